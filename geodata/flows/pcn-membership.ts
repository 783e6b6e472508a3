// Which practice is in which primary care network, out of statements that may come from several editions of several files.
import type { ProviderParent } from '../model/flows.ts';

export interface Network {
  readonly code: string;
  readonly name: string;
}

export interface NetworkMembership {
  /** In order of code; every one has at least one practice. */
  readonly networks: readonly Network[];
  /** Position in `networks`, by code of the practice. */
  readonly networkOf: ReadonlyMap<string, number>;
  /** `map`: a practice map, which states who was where on its one date. `dates`: relationships with a beginning and an end. */
  readonly statedBy: 'map' | 'dates' | 'nothing';
  /** For `dates`, the ISO date on which they were in force; '' where no year was given and the open ones were taken. */
  readonly on: string;
  /** Practices that the chosen statements put into several networks; the one given first by the rule below was used. */
  readonly several: readonly string[];
}

/**
 * Chooses one network a practice. Statements without dates come first: they are those of a practice map, whose date is
 * known as a whole (an assembly leaves only its newest map undated). Where there are none, the relationships in force on
 * 1 July of `year` count, the middle of the year; without a year, those that have not ended. Of several the one that began
 * last, then the one with the lower code.
 */
export function chooseMembership(parents: readonly ProviderParent[], year: number | null): NetworkMembership {
  const stated = parents.filter(({ childKind, parentKind }) => childKind === 'gp-practice' && parentKind === 'pcn');
  const undated = stated.filter(({ from, to }) => from === '' && to === '');
  if (undated.length > 0) return membershipOf(undated, 'map', '');
  const on = year === null ? '' : `${year}-07-01`;
  const inForce = stated.filter(({ from, to }) => (on === '' ? to === '' : from <= on && (to === '' || to > on)));
  return membershipOf(inForce, inForce.length > 0 ? 'dates' : 'nothing', on);
}

function membershipOf(
  stated: readonly ProviderParent[],
  statedBy: NetworkMembership['statedBy'],
  on: string,
): NetworkMembership {
  const chosen = new Map<string, ProviderParent>();
  const several = new Set<string>();
  for (const parent of stated) {
    const known = chosen.get(parent.childCode);
    if (known && known.parentCode !== parent.parentCode) several.add(parent.childCode);
    if (!known || comesBefore(parent, known)) chosen.set(parent.childCode, parent);
  }
  const names = new Map<string, string>();
  for (const { parentCode, parentName } of chosen.values()) {
    const known = names.get(parentCode);
    if (!known || (parentName !== '' && parentName < known)) names.set(parentCode, parentName);
  }
  const networks = [...names].map(([code, name]) => ({ code, name })).sort((a, b) => (a.code < b.code ? -1 : 1));
  const indexOf = new Map(networks.map(({ code }, index) => [code, index]));
  const networkOf = new Map([...chosen].map(([practice, { parentCode }]) => [practice, indexOf.get(parentCode)!]));
  return { networks, networkOf, statedBy, on, several: [...several].sort() };
}

const comesBefore = (a: ProviderParent, b: ProviderParent): boolean =>
  a.from > b.from || (a.from === b.from && a.parentCode < b.parentCode);
