// Where destinations are at home: the block that holds the point of a practice or site. A trust has no point of its own and
// takes that of its main site; a network that of the member practice with most people.
import type { Provider, ProviderKind, ProviderParent } from '../model/flows.ts';
import type { FlowDestination } from './block-flows.ts';
import { mainSites } from './main-sites.ts';

/** Where a point lies. */
export interface BlockAtPoint {
  readonly block: number;
  /** 0 where the block's polygon holds the point, else how far off the nearest block is. */
  readonly metres: number;
}

/** The block at a point (degrees, WGS 84); null where there is none near. */
export type FindBlock = (longitude: number, latitude: number) => BlockAtPoint | null;

/** One entry a destination, in the order of the codes; codes in `without...` and the like ascend as they were given. */
export interface ProviderHomes {
  readonly destinations: readonly FlowDestination[];
  /** -1 where there is none. */
  readonly home: Int32Array;
  /** How homes were chosen, for people. */
  readonly how: string;
  /** Codes that no provider of the atlas has, or one without a point. */
  readonly withoutPoint: readonly string[];
  /** Codes of destinations whose point lies in no block and near none. */
  readonly outside: readonly string[];
  /** Points just off the polygons (a generalised coast): the nearest block was taken. */
  readonly nearest: readonly { readonly code: string; readonly metres: number }[];
  /** Trusts with no emergency department at any site: their main site was chosen by address alone. */
  readonly withoutEmergency: readonly string[];
}

export interface KnownProviders {
  readonly providers: readonly Provider[];
  readonly parents: readonly ProviderParent[];
}

/** Homes of the destinations of one set. O(providers + parents) and one look-up a destination. */
export function providerHomes(
  kind: ProviderKind,
  codes: readonly string[],
  known: KnownProviders,
  findBlock: FindBlock,
): ProviderHomes {
  const wanted = new Set(codes);
  const own = new Map<string, Provider>();
  for (const provider of known.providers) {
    if (!wanted.has(provider.code)) continue;
    const met = own.get(provider.code);
    // The same code may stand for a practice and for another service there; the kind that the set speaks of comes first.
    if (!met || (met.kind !== kind && provider.kind === kind)) own.set(provider.code, provider);
  }
  const sites = mainSites(kind, known, wanted);
  const home = new Int32Array(codes.length).fill(-1);
  const withoutPoint: string[] = [];
  const outside: string[] = [];
  const nearest: { code: string; metres: number }[] = [];
  for (const [destination, code] of codes.entries()) {
    const place = pointOf(sites.siteOf.get(code)) ?? pointOf(own.get(code));
    const found = place && findBlock(place.longitude, place.latitude);
    if (!place) withoutPoint.push(code);
    else if (!found) outside.push(code);
    else {
      home[destination] = found.block;
      if (found.metres > 0) nearest.push({ code, metres: found.metres });
    }
  }
  const destinations = codes.map((code) => ({ code, name: own.get(code)?.name ?? '' }));
  const withoutEmergency = sites.withoutEmergency.filter((code) => wanted.has(code));
  return { destinations, home, how: sites.how, withoutPoint, outside, nearest, withoutEmergency };
}

function pointOf(provider: Provider | undefined): { readonly longitude: number; readonly latitude: number } | null {
  if (!provider || provider.longitude === null || provider.latitude === null) return null;
  return { longitude: provider.longitude, latitude: provider.latitude };
}
