// Whom a border pushes past their nearest site: which sites they look to, what staying inside would cost, and in which blocks they live.
import { boundaryHarm as costOfBorder } from '../access/measures/boundary-harm.ts';
import { type SiteUse, sitesUsed } from '../access/measures/sites-used.ts';
import { type BlockTravel, DECISECONDS_PER_MINUTE, UNREACHED } from '../model/travel.ts';
import type { Offender } from '../model/verdict.ts';
import type { RuleOf } from '../rules/rule.ts';
import type { CriteriaContext } from './context.ts';
import { minutesWords, modeWords, serviceWords } from './travel-words.ts';
import { grouped, listed } from './wording.ts';

type Rule = RuleOf<'boundary-harm'>;

interface HarmedArea {
  readonly blocks: Uint32Array;
  readonly slotOf: Uint16Array;
  readonly slot: number;
}

/** The harmed people of an area in full. */
export interface Harm extends ReturnType<typeof costOfBorder> {
  readonly travel: BlockTravel;
  /** Sites outside by the people who look to them, most first. */
  readonly lookTo: readonly SiteUse[];
  /** Whether any site lies inside. */
  readonly hasInside: boolean;
}

/** Asks for a row of times for each site inside; somebody must be harmed. */
export function findHarm({ facts }: CriteriaContext, area: HarmedArea, travel: BlockTravel): Harm {
  const cost = costOfBorder(travel, facts.people, area);
  const hasInside = travel.sites.some(({ block }) => block >= 0 && area.slotOf[block] === area.slot);
  return { ...cost, travel, lookTo: sitesUsed(travel, facts.people, cost.blocks), hasInside };
}

/** `; kept inside, they would travel 14 minutes more on average; they look to A (1,100) and B (200)`. */
export function harmClause({ travel, lookTo, hasInside, extraMinutes, harmed, stranded }: Harm, { service }: Rule): string {
  const { one } = serviceWords(service);
  const sites = listed(lookTo.map(({ site, people }) => `${travel.sites[site]!.name} (${grouped(people)})`));
  const look = `; they look to ${sites}`;
  if (!hasInside) return `; there is no ${one} inside${look}`;
  if (extraMinutes === null) return `; none of them can reach one inside${look}`;
  const cut = stranded > 0 ? `; ${grouped(stranded)} of them can reach none inside` : '';
  const who = stranded > 0 ? `the other ${grouped(harmed - stranded)}` : 'they';
  const extra = minutesWords(extraMinutes * DECISECONDS_PER_MINUTE);
  return `${cut}; kept inside, ${who} would travel ${extra} more on average${look}`;
}

/** Blocks whose residents look outside, site by site: the site with most of them first, its blocks by people (then in index order). */
export function harmOffenders({ facts }: CriteriaContext, harm: Harm, rule: Rule): Offender[] {
  const { travel, lookTo, blocks } = harm;
  const rank = new Map(lookTo.map(({ site }, at) => [site, at]));
  const rankOf = (block: number): number => rank.get(travel.nearest[block]!) ?? lookTo.length;
  const positions = [...blocks.keys()].filter((at) => facts.people[blocks[at]!]! > 0);
  positions.sort((a, b) => {
    const [one, other] = [blocks[a]!, blocks[b]!];
    return rankOf(one) - rankOf(other) || facts.people[other]! - facts.people[one]! || one - other;
  });
  return positions.map((at) => {
    const block = blocks[at]!;
    const code = facts.codes[block]!;
    const why = whyHarmed(harm, at, rule);
    return { kind: 'block', code, name: facts.names[block]!, blocks: [code], people: facts.people[block]!, why };
  });
}

function whyHarmed({ travel, blocks, insideSite, extraDeciseconds }: Harm, at: number, { mode, service }: Rule): string {
  const block = blocks[at]!;
  const near = travel.sites[travel.nearest[block]!]!;
  const nearest = `nearest to ${near.name}, ${minutesWords(travel.deciseconds[block]!)} ${modeWords(mode)}`;
  const inside = travel.sites[insideSite[at]!];
  if (!inside || extraDeciseconds[at] === UNREACHED) return `${nearest}; no ${serviceWords(service).one} inside can be reached`;
  return `${nearest}; ${minutesWords(extraDeciseconds[at]!)} more to ${inside.name}, inside`;
}
