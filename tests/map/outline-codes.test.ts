import { describe, expect, it } from 'vitest';
import { OUTLINE, type OutlineScene, outlineCode } from '../../renderer/map/outline-codes.ts';

const slots = (...list: number[]): Uint16Array => Uint16Array.from(list);

/** Blocks 0 to 3; places 1 1 2 0, systems 1 1 1 2, neighbourhoods 1 2 3 4. */
const scene: OutlineScene = {
  tier: 'place',
  slotOf: { neighbourhood: slots(1, 2, 3, 4), place: slots(1, 1, 2, 0), system: slots(1, 1, 1, 2) },
  selectedSlot: 0,
  pointedOut: null,
  hovered: -1,
  cursor: -1,
};

describe('outline codes', () => {
  it('draws the tier on show where areas differ, unassigned ground included', () => {
    expect(outlineCode(scene, 1, 2)).toBe(OUTLINE.current);
    expect(outlineCode(scene, 2, 3)).toBe(OUTLINE.current);
  });

  it('draws other tiers thinly, the higher one first', () => {
    expect(outlineCode(scene, 0, 1)).toBe(OUTLINE.fine);
    expect(outlineCode({ ...scene, tier: 'system' }, 1, 2)).toBe(OUTLINE.otherBelow);
    const neighbourhoods = {
      ...scene,
      slotOf: { ...scene.slotOf, neighbourhood: slots(1, 1, 1, 1), place: slots(1, 1, 1, 1) },
    };
    expect(outlineCode(neighbourhoods, 2, 3)).toBe(OUTLINE.otherAbove);
    expect(outlineCode(neighbourhoods, 0, 1)).toBe(OUTLINE.none);
  });

  it('draws coasts as coasts, unless the area is selected', () => {
    expect(outlineCode(scene, 0, -1)).toBe(OUTLINE.coast);
    expect(outlineCode(scene, -1, 3)).toBe(OUTLINE.coast);
    expect(outlineCode({ ...scene, selectedSlot: 1 }, 0, -1)).toBe(OUTLINE.selected);
  });

  it('rims the selected area on either side, and no other', () => {
    const selected = { ...scene, selectedSlot: 2 };
    expect(outlineCode(selected, 1, 2)).toBe(OUTLINE.selected);
    expect(outlineCode(selected, 2, 3)).toBe(OUTLINE.selected);
    expect(outlineCode(selected, 0, 1)).toBe(OUTLINE.fine);
  });

  it('rims pointed-out blocks around all of them, not between them', () => {
    const pointed = { ...scene, pointedOut: Uint8Array.from([1, 1, 0, 0]) };
    expect(outlineCode(pointed, 1, 2)).toBe(OUTLINE.pointedOut);
    expect(outlineCode(pointed, 0, 1)).toBe(OUTLINE.fine);
    expect(outlineCode(pointed, 0, -1)).toBe(OUTLINE.pointedOut);
  });

  it('shows the cursor over the pointer, and both over everything', () => {
    const marked = { ...scene, selectedSlot: 1, hovered: 1, cursor: 2 };
    expect(outlineCode(marked, 1, 2)).toBe(OUTLINE.cursor);
    expect(outlineCode(marked, 0, 1)).toBe(OUTLINE.hovered);
  });
});
