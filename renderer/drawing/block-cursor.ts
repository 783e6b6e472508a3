// The keyboard's block cursor: where it is, what it does, what is said about it.
import { takeBlock } from '../access/site-actions.ts';
import type { MapSurface, ScreenPoint } from '../map/map-surface.ts';
import { selectArea } from '../state/actions.ts';
import { getApp, setApp } from '../state/store.ts';
import { describeBlock } from './describe-block.ts';
import { blockInDirection, type Direction } from './geometry/block-in-direction.ts';
import { previewHover } from './hover-preview.ts';
import { setPointerPlace } from './pointer-place.ts';
import { startStroke } from './start-stroke.ts';
import type { Stroke } from './stroke.ts';
import { strokeLabel } from './stroke-label.ts';
import { unitAround } from './unit-blocks.ts';

export class BlockCursor {
  readonly #surface: MapSurface;
  /** Drawn with Shift and the arrows; ends when Shift is let go. */
  #stroke: Stroke | null = null;

  constructor(surface: MapSurface) {
    this.#surface = surface;
  }

  /** One block on. The first arrow only brings the cursor. With `extend` the blocks passed are drawn. */
  move(direction: Direction, extend: boolean): void {
    const { atlas, cursorBlock, tool } = getApp();
    if (!atlas) return;
    if (cursorBlock === null) {
      this.appear();
      return;
    }
    const next = blockInDirection(atlas, cursorBlock, direction);
    if (next === null) {
      setApp({ announcement: 'Nothing that way' });
      return;
    }
    if (extend) {
      this.#stroke ??= startStroke(this.#surface, { block: cursorBlock, erase: tool === 'erase' });
      this.#stroke?.paint([cursorBlock, next]);
    }
    this.#put(next);
  }

  /** Puts the cursor in the middle of what is on show. */
  appear(): void {
    const { atlas } = getApp();
    if (!atlas) return;
    const { width, height } = this.#surface.element.getBoundingClientRect();
    const middle = { x: width / 2, y: height / 2 };
    const block = this.#surface.blockAt(middle) ?? this.#nearest(middle, Math.min(width, height) / 2, atlas.blockCount);
    if (block !== null) this.#put(block);
  }

  /** Selects the area that the block is in; where a place for a site is wanted, gives it. */
  select(): void {
    const { plan, tier, cursorBlock } = getApp();
    if (!plan || cursorBlock === null || takeBlock(cursorBlock)) return;
    const area = plan.tiers[tier].areas.find(({ slot }) => slot === plan.slotOf[tier][cursorBlock]);
    selectArea(area?.id ?? null);
    setApp({ announcement: area ? `${area.name} selected` : 'This block is unassigned; nothing selected' });
  }

  /** Does what the tool does to the block, or to its whole unit. */
  async act(erase: boolean): Promise<void> {
    const state = getApp();
    const block = state.cursorBlock;
    if (block === null || this.#stroke) return;
    const unit = state.tool === 'unit' && !erase ? unitAround(state, block) : null;
    const stroke = startStroke(this.#surface, { block, erase: erase || state.tool === 'erase' });
    if (!stroke) return;
    stroke.paint(unit?.blocks ?? [block]);
    const nothing = stroke.blocks === 0;
    const done = await stroke.commit(strokeLabel(stroke.target, stroke.blocks, unit?.name));
    if (!done && nothing) setApp({ announcement: this.#whyNothing(block) });
  }

  /** Ends what Shift and the arrows drew. */
  release(): void {
    void this.#stroke?.commit();
    this.#stroke = null;
  }

  /** Gives up the stroke, else the cursor. True when there was either. */
  cancel(): boolean {
    const had = this.#stroke !== null || getApp().cursorBlock !== null;
    if (this.#stroke) void this.#stroke.cancel();
    else this.leave();
    this.#stroke = null;
    return had;
  }

  leave(): void {
    if (getApp().cursorBlock === null || this.#stroke) return;
    setApp({ cursorBlock: null });
    setPointerPlace(null);
    previewHover(null);
  }

  /** Says where the chip belongs; called again when the map has moved. */
  place(): void {
    const { cursorBlock } = getApp();
    if (cursorBlock === null) return;
    const at = this.#surface.project(cursorBlock);
    const box = this.#surface.element.getBoundingClientRect();
    setPointerPlace({ x: box.left + at.x, y: box.top + at.y });
  }

  #put(block: number): void {
    setApp({ cursorBlock: block, announcement: describeBlock(getApp(), block) });
    this.place();
    if (!this.#stroke) previewHover(() => ({ block, blocks: [block], erase: getApp().tool === 'erase' }));
  }

  /** By centroid, which is known before any tile has come. What is on show goes first: few blocks are quickly compared. */
  #nearest(to: ScreenPoint, reach: number, blockCount: number): number | null {
    const near = this.#surface.blocksNear(to, reach);
    let [best, bestDistance]: [number | null, number] = [null, Number.POSITIVE_INFINITY];
    const compare = (block: number): void => {
      const { x, y } = this.#surface.project(block);
      const distance = Math.hypot(x - to.x, y - to.y);
      if (distance < bestDistance) [best, bestDistance] = [block, distance];
    };
    if (near.length > 0) near.forEach(compare);
    else for (let block = 0; block < blockCount; block++) compare(block);
    return best;
  }

  #whyNothing(block: number): string {
    const { plan, tier, selected } = getApp();
    if (!plan || selected === null) return 'Select an area first: go to one of its blocks and press Enter';
    const area = plan.tiers[tier].areas.find(({ slot }) => slot === plan.slotOf[tier][block]);
    if (area?.id === selected) return `Already in ${area.name}`;
    return area?.locked
      ? `${area.name} is locked and keeps the block`
      : 'The block stays: nothing to change, or outside the parent';
  }
}
