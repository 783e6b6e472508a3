// Partners: every council that has people in the area is recorded as taking part, and nobody who was recorded has left.
// Source: CRITERIA section 2. Which providers must take part is not known yet, so only those that were recorded count.
import type { Partner } from '../model/plan.ts';
import type { CriterionResult, Offender, Verdict } from '../model/verdict.ts';
import type { RuleOf } from '../rules/rule.ts';
import { type AreaSubject, type CriteriaContext, defineCriterion } from './context.ts';
import type { ReferenceLayer } from './reference-layers.ts';
import { areaResult, notAssessed, offendersIn, residentBasis } from './result.ts';
import { grouped, listed, unitWords } from './wording.ts';

export const partners = defineCriterion({ id: 'partners', assessArea });

function assessArea(context: CriteriaContext, rule: RuleOf<'partners'>, subject: AreaSubject): CriterionResult {
  const layer = context.layers.find(rule.layer);
  const { many } = unitWords(rule.layer);
  if (!layer) return notAssessed('partners', subject, 'partners', [`a layer of ${many}`]);
  const recorded = subject.area.partners;
  if (recorded.length === 0) return notAssessed('partners', subject, 'partners', ['partners recorded on the area']);
  const absent = councilsNotRecorded(context, layer, subject);
  const gone = recorded.filter((partner) => partner.state !== 'taking-part');
  return areaResult('partners', subject, {
    verdict: judge(absent, gone),
    value: absent.length + gone.length,
    unit: 'partners',
    threshold: { min: null, max: 0 },
    basis: residentBasis(context.facts, [layer.id]),
    evidence: evidence(recorded, absent, gone, rule.layer),
    offenders: offendersIn(context, () => [...absent, ...gone.map(goneOffender)]),
  });
}

function judge(absent: readonly Offender[], gone: readonly Partner[]): Verdict {
  if (absent.length === 0 && gone.length === 0) return 'pass';
  const excused = gone.length === 1 && gone[0]!.reason.trim() !== '';
  return absent.length === 0 && excused ? 'arguable' : 'fail';
}

function councilsNotRecorded(context: CriteriaContext, layer: ReferenceLayer, subject: AreaSubject): Offender[] {
  const table = context.measures[subject.tier].crosstabs.get(layer.id);
  const missing: Offender[] = [];
  for (const unit of layer.units.slots) {
    const people = table?.peopleIn(subject.area.slot, unit) ?? 0;
    const code = layer.units.codes[unit]!;
    const name = layer.units.names[unit]!;
    if (people === 0 || subject.area.partners.some((partner) => isCouncil(partner, code, name))) continue;
    missing.push({
      kind: 'unit',
      code,
      name,
      blocks: [],
      people,
      why: 'has residents in the area but is not recorded as a partner',
    });
  }
  return missing;
}

/** References look like `lad21:E06000032`; the vintage does not matter, the code does. */
function isCouncil(partner: Partner, code: string, name: string): boolean {
  if (partner.reference === '') return partner.name === name;
  return partner.reference.slice(partner.reference.indexOf(':') + 1) === code;
}

function goneOffender(partner: Partner): Offender {
  const code = partner.reference.slice(partner.reference.indexOf(':') + 1);
  const state = partner.state === 'left' ? 'has left' : 'has suspended its part';
  const reason = partner.reason.trim() === '' ? 'no reason recorded' : partner.reason;
  return { kind: 'unit', code, name: partner.name, blocks: [], people: 0, why: `${state}: ${reason}` };
}

function evidence(recorded: readonly Partner[], absent: readonly Offender[], gone: readonly Partner[], layer: string): string {
  const parts = gone.map((partner) => `${partner.name} ${goneOffender(partner).why}`);
  if (absent.length > 0) {
    const verb = absent.length === 1 ? 'is' : 'are';
    parts.unshift(`${listed(absent.map((offender) => offender.name))} ${verb} not recorded as taking part`);
  }
  if (parts.length > 0) return `${parts.join('; ')}.`;
  const all = recorded.length === 1 ? 'its one partner takes' : `its ${grouped(recorded.length)} partners all take`;
  return `Every ${unitWords(layer).one} with residents here is recorded, and ${all} part.`;
}
