// Times at points along links, from the labels of their ends.
import type { RoadNetwork } from '../../model/roads.ts';
import { UNREACHED } from '../../model/travel.ts';
import type { Labels, RoutingGraph } from '../routing/routing-graph.ts';

/** A place on a link where trips end: `along` is 0 at its start, 1 at its end; `deciseconds` from there to the site. */
export interface SiteOnLink {
  readonly link: number;
  readonly along: number;
  readonly deciseconds: number;
}

export interface LinkTimes {
  /** Tenths of a second over each link along and against it; UNREACHED where the mode may not go. */
  readonly along: Uint32Array;
  readonly against: Uint32Array;
  /** Tenths of a second to the site from a point of a link, `share` of the way from its start; Infinity where it cannot be reached. */
  readonly at: (link: number, share: number) => number;
  /** The least of all points of a link. */
  readonly least: (link: number) => number;
  /** Where sites lie on a link, as shares of the way from its start. */
  readonly sharesOfSites: (link: number) => readonly number[];
}

/** Whoever stands on a link may go on to either end that the mode may go to, or straight to a site on the link. */
export function linkTimes(options: {
  readonly graph: RoutingGraph;
  readonly network: RoadNetwork;
  readonly labels: Labels;
  readonly site?: readonly SiteOnLink[];
}): LinkTimes {
  const { graph, network, labels } = options;
  const along = new Uint32Array(network.linkCount).fill(UNREACHED);
  const against = new Uint32Array(network.linkCount).fill(UNREACHED);
  const { offsets, links, deciseconds } = graph.forward;
  // Arcs of copies say nothing new: junctions have them all.
  for (let arc = 0; arc < offsets[graph.networkNodes]!; arc++) {
    (links[arc]! % 2 === 0 ? along : against)[links[arc]! >>> 1] = deciseconds[arc]!;
  }
  const onLink = Map.groupBy(options.site ?? [], (place) => place.link);
  const at = (link: number, share: number): number => {
    const byEnd = onward(along[link]!, 1 - share, labels.deciseconds[network.linkEnd[link]!]!);
    const byStart = onward(against[link]!, share, labels.deciseconds[network.linkStart[link]!]!);
    const byEnds = Math.min(byEnd, byStart);
    const places = onLink.get(link);
    if (places === undefined) return byEnds;
    const straight = places.map((place) => {
      const over = place.along >= share ? along[link]! : against[link]!;
      return onward(over, Math.abs(place.along - share), place.deciseconds);
    });
    return Math.min(byEnds, ...straight);
  };
  const sharesOfSites = (link: number): readonly number[] => onLink.get(link)?.map((place) => place.along) ?? NO_SITES;
  // From an end on, times grow and then fall again, so that the least is at an end or at a site.
  const least = (link: number): number => {
    const atEnds = Math.min(at(link, 0), at(link, 1));
    return onLink.has(link) ? Math.min(atEnds, ...sharesOfSites(link).map((share) => at(link, share))) : atEnds;
  };
  return { along, against, at, least, sharesOfSites };
}

const NO_SITES: readonly number[] = [];

function onward(over: number, share: number, rest: number): number {
  return over === UNREACHED || rest === UNREACHED ? Number.POSITIVE_INFINITY : over * share + rest;
}
