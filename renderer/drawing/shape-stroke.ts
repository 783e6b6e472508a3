import type { MapSurface, ScreenPoint } from '../map/map-surface.ts';
import { type HoverWish, previewHover } from './hover-preview.ts';
import { startStroke } from './start-stroke.ts';

/** Moves the blocks inside a shape, as one stroke. The first of them decides where to when no area is selected. */
export function applyShape(surface: MapSurface, polygon: readonly ScreenPoint[], erase: boolean): void {
  const blocks = surface.blocksInside(polygon);
  const [first] = blocks;
  if (first === undefined) return;
  const stroke = startStroke(surface, { block: first, erase });
  stroke?.paint(blocks);
  void stroke?.commit();
}

/** Shows what the shape would do; without a surface, nothing. */
export function previewShape(surface: MapSurface | null, polygon: readonly ScreenPoint[], erase: boolean): void {
  const wish = (): HoverWish | null => {
    const blocks = surface?.blocksInside(polygon) ?? [];
    const [block] = blocks;
    return block === undefined ? null : { block, blocks, erase };
  };
  previewHover(surface && wish);
}
