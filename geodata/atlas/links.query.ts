// Declared links between blocks, and links between vintages of blocks.
import type { BlockLink, LonLatPair } from '../model/contents.ts';
import type { LayerId } from '../model/ids.ts';
import type { Cell, CheckedTable } from './checked-rows.ts';

export const BLOCK_LINKS: CheckedTable<BlockLink> = {
  table: 'block_link',
  columns: [
    ...['from_code', 'to_code', 'kind', 'name'],
    ...['minutes', 'from_longitude', 'from_latitude', 'to_longitude', 'to_latitude'],
  ],
  toRow: (link) => [
    ...[link.from, link.to, link.kind, link.name, link.minutes ?? null],
    ...(link.fromPoint ?? [null, null]),
    ...(link.toPoint ?? [null, null]),
  ],
  fromRow: ([from, to, kind, name, minutes, ...points]) => {
    const fromPoint = pointOf(points[0], points[1]);
    const toPoint = pointOf(points[2], points[3]);
    return {
      from: String(from),
      to: String(to),
      kind: String(kind) as BlockLink['kind'], // written from a BlockLink, and the checksum holds
      name: String(name),
      ...(typeof minutes === 'number' ? { minutes } : {}),
      ...(fromPoint ? { fromPoint } : {}),
      ...(toPoint ? { toPoint } : {}),
    };
  },
};

const pointOf = (longitude: Cell | undefined, latitude: Cell | undefined): LonLatPair | null =>
  typeof longitude === 'number' && typeof latitude === 'number' ? [longitude, latitude] : null;

/** One pair of codes of two vintages. */
export interface VintagePair {
  readonly from: LayerId;
  readonly to: LayerId;
  readonly fromCode: string;
  readonly toCode: string;
  readonly change: string;
}

export const VINTAGE_PAIRS: CheckedTable<VintagePair> = {
  table: 'vintage_link',
  columns: ['from_layer', 'to_layer', 'from_code', 'to_code', 'change'],
  toRow: (pair) => [pair.from, pair.to, pair.fromCode, pair.toCode, pair.change],
  fromRow: ([from, to, fromCode, toCode, change]) => ({
    from: String(from) as LayerId, // written from a LayerId, and the checksum holds
    to: String(to) as LayerId, // likewise
    fromCode: String(fromCode),
    toCode: String(toCode),
    change: String(change),
  }),
};
