// One list of providers from many files, and what belongs to what.
import type { Provider, ProviderParent } from '../../model/flows.ts';
import type { FlowFact, ParentFact, ProviderFact } from '../facts.ts';
import { PRECEDENCE, provider } from '../providers.ts';
import { compareText } from './compare-text.ts';

/** What providers are known by, here: kind and code; services that users list are apart, as one site may give several. */
export const providerKey = ({ kind, code, details }: Pick<Provider, 'kind' | 'code' | 'details'>): string =>
  kind === 'other-service' ? `${kind} ${code} ${details['service'] ?? ''}` : `${kind} ${code}`;

/**
 * Providers by kind and code, those of users' lists by service too. Every field comes from the first file that knows it, by precedence: ODS directories, lists
 * with points, network lists, the practice map, mentions. Destinations of flows that no list has are added by their code.
 */
export function mergeProviders(facts: readonly ProviderFact[], flows: readonly FlowFact[]): readonly Provider[] {
  const mentioned = flows.map((flow) => ({ precedence: PRECEDENCE.mention + 1, providers: destinationsOf(flow) }));
  const merged = new Map<string, Provider>();
  for (const { providers } of [...facts, ...mentioned].toSorted((a, b) => a.precedence - b.precedence)) {
    for (const said of providers) {
      const known = merged.get(providerKey(said));
      merged.set(providerKey(said), known ? filledUp(known, said) : said);
    }
  }
  foldServices(merged);
  foldPractices(merged);
  return [...merged]
    .toSorted(([keyA, a], [keyB, b]) => compareText(a.kind, b.kind) || compareText(a.code, b.code) || compareText(keyA, keyB))
    .map(([, one]) => one);
}

const destinationsOf = ({ set, destinationCodes, destinationNames }: FlowFact): readonly Provider[] =>
  destinationCodes.map((code, index) => provider({ kind: set.destinationKind, code, name: destinationNames[index] ?? '' }));

function filledUp(known: Provider, said: Provider): Provider {
  const point = known.longitude === null ? said : known;
  return {
    ...known,
    name: known.name || said.name,
    postcode: known.postcode || said.postcode,
    longitude: point.longitude,
    latitude: point.latitude,
    status: known.status || said.status,
    people: known.people ?? said.people,
    details: { ...said.details, ...known.details },
  };
}

/** What a directory or a table of flows says of a service by its code alone is said of what a user lists under that code. */
function foldServices(merged: Map<string, Provider>): void {
  const listed = [...merged.values()].filter(
    ({ kind, details }) => kind === 'other-service' && details['service'] !== undefined,
  );
  for (const service of listed) {
    const plain = merged.get(providerKey({ ...service, details: {} }));
    if (plain) merged.set(providerKey(service), filledUp(service, plain));
  }
  for (const service of listed) merged.delete(providerKey({ ...service, details: {} }));
}

/** A centre that ODS counts as another service but that has registered patients is one practice, not two providers. */
function foldPractices(merged: Map<string, Provider>): void {
  for (const service of [...merged.values()]) {
    // What a user lists under a practice's code is another kind of care in the same house.
    if (service.kind !== 'other-service' || service.details['service'] !== undefined) continue;
    const key = providerKey({ ...service, kind: 'gp-practice' });
    const practice = merged.get(key);
    if (!practice) continue;
    merged.set(key, filledUp(practice, service));
    merged.delete(providerKey(service));
  }
}

/**
 * Every distinct statement once, in order; a statement of a folded service is one of its practice, and an organisation that is listed
 * as a trust is one. Of several practice maps
 * only the newest speaks for networks without a date; what an older one says is kept as true of its own day.
 */
export function mergeParents(facts: readonly ParentFact[], providers: readonly Provider[]): readonly ProviderParent[] {
  const codesOf = (kind: Provider['kind']) => new Set(providers.filter((one) => one.kind === kind).map(({ code }) => code));
  const practices = codesOf('gp-practice');
  const trusts = codesOf('trust');
  const distinct = new Map<string, ProviderParent>();
  const newest = newestMap(facts);
  for (const parent of facts.flatMap((fact) => parentsIn(fact, newest))) {
    const isPractice = parent.childKind === 'other-service' && practices.has(parent.childCode);
    // A list of trusts knows better than the form of a code.
    const isTrust = parent.parentKind === 'organisation' && trusts.has(parent.parentCode);
    const said: ProviderParent = {
      ...parent,
      ...(isPractice ? { childKind: 'gp-practice' } : {}),
      ...(isTrust ? { parentKind: 'trust' } : {}),
    };
    const key = [said.childKind, said.childCode, said.parentKind, said.parentCode, said.from, said.to].join('\t');
    const known = distinct.get(key);
    if (!known || known.parentName === '') distinct.set(key, said);
  }
  return [...distinct].toSorted((a, b) => compareText(a[0], b[0])).map(([, parent]) => parent);
}

const isNetwork = ({ parentKind, from, to }: ProviderParent): boolean => parentKind === 'pcn' && from === '' && to === '';

/** Of the files that state networks without dates, the one with the latest date of its own; the first of equals. */
export function newestMap(facts: readonly ParentFact[]): ParentFact | null {
  const maps = facts.filter(({ parents }) => parents.some(isNetwork));
  return maps.toSorted((a, b) => compareText(b.stated, a.stated))[0] ?? null;
}

function parentsIn(fact: ParentFact, newest: ParentFact | null): readonly ProviderParent[] {
  if (fact === newest || fact.stated === '') return fact.parents;
  return fact.parents.map((parent) => (isNetwork(parent) ? { ...parent, from: fact.stated, to: fact.stated } : parent));
}
