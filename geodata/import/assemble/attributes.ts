// Facts about every block: deprivation, rural-urban class, reference travel times.
import type { BlockAttribute } from '../../model/atlas.ts';
import type { AttributeFact } from '../facts.ts';
import { compareText } from './compare-text.ts';
import type { Findings } from './findings.ts';
import { type Join, joinCodes, type KnownVintages, reportJoin } from './join-codes.ts';
import type { BlockCodes } from './options.ts';

/** Attributes of the block layer in order of id; of two files with the same one, that which covers more blocks is used. */
export function joinAttributes(
  facts: readonly AttributeFact[],
  about: { readonly blocks: BlockCodes; readonly vintages: KnownVintages },
  findings: Findings,
): readonly BlockAttribute[] {
  const joined = facts
    .filter(({ layer }) => layer === about.blocks.layer)
    .map((fact) => ({ fact, join: joinCodes(about.blocks, fact.codes) }))
    .toSorted((a, b) => b.join.matched - a.join.matched);
  const byId = new Map<string, { readonly attribute: BlockAttribute; readonly file: string }>();
  for (const { fact, join } of joined) {
    reportJoin(join, { origin: fact.origin, what: 'table' }, about, findings);
    const known: string[] = [];
    for (const attribute of fact.attributes) {
      const used = byId.get(attribute.id);
      if (used) known.push(used.file);
      else byId.set(attribute.id, { attribute: inBlockOrder(attribute, join), file: fact.origin.file });
    }
    const [first] = known;
    if (first === undefined) continue;
    const message = `${known.length} of its columns are taken from ${first}, which has them too.`;
    findings.note(fact.origin, { code: 'attribute-known', message, fix: 'Leave that file out to use this one.' });
  }
  return [...byId.values()].map(({ attribute }) => attribute).toSorted((a, b) => compareText(a.id, b.id));
}

/** Unknown is NaN for a number, 255 for a class. */
function inBlockOrder(attribute: AttributeFact['attributes'][number], { rowOf }: Join): BlockAttribute {
  if (attribute.kind === 'class') {
    return { ...attribute, values: Uint8Array.from(rowOf, (row) => attribute.values[row] ?? 255) };
  }
  return { ...attribute, values: Float64Array.from(rowOf, (row) => attribute.values[row] ?? Number.NaN) };
}
