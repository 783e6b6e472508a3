// The people of the blocks: one published table is chosen, the others are reported.
import type { PeopleTable } from '../../model/atlas.ts';
import type { PeopleFact } from '../facts.ts';
import { codeColumnName } from '../geographies.ts';
import { counted, firstCodes } from './compare-text.ts';
import type { Findings } from './findings.ts';
import { joinCodes, type KnownVintages, reportJoin } from './join-codes.ts';
import type { BlockCodes } from './options.ts';

/**
 * The table that covers most blocks, of those the one with most age bands, then the newest. Null, with an error that names
 * the missing table, when blocks would be left without people.
 */
export function choosePeople(
  facts: readonly PeopleFact[],
  about: { readonly blocks: BlockCodes; readonly vintages: KnownVintages },
  findings: Findings,
): { readonly people: Omit<PeopleTable, 'sourceId'>; readonly fact: PeopleFact } | null {
  const { blocks } = about;
  const candidates = facts
    .filter(({ layer }) => layer === blocks.layer)
    .map((fact) => ({ fact, join: joinCodes(blocks, fact.codes) }))
    .toSorted(
      (a, b) =>
        b.join.matched - a.join.matched || b.fact.bands.length - a.fact.bands.length || (b.fact.year ?? 0) - (a.fact.year ?? 0),
    );
  const [best, ...others] = candidates;
  if (!best) {
    const message = `No file gives the people of ${blocks.layer}.`;
    const fix = `Add a population table with the column ${codeColumnName(blocks.layer)}, All Ages (or Total) and, if possible, ages.`;
    findings.error(null, { code: 'no-people', message, fix });
    return null;
  }
  for (const { fact } of others) {
    const message = `Not used: the people are taken from ${best.fact.origin.file} (${best.fact.label}).`;
    findings.note(fact.origin, { code: 'other-people', message, fix: 'Leave that file out to use this one.' });
  }
  reportJoin(best.join, { origin: best.fact.origin, what: 'population table' }, about, findings);
  if (best.join.missing.length > 0) {
    const { missing } = best.join;
    const message = `${counted(missing.length, 'block')} of ${blocks.layer} (${firstCodes(missing)}) ${missing.length === 1 ? 'has' : 'have'} no people in the table.`;
    findings.error(best.fact.origin, {
      code: 'blocks-without-people',
      message,
      fix: `Give the population table of all of ${blocks.layer}.`,
    });
    return null;
  }
  return { people: tableOf(best.fact, best.join.rowOf), fact: best.fact };
}

function tableOf({ year, label, total, bands, byBand }: PeopleFact, rowOf: Int32Array): Omit<PeopleTable, 'sourceId'> {
  const width = bands.length;
  const ordered = new Float32Array(rowOf.length * width);
  for (const [block, row] of rowOf.entries()) ordered.set(byBand.subarray(row * width, (row + 1) * width), block * width);
  return { year, label, total: Float64Array.from(rowOf, (row) => total[row] ?? 0), bands, byBand: ordered };
}
