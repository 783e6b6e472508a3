// How flows read in evidence. Numbers of people are given for counted sets; modelled ones speak in shares, because their people
// stand for what nobody has counted.
import type { AreaFlows } from '../flows/area-flows.ts';
import type { BlockFlows } from '../flows/block-flows.ts';
import type { SlotPeople } from '../flows/flow-matrix.ts';
import { leaksFrom, leaksInto } from '../flows/leaks.ts';
import type { TierFlows } from '../flows/tier-flows.ts';
import type { Tier } from '../model/ids.ts';
import type { Verdict } from '../model/verdict.ts';
import type { RuleOf } from '../rules/rule.ts';
import { areaInSlot, type CriteriaContext } from './context.ts';
import { flowLabel } from './flow-answers.ts';
import { grouped, listed, percent } from './wording.ts';

export interface Containment {
  readonly rule: RuleOf<'flow-containment'>;
  readonly flows: BlockFlows;
  readonly area: AreaFlows;
  readonly asked: number;
  readonly verdict: Verdict;
}

/** Who stays and, for self-containment, who comes; without the full stop. Rests on nothing but the area's own sums. */
export function containmentSentence({ rule, flows, area, asked, verdict }: Containment): string {
  const { patients, served } = wordsFor(flows);
  const all = flows.counted ? `the ${grouped(area.residentsFlow)} ${patients}` : patients;
  const stay = `${percent(area.li ?? 0)} of ${all} who live here ${served.many}`;
  const come =
    area.msi === null ? `nobody from anywhere ${served.one}` : `${percent(area.msi)} of those who ${served.many} live here`;
  const found = rule.measure === 'self-containment' ? `${stay}, and ${come}: the lower is ` : `${stay}, `;
  const { toNowhere, residentsFlow } = area;
  const nowhere = toNowhere === 0 ? '' : `; ${ofSet(flows, toNowhere, residentsFlow)} go to providers whose place is not known`;
  return capital(`${found}${compared(asked, verdict)} (${flowLabel(flows)})${nowhere}`);
}

/** The data that would answer where too many go to providers that nobody can place. */
export function missingPlaces(flows: BlockFlows, { toNowhere, residentsFlow }: AreaFlows): string {
  const who = `${percent(toNowhere / residentsFlow)} of ${wordsFor(flows).patients} who live here`;
  return `the places of the providers that ${who} go to (${flowLabel(flows)})`;
}

function compared(asked: number, verdict: Verdict): string {
  if (verdict === 'pass') return `at least the ${percent(asked)} asked for`;
  return `under the ${percent(asked)} asked for${verdict === 'arguable' ? ', but within tolerance' : ''}`;
}

/**
 * Where the others go, or come from where that is what falls shorter: `; most others go to Place 4 (3,210)`; nothing where all are
 * served, and live, inside.
 */
export function leakClause(context: CriteriaContext, tier: Tier, flows: TierFlows, containment: Containment): string {
  const { area, rule } = containment;
  const theyCome = rule.measure === 'self-containment' && area.msi !== null && area.msi < (area.li ?? 0);
  const [first, second, ...rest] = theyCome ? leaksInto(flows, area.slot) : leaksFrom(flows, area.slot);
  if (!first) return '';
  const [all, others] = theyCome ? [area.providersFlow, area.in] : [area.residentsFlow, area.out];
  const verb = theyCome ? 'come from' : 'go to';
  const nowhere = theyCome ? `blocks of no ${tier}` : `providers in no ${tier}`;
  const say = ({ slot, people }: SlotPeople): string =>
    `${areaInSlot(context.plan, tier, slot)?.name ?? nowhere} (${ofSet(flows.facts.flows, people, all)})`;
  if (first.people === others) return `; all others ${verb} ${say(first)}`;
  if (first.people * 2 > others) return `; most others ${verb} ${say(first)}`;
  const more = rest.length === 0 ? [] : [`${grouped(rest.length)} more`];
  return `; others ${verb} ${listed([say(first), ...(second ? [say(second)] : []), ...more])}`;
}

/** People of a counted set, unless there are too few to be shown; of a modelled one their share of all. */
export function ofSet(flows: BlockFlows, people: number, all: number): string {
  if (tooFew(flows, people)) return `fewer than ${grouped(flows.smallestShown)}`;
  return flows.counted ? grouped(people) : percent(all === 0 ? 0 : people / all);
}

/** Small counts are withheld, so that nobody can be known by them. */
export const tooFew = ({ smallestShown }: BlockFlows, people: number): boolean => people > 0 && people < smallestShown;

interface FlowWords {
  readonly patients: string;
  /** What they do in the area. */
  readonly served: { readonly one: string; readonly many: string };
}

/** Words for patients of a set and for what they do. */
function wordsFor({ basis, destinationKind }: BlockFlows): FlowWords {
  if (basis === 'admissions') {
    return { patients: 'hospital patients', served: { one: 'is treated inside', many: 'are treated inside' } };
  }
  const provider = destinationKind === 'gp-practice' ? 'practice' : destinationKind === 'pcn' ? 'network' : 'provider';
  const patients = basis === 'registered' ? 'patients registered' : 'patients';
  return { patients, served: { one: `uses a ${provider} inside`, many: `use a ${provider} inside` } };
}

/** `under 0.1% of` begins a sentence, too. */
const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
