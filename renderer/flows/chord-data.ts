// Who crosses between the areas with most people, as d3-chord takes it: the rest goes together as "Others".
import type { FlowMatrixView } from '../../geodata/contract/flows.ts';
import type { AreaId } from '../../geodata/model/ids.ts';

/** Areas that a diagram can hold and still be read. */
export const MOST_IN_DIAGRAM = 20;

export interface ChordArea {
  /** null: all others together, or what is unassigned. */
  readonly areaId: AreaId | null;
  readonly name: string;
  readonly colour: string;
  /** People of this area who are served in another, and people of others who are served here. */
  readonly outOf: number;
  readonly into: number;
}

export interface ChordData {
  readonly areas: readonly ChordArea[];
  /** People from row to column; nobody on the diagonal: who stays is no part of the drawing. */
  readonly matrix: readonly (readonly number[])[];
  /** People who cross between areas that are both among the others: they cannot be drawn. */
  readonly amongOthers: number;
}

const OTHERS = { areaId: null, name: 'Others', colour: '#8b979c' } as const;

/** The areas whose borders most people cross, as many as `most`, in the order of the plan. */
export function chordData(
  { areas, from, to, people }: Pick<FlowMatrixView, 'areas' | 'from' | 'to' | 'people'>,
  most: number,
): ChordData {
  const crossing = new Float64Array(areas.length);
  for (let i = 0; i < people.length; i++) {
    if (from[i] === to[i]) continue;
    crossing[from[i]!]! += people[i]!;
    crossing[to[i]!]! += people[i]!;
  }
  const ranked = areas.map((_, i) => i).sort((a, b) => crossing[b]! - crossing[a]! || a - b);
  const shown = ranked.slice(0, most).sort((a, b) => a - b);
  const hasOthers = shown.length < areas.length;
  const placeOf = new Int32Array(areas.length).fill(shown.length);
  shown.forEach((area, place) => {
    placeOf[area] = place;
  });
  const size = shown.length + (hasOthers ? 1 : 0);
  const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  let amongOthers = 0;
  for (let i = 0; i < people.length; i++) {
    if (from[i] === to[i]) continue;
    const [row, column] = [placeOf[from[i]!]!, placeOf[to[i]!]!];
    if (row === column) amongOthers += people[i]!;
    else matrix[row]![column]! += people[i]!;
  }
  const heads = [...shown.map((area) => areas[area]!), ...(hasOthers ? [OTHERS] : [])];
  return { areas: heads.map((head, place) => ({ ...head, ...sums(matrix, place) })), matrix, amongOthers };
}

function sums(matrix: readonly (readonly number[])[], place: number): { readonly outOf: number; readonly into: number } {
  const outOf = matrix[place]!.reduce((sum, people) => sum + people, 0);
  return { outOf, into: matrix.reduce((sum, row) => sum + row[place]!, 0) };
}

/** The three largest flows out of a place and into it, in words: "12,034 to Bolton". */
export function largest(
  { areas, matrix }: ChordData,
  place: number,
  way: 'outOf' | 'into',
): readonly { readonly name: string; readonly people: number }[] {
  return areas
    .map(({ name }, other) => ({ name, people: (way === 'outOf' ? matrix[place]?.[other] : matrix[other]?.[place]) ?? 0 }))
    .filter(({ people }) => people > 0)
    .sort((a, b) => b.people - a.people)
    .slice(0, 3);
}
