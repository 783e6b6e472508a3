// What services and modes of travel are called in evidence, and how minutes read there.
import type { BlockFacts } from '../measures/block-facts.ts';
import { DECISECONDS_PER_MINUTE, type SERVICES, type TravelBasis, type TravelMode } from '../model/travel.ts';
import { COUNTED_KINDS } from './provider-kinds.ts';
import { counted, kebabWords } from './wording.ts';

/** `one` and `many` for people; `needs`: the list that would answer. */
export interface ServiceWords {
  readonly one: string;
  readonly many: string;
  readonly needs: string;
}

const SHIPPED: Readonly<Record<(typeof SERVICES)[number], ServiceWords>> = {
  'gp-practice': COUNTED_KINDS['gp-practice'],
  'emergency-department': COUNTED_KINDS['emergency-department'],
  'acute-site': COUNTED_KINDS['acute-site'],
  'stroke-unit': COUNTED_KINDS['stroke-unit'],
  'community-hospital': {
    one: 'community hospital',
    many: 'community hospitals',
    needs: 'a list that says which hospitals are community hospitals, with their points',
  },
  'minor-injuries': {
    one: 'minor injuries unit',
    many: 'minor injuries units',
    needs: 'a list of minor injuries units with their points',
  },
  pharmacy: { one: 'pharmacy', many: 'pharmacies', needs: 'a list of pharmacies with their points' },
};

/** Words for a service that ships, or for one of a user's list: `dialysis-unit` is `dialysis unit(s)`. */
export function serviceWords(service: string): ServiceWords {
  if (Object.hasOwn(SHIPPED, service)) return SHIPPED[service as keyof typeof SHIPPED]; // it has a key of that name
  const one = kebabWords(service);
  const many = /[^aeiou]y$/.test(one) ? `${one.slice(0, -1)}ies` : /(s|x|ch|sh)$/.test(one) ? `${one}es` : `${one}s`;
  return { one, many, needs: `a list of ${many} with their points` };
}

/** `an emergency department`, `a GP practice`. */
export const aService = (service: string): string => {
  const { one } = serviceWords(service);
  return `${/^[aeiou]/i.test(one) ? 'an' : 'a'} ${one}`;
};

const MODE_WORDS: Readonly<Record<TravelMode, string>> = { car: 'by car', foot: 'on foot', cycle: 'by bicycle' };

/** `by car`. */
export const modeWords = (mode: TravelMode): string => MODE_WORDS[mode];

/** Whole minutes, rounded; under one minute is said as such. */
export function minutesWords(deciseconds: number): string {
  const minutes = Math.round(deciseconds / DECISECONDS_PER_MINUTE);
  return minutes === 0 ? 'under a minute' : counted(minutes, 'minute');
}

/** Tenths of a second that a rule's minutes allow. */
export const decisecondsOf = (minutes: number): number => minutes * DECISECONDS_PER_MINUTE;

/** ` (mid-2020 estimates; straight line x 1.3 at 40 km/h)`: what people and times rest on, to close a sentence. */
export function restsOn({ peopleLabel }: Pick<BlockFacts, 'peopleLabel'>, { label }: TravelBasis): string {
  return ` (${[peopleLabel, label].filter((part) => part !== '').join('; ')})`;
}
