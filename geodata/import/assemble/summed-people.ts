// People of blocks that no table counts: summed from finer units, where a lookup says which block each lies in.
import type { LayerId } from '../../model/ids.ts';
import type { LookupFact, PeopleFact } from '../facts.ts';
import { rankOf } from '../geographies.ts';
import { count } from './compare-text.ts';
import type { Findings } from './findings.ts';

/**
 * One people fact for every table of a finer layer that a lookup ties to the blocks (LSOA people for council blocks). Only
 * asked for when no table counts the blocks themselves. People whose unit the lookup does not know are left out, with a
 * warning that says how many.
 */
export function summedPeople(
  facts: readonly PeopleFact[],
  lookups: readonly LookupFact[],
  blockLayer: LayerId,
  findings: Findings,
): readonly PeopleFact[] {
  if (facts.some(({ layer }) => layer === blockLayer)) return [];
  return facts
    .filter(({ layer }) => rankOf(layer) < rankOf(blockLayer))
    .flatMap((fact) => {
      const lookup = lookups.find(({ columns }) => hasLayer(columns, fact.layer) && hasLayer(columns, blockLayer));
      return lookup ? [sumBy(fact, blockOf(lookup, fact.layer, blockLayer), blockLayer, findings)] : [];
    });
}

const hasLayer = (columns: LookupFact['columns'], layer: LayerId): boolean => columns.some((column) => column.layer === layer);

/** Block code by the finer unit's code; of a unit on several rows the first counts. */
function blockOf({ columns }: LookupFact, finer: LayerId, blockLayer: LayerId): ReadonlyMap<string, string> {
  const from = columns.find(({ layer }) => layer === finer)?.codes ?? [];
  const to = columns.find(({ layer }) => layer === blockLayer)?.codes ?? [];
  const found = new Map<string, string>();
  from.forEach((code, row) => {
    if (!found.has(code)) found.set(code, to[row] ?? '');
  });
  return found;
}

function sumBy(fact: PeopleFact, blockOf: ReadonlyMap<string, string>, layer: LayerId, findings: Findings): PeopleFact {
  const width = fact.bands.length;
  const codes = [...new Set(blockOf.values())].filter((code) => code !== '').sort();
  const rowOf = new Map(codes.map((code, row) => [code, row]));
  const total = new Float64Array(codes.length);
  const byBand = new Float32Array(codes.length * width);
  let lost = 0;
  fact.codes.forEach((code, row) => {
    const target = rowOf.get(blockOf.get(code) ?? '');
    if (target === undefined) {
      lost += fact.total[row] ?? 0;
      return;
    }
    total[target] = (total[target] ?? 0) + (fact.total[row] ?? 0);
    for (let band = 0; band < width; band++) {
      byBand[target * width + band] = (byBand[target * width + band] ?? 0) + (fact.byBand[row * width + band] ?? 0);
    }
  });
  const message = `The people of ${layer} were summed from ${fact.layer}.`;
  findings.note(fact.origin, {
    code: 'people-summed',
    message,
    fix: 'Add a population table of the blocks to use that instead.',
  });
  if (lost > 0) {
    const left = `${count(lost)} people of ${fact.layer} lie in no block of ${layer} by the lookup, and were left out.`;
    findings.warn(fact.origin, { code: 'people-left-out', message: left, fix: 'Give the lookup of all the country.' });
  }
  return { ...fact, layer, codes, total, byBand };
}
