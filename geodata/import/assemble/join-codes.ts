// Joining a file's codes to the blocks, and telling why they do not match where they do not.
import { type LayerId, layerParts } from '../../model/ids.ts';
import type { DatasetOrigin } from '../dataset.ts';
import type { LookupFact, PolygonFact } from '../facts.ts';
import { laterVintage } from '../geographies.ts';
import { compareText, counted, firstCodes } from './compare-text.ts';
import type { Findings } from './findings.ts';
import type { BlockCodes } from './options.ts';

export interface Join {
  /** Row of the file by block, -1 where the file has none. */
  readonly rowOf: Int32Array;
  readonly matched: number;
  /** Blocks that the file does not have, in order. */
  readonly missing: readonly string[];
  /** Codes of the file that are no blocks, sorted. */
  readonly extra: readonly string[];
}

/** Rows by block. Of a code that stands on several rows the first counts. */
export function joinCodes(blocks: BlockCodes, codes: readonly string[]): Join {
  const rowOf = new Int32Array(blocks.codes.length).fill(-1);
  const extra = new Set<string>();
  let matched = 0;
  for (const [row, code] of codes.entries()) {
    const block = blocks.indexOf.get(code);
    if (block === undefined) extra.add(code);
    else if (rowOf[block] === -1) {
      rowOf[block] = row;
      matched++;
    }
  }
  const missing = blocks.codes.filter((_, block) => rowOf[block] === -1);
  return { rowOf, matched, missing, extra: [...extra].sort(compareText) };
}

/** Code sets of other vintages that are known from other files, to name what a file seems to be. */
export type KnownVintages = ReadonlyMap<LayerId, ReadonlySet<string>>;

/**
 * Reports a join that did not come out whole. An error when blocks are missing and the file's other codes are those of
 * another vintage; else a warning for a few strangers, a note for the rest of the country.
 */
export function reportJoin(
  join: Join,
  file: { readonly origin: DatasetOrigin; readonly what: string },
  about: { readonly blocks: BlockCodes; readonly vintages: KnownVintages },
  findings: Findings,
): void {
  const { missing, extra, matched } = join;
  const { blocks } = about;
  if (missing.length > 0 && matched > 0) {
    const message = `${counted(missing.length, 'block')} of ${blocks.layer} (${firstCodes(missing)}) ${missing.length === 1 ? 'is' : 'are'} not in the ${file.what}.`;
    findings.note(file.origin, { code: 'blocks-not-in-file', message, fix: 'Add the rest of the table, if there is one.' });
  }
  if (extra.length === 0) return;
  const vintage = missing.length > 0 ? seemsToBe(extra, about.blocks.layer, about.vintages) : null;
  const counts = `${counted(extra.length, 'code')} of the ${file.what} (${firstCodes(extra)}) ${extra.length === 1 ? 'is no block' : 'are no blocks'} of ${blocks.layer}`;
  if (vintage !== null) {
    const message = `${counts}, and ${counted(missing.length, 'block')} of ${blocks.layer} ${missing.length === 1 ? 'is' : 'are'} not in the file: its codes seem to be ${vintage}.`;
    const fix = `Give the file of ${blocks.layer}, or build on blocks of ${vintage}.`;
    findings.error(file.origin, { code: 'code-of-another-vintage', message, fix });
    return;
  }
  if (matched === 0) {
    const message = `${counts}: none of its codes matches.`;
    findings.error(file.origin, { code: 'codes-do-not-match', message, fix: `Give the file of ${blocks.layer}.` });
    return;
  }
  const prefix = (code: string) => code.slice(0, 3);
  const own = new Set(blocks.codes.map(prefix));
  const strangers = extra.filter((code) => own.has(prefix(code)));
  const isFew = strangers.length > 0 && strangers.length < matched;
  const fix = isFew ? 'Check that the polygons are complete.' : 'Nothing to do if the blocks are a part of the country.';
  findings[isFew ? 'warn' : 'note'](file.origin, {
    code: 'codes-outside-the-blocks',
    message: `${counts}; they were left out.`,
    fix,
  });
}

/**
 * The vintage of the same geography that strange codes are of, or null when that cannot be told. One in a hundred is enough:
 * most codes live on from one vintage to the next, and a file may cover far more ground than the blocks.
 */
export function seemsToBe(codes: readonly string[], layer: LayerId, vintages: KnownVintages): LayerId | null {
  const own = vintages.get(layer);
  const votes = new Map<LayerId, number>();
  const vote = (id: LayerId) => votes.set(id, (votes.get(id) ?? 0) + 1);
  for (const code of codes) {
    const later = laterVintage(code, layer);
    if (later !== null) vote(later);
    else if (!own?.has(code)) for (const [id, known] of vintages) if (known.has(code)) vote(id);
  }
  const [best] = [...votes].toSorted((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
  return best && best[1] * 100 >= codes.length ? best[0] : null;
}

/**
 * Codes of the blocks' geography by vintage. Those of the blocks' own come only from files that can be trusted to have them:
 * polygons, and lookups that carry several vintages side by side.
 */
export function knownVintages(layer: LayerId, polygons: readonly PolygonFact[], lookups: readonly LookupFact[]): KnownVintages {
  const { geography } = layerParts(layer);
  const isOfGeography = (column: { readonly layer: LayerId }) => layerParts(column.layer).geography === geography;
  const vintages = new Map<LayerId, Set<string>>();
  const add = (id: LayerId, codes: readonly string[]) => {
    const known = vintages.get(id) ?? new Set();
    for (const code of codes) known.add(code);
    vintages.set(id, known);
  };
  for (const fact of polygons.filter(isOfGeography)) add(fact.layer, fact.codes);
  for (const { columns } of lookups) {
    const own = columns.filter(isOfGeography);
    for (const column of own) if (column.layer !== layer || own.length > 1) add(column.layer, column.codes);
  }
  return vintages;
}
