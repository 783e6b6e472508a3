// How undo labels and refusals name sites and what they give.
import type { SiteChange } from '../model/plan.ts';

/** Where the words are not those of the name itself. */
const WORDS: Readonly<Record<string, string>> = { 'gp-practice': 'GP practice', 'minor-injuries': 'minor injuries unit' };

/** `emergency-department` is "emergency department". */
export const serviceInWords = (service: string): string => WORDS[service] ?? service.replaceAll('-', ' ');

/** "an emergency department". */
export function oneOf(service: string): string {
  const words = serviceInWords(service);
  return `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`;
}

/** "Skelldale Hospital's emergency department", "St James' pharmacy". */
export const siteInWords = ({ name, service }: Pick<SiteChange, 'name' | 'service'>): string =>
  `${name}${/s$/i.test(name) ? "'" : "'s"} ${serviceInWords(service)}`;
