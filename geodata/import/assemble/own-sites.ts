// What a user's own list of sites says that the map cannot show: sites far from every block, and sites without a point. The lists that are
// published have such cases at every border, and are passed over.
import type { FindBlock } from '../../flows/provider-homes.ts';
import type { Provider } from '../../model/flows.ts';
import type { ProviderFact } from '../facts.ts';
import { PRECEDENCE } from '../providers.ts';
import { compareText } from './compare-text.ts';
import type { Findings } from './findings.ts';
import { providerKey } from './providers.ts';

/** Sites that are named in a message; of more, the first by name. */
const NAMED = 3;

/**
 * At most two warnings a list. `providers` are those of all files, merged: a site has a point where any list gives one. `findBlock` null:
 * the atlas has no borders, and nothing can be said of where sites lie.
 */
export function reportOwnSites(
  facts: readonly ProviderFact[],
  providers: readonly Provider[],
  findBlock: FindBlock | null,
  findings: Findings,
): void {
  const merged = new Map(providers.map((one) => [providerKey(one), one]));
  for (const { origin, precedence, providers: listed } of facts) {
    if (precedence !== PRECEDENCE.own) continue;
    const sites = listed.map((one) => merged.get(providerKey(one)) ?? one);
    const unplaced = sites.filter(({ longitude, latitude }) => longitude === null || latitude === null);
    const outside = findBlock === null ? [] : sites.filter((one) => isOutside(one, findBlock));
    if (outside.length > 0) {
      findings.warn(origin, {
        code: 'sites-outside',
        message: `${shareOf(outside, sites)} in no block and farther than 2 km from any: ${kindsOf(outside)}.`,
        fix: 'Check their points: longitude and latitude not swapped, west of Greenwich negative, eastings and northings on the National Grid. Sites abroad need nothing: people travel to them, but no area holds them.',
      });
    }
    if (unplaced.length > 0) {
      findings.warn(origin, {
        code: 'sites-without-point',
        message: `${shareOf(unplaced, sites)} without a point, so nobody can be said to travel there: ${kindsOf(unplaced)}.`,
        fix: 'Add longitude and latitude, or easting and northing, and import the list again.',
      });
    }
  }
}

const isOutside = ({ longitude, latitude }: Provider, findBlock: FindBlock): boolean =>
  longitude !== null && latitude !== null && findBlock(longitude, latitude) === null;

/** "1 of 12 sites is", "2 of 12 sites are". */
const shareOf = (some: readonly Provider[], all: readonly Provider[]): string =>
  `${some.length} of ${all.length === 1 ? '1 site' : `${all.length} sites`} ${some.length === 1 ? 'is' : 'are'}`;

/** "minor-injuries 2 (Alder Centre, Birch), pharmacy 1 (Elm)", by service. */
function kindsOf(sites: readonly Provider[]): string {
  const byService = new Map<string, string[]>();
  for (const { kind, code, name, details } of sites) {
    const service = details['service'] ?? kind;
    byService.set(service, [...(byService.get(service) ?? []), name === '' ? code : name]);
  }
  return [...byService]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([service, names]) => `${service} ${names.length} (${firstOf(names)})`)
    .join(', ');
}

function firstOf(names: readonly string[]): string {
  const first = names.toSorted(compareText).slice(0, NAMED).join(', ');
  return names.length > NAMED ? `${first} and ${names.length - NAMED} more` : first;
}
