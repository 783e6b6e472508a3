// Diffs as JSON in block codes, as the journal keeps them: they can be read by people and outlive an atlas's index order.
import { z } from 'zod';
import { type LayerId, TIERS, type Tier } from '../model/ids.ts';
import type { Area, Arrangement, LogEntry, SiteChange } from '../model/plan.ts';
import { type BlockMoves, NO_MOVES } from './block-moves.ts';
import { type Change, eachTier, type PlanDiff, type PlanHead, type TierDiff } from './diff.ts';
import type { ListDiff } from './list-diff.ts';
import { MAX_SLOT } from './plan-limits.ts';
import {
  areaRecord,
  arrangementRecord,
  codeText,
  layerIdText,
  logRecord,
  nameText,
  rulePackRecord,
  siteChangeRecord,
  sitesOpenedNumber,
} from './plan-records.schema.ts';

const position = z.int().min(0).max(1_000_000);
const slot = z.int().min(0).max(MAX_SLOT);

const listDiff = <T extends z.ZodType>(item: T) => {
  const placed = z.strictObject({ position, item }).nullable();
  return z.array(z.strictObject({ before: placed, after: placed })).default([]);
};
const changeOf = <T extends z.ZodType>(value: T) => z.strictObject({ before: value, after: value });

const headRecord = z.strictObject({
  id: codeText,
  name: nameText,
  atlasFingerprint: codeText,
  blockLayer: layerIdText,
  rulePack: rulePackRecord,
  sitesOpened: sitesOpenedNumber,
});
const tierDiff = z.strictObject({
  areas: listDiff(areaRecord),
  moves: z.array(z.strictObject({ from: slot, to: slot, blocks: z.array(codeText) })).default([]),
  seededFrom: changeOf(layerIdText.nullable()).nullable().default(null),
});

/** A diff in codes. What does not change is left out. */
export const diffRecord = z.strictObject({
  head: changeOf(headRecord).nullable().default(null),
  neighbourhood: tierDiff.optional(),
  place: tierDiff.optional(),
  system: tierDiff.optional(),
  arrangements: listDiff(arrangementRecord),
  siteChanges: listDiff(siteChangeRecord),
  log: listDiff(logRecord),
});
type MoveRecord = { readonly from: number; readonly to: number; readonly blocks: string[] };

interface TierRecord {
  readonly areas?: ListDiff<Area>;
  readonly moves?: readonly MoveRecord[];
  readonly seededFrom?: Change<LayerId | null>;
}

/** A diff as it is written: what `diffRecord` reads. */
export interface DiffRecord extends Partial<Readonly<Record<Tier, TierRecord>>> {
  readonly head?: Change<PlanHead>;
  readonly arrangements?: ListDiff<Arrangement>;
  readonly siteChanges?: ListDiff<SiteChange>;
  readonly log?: ListDiff<LogEntry>;
}

/** Moves by pair of slots, in the order in which the pairs first occur. */
function encodeMoves({ blocks, from, to }: BlockMoves, blockCodes: readonly string[]): MoveRecord[] {
  const pairs = new Map<number, MoveRecord>();
  for (let i = 0; i < blocks.length; i++) {
    const key = from[i]! * (MAX_SLOT + 1) + to[i]!;
    const pair = pairs.get(key) ?? { from: from[i]!, to: to[i]!, blocks: [] };
    pair.blocks.push(blockCodes[blocks[i]!]!);
    pairs.set(key, pair);
  }
  return [...pairs.values()];
}

/** The moves in index order; null when a code is no block or stands twice. */
function decodeMoves(records: readonly MoveRecord[], indexOf: ReadonlyMap<string, number>): BlockMoves | null {
  const moves: { block: number; from: number; to: number }[] = [];
  for (const { from, to, blocks } of records) {
    for (const code of blocks) {
      const block = indexOf.get(code);
      if (block === undefined) return null;
      moves.push({ block, from, to });
    }
  }
  moves.sort((a, b) => a.block - b.block);
  if (moves.some((move, i) => i > 0 && move.block === moves[i - 1]?.block)) return null;
  return {
    blocks: Uint32Array.from(moves, (move) => move.block),
    from: Uint16Array.from(moves, (move) => move.from),
    to: Uint16Array.from(moves, (move) => move.to),
  };
}

function encodeTier(diff: TierDiff, blockCodes: readonly string[]): TierRecord | null {
  const { areas, moves, seededFrom } = diff;
  if (areas.length === 0 && moves.blocks.length === 0 && seededFrom === null) return null;
  return {
    ...(areas.length > 0 ? { areas: areas } : {}),
    ...(moves.blocks.length > 0 ? { moves: encodeMoves(moves, blockCodes) } : {}),
    ...(seededFrom ? { seededFrom } : {}),
  };
}

/** The diff in codes; `blockCodes` in index order. */
export function encodeDiff(diff: PlanDiff, blockCodes: readonly string[]): DiffRecord {
  const { head, tiers, arrangements, siteChanges, log } = diff;
  const changed = TIERS.flatMap((tier) => {
    const record = encodeTier(tiers[tier], blockCodes);
    return record ? [[tier, record] as const] : [];
  });
  return {
    ...(head ? { head } : {}),
    ...Object.fromEntries(changed),
    ...(arrangements.length > 0 ? { arrangements: arrangements } : {}),
    ...(siteChanges.length > 0 ? { siteChanges: siteChanges } : {}),
    ...(log.length > 0 ? { log: log } : {}),
  };
}

/** The diff of a checked record; null when it names a block that the atlas has not, or one block twice. */
export function decodeDiff(record: z.output<typeof diffRecord>, indexOf: ReadonlyMap<string, number>): PlanDiff | null {
  let complete = true;
  const tiers = eachTier((tier): TierDiff => {
    const moves = decodeMoves(record[tier]?.moves ?? [], indexOf);
    if (moves === null) complete = false;
    const seededFrom: Change<LayerId | null> | null = record[tier]?.seededFrom ?? null;
    return { areas: record[tier]?.areas ?? [], moves: moves ?? NO_MOVES, seededFrom };
  });
  const { head, arrangements, siteChanges, log } = record;
  return complete ? { head, tiers, arrangements, siteChanges, log } : null;
}
