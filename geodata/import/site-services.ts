// What users call kinds of care, and the one name each has here.
import type { ProviderKind } from '../model/flows.ts';
import { SERVICE_NAME } from '../model/travel.ts';

/** Longest name of a service that a plan can speak of. */
const MOST_LETTERS = 60;

/** Texts in lower case, `&` as "and", everything else that is no letter or digit as a space. What is not here names itself. */
const SAME_AS: Readonly<Record<string, readonly string[]>> = {
  'gp-practice': [
    ...['gp', 'gps', 'gp practice', 'gp practices', 'gp surgery', 'gp surgeries', 'gp branch surgery', 'general practice'],
    ...['surgery', 'branch surgery', 'doctors surgery', 'doctor s surgery', 'doctors'],
  ],
  'community-hospital': ['community hospitals', 'cottage hospital', 'cottage hospitals'],
  // Urgent treatment centres, walk-in centres and minor injury units are all type 3 departments in NHS England's A&E returns.
  'minor-injuries': [
    ...[
      'miu',
      'mius',
      'minor injury',
      'minor injury unit',
      'minor injury units',
      'minor injuries unit',
      'minor injuries units',
    ],
    ...['utc', 'utcs', 'urgent treatment centre', 'urgent treatment centres', 'wic', 'walk in centre', 'walk in centres'],
  ],
  'emergency-department': [
    ...['ed', 'eds', 'a and e', 'a e', 'ae', 'accident and emergency', 'accident and emergency department', 'casualty'],
    ...['emergency', 'emergency departments', 'type 1 a and e', 'type 1 department', 'major a and e'],
  ],
  'acute-site': ['acute', 'acute sites', 'acute hospital', 'acute hospitals', 'district general hospital', 'dgh'],
  'stroke-unit': ['stroke', 'stroke units', 'acute stroke unit', 'hyper acute stroke unit', 'hasu', 'asu'],
  pharmacy: ['pharmacies', 'community pharmacy', 'community pharmacies', 'chemist', 'chemists', 'dispensing chemist'],
  hospital: ['hospitals'],
};

const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(SAME_AS).flatMap(([service, texts]) => texts.map((text) => [text, service] as const)),
);

/** The services that are a kind of provider of their own. */
const KINDS: ReadonlyMap<string, ProviderKind> = new Map(
  (['gp-practice', 'emergency-department', 'stroke-unit', 'hospital'] as const).map((kind) => [kind, kind]),
);

/** "Minor injuries unit", "MIU" and "UTC" are `minor-injuries`, "Dental surgery" is `dental-surgery`; null where no name comes of it. */
export function serviceNamed(text: string): string | null {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('&', ' and ');
  const words = plain.replace(/[^a-z0-9]+/g, ' ').trim();
  const service = NAMES.get(words) ?? words.replaceAll(' ', '-');
  return SERVICE_NAME.test(service) && service.length <= MOST_LETTERS ? service : null;
}

/** The kind of provider that gives the service; `other-service` where that is no kind of its own. `details.service` names it in either case. */
export const kindOfService = (service: string): ProviderKind => KINDS.get(service) ?? 'other-service';
