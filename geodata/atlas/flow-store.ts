// Flow sets in the file: a row of facts, the cells in compressed sparse rows as packed arrays.
import type { Database } from 'better-sqlite3';
import type { FlowSet, OutsideOrigin, WithheldPairs } from '../model/flows.ts';
import { checkCsr, type ShapeCheck } from './check-shape.ts';
import { readRows, writeRows } from './checked-rows.ts';
import { FLOW_SETS, type FlowSetSummary } from './flows.query.ts';
import { PackedReader, PackedWriter } from './packed.ts';

/** Writes all flow sets. `blockCodes` are the atlas's: a set whose origins are the blocks does not repeat them. */
export function writeFlowSets(db: Database, sets: readonly FlowSet[], blockCodes: readonly string[]): void {
  writeRows(db, FLOW_SETS, sets.map(summaryOf));
  const packed = new PackedWriter(db);
  for (const set of sets) {
    const owner = `flow:${set.id}`;
    const { offsets, destinations, values } = set;
    packed.arrays(owner, { offsets, destinations, values });
    if (set.withheld.origins.length > 0) packed.arrays(`${owner} withheld`, { ...set.withheld });
    packed.document(owner, 'origins', sameCodes(set.originCodes, blockCodes) ? null : set.originCodes);
    packed.document(owner, 'outside', set.outside);
    packed.document(owner, 'destination codes', set.destinationCodes);
  }
}

/** The flow sets there are, without their cells. */
export const readFlowSummaries = (db: Database, file: string): FlowSetSummary[] => readRows(db, file, FLOW_SETS);

/** One flow set with its cells; `blockCodes` as when it was written. */
export function readFlowSet(db: Database, check: ShapeCheck, summary: FlowSetSummary, blockCodes: readonly string[]): FlowSet {
  const packed = new PackedReader(db, check.file);
  const owner = `flow:${summary.id}`;
  const { origins, destinations: _count, cells, total: _total, withheldPairs, ...facts } = summary;
  const set: FlowSet = {
    ...facts,
    originCodes: packed.document<readonly string[] | null>(owner, 'origins') ?? blockCodes,
    outside: packed.document<readonly OutsideOrigin[]>(owner, 'outside'),
    destinationCodes: packed.document<readonly string[]>(owner, 'destination codes'),
    offsets: packed.array(owner, 'offsets', 'u32'),
    destinations: packed.array(owner, 'destinations', 'u16'),
    values: packed.array(owner, 'values', 'f64'),
    withheld: readWithheld(packed, owner, withheldPairs),
  };
  const rows = set.originCodes.length + set.outside.length;
  check.that(set.originCodes.length === origins && set.values.length === cells, owner);
  checkCsr(check, owner, { offsets: set.offsets, rows, columns: set.destinations, columnCount: set.destinationCodes.length });
  const { withheld } = set;
  check.lengths(owner, [withheld.origins, withheld.destinations], withheldPairs);
  check.indexes(owner, withheld.origins, rows);
  check.indexes(owner, withheld.destinations, set.destinationCodes.length);
  return set;
}

function readWithheld(packed: PackedReader, owner: string, pairs: number): WithheldPairs {
  if (pairs === 0) return { origins: new Uint32Array(0), destinations: new Uint16Array(0) };
  const part = `${owner} withheld`;
  return { origins: packed.array(part, 'origins', 'u32'), destinations: packed.array(part, 'destinations', 'u16') };
}

function summaryOf(set: FlowSet): FlowSetSummary {
  let total = 0;
  for (const value of set.values) total += value;
  return {
    id: set.id,
    label: set.label,
    year: set.year,
    measure: set.measure,
    basis: set.basis,
    counted: set.counted,
    shareOf: set.shareOf,
    smallestShown: set.smallestShown,
    originKind: set.originKind,
    destinationKind: set.destinationKind,
    origins: set.originCodes.length,
    destinations: set.destinationCodes.length,
    cells: set.values.length,
    total,
    withheldPairs: set.withheld.origins.length,
  };
}

const sameCodes = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((code, i) => code === b[i]);
