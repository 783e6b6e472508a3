// Where things of the plan are: boxes around blocks, and blocks by their codes.
import type { AtlasView } from '../../geodata/contract/views.ts';
import type { Box } from './map-view.ts';

const indexes = new WeakMap<AtlasView, ReadonlyMap<string, number>>();

/** Blocks by code; built once an atlas. Codes that the atlas lacks are left out. */
export function blocksByCode(atlas: AtlasView, codes: readonly string[]): Uint32Array {
  let index = indexes.get(atlas);
  if (!index) {
    index = new Map(atlas.codes.map((code, block) => [code, block]));
    indexes.set(atlas, index);
  }
  return Uint32Array.from(codes.map((code) => index.get(code)).filter((block) => block !== undefined));
}

/** Blocks that a slot of a tier holds. */
export function blocksOfSlot(slotOf: Uint16Array, slot: number): Uint32Array {
  let count = 0;
  for (let block = 0; block < slotOf.length; block++) if (slotOf[block] === slot) count++;
  const blocks = new Uint32Array(count);
  let next = 0;
  for (let block = 0; block < slotOf.length; block++) if (slotOf[block] === slot) blocks[next++] = block;
  return blocks;
}

/** Degrees added around centroids, since a block reaches beyond its own: about 2 km. */
const MARGIN = 0.02;

/** Box around the centroids of blocks, with a margin; null where there are none. */
export function boundsOfBlocks(atlas: Pick<AtlasView, 'longitude' | 'latitude'>, blocks: Iterable<number>): Box | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const block of blocks) {
    west = Math.min(west, atlas.longitude[block]!);
    east = Math.max(east, atlas.longitude[block]!);
    south = Math.min(south, atlas.latitude[block]!);
    north = Math.max(north, atlas.latitude[block]!);
  }
  if (west > east) return null;
  return [west - MARGIN, south - MARGIN, east + MARGIN, north + MARGIN];
}
