// Flows in words: what a figure rests on, how many people, how large a share.
import type { FlowSetView, LeftOut } from '../../geodata/contract/flows.ts';
import type { ProviderKind } from '../../geodata/model/flows.ts';
import { grouped, percent } from '../format/numbers.ts';

const MANY: Readonly<Record<ProviderKind, string>> = {
  'gp-practice': 'GP practices',
  pcn: 'primary care networks',
  trust: 'trusts',
  hospital: 'hospitals',
  'emergency-department': 'emergency departments',
  'stroke-unit': 'stroke units',
  'other-service': 'services',
};
/** As the engine's search writes what kind a provider is. */
const SEARCHED: Readonly<Record<ProviderKind, string>> = {
  'gp-practice': 'GP practice',
  pcn: 'Primary care network',
  trust: 'Trust',
  hospital: 'Hospital',
  'emergency-department': 'Emergency department',
  'stroke-unit': 'Stroke unit',
  'other-service': 'Service',
};

/** `GP practices`, `trusts`: whom the set's people go to. */
export const providersWord = ({ destinationKind }: Pick<FlowSetView, 'destinationKind'>): string => MANY[destinationKind];

/** Whether a search hit, by what is said about it, is of the kind that a set's people go to. */
export const isOfKind = (about: string, { destinationKind }: Pick<FlowSetView, 'destinationKind'>): boolean =>
  about === SEARCHED[destinationKind] || about.startsWith(`${SEARCHED[destinationKind]},`);

/** "Patients registered at a GP practice, July 2022, counted; NHS England": stands beside every figure. */
export function basisLine(set: Pick<FlowSetView, 'label' | 'year' | 'counted' | 'modelling' | 'source'>): string {
  const { label, year, modelling, source } = set;
  const when = year === null || label.includes(String(year)) ? '' : `, ${year}`;
  const how = set.counted ? 'counted' : modelling === '' ? 'modelled' : `modelled: ${modelling}`;
  return `${label}${when}, ${how}${source === '' || source === label ? '' : `; ${source}`}`;
}

/** What a person of the set is called: `patient`, `admission`, `person`. */
function personWord(basis: FlowSetView['basis'], count: number): string {
  const one = Math.round(count) === 1;
  if (basis === 'registered') return one ? 'patient' : 'patients';
  return one ? 'person' : 'people';
}

/** `1,204`, or `fewer than 5` where the set's rule forbids to tell. */
export const peopleFigure = (people: number, { smallestShown }: Pick<FlowSetView, 'smallestShown'>): string =>
  people > 0 && people < smallestShown ? `fewer than ${grouped(smallestShown)}` : grouped(people);

/** `1,204 patients`. */
export const peopleText = (people: number, set: Pick<FlowSetView, 'smallestShown' | 'basis'>): string =>
  `${peopleFigure(people, set)} ${personWord(set.basis, people)}`;

/** `68.2%`, or a dash where nobody was there to take a share of. */
export const shareText = (share: number | null): string => (share === null ? '\u2013' : percent(share));

/** `0.85`; a dash where nobody goes out. */
export const ratioText = (ratio: number | null): string => (ratio === null ? '\u2013' : ratio.toFixed(2));

/** `+1.2%`, `-0.4%`; a share of the residents with its sign. */
export function rateText(rate: number | null): string {
  if (rate === null) return '\u2013';
  if (rate === 0) return '0%';
  return `${rate > 0 ? '+' : '-'}${percent(Math.abs(rate))}`;
}

/** "34 more with 812 patients are not listed." What a list leaves out is said, or nothing. */
export function leftOutText({ count, people }: LeftOut, set: Pick<FlowSetView, 'smallestShown' | 'basis'>): string {
  if (count === 0) return '';
  return `${grouped(count)} more with ${peopleText(people, set)} ${count === 1 ? 'is' : 'are'} not listed.`;
}

/** "Not in these figures: 27,415 patients of unknown address, 13,886 from elsewhere." '' where there are none. */
export function outsideText(
  set: Pick<FlowSetView, 'unknown' | 'elsewhere' | 'withoutPlace' | 'smallestShown' | 'basis'>,
): string {
  const parts = [
    set.unknown > 0 ? `${peopleText(set.unknown, set)} whose home is not known` : '',
    set.elsewhere > 0 ? `${peopleText(set.elsewhere, set)} from elsewhere` : '',
    set.withoutPlace > 0 ? `${peopleText(set.withoutPlace, set)} whose provider has no known place` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `Kept apart: ${parts.join(', ')}.`;
}
