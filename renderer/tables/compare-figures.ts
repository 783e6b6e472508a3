// The figures that two sides of a comparison are weighed by, as rows of words.
import type { ComparisonSide, ComparisonSides, ComparisonView } from '../../geodata/contract/comparison.ts';
import { grouped } from '../format/numbers.ts';
import { csvText } from './csv.ts';

interface FigureRow {
  readonly label: string;
  readonly before: number;
  readonly now: number;
}

/** Rows for what can be counted; what neither pack nor atlas knows is left out. Pure. */
export function figureRows(sides: ComparisonSides): readonly FigureRow[] {
  const row = (label: string, key: keyof ComparisonSide): FigureRow[] => {
    const [before, now] = [sides.before[key], sides.now[key]];
    return before === null || now === null ? [] : [{ label, before, now }];
  };
  return [
    ...row('Areas', 'areas'),
    ...row(`With ${rangeText(sides.range)}`, 'inRange'),
    ...row(`Exact unions of ${sides.unionsOf ?? ''}`, 'exactUnions'),
    ...row(`Split: ${sides.splitsOf ?? ''}`, 'splits'),
    ...row('In one piece', 'onePiece'),
  ];
}

/** The rows as CSV, under the names of both sides. */
export const figuresCsv = (comparison: ComparisonView, plan: string): string =>
  csvText([['', comparison.with, plan], ...figureRows(comparison.sides).map(({ label, before, now }) => [label, before, now])]);

function rangeText(range: ComparisonSides['range']): string {
  const { min, max } = range ?? { min: null, max: null };
  if (min !== null && max !== null) return `${grouped(min)} to ${grouped(max)} residents`;
  if (min !== null) return `at least ${grouped(min)} residents`;
  return max === null ? 'any number of residents' : `at most ${grouped(max)} residents`;
}
