// What a cell of the matrix says aloud, and what is copied.
import type { FlowSetView } from '../../geodata/contract/flows.ts';
import { type CsvCell, csvText } from '../tables/csv.ts';
import { basisLine, peopleFigure, peopleText, shareText } from './flow-words.ts';
import type { MatrixCells } from './matrix-cells.ts';

type Rule = Pick<FlowSetView, 'smallestShown' | 'basis'>;

/** "Wigan", or "All areas" for null. */
export const nameAt = ({ areas }: Pick<MatrixCells, 'areas'>, at: number | null): string =>
  at === null ? 'All areas' : (areas[at]?.name ?? '');

/** "From Wigan to Bolton: 1,204 patients, 1.3% of Wigan's". */
export function spokenCell(cells: MatrixCells, from: number | null, to: number | null, rule: Rule): string {
  const [here, there] = [nameAt(cells, from), nameAt(cells, to)];
  const people = peopleText(cells.people(from, to), rule);
  const way = from === to && from !== null ? `Within ${here}` : `From ${here} to ${there}`;
  if (from === null && to === null) return `All areas: ${people}`;
  const share = cells.share(from, to);
  if (share === null || to === null) return `${way}: ${people}`;
  return `${way}: ${people}, ${shareText(share)} of ${from === null ? 'all' : `${here}'s`}`;
}

/** Rows of origins, columns of destinations, in the orders on show, and the basis below. */
export function matrixCsv(
  cells: MatrixCells,
  rows: readonly (number | null)[],
  columns: readonly (number | null)[],
  set: Parameters<typeof basisLine>[0] & Rule,
): string {
  const cell = (from: number | null, to: number | null): CsvCell => {
    const people = cells.people(from, to);
    return people > 0 && people < set.smallestShown ? peopleFigure(people, set) : people;
  };
  return csvText([
    ['From / to', ...columns.map((to) => nameAt(cells, to))],
    ...rows.map((from) => [nameAt(cells, from), ...columns.map((to) => cell(from, to))]),
    [],
    [basisLine(set)],
  ]);
}
