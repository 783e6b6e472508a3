// The key under which travel is kept in an atlas: of everything that it rests on, so that what changed is never taken for what is.
import { createHash } from 'node:crypto';
import { type SpeedTable, speedTableText } from '../../access/speeds/speed-table.ts';
import type { Atlas } from '../../model/atlas.ts';
import type { TravelMode, TravelSite } from '../../model/travel.ts';

/** Raised when times come to be worked out in another way: what was kept before is then worked out anew. */
const VERSION = 1;

export interface KeyedTravel {
  /** Id of the road network. */
  readonly network: string;
  readonly mode: TravelMode;
  readonly speeds: SpeedTable;
  readonly atlas: Pick<Atlas, 'blocks' | 'attributes'>;
  /** In order of code. */
  readonly sites: readonly TravelSite[];
}

/** SHA-256 in hexadecimal. O(blocks + sites). */
export function keptTravelKey({ network, mode, speeds, atlas, sites }: KeyedTravel): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([VERSION, network, mode, speedTableText(speeds)]));
  const { longitude, latitude } = atlas.blocks;
  for (const values of [longitude, latitude]) hash.update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  // Straight lines, where blocks lie off the roads, are slower in towns.
  for (const one of atlas.attributes)
    if (one.kind === 'class') hash.update(JSON.stringify([one.id, one.classes])).update(one.values);
  for (const { code, longitude: east, latitude: north } of sites) hash.update(JSON.stringify([code, east, north]));
  return hash.digest('hex');
}
