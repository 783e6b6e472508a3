// Arcs and arrows of a chord diagram as SVG paths.
import { type Chord, type ChordGroup, type ChordSubgroup, chordDirected, type RibbonGenerator, ribbonArrow } from 'd3-chord';
import { arc } from 'd3-shape';

export const RADIUS = 150;
const THICK = 10;
const GAP = 0.02;

export interface ChordShapes {
  readonly groups: readonly {
    readonly place: number;
    readonly path: string;
    readonly label: { readonly x: number; readonly y: number; readonly degrees: number; readonly isLeft: boolean };
  }[];
  readonly ribbons: readonly { readonly from: number; readonly to: number; readonly people: number; readonly path: string }[];
}

/** Around the middle (0, 0). The arrow of a ribbon points where people are served. */
export function chordShapes(matrix: readonly (readonly number[])[]): ChordShapes {
  const layout = chordDirected().padAngle(GAP)(matrix.map((row) => [...row]));
  const ring = arc<ChordGroup>()
    .innerRadius(RADIUS)
    .outerRadius(RADIUS + THICK);
  // d3 writes the path itself where it is given no canvas; its types allow for both.
  const ribbon = ribbonArrow()
    .radius(RADIUS - 1)
    .headRadius(8) as unknown as RibbonGenerator<unknown, Chord, ChordSubgroup>;
  return {
    groups: layout.groups.map((group) => ({ place: group.index, path: ring(group) ?? '', label: labelOf(group) })),
    ribbons: layout.map((chord) => ({
      from: chord.source.index,
      to: chord.target.index,
      people: chord.source.value,
      path: String(ribbon(chord) ?? ''),
    })),
  };
}

function labelOf({ startAngle, endAngle }: ChordGroup): ChordShapes['groups'][number]['label'] {
  const middle = (startAngle + endAngle) / 2;
  const isLeft = middle > Math.PI;
  const degrees = (middle * 180) / Math.PI - 90 + (isLeft ? 180 : 0);
  const far = RADIUS + THICK + 5;
  return { x: Math.sin(middle) * far, y: -Math.cos(middle) * far, degrees, isLeft };
}
