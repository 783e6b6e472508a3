// The one site that stands for an organisation without a point of its own. Our convention, said wherever it is used:
// a trust is at home at its hospital with a general emergency department; of several, or of none, at the one that has the
// postcode of the trust's headquarters; then at the one with the lowest code. A network is at home at its largest practice.
import type { Provider, ProviderKind, ProviderParent } from '../model/flows.ts';
import type { KnownProviders } from './provider-homes.ts';

export interface MainSites {
  /** By code of the organisation. */
  readonly siteOf: ReadonlyMap<string, Provider>;
  readonly how: string;
  /** Trusts with sites but no emergency department at any of them. */
  readonly withoutEmergency: readonly string[];
}

/** An emergency department this near to a hospital's point is that hospital's, though its entrance has another postcode. */
const SAME_PLACE_METRES = 500;

/** Whether organisations of this kind have no point of their own, so that their home is that of a site or member. */
export const homeNeedsParents = (kind: ProviderKind): boolean => kind === 'trust' || kind === 'pcn';

/** Main sites of the organisations in `wanted`; none for kinds that have points of their own. */
export function mainSites(kind: ProviderKind, known: KnownProviders, wanted: ReadonlySet<string>): MainSites {
  if (kind === 'trust') return sitesOfTrusts(known, wanted);
  if (kind === 'pcn') return largestPractices(known, wanted);
  return { siteOf: new Map(), how: 'the block that holds its point', withoutEmergency: [] };
}

function sitesOfTrusts(known: KnownProviders, wanted: ReadonlySet<string>): MainSites {
  const emergency = known.providers.filter(
    ({ kind, details }) => kind === 'emergency-department' && !/special/i.test(details['category'] ?? ''),
  );
  const postcodes = new Set(emergency.map(({ postcode }) => plain(postcode)).filter((postcode) => postcode !== ''));
  const hasEmergency = (site: Provider): boolean =>
    postcodes.has(plain(site.postcode)) || emergency.some((department) => isSamePlace(site, department));
  const trusts = new Map(known.providers.filter(({ kind }) => kind === 'trust').map((trust) => [trust.code, trust]));
  const siteOf = new Map<string, Provider>();
  const withoutEmergency: string[] = [];
  for (const [code, sites] of children(known, { childKind: 'hospital', parentKind: 'trust' }, wanted)) {
    const departments = new Set(sites.filter(hasEmergency));
    const headquarters = plain(trusts.get(code)?.postcode ?? '');
    const rank = (site: Provider): number =>
      (departments.has(site) ? 0 : 2) + (headquarters !== '' && plain(site.postcode) === headquarters ? 0 : 1);
    siteOf.set(code, sites.toSorted((a, b) => rank(a) - rank(b) || compareCodes(a, b))[0]!);
    if (departments.size === 0) withoutEmergency.push(code);
  }
  return {
    siteOf,
    withoutEmergency,
    how: "the block of the trust's main site: its hospital with an emergency department, else the one at its headquarters' postcode, else the one with the lowest code",
  };
}

function largestPractices(known: KnownProviders, wanted: ReadonlySet<string>): MainSites {
  const siteOf = new Map<string, Provider>();
  for (const [code, practices] of children(known, { childKind: 'gp-practice', parentKind: 'pcn' }, wanted)) {
    siteOf.set(code, practices.toSorted((a, b) => (b.people ?? 0) - (a.people ?? 0) || compareCodes(a, b))[0]!);
  }
  return { siteOf, withoutEmergency: [], how: "the block of the network's largest practice" };
}

/** Children with a point, by code of the parent in which they are now. */
function children(
  { providers, parents }: KnownProviders,
  { childKind, parentKind }: Pick<ProviderParent, 'childKind' | 'parentKind'>,
  wanted: ReadonlySet<string>,
): Map<string, Provider[]> {
  const located = new Map<string, Provider>();
  for (const provider of providers) {
    if (provider.kind === childKind && provider.longitude !== null && provider.latitude !== null) {
      located.set(provider.code, provider);
    }
  }
  const found = new Map<string, Provider[]>();
  for (const parent of parents) {
    const child = located.get(parent.childCode);
    if (!child || parent.childKind !== childKind || parent.parentKind !== parentKind || parent.to !== '') continue;
    if (!wanted.has(parent.parentCode)) continue;
    const list = found.get(parent.parentCode);
    if (!list) found.set(parent.parentCode, [child]);
    else if (!list.includes(child)) list.push(child);
  }
  return found;
}

const METRES_PER_DEGREE = 111_200;

/** Good to a few metres in five hundred, which is far better than points of postcodes are. */
function isSamePlace(a: Provider, b: Provider): boolean {
  const north = (a.latitude! - (b.latitude ?? Number.NaN)) * METRES_PER_DEGREE;
  const east = (a.longitude! - (b.longitude ?? Number.NaN)) * METRES_PER_DEGREE * Math.cos((a.latitude! * Math.PI) / 180);
  return Math.hypot(north, east) <= SAME_PLACE_METRES;
}

const plain = (postcode: string): string => postcode.replaceAll(/\s/g, '').toUpperCase();

const compareCodes = (a: Provider, b: Provider): number => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
