import type { AtlasView } from '../../../geodata/contract/views.ts';

export interface Sweep {
  readonly atlas: Pick<AtlasView, 'neighbourOffsets' | 'neighbours'>;
  readonly slotOf: Uint16Array;
  /** The side that grows, and the side that gives. */
  readonly grows: number;
  readonly gives: number;
}

/**
 * Which of the blocks under the pointer change sides when a border is dragged over them: those of the giving side that touch
 * the growing one, or touch a block that changes with them, so that the border moves and no island is left behind.
 */
export function sweptBlocks({ atlas, slotOf, grows, gives }: Sweep, under: readonly number[]): number[] {
  const waiting = new Set(under.filter((block) => slotOf[block] === gives));
  const swept = new Set<number>();
  const touchesGrowing = (block: number): boolean =>
    atlas.neighbours
      .subarray(atlas.neighbourOffsets[block]!, atlas.neighbourOffsets[block + 1]!)
      .some((other) => slotOf[other] === grows || swept.has(other));
  for (let found = true; found; ) {
    found = false;
    for (const block of waiting) {
      if (!touchesGrowing(block)) continue;
      waiting.delete(block);
      swept.add(block);
      found = true;
    }
  }
  return [...swept];
}
