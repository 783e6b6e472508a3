// Lookups that carry the block code itself.
import { layerParts } from '../../model/ids.ts';
import type { LookupFact } from '../facts.ts';
import { counted } from './compare-text.ts';
import type { Findings } from './findings.ts';
import { joinCodes, type KnownVintages, reportJoin } from './join-codes.ts';
import type { BlockCodes } from './options.ts';
import type { Memberships, Statement } from './statements.ts';

/** A few blocks in two units are slips or split blocks; more, and the column is no membership of whole blocks. */
const FEW = { blocks: 5, share: 0.01 };

interface Reading {
  readonly statement: Statement;
  /** Said of blocks that the file puts into several units: the lowest code. Counts only where no other file speaks. */
  readonly doubtful: Statement | null;
}

/** Adds what the lookups say of blocks by their own code, clear statements of all files before doubtful ones. */
export function addDirectLookups(
  lookups: readonly LookupFact[],
  memberships: Memberships,
  about: { readonly blocks: BlockCodes; readonly vintages: KnownVintages },
  findings: Findings,
): void {
  const readings = lookups.flatMap((lookup) => readLookup(lookup, about, findings));
  for (const { statement } of readings) memberships.add(statement);
  for (const { doubtful } of readings) {
    if (!doubtful) continue;
    const known = memberships.byLayer.get(doubtful.layer);
    const left = doubtful.codeOf.map((code, block) => (known?.codeOf[block] ? '' : code));
    const undecided = left.filter((code) => code !== '').length;
    if (undecided === 0) continue;
    memberships.add({ ...doubtful, codeOf: left });
    const message = `${counted(undecided, 'block')} stand in several units of ${doubtful.layer}; the unit with the lower code is used.`;
    findings.warn(doubtful.origin, {
      code: 'several-units',
      message,
      fix: `Add a lookup with one row a block to ${doubtful.layer}.`,
    });
  }
}

function readLookup(
  lookup: LookupFact,
  about: { readonly blocks: BlockCodes; readonly vintages: KnownVintages },
  findings: Findings,
): readonly Reading[] {
  const { blocks } = about;
  const { geography } = layerParts(blocks.layer);
  const own = lookup.columns.find(({ layer }) => layer === blocks.layer);
  if (!own) return [];
  reportJoin(joinCodes(blocks, own.codes), { origin: lookup.origin, what: 'lookup' }, about, findings);
  // Another vintage of the blocks' own geography is a link between vintages, not a layer they lie in.
  const others = lookup.columns.filter(({ layer }) => layerParts(layer).geography !== geography);
  return others.flatMap((column) => readColumn(lookup, own.codes, column, blocks, findings) ?? []);
}

function readColumn(
  { origin }: LookupFact,
  blockCodes: readonly string[],
  { layer, codes }: LookupFact['columns'][number],
  blocks: BlockCodes,
  findings: Findings,
): Reading | null {
  const codeOf = blocks.codes.map(() => '');
  const several = new Set<number>();
  for (const [row, blockCode] of blockCodes.entries()) {
    const block = blocks.indexOf.get(blockCode);
    const code = codes[row] ?? '';
    if (block === undefined || code === '') continue;
    const known = codeOf[block] ?? '';
    if (known !== '' && known !== code) several.add(block);
    if (known === '' || code < known) codeOf[block] = code;
  }
  const matched = codeOf.filter((code) => code !== '').length;
  if (matched === 0) return null;
  if (several.size > Math.max(FEW.blocks, FEW.share * matched)) {
    const message = `${counted(several.size, 'block')} of ${matched} lie in several units of ${layer}, so it is not used as a layer.`;
    findings.note(origin, { code: 'finer-than-blocks', message, fix: 'Nothing to do if it is finer than the blocks.' });
    return null;
  }
  const statement = { layer, origin, method: 'lookup' as const };
  const clear = codeOf.map((code, block) => (several.has(block) ? '' : code));
  const doubtful =
    several.size === 0 ? null : { ...statement, codeOf: codeOf.map((code, block) => (several.has(block) ? code : '')) };
  return { statement: { ...statement, codeOf: clear }, doubtful };
}
