// The links of a network in a box tree, for snapping by one mode.
import Flatbush from 'flatbush';
import { FIXED_PER_DEGREE, toFixedDegrees } from '../../model/coordinates.ts';
import type { RoadNetwork } from '../../model/roads.ts';
import type { TravelMode } from '../../model/travel.ts';
import { metresPerDegree } from '../../topology/metres-per-degree.ts';
import { nearestOnLink, type PlaceOnLink } from './link-shape.ts';
import { isOpen, isPassable, scrapLinks } from './mode-components.ts';

/** Where a point meets a road. */
export interface RoadPlace {
  readonly link: number;
  /** Share of the link's length from its start, 0 to 1. */
  readonly along: number;
  readonly metres: number;
  /** Degrees. */
  readonly longitude: number;
  readonly latitude: number;
  /** The nearest link belongs to a scrap, and this one was taken instead. */
  readonly moved: boolean;
}

/**
 * A scrap of network is passed over for a road of the network proper that is no farther off than this. Beyond it the roads across a creek
 * would be taken for those of an island.
 */
const MOVE_METRES = 500;
/** The first box that is looked in; then three times as wide, until something is found. */
const FIRST_METRES = 120;

/** Finds nearest roads. The boxes of the mode's links are put in order once: O(links log links). */
export class SnapIndex {
  readonly #network: RoadNetwork;
  readonly #links: Uint32Array;
  readonly #scraps: Uint8Array;
  readonly #boxes: Flatbush | null;

  constructor(network: RoadNetwork, mode: TravelMode) {
    this.#network = network;
    this.#scraps = scrapLinks(network, mode);
    this.#links = Uint32Array.from({ length: network.linkCount }, (_, link) => link).filter(
      (link) => isPassable(network, link, mode) && isOpen(network, link),
    );
    this.#boxes = this.#links.length === 0 ? null : boxesOf(network, this.#links);
  }

  /** The place to join for a point in degrees; null where no road lies within `reachMetres`. */
  nearest(longitude: number, latitude: number, reachMetres: number): RoadPlace | null {
    for (let radius = Math.min(FIRST_METRES, reachMetres); ; radius = Math.min(radius * 3, reachMetres)) {
      const { any, proper } = this.#within(longitude, latitude, radius);
      // A proper road that is worth moving to may still lie beyond the box.
      const isSettled = proper !== null || (any !== null && radius >= MOVE_METRES) || radius >= reachMetres;
      if (isSettled) return placeOf(any, proper);
    }
  }

  /** The nearest link of all and the nearest that is no scrap, among those within a radius. */
  #within(longitude: number, latitude: number, radius: number): { any: PlaceOnLink | null; proper: PlaceOnLink | null } {
    const found: { any: PlaceOnLink | null; proper: PlaceOnLink | null } = { any: null, proper: null };
    const scale = metresPerDegree(latitude);
    const x = toFixedDegrees(longitude);
    const y = toFixedDegrees(latitude);
    const dx = Math.ceil((radius / scale.longitude) * FIXED_PER_DEGREE) + 1;
    const dy = Math.ceil((radius / scale.latitude) * FIXED_PER_DEGREE) + 1;
    for (const at of this.#boxes?.search(x - dx, y - dy, x + dx, y + dy) ?? []) {
      const link = this.#links[at]!;
      const place = nearestOnLink(this.#network, link, { longitude, latitude, scale });
      if (place.metres > radius) continue;
      if (isNearer(place, found.any)) found.any = place;
      if (this.#scraps[link] === 0 && isNearer(place, found.proper)) found.proper = place;
    }
    return found;
  }
}

function placeOf(any: PlaceOnLink | null, proper: PlaceOnLink | null): RoadPlace | null {
  if (any === null) return null;
  if (proper === null || proper.link === any.link || proper.metres > MOVE_METRES) return { ...any, moved: false };
  return { ...proper, moved: true };
}

const isNearer = (place: PlaceOnLink, than: PlaceOnLink | null): boolean =>
  than === null || place.metres < than.metres || (place.metres === than.metres && place.link < than.link);

function boxesOf(network: RoadNetwork, links: Uint32Array): Flatbush {
  const { nodeLongitude, nodeLatitude, linkStart, linkEnd, shapeOffsets, shape } = network;
  const boxes = new Flatbush(links.length, 16, Int32Array);
  for (const link of links) {
    const start = linkStart[link]!;
    const end = linkEnd[link]!;
    let west = Math.min(nodeLongitude[start]!, nodeLongitude[end]!);
    let east = Math.max(nodeLongitude[start]!, nodeLongitude[end]!);
    let south = Math.min(nodeLatitude[start]!, nodeLatitude[end]!);
    let north = Math.max(nodeLatitude[start]!, nodeLatitude[end]!);
    for (let bend = shapeOffsets[link]!; bend < shapeOffsets[link + 1]!; bend++) {
      west = Math.min(west, shape[bend * 2]!);
      east = Math.max(east, shape[bend * 2]!);
      south = Math.min(south, shape[bend * 2 + 1]!);
      north = Math.max(north, shape[bend * 2 + 1]!);
    }
    boxes.add(west, south, east, north);
  }
  boxes.finish();
  return boxes;
}
