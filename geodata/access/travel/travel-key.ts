// Under what travel is kept: whatever changes a number changes the key.
import { type BlockTravel, type KeptTravel, type TravelMode, type TravelSite, UNREACHED } from '../../model/travel.ts';
import type { SpeedTable } from '../speeds/speed-table.ts';
import { speedTableText } from '../speeds/speed-table.ts';
import { compareSites } from './site-order.ts';
import type { TravelBlocks } from './travel-ground.ts';

/** Raised when the same input gives other numbers than before: what is kept by an older program is then not found. */
const METHOD = 1;

export interface TravelKeyParts {
  /** `RoadNetwork.id`; '' without roads. */
  readonly network: string;
  readonly mode: TravelMode;
  readonly speeds: SpeedTable;
  readonly blocks: Pick<TravelBlocks, 'longitude' | 'latitude' | 'urban'>;
  readonly sites: readonly TravelSite[];
  /** SHA-256 or another hash, hexadecimal. */
  readonly hash: (bytes: Uint8Array) => string;
}

/** A key of the numbers that travel comes to: network, mode, speeds, the points of blocks and sites, and the codes that break ties. */
export function travelKey({ network, mode, speeds, blocks, sites, hash }: TravelKeyParts): string {
  const points = [blocks.longitude, blocks.latitude, blocks.urban ?? new Uint8Array(0)];
  const places = sites.toSorted(compareSites).map(({ code, longitude, latitude }) => [code, longitude, latitude]);
  const hashes = points.map((array) => hash(new Uint8Array(array.buffer, array.byteOffset, array.byteLength)));
  const text = JSON.stringify([METHOD, network, mode, speedTableText(speeds), hashes, places]);
  return `travel-${hash(codeUnits(text))}`;
}

/** A text as bytes, two a UTF-16 code unit: the pure part has no encoder. */
function codeUnits(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) {
    bytes[i * 2] = text.charCodeAt(i) & 255;
    bytes[i * 2 + 1] = text.charCodeAt(i) >> 8;
  }
  return bytes;
}

/** Rows are kept up to this many sites: 27 MB of England's blocks at most. */
export const MOST_KEPT_ROWS = 200;

/** What to keep of travel; rows to every site only where there are at most `mostRows`. */
export function keptTravel(key: string, travel: BlockTravel, mostRows = MOST_KEPT_ROWS): KeptTravel {
  const { nearest, deciseconds, decimetres, snapMetres, byLine, sites } = travel;
  const count = nearest.length;
  const rows = new Uint32Array(sites.length <= mostRows ? sites.length * count : 0).fill(UNREACHED);
  for (let site = 0; site * count < rows.length; site++) rows.set(travel.toSite(site), site * count);
  return { key, nearest, deciseconds, decimetres, snapMetres, byLine, rows };
}
