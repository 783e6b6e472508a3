// What travel by one mode rests on, made once: roads, speeds, and where blocks meet the roads. Parts are worked out when first asked for.
import type { RoadNetwork } from '../../model/roads.ts';
import type { TravelMode } from '../../model/travel.ts';
import type { Hierarchy } from '../hierarchy/hierarchy.ts';
import { buildRoutingGraph } from '../routing/build-routing-graph.ts';
import type { RoutingGraph } from '../routing/routing-graph.ts';
import type { SpeedTable } from '../speeds/speed-table.ts';
import { type BlockExits, blockExits } from './block-exits.ts';
import { RoadEnds } from './road-ends.ts';
import { SNAP_REACH_METRES, type SnapPoints, type Snaps, snapPoints } from './snap.ts';
import { SnapIndex } from './snap-index.ts';
import { type UnitVectors, unitVectors } from './straight-line.ts';

/** Points of blocks in degrees, WGS 84, in the atlas's index order; BlockTable with the people's total will do. */
export interface TravelBlocks {
  readonly count: number;
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  /** Residents: for the basis alone. */
  readonly people: Float64Array;
  /** 1 where a block is urban: straight lines are slower there. Absent: all are rural. */
  readonly urban?: Uint8Array;
}

export interface TravelGroundParts {
  /** null: everything is by straight line. */
  readonly network: RoadNetwork | null;
  readonly mode: TravelMode;
  readonly speeds: SpeedTable;
  readonly blocks: TravelBlocks;
  /** A hierarchy of the routing graph of these roads, mode and speeds, where one was made: single sites are then a matter of milliseconds. */
  readonly hierarchy?: () => Hierarchy | null;
  /** Farthest that blocks and sites are joined to a road, metres. */
  readonly reachMetres?: number;
}

/** Roads by one mode, with the blocks on them. Every part is made when first asked for, then kept. */
export interface RoadGround {
  readonly network: RoadNetwork;
  /** Seconds at England's size, as are the snaps of blocks. */
  readonly graph: () => RoutingGraph;
  readonly ends: () => RoadEnds;
  /** null where none was made. */
  readonly hierarchy: () => Hierarchy | null;
  readonly blockSnaps: () => Snaps;
  readonly exits: () => BlockExits;
  /** Snaps more points: a place that was clicked on. */
  readonly snap: (points: SnapPoints) => Snaps;
  /** The snap of one site, at position 0; `link` -1 where no road lies within reach. */
  readonly siteSnap: (site: { readonly longitude: number; readonly latitude: number }) => Snaps;
}

/** What travel by one mode rests on. */
export interface TravelGround {
  readonly mode: TravelMode;
  readonly speeds: SpeedTable;
  readonly blocks: TravelBlocks;
  /** null: everything is by straight line. */
  readonly roads: RoadGround | null;
  /** Blocks as vectors, for straight lines. */
  readonly vectors: () => UnitVectors;
}

/** The ground of one mode. Nothing is worked out before it is asked for. */
export function travelGround(parts: TravelGroundParts): TravelGround {
  const { network, mode, speeds, blocks } = parts;
  return {
    ...{ mode, speeds, blocks },
    roads: network === null ? null : roadGround(network, parts),
    vectors: once(() => unitVectors(blocks.longitude, blocks.latitude)),
  };
}

function roadGround(network: RoadNetwork, parts: TravelGroundParts): RoadGround {
  const { mode, speeds, blocks, reachMetres, hierarchy } = parts;
  const index = once(() => new SnapIndex(network, mode));
  const snap = (points: SnapPoints): Snaps =>
    snapPoints(network, mode, points, { index: index(), reachMetres: reachMetres ?? SNAP_REACH_METRES });
  const ends = once(() => new RoadEnds(network, mode, speeds));
  const blockSnaps = once(() => snap(blocks));
  const siteSnaps = new Map<string, Snaps>();
  return {
    ...{ network, snap, ends, blockSnaps },
    graph: once(() => buildRoutingGraph(network, mode, speeds)),
    hierarchy: once(() => hierarchy?.() ?? null),
    exits: once(() => blockExits(ends(), blockSnaps())),
    siteSnap: ({ longitude, latitude }) => {
      const key = `${longitude},${latitude}`;
      const made = siteSnaps.get(key) ?? snap({ longitude: [longitude], latitude: [latitude] });
      siteSnaps.set(key, made);
      return made;
    },
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
