import { describe, expect, it } from 'vitest';
import { type Cover, fitPadding, type Padding, type Size } from '../../renderer/map/fit-padding.ts';

const bare: Cover = { top: 0, left: { width: 0, height: 0 }, right: { width: 0, height: 0 } };

/** Where a box of this shape comes to lie, as fitBounds puts it: in the middle of what the padding leaves. */
function placed(map: Size, box: Size, padding: Padding) {
  const wide = map.width - padding.left - padding.right;
  const high = map.height - padding.top - padding.bottom;
  const scale = Math.min(wide / box.width, high / box.height);
  const left = padding.left + (wide - box.width * scale) / 2;
  const top = padding.top + (high - box.height * scale) / 2;
  return { left, top, right: left + box.width * scale, bottom: top + box.height * scale };
}

describe('the room around a fitted box', () => {
  const map = { width: 664, height: 680 };
  const england = { width: 78, height: 100 };

  it('is the same on all sides of an empty map', () => {
    expect(fitPadding(map, england, bare)).toEqual({ top: 20, right: 20, bottom: 20, left: 20 });
  });

  it('keeps the box below the tools', () => {
    const place = placed(map, england, fitPadding(map, england, { ...bare, top: 44 }));
    expect(place.top).toBe(64);
  });

  it('passes a card beside it where that shows more than above it', () => {
    const cover = { top: 44, left: { width: 266, height: 240 }, right: { width: 160, height: 72 } };
    const padding = fitPadding(map, england, cover);
    expect(padding).toEqual({ top: 64, right: 20, bottom: 20, left: 286 });
  });

  it('passes cards above them where the box is wide', () => {
    const wide = { width: 300, height: 100 };
    const cover = { top: 44, left: { width: 266, height: 240 }, right: { width: 160, height: 260 } };
    const place = placed(map, wide, fitPadding(map, wide, cover));
    expect(place.right - place.left).toBeCloseTo(624);
    expect(place.bottom).toBeLessThan(680 - 260);
  });

  it('keeps its size where a small card lies over a corner, and passes it where that costs nothing', () => {
    const cover = { top: 44, left: { width: 126, height: 113 }, right: { width: 0, height: 0 } };
    const square = { width: 1, height: 1 };
    expect(fitPadding(map, square, cover)).toEqual({ top: 64, right: 20, bottom: 20, left: 20 });
    expect(fitPadding(map, england, cover)).toEqual({ top: 64, right: 20, bottom: 20, left: 146 });
  });

  it('lets a card that is too large lie over the box', () => {
    const cover = { ...bare, left: { width: 600, height: 600 } };
    expect(fitPadding(map, england, cover)).toEqual(fitPadding(map, england, bare));
  });

  it('leaves most of a very small map to the box', () => {
    const padding = fitPadding({ width: 90, height: 100 }, england, { ...bare, top: 200 });
    expect(padding.top).toBe(35);
    expect(padding.left + padding.right).toBe(18);
  });

  it('does not make way for a card that a box at the closest zoom never reaches', () => {
    const cover = { ...bare, left: { width: 200, height: 200 } };
    expect(fitPadding(map, { width: 1, height: 1 }, cover, 100)).toEqual(fitPadding(map, england, bare));
  });
});
