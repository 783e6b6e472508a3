// How large the areas of a tier are, against the range that the rules ask for.
import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { type ReactElement, useMemo } from 'react';
import type { AreaView, TierView } from '../../geodata/contract/views.ts';
import type { Tier } from '../../geodata/model/ids.ts';
import { counted, grouped, threeFigures } from '../format/numbers.ts';
import { TIER_WORDS } from '../format/words.ts';
import { ChartFrame } from './chart-frame.tsx';
import { type Range, type SizeBin, side, sizeBins } from './size-bins.ts';

const [WIDTH, HEIGHT] = [304, 148];
const EDGE = { top: 10, right: 10, bottom: 32, left: 32 };
const BINS = 18;
const NO_RANGE: Range = { min: null, max: null };

/** As the rule on size counts people; areas in which nobody counted them are left out. */
const sizesOf = (areas: readonly AreaView[]): readonly number[] =>
  areas.map((area) => (area.sized === undefined ? area.people : area.sized)).filter((size) => size !== null);

interface SizeProps {
  readonly tier: Tier;
  readonly areas: readonly AreaView[];
  readonly range: TierView['size'];
  readonly peopleLabel: string;
}

export function SizeChart({ tier, areas, range, peopleLabel }: SizeProps): ReactElement {
  const bins = useMemo(() => sizeBins(sizesOf(areas), range ?? NO_RANGE, BINS), [areas, range]);
  return (
    <ChartFrame
      title={`Sizes of ${TIER_WORDS[tier].many.toLowerCase()}`}
      summary={`${rangeSentence(areas, range)} ${range?.basis === 'registered' ? (range.peopleLabel ?? 'Registered patients') : `Residents, ${peopleLabel}`}.`}
      width={WIDTH}
      height={HEIGHT}
      columns={['People', TIER_WORDS[tier].many]}
      rows={bins
        .filter((bin) => bin.count > 0)
        .map((bin) => [`${grouped(bin.from)} to ${grouped(bin.to)}`, grouped(bin.count)])}
    >
      <SizeDrawing bins={bins} range={range ?? NO_RANGE} />
    </ChartFrame>
  );
}

/** "21 of 30 lie between 30,000 and 50,000." */
function rangeSentence(areas: readonly AreaView[], range: TierView['size']): string {
  if (!range || (range.min === null && range.max === null)) return 'The rules ask for no size.';
  const within = sizesOf(areas).filter((size) => side(size, range) === 'within').length;
  const { min, max: most } = range;
  const asked =
    min !== null && most !== null
      ? `between ${grouped(min)} and ${grouped(most)}`
      : min !== null
        ? `at or above ${grouped(min)}`
        : `at or below ${grouped(most ?? 0)}`;
  return `${grouped(within)} of ${grouped(areas.length)} lie ${asked}.`;
}

interface DrawingProps {
  readonly bins: readonly SizeBin[];
  readonly range: Range;
}

function SizeDrawing({ bins, range }: DrawingProps): ReactElement {
  const end = Math.max(bins[bins.length - 1]?.to ?? 1, (range.max ?? range.min ?? 0) * 1.05);
  const x = scaleLinear([0, end], [EDGE.left, WIDTH - EDGE.right]);
  const y = scaleLinear([0, max(bins, (bin) => bin.count) ?? 1], [HEIGHT - EDGE.bottom, EDGE.top]).nice(3);
  const [from, to] = [range.min === null ? null : x(range.min), range.max === null ? null : x(range.max)];
  return (
    <>
      {(from !== null || to !== null) && (
        <rect
          className="chart-range"
          x={from ?? x(0)}
          y={EDGE.top - 4}
          width={(to ?? x(end)) - (from ?? x(0))}
          height={HEIGHT - EDGE.bottom - EDGE.top + 4}
        />
      )}
      {y
        .ticks(3)
        .filter(Number.isInteger)
        .map((tick) => (
          <text key={tick} className="chart-tick" x={EDGE.left - 6} y={y(tick) + 4} textAnchor="end">
            {grouped(tick)}
          </text>
        ))}
      {bins.map((bin) => (
        <Bar key={bin.from} bin={bin} left={x(bin.from) + 0.5} width={Math.max(1, x(bin.to) - x(bin.from) - 1)} y={y} />
      ))}
      <line className="chart-base" x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(0)} y2={y(0)} />
      {x.ticks(4).map((tick) => (
        <text key={tick} className="chart-tick" x={x(tick)} y={HEIGHT - EDGE.bottom + 13} textAnchor="middle">
          {threeFigures(tick)}
        </text>
      ))}
      <text className="chart-axis" x={EDGE.left} y={HEIGHT - 3}>
        People
      </text>
      <text className="chart-axis" x={WIDTH - EDGE.right} y={HEIGHT - 3} textAnchor="end">
        shaded: asked for
      </text>
    </>
  );
}

interface BarProps {
  readonly bin: SizeBin;
  readonly left: number;
  readonly width: number;
  readonly y: (count: number) => number;
}

/** One bin: those within the range at the foot, those outside on top in another tone. */
function Bar({ bin, left, width, y }: BarProps): ReactElement | null {
  if (bin.count === 0) return null;
  const outside = bin.below + bin.above;
  return (
    <g>
      <title>{`${grouped(bin.from)} to ${grouped(bin.to)}: ${counted(bin.count, 'area')}`}</title>
      {bin.within > 0 && (
        <rect className="chart-within" x={left} width={width} y={y(bin.within)} height={y(0) - y(bin.within)} />
      )}
      {outside > 0 && (
        <rect className="chart-outside" x={left} width={width} y={y(bin.count)} height={y(bin.within) - y(bin.count)} />
      )}
    </g>
  );
}
