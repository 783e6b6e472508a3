// The area's people by age against everybody's.
import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { area as areaShape, curveStepAfter, line } from 'd3-shape';
import { type ReactElement, useMemo } from 'react';
import type { AreaDetail } from '../../geodata/contract/views.ts';
import { percent } from '../format/numbers.ts';
import { type AgeStep, ageSteps } from './age-steps.ts';
import { ChartFrame } from './chart-frame.tsx';

const [WIDTH, HEIGHT] = [304, 148];
const EDGE = { top: 8, right: 8, bottom: 32, left: 40 };

interface AgeProps {
  readonly ages: AreaDetail['ages'];
  readonly name: string;
}

export function AgeChart({ ages, name }: AgeProps): ReactElement | null {
  const steps = useMemo(() => ageSteps(ages), [ages]);
  if (steps.length === 0) return null;
  return (
    <ChartFrame
      title="People by age"
      summary={olderSentence(ages, steps)}
      width={WIDTH}
      height={HEIGHT}
      columns={['Age', name, 'Everybody']}
      rows={steps.map((step) => [step.label, share(step.area, step), share(step.all, step)])}
    >
      <AgeDrawing steps={steps} name={name} />
    </ChartFrame>
  );
}

const share = (density: number, step: AgeStep): string => percent(density * (step.to - step.from));

/** "21.4% are 65 or over; 18.9% of everybody." Bands that straddle 65 are left to the chart. */
function olderSentence(ages: AreaDetail['ages'], steps: readonly AgeStep[]): string {
  if (!steps.some((step) => step.from === 65)) return `Share of people by year of age, ${ages.labels.length} age bands.`;
  const older = steps.filter((step) => step.from >= 65);
  const sum = (of: 'area' | 'all'): number => older.reduce((total, step) => total + step[of] * (step.to - step.from), 0);
  return `${percent(sum('area'))} are 65 or over, against ${percent(sum('all'))} of everybody.`;
}

function AgeDrawing({ steps, name }: { readonly steps: readonly AgeStep[]; readonly name: string }): ReactElement {
  const last = steps[steps.length - 1]!.to;
  const x = scaleLinear([0, last], [EDGE.left, WIDTH - EDGE.right]);
  const y = scaleLinear([0, max(steps, (step) => Math.max(step.area, step.all)) ?? 1], [HEIGHT - EDGE.bottom, EDGE.top]).nice(
    3,
  );
  // A step needs its right end drawn too: the last one is repeated at the end of the axis.
  const corners = [...steps, { ...steps[steps.length - 1]!, from: last }];
  const filled = areaShape<AgeStep>(
    (step) => x(step.from),
    y(0),
    (step) => y(step.area),
  ).curve(curveStepAfter)(corners);
  const outlined = line<AgeStep>(
    (step) => x(step.from),
    (step) => y(step.all),
  ).curve(curveStepAfter)(corners);
  return (
    <>
      {y.ticks(3).map((tick) => (
        <g key={tick}>
          <line className="chart-grid" x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(tick)} y2={y(tick)} />
          <text className="chart-tick" x={EDGE.left - 4} y={y(tick) + 4} textAnchor="end">
            {percent(tick)}
          </text>
        </g>
      ))}
      <path className="chart-area" d={filled ?? ''} />
      <path className="chart-line" d={outlined ?? ''} />
      {x.ticks(6).map((tick) => (
        <text key={tick} className="chart-tick" x={x(tick)} y={HEIGHT - EDGE.bottom + 13} textAnchor="middle">
          {tick}
        </text>
      ))}
      <text className="chart-axis" x={EDGE.left} y={HEIGHT - 3}>
        Age in years
      </text>
      <g transform={`translate(${WIDTH - EDGE.right}, ${HEIGHT - 3})`} textAnchor="end">
        <text className="chart-axis">
          <tspan className="chart-key-area">{'\u25a0'}</tspan> {shortened(name)}{' '}
          <tspan className="chart-key-line">{' \u2501'}</tspan> everybody
        </text>
      </g>
    </>
  );
}

const shortened = (name: string): string => (name.length > 18 ? `${name.slice(0, 17)}\u2026` : name);
