// What share of flows must stay inside. Source: CRITERIA section 3, flow thresholds by default.
import type { RuleOf } from '../rules/rule.ts';
import type { RulePack } from '../rules/rule-pack.ts';

/** The rule's own share where it names one, else the pack's for the measure. `residents` are people of the area. */
export function containmentAsked(rule: RuleOf<'flow-containment'>, flows: RulePack['flows'], residents: number): number {
  if (rule.min !== null) return rule.min;
  return rule.measure === 'localisation-index' ? flows.localisationIndex : travelToWorkShare(flows.selfContainment, residents);
}

/**
 * The share that travel-to-work areas are tested with: `share` up to `smallPeople`, `largeShare` from `largePeople`, linear between.
 * Source: Office for National Statistics, travel to work areas (2011), with residents in place of those who work.
 */
export function travelToWorkShare(form: RulePack['flows']['selfContainment'], residents: number): number {
  const { smallPeople, share, largePeople, largeShare } = form;
  if (residents <= smallPeople) return share;
  if (residents >= largePeople) return largeShare;
  return share + ((largeShare - share) * (residents - smallPeople)) / (largePeople - smallPeople);
}
