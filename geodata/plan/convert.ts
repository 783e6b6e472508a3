// Moving a plan to blocks of another vintage (LSOA 2011 to LSOA 2021): each new block goes where most of its people were.
import type { VintageLink } from '../model/atlas.ts';
import type { AreaId, Tier } from '../model/ids.ts';
import { failure, type Issue, ok, type Result } from '../model/issue.ts';
import { type Plan, type SiteChange, type TierPlan, UNASSIGNED } from '../model/plan.ts';
import { eachTier } from './diff.ts';
import { type BlockChange, type BlockIndexing, type BlockPairs, orientLink, pairBlocks } from './vintage-links.ts';

export interface ConversionArgs {
  readonly fromBlocks: BlockIndexing;
  readonly toBlocks: BlockIndexing;
  /** Between the two layers, in either direction. */
  readonly link: VintageLink;
  /** People by from-block; all ones where they are not known. */
  readonly fromPeople: Float64Array;
  /** People by to-block: how the people of a split block are shared out. */
  readonly toPeople: Float64Array;
  /** Of the atlas that holds the to-blocks. */
  readonly atlasFingerprint: string;
  /** Whether the atlas that holds the to-blocks lists the site as a place of the service; left out: every site is taken to be there. */
  readonly hasSite?: (service: string, siteCode: string) => boolean;
}

/** A new block whose people were in several areas (or partly in none). */
export interface ContestedBlock {
  readonly tier: Tier;
  readonly block: string;
  /** null: unassigned. */
  readonly areaId: AreaId | null;
  /** Share of the block's people that were in that area, 0 to 1. */
  readonly share: number;
}

export interface TierConversion {
  /** People of from-blocks that were in an area. */
  readonly assignedPeople: number;
  /** Of those, the people whose new block is in the same area; parts of split blocks are summed, then made whole. */
  readonly carriedPeople: number;
  /** Areas that had blocks and have none now. */
  readonly emptied: readonly AreaId[];
}

export interface ConversionReport {
  /** From-blocks by what became of them. */
  readonly changes: Readonly<Record<BlockChange, number>>;
  readonly tiers: Readonly<Record<Tier, TierConversion>>;
  readonly contested: readonly ContestedBlock[];
  /** From-blocks that were in an area and have no block in the new vintage. */
  readonly notCarried: readonly string[];
  /** To-blocks that no from-block leads to: they are unassigned. */
  readonly withoutSource: readonly string[];
  /** Changes of sites that the other atlas does not list: they stay in the plan, but change nothing there. */
  readonly sitesNotThere: readonly SiteChange[];
}

/** People that each pair carries: those of the from-block, shared out by the people of its to-blocks. */
function peopleOfPairs({ from, to }: BlockPairs, { fromPeople, toPeople }: ConversionArgs): Float64Array {
  const sums = new Float64Array(fromPeople.length);
  const counts = new Uint32Array(fromPeople.length);
  for (let i = 0; i < from.length; i++) {
    sums[from[i]!]! += toPeople[to[i]!]!;
    counts[from[i]!]! += 1;
  }
  return Float64Array.from(from, (source, i) => {
    // Where no people are known on the other side, each of the to-blocks takes an equal part.
    const share = sums[source]! > 0 ? toPeople[to[i]!]! / sums[source]! : 1 / counts[source]!;
    return fromPeople[source]! * share;
  });
}

interface Claim {
  readonly slot: number;
  people: number;
  blocks: number;
}

/** Most people; then most from-blocks; then an area before none; then the lower slot. */
const stronger = (a: Claim, b: Claim): boolean => {
  if (a.people !== b.people) return a.people > b.people;
  if (a.blocks !== b.blocks) return a.blocks > b.blocks;
  if ((a.slot === UNASSIGNED) !== (b.slot === UNASSIGNED)) return b.slot === UNASSIGNED;
  return a.slot < b.slot;
};

/** The claims on the to-block of pairs `start` to `end`, one a slot. */
function claimsOn(pairs: BlockPairs, people: Float64Array, slotOf: Uint16Array, start: number, end: number): Claim[] {
  const claims: Claim[] = [];
  for (let i = start; i < end; i++) {
    const slot = slotOf[pairs.from[i]!]!;
    let claim = claims.find((candidate) => candidate.slot === slot);
    if (!claim) {
      claim = { slot, people: 0, blocks: 0 };
      claims.push(claim);
    }
    claim.people += people[i]!;
    claim.blocks += 1;
  }
  return claims;
}

interface ConvertedTier {
  readonly tierPlan: TierPlan;
  readonly report: TierConversion;
  readonly contested: readonly ContestedBlock[];
}

function convertTier(tier: Tier, before: TierPlan, pairs: BlockPairs, args: ConversionArgs): ConvertedTier {
  const { toBlocks, fromPeople } = args;
  const people = peopleOfPairs(pairs, args);
  const slotOf = new Uint16Array(toBlocks.count);
  const contested: ContestedBlock[] = [];
  const idOf = new Map(before.areas.map((area) => [area.slot, area.id]));
  let carriedPeople = 0;
  for (let start = 0, end = 0; start < pairs.to.length; start = end) {
    const block = pairs.to[start]!;
    while (end < pairs.to.length && pairs.to[end] === block) end++;
    const claims = claimsOn(pairs, people, before.slotOf, start, end);
    const won = claims.reduce((best, claim) => (stronger(claim, best) ? claim : best));
    slotOf[block] = won.slot;
    if (won.slot !== UNASSIGNED) carriedPeople += won.people;
    if (claims.length === 1) continue;
    const total = claims.reduce((sum, claim) => sum + claim.people, 0);
    const share = total > 0 ? won.people / total : won.blocks / (end - start);
    contested.push({ tier, block: toBlocks.codes[block]!, areaId: idOf.get(won.slot) ?? null, share });
  }
  let assignedPeople = 0;
  before.slotOf.forEach((slot, block) => {
    if (slot !== UNASSIGNED) assignedPeople += fromPeople[block]!;
  });
  const had = new Set(before.slotOf);
  const has = new Set(slotOf);
  const emptied = before.areas.filter(({ slot }) => had.has(slot) && !has.has(slot)).map((area) => area.id);
  return {
    tierPlan: { ...before, slotOf },
    report: { assignedPeople, carriedPeople: Math.round(carriedPeople), emptied },
    contested,
  };
}

function countChanges(pairs: BlockPairs): Record<BlockChange, number> {
  const counts: Record<BlockChange, number> = { unchanged: 0, split: 0, merged: 0, irregular: 0 };
  for (const change of pairs.changeOf) if (change) counts[change]++;
  return counts;
}

const noLink = (plan: Plan, to: string): Issue => ({
  code: 'no-vintage-link',
  severity: 'error',
  message: `Nothing says how ${plan.blockLayer} and ${to} correspond.`,
  place: {},
  fix: `Import the published lookup between ${plan.blockLayer} and ${to}, then convert again.`,
});

/**
 * The plan on other blocks, and what could not be carried exactly. Areas keep their slots, names and locks; arrangements,
 * site changes and the log stay. Refused when the link is not between the two layers. O(blocks + links).
 */
export function convertPlan(
  plan: Plan,
  args: ConversionArgs,
): Result<{ readonly plan: Plan; readonly report: ConversionReport }, Issue> {
  const { fromBlocks, toBlocks } = args;
  if (fromBlocks.layer !== plan.blockLayer || fromBlocks.count !== plan.tiers.place.slotOf.length) {
    throw new Error(`The plan is not of these ${fromBlocks.layer} blocks.`);
  }
  const link = orientLink(args.link, plan.blockLayer, toBlocks.layer);
  const pairs = link && pairBlocks(link, fromBlocks, toBlocks);
  if (!pairs || pairs.from.length === 0) return failure(noLink(plan, toBlocks.layer));
  const converted = eachTier((tier) => convertTier(tier, plan.tiers[tier], pairs, args));
  const reached = new Set(pairs.to);
  const tierPlans = Object.values(plan.tiers);
  const report: ConversionReport = {
    changes: countChanges(pairs),
    tiers: eachTier((tier) => converted[tier].report),
    contested: [...converted.neighbourhood.contested, ...converted.place.contested, ...converted.system.contested],
    notCarried: fromBlocks.codes.filter(
      (_, block) => pairs.changeOf[block] === undefined && tierPlans.some(({ slotOf }) => slotOf[block] !== UNASSIGNED),
    ),
    withoutSource: toBlocks.codes.filter((_, block) => !reached.has(block)),
    sitesNotThere: plan.siteChanges.filter(
      ({ kind, service, siteCode }) => kind !== 'open' && args.hasSite?.(service, siteCode) === false,
    ),
  };
  const tiers = eachTier((tier) => converted[tier].tierPlan);
  return ok({ plan: { ...plan, atlasFingerprint: args.atlasFingerprint, blockLayer: toBlocks.layer, tiers }, report });
}
