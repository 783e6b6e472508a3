// What must be said of a table of flows as a whole: who is unknown, what was withheld, and what its shares are of.
import type { FlowFact } from './facts.ts';
import { UNKNOWN } from './flow-cells.ts';
import type { ImportLog } from './import-log.ts';

type Rows = Pick<FlowFact, 'originCodes' | 'destinationCodes' | 'origins' | 'destinations' | 'values' | 'withheldOrigins'>;

/** A note on rows without an origin or a destination: they are kept, nobody is dropped. */
export function reportUnknown(rows: Rows, measure: 'people' | 'share', log: ImportLog): void {
  const sides = [
    { what: 'origin', codes: rows.originCodes, at: rows.origins },
    { what: 'destination', codes: rows.destinationCodes, at: rows.destinations },
  ];
  for (const { what, codes, at } of sides) {
    const unknown = codes.indexOf(UNKNOWN);
    if (unknown < 0) continue;
    let count = 0;
    let people = 0;
    for (let i = 0; i < at.length; i++) {
      if (at[i] !== unknown) continue;
      count++;
      people += rows.values[i]!;
    }
    const size = measure === 'people' ? ` with ${people} people` : '';
    const message = `${count} ${count === 1 ? 'row' : 'rows'}${size} ${count === 1 ? 'has' : 'have'} no known ${what}; kept as ${UNKNOWN}.`;
    log.note({ code: `unknown-${what}`, message, fix: 'Nothing to do.' });
  }
}

/** A note on withheld counts, and on counts that stand in the table although the rule withholds them. */
export function reportWithheld(rows: Rows, smallestShown: number, measure: 'people' | 'share', log: ImportLog): void {
  const withheld = rows.withheldOrigins.length;
  if (withheld > 0) {
    const most = smallestShown > 1 ? `, at most ${withheld * (smallestShown - 1)} people` : '';
    const rule = smallestShown > 0 ? ` (below ${smallestShown})` : '';
    const message = `${withheld} ${withheld === 1 ? 'count was' : 'counts were'} withheld${rule}${most}: kept as unknown and small, not as zero, and in no sum.`;
    const fix = smallestShown > 0 ? 'Nothing to do.' : 'Say below which number counts are withheld: a column WITHHELD_BELOW.';
    log.note({ code: 'withheld-counts', message, fix });
  }
  if (measure !== 'people' || smallestShown === 0) return;
  const small = rows.values.reduce((count, value) => (value > 0 && value < smallestShown ? count + 1 : count), 0);
  if (small === 0) return;
  const message = `${small} ${small === 1 ? 'count is' : 'counts are'} below ${smallestShown}, which the set says must not be shown.`;
  log.note({ code: 'small-counts', message, fix: 'They count in sums, and are shown as fewer than that.' });
}

/** Published shares are rounded, so that those of one origin may come to a little more or less than 1. */
const SLACK = 0.01;

/** What the shares are of: as stated, else by what they sum to. null, with an error in the log, where that cannot be told. */
export function settleShares(
  rows: Rows,
  stated: 'origin' | 'destination' | null,
  log: ImportLog,
): 'origin' | 'destination' | null {
  const sides = [
    { of: 'origin', sums: sumBy(rows.origins, rows.originCodes.length, rows.values), codes: rows.originCodes },
    {
      of: 'destination',
      sums: sumBy(rows.destinations, rows.destinationCodes.length, rows.values),
      codes: rows.destinationCodes,
    },
  ] as const;
  const whole = sides.filter(({ sums }) => sums.every((sum) => Math.abs(sum - 1) <= SLACK));
  const side = stated === null ? (whole.length === 1 ? whole[0] : undefined) : sides.find(({ of }) => of === stated);
  if (!side) {
    const message =
      'The table does not tell what its shares are of, and neither those of an origin nor those of a destination sum to one.';
    const both = 'It cannot be told whether the shares are of origins or of destinations: both sum to one.';
    const fix =
      'Add a column SHARE_OF with the word origin (shares of the people of an area) or destination (shares of the patients of a provider).';
    log.error({ code: 'share-of-what', message: whole.length > 1 ? both : message, fix, column: 'SHARE_OF' });
    return null;
  }
  const over = side.sums.findIndex((sum) => sum > 1 + SLACK);
  if (over >= 0) {
    const message = `The shares of ${side.of} ${side.codes[over]} sum to ${side.sums[over]!.toFixed(3)}, more than one.`;
    const fix = `Check that the shares are of the ${side.of}s, and that no pair stands twice.`;
    log.error({ code: 'shares-over-one', message, fix });
  }
  return side.of;
}

function sumBy(at: Uint32Array, size: number, values: Float64Array): Float64Array {
  const sums = new Float64Array(size);
  for (let i = 0; i < at.length; i++) sums[at[i]!]! += values[i]!;
  return sums;
}
