// Rule packs for people: each rule as one phrase.
import type { RulePackView } from '../../contract/views.ts';
import { grouped } from '../../plan/wording.ts';
import type { Rule } from '../../rules/rule.ts';
import type { RulePack } from '../../rules/rule-pack.ts';

export const rulePackView = ({ pack, shipped }: { readonly pack: RulePack; readonly shipped: boolean }): RulePackView => ({
  id: pack.id,
  title: pack.title,
  dated: pack.dated,
  summary: pack.summary,
  shipped,
  rules: pack.rules.map((rule) => {
    const { criterion, tiers, source, confidence } = rule;
    return { criterion, tiers, says: phrase(rule), source, confidence };
  }),
  json: `${JSON.stringify(pack, null, 2)}\n`,
});

const UNITS: Readonly<Record<string, string>> = {
  utla: 'upper-tier councils',
  lad: 'districts',
  stp: 'STPs',
  icb: 'ICBs',
  ccg: 'CCGs',
  sicbl: 'sub-ICB locations',
  pcn: 'PCNs',
};
const units = (layer: string): string => UNITS[layer] ?? UNITS[layer.replace(/\d+$/, '')] ?? layer;
const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

function phrase(rule: Rule): string {
  switch (rule.criterion) {
    case 'coverage':
      return 'Every block with people is in an area, and no area is empty';
    case 'size':
      return sizePhrase(rule);
    case 'contiguity':
      return 'In one piece';
    case 'nesting':
      return 'Wholly inside one area of the tier above';
    case 'coterminosity':
      return `Made of whole ${units(rule.layer)}`;
    case 'council-splits':
      return `Splits none of the ${units(rule.layer)}`;
    case 'existing-footprint':
      return `Covers one of the existing ${rule.layers.map(units).join(' or ')}${
        rule.minPeople > 0 ? ` of at least ${grouped(rule.minPeople)} people` : ''
      }`;
    case 'flow-containment':
      return `${rule.measure === 'localisation-index' ? 'Localisation index' : 'Self-containment'} of ${
        rule.flows === 'registered' ? 'registrations' : 'admissions'
      }${rule.min === null ? ' as the pack asks' : ` of at least ${percent(rule.min)}`}`;
    case 'provider-mix':
      return `At least ${rule.min} of: ${rule.kind.replaceAll('-', ' ')}`;
    case 'rural-access':
      return `${percent(rule.minShare)} of rural residents within ${rule.minutes} minutes of ${aService(rule)}`;
    case 'boundary-harm':
      return `At most ${percent(rule.maxShare)} of residents nearer to ${aService(rule)} of another area`;
    case 'compactness':
      return 'Shown, never failed';
    case 'partners':
      return `All ${units(rule.layer)} with residents here take part`;
  }
}

const aService = ({ service, mode }: { readonly service: string; readonly mode: 'car' | 'foot' }): string =>
  `the nearest ${service.replaceAll('-', ' ')} (${mode === 'car' ? 'by car' : 'on foot'})`;

function sizePhrase({ min, max, softMin, softMax, people }: Extract<Rule, { criterion: 'size' }>): string {
  const who = people === 'resident' ? 'residents' : 'registered patients';
  const soft = [softMin && min !== null ? 'lower' : '', softMax && max !== null ? 'upper' : ''].filter((bound) => bound !== '');
  const note = soft.length > 0 ? ` (${soft.join(' and ')} bound soft)` : '';
  if (min !== null && max !== null) return `${grouped(min)}-${grouped(max)} ${who}${note}`;
  if (min !== null) return `At least ${grouped(min)} ${who}${note}`;
  return max === null ? `Any number of ${who}` : `At most ${grouped(max)} ${who}${note}`;
}
