// The words of the model as people read them: tiers, criteria, verdicts.
import type { Tier } from '../../geodata/model/ids.ts';
import { type CriterionId, isForInformation, VERDICTS_BY_GRAVITY, type Verdict } from '../../geodata/model/verdict.ts';

interface TierWords {
  readonly one: string;
  readonly many: string;
}

export const TIER_WORDS: Readonly<Record<Tier, TierWords>> = {
  neighbourhood: { one: 'Neighbourhood', many: 'Neighbourhoods' },
  place: { one: 'Place', many: 'Places' },
  system: { one: 'System', many: 'Systems' },
};

/** A verdict as it is shown: what only describes is no pass. */
export type Standing = Verdict | 'information';

/** How a criterion's verdict is shown. */
export const standingOf = (criterion: CriterionId, verdict: Verdict): Standing =>
  isForInformation(criterion) && verdict !== 'not-assessed' ? 'information' : verdict;

const BY_GRAVITY: readonly Standing[] = VERDICTS_BY_GRAVITY.flatMap((verdict): Standing[] =>
  verdict === 'not-assessed' ? ['information', verdict] : [verdict],
);

/** Place in the order of gravity, worst first: for sorting. */
export const gravityOf = (standing: Standing): number => BY_GRAVITY.indexOf(standing);

export const VERDICT_WORDS: Readonly<Record<Standing, string>> = {
  pass: 'pass',
  arguable: 'arguable',
  fail: 'fail',
  'not-assessed': 'not assessed',
  information: 'for information',
};

export const CRITERION_WORDS: Readonly<Record<CriterionId, string>> = {
  coverage: 'Coverage',
  size: 'Size',
  contiguity: 'Contiguity',
  nesting: 'Nesting',
  coterminosity: 'Coterminosity',
  'council-splits': 'Council splits',
  'existing-footprint': 'Existing footprint',
  'flow-containment': 'Patient flows',
  'provider-mix': 'Provider mix',
  'rural-access': 'Rural access',
  'boundary-harm': 'Boundary harm',
  compactness: 'Compactness',
  partners: 'Partners',
};

/** A criterion by any name that an arrangement may carry. */
export const criterionWord = (id: string): string =>
  Object.hasOwn(CRITERION_WORDS, id) ? CRITERION_WORDS[id as CriterionId] : id; // own keys are the criteria

/** A layer where there is no room for its label: `LSOA 2011`. */
export const layerWord = (id: string): string =>
  id.replace(/^(\D.*?)(\d\d)$/, (_whole, geography: string, year: string) => `${geography.toUpperCase()} 20${year}`);

/** First letter in capitals. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
