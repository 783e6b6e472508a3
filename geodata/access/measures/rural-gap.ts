// Rural against urban people of the same blocks. Source: CRITERIA sections 1 (rural gap) and 4 (rural classes).
import type { BlockAttribute } from '../../model/atlas.ts';
import type { TravelFigures } from '../../model/travel.ts';
import { type People, travelFigures } from './figures.ts';
import type { BlockList, TravelReach } from './time-order.ts';

/** What a block is; `UNKNOWN` where its class is not known, or says neither. */
export const GROUND = { urban: 0, rural: 1, unknown: 2 } as const;

/** Rural-urban classes of blocks. */
export type ClassAttribute = Extract<BlockAttribute, { kind: 'class' }>;

/** GROUND of every block, by a rural-urban classification; all unknown without one. */
export function groundOf(attribute: ClassAttribute | null, blockCount: number): Uint8Array {
  if (attribute === null) return new Uint8Array(blockCount).fill(GROUND.unknown);
  const byClass = attribute.classes.map(({ rural }) => (rural === null ? GROUND.unknown : rural ? GROUND.rural : GROUND.urban));
  return Uint8Array.from(attribute.values, (position) => byClass[position] ?? GROUND.unknown);
}

/** Those of some blocks whose value is the one asked for: GROUND, or the position of a class. In the order given. */
export function blocksWhere(values: Uint8Array, wanted: number, blocks: BlockList): Uint32Array {
  const list = blocks === null ? Uint32Array.from(values.keys()) : Uint32Array.from(blocks);
  return list.filter((block) => values[block] === wanted);
}

export interface RuralUrban {
  /** null where no block is of that kind. */
  readonly rural: TravelFigures | null;
  readonly urban: TravelFigures | null;
  /** Rural less urban median, minutes; null where either is. */
  readonly gap: number | null;
}

/** Figures of rural and of urban people, and the gap between them. */
export function ruralUrban(travel: TravelReach, people: People, ground: Uint8Array, blocks: BlockList): RuralUrban {
  const figuresIn = (kind: number): TravelFigures | null => {
    const list = blocksWhere(ground, kind, blocks);
    return list.length === 0 ? null : travelFigures(travel, people, list);
  };
  const rural = figuresIn(GROUND.rural);
  const urban = figuresIn(GROUND.urban);
  const gap = rural?.median == null || urban?.median == null ? null : rural.median - urban.median;
  return { rural, urban, gap };
}
