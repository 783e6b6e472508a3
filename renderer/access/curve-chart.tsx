// Share of people against minutes to the nearest site: urban, rural, aged 75 and over; today dashed where the plan changes sites.
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { type KeyboardEvent, type PointerEvent, type ReactElement, useId, useState } from 'react';
import type { TravelCurve, TravelCurvesView } from '../../geodata/contract/access.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { curveColumns, curveRows, lastMinute, readingAt, spread } from './curve-shapes.ts';
import './curve.css';

const EDGE = { top: 8, right: 58, bottom: 30, left: 36 };
const LABEL_GAP = 12;

interface ChartProps {
  readonly view: TravelCurvesView;
  readonly title: string;
  readonly summary: string;
  readonly width: number;
  readonly height: number;
}

export function CurveChart({ view, title, summary, width, height }: ChartProps): ReactElement {
  // Everybody lies between the others: where those are drawn, one line more would say nothing.
  const drawn = view.curves.length > 1 ? view.curves.filter(({ id }) => id !== 'all') : view.curves;
  const curves = drawn.filter(({ people }) => people > 0);
  const last = lastMinute(curves);
  return (
    <ChartFrame
      title={title}
      summary={summary}
      width={width}
      height={height}
      columns={curveColumns(curves)}
      rows={curveRows(curves, last)}
      reading={curves.length > 0 ? <Reading curves={curves} last={last} box={{ width, height }} /> : null}
    >
      <CurveDrawing curves={curves} last={last} box={{ width, height }} />
    </ChartFrame>
  );
}

interface Box {
  readonly width: number;
  readonly height: number;
}

interface DrawingProps {
  readonly curves: readonly TravelCurve[];
  readonly last: number;
  readonly box: Box;
}

const xOf = (last: number, { width }: Box) => scaleLinear([0, last], [EDGE.left, width - EDGE.right]);
const yOf = ({ height }: Box) => scaleLinear([0, 1], [height - EDGE.bottom, EDGE.top]);

function CurveDrawing({ curves, last, box }: DrawingProps): ReactElement {
  const [x, y] = [xOf(last, box), yOf(box)];
  const ends = spread(
    curves.map(({ shares }) => y(shares[last] ?? 0) + 4),
    LABEL_GAP,
  );
  const ticks = last <= 60 ? [0, 15, 30, 45, 60].filter((tick) => tick <= last) : [0, 30, 60, 90, 120].filter((t) => t <= last);
  return (
    <>
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share}>
          <line className="chart-grid" x1={EDGE.left} x2={x(last)} y1={y(share)} y2={y(share)} />
          <text className="chart-tick" x={EDGE.left - 5} y={y(share) + 4} textAnchor="end">
            {share * 100}%
          </text>
        </g>
      ))}
      {ticks.map((tick) => (
        <text key={tick} className="chart-tick" x={x(tick)} y={y(0) + 13} textAnchor="middle">
          {tick}
        </text>
      ))}
      <text className="chart-axis" x={EDGE.left} y={box.height - 3}>
        Minutes
      </text>
      <line className="chart-base" x1={EDGE.left} x2={x(last)} y1={y(0)} y2={y(0)} />
      {curves.map((curve, at) => (
        <g key={curve.id} className={`curve-${curve.id}`}>
          {curve.sharesToday && <path className="curve-today" d={path(curve.sharesToday, last, box)} />}
          <path className="curve-line" d={path(curve.shares, last, box)} />
          <text className="curve-label" x={x(last) + 5} y={ends[at]}>
            {curve.id === 'over75' ? 'Aged 75+' : curve.label}
          </text>
        </g>
      ))}
    </>
  );
}

function path(shares: Float32Array, last: number, box: Box): string {
  const [x, y] = [xOf(last, box), yOf(box)];
  const draw = line<number>()
    .x((_, minute) => x(minute))
    .y((share) => y(share));
  return draw(Array.from(shares.subarray(0, last + 1))) ?? '';
}

/** Reads the curves at a minute: under the pointer, or with the arrow keys. */
function Reading({ curves, last, box }: DrawingProps): ReactElement {
  const [minute, setMinute] = useState(Math.min(30, last));
  const said = useId();
  const x = xOf(last, box);
  const at = Math.min(minute, last);
  const point = ({ clientX, currentTarget }: PointerEvent): void => {
    const { left, width } = currentTarget.getBoundingClientRect();
    const found = Math.round(x.invert(((clientX - left) / width) * box.width));
    setMinute(Math.max(0, Math.min(last, found)));
  };
  const key = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 15, PageDown: -15 }[event.key];
    if (step === undefined && event.key !== 'Home' && event.key !== 'End') return;
    setMinute(step === undefined ? (event.key === 'Home' ? 0 : last) : Math.max(0, Math.min(last, at + step)));
    event.preventDefault();
    event.stopPropagation();
  };
  const text = readingAt(curves, at);
  return (
    <>
      <div
        className="curve-slider"
        role="slider"
        tabIndex={0}
        aria-label="Minutes to read the curve at"
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={at}
        aria-valuetext={text}
        aria-describedby={said}
        onPointerMove={point}
        onKeyDown={key}
      >
        <span className="curve-cursor" style={{ insetInlineStart: `${(x(at) / box.width) * 100}%` }} />
      </div>
      <p id={said} className="curve-says numbers">
        {text}
      </p>
    </>
  );
}
