import type { AtlasView } from '../../../geodata/contract/views.ts';

export type Direction = 'north' | 'east' | 'south' | 'west';

const VECTORS: Readonly<Record<Direction, readonly [number, number]>> = {
  north: [0, 1],
  east: [1, 0],
  south: [0, -1],
  west: [-1, 0],
};

/** Neighbours up to this far off the direction count: cos 72 degrees. */
const WIDEST = Math.cos((72 * Math.PI) / 180);

export type BlockPlaces = Pick<AtlasView, 'longitude' | 'latitude' | 'neighbourOffsets' | 'neighbours'>;

/**
 * The block that an arrow key leads to: the neighbour best in line, or where none lies that way the nearest block that
 * does, so that islands and bays are no traps. null at the edge of the atlas.
 */
export function blockInDirection(atlas: BlockPlaces, block: number, direction: Direction): number | null {
  const end = atlas.neighbourOffsets[block + 1]!;
  const near = atlas.neighbours.subarray(atlas.neighbourOffsets[block]!, end);
  return bestInLine(atlas, block, direction, near) ?? nearestThatWay(atlas, block, direction);
}

interface Way {
  /** Cosine between the way to the other block and the direction. */
  readonly line: number;
  /** Degrees of latitude. */
  readonly distance: number;
}

function wayTo(atlas: BlockPlaces, from: number, to: number, direction: Direction): Way {
  const [east, north] = VECTORS[direction];
  const shrink = Math.cos((atlas.latitude[from]! * Math.PI) / 180);
  const dx = (atlas.longitude[to]! - atlas.longitude[from]!) * shrink;
  const dy = atlas.latitude[to]! - atlas.latitude[from]!;
  const distance = Math.hypot(dx, dy);
  return { distance, line: distance === 0 ? 0 : (dx * east + dy * north) / distance };
}

function bestInLine(atlas: BlockPlaces, block: number, direction: Direction, others: ArrayLike<number>): number | null {
  let best: number | null = null;
  let bestLine = WIDEST;
  for (let i = 0; i < others.length; i++) {
    const { line } = wayTo(atlas, block, others[i]!, direction);
    if (line > bestLine) [best, bestLine] = [others[i]!, line];
  }
  return best;
}

function nearestThatWay(atlas: BlockPlaces, block: number, direction: Direction): number | null {
  let best: number | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (let other = 0; other < atlas.longitude.length; other++) {
    if (other === block) continue;
    const { line, distance } = wayTo(atlas, block, other, direction);
    // The farther off the line, the farther away it counts.
    if (line > WIDEST && distance / line < bestDistance) [best, bestDistance] = [other, distance / line];
  }
  return best;
}
