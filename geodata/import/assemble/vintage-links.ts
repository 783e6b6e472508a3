// Which codes of one vintage became which of another, from lookups that carry both.
import type { VintageLink } from '../../model/atlas.ts';
import { layerParts } from '../../model/ids.ts';
import type { LookupFact } from '../facts.ts';
import { lookupKey } from '../lookup-key.ts';
import { compareText } from './compare-text.ts';
import type { Findings } from './findings.ts';

/** One link a pair of vintages, older to newer, from the longest lookup that has the pair. In order of the layer ids. */
export function vintageLinks(lookups: readonly LookupFact[], findings: Findings): readonly VintageLink[] {
  const found = lookups.flatMap((lookup) => linksIn(lookup).map((link) => ({ link, lookup })));
  const longestFirst = found.toSorted((a, b) => b.link.fromCodes.length - a.link.fromCodes.length);
  const byPair = new Map<string, { readonly link: VintageLink; readonly lookup: LookupFact }>();
  for (const entry of longestFirst) {
    const key = `${entry.link.from} ${entry.link.to}`;
    const used = byPair.get(key);
    if (!used) byPair.set(key, entry);
    else {
      const message = `The link of ${entry.link.from} to ${entry.link.to} is taken from ${used.lookup.origin.file}.`;
      findings.note(entry.lookup.origin, { code: 'link-known', message, fix: 'Leave that file out to use this one.' });
    }
  }
  return [...byPair].toSorted((a, b) => compareText(a[0], b[0])).map(([, { link }]) => link);
}

/** Links between the vintages of the geography that the rows are about; councils of two years beside an LSOA are none. */
function linksIn(lookup: LookupFact): readonly VintageLink[] {
  const { geography } = layerParts(lookupKey(lookup.columns).layer);
  const vintages = lookup.columns
    .filter(({ layer }) => layerParts(layer).geography === geography)
    .toSorted((a, b) => layerParts(a.layer).year - layerParts(b.layer).year);
  return vintages.flatMap((from, index) =>
    vintages.slice(index + 1).map((to) => {
      const rows = from.codes.flatMap((code, row) => (code !== '' && to.codes[row] !== '' ? [row] : []));
      return {
        from: from.layer,
        to: to.layer,
        fromCodes: rows.map((row) => from.codes[row] ?? ''),
        toCodes: rows.map((row) => to.codes[row] ?? ''),
        changes: rows.map((row) => lookup.changes?.[row] ?? ''),
      };
    }),
  );
}
