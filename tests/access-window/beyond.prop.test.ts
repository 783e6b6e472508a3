import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beyondCount, beyondGround, isBeyond, movesSite } from '../../renderer/access/beyond.ts';
import { townView } from '../map/town-view.ts';
import { OTHER, SITE, townTravel } from './town-travel.ts';

describe('blocks whose nearest site lies outside their area', () => {
  it('are those in another area than their site, not the unassigned and not who reaches none', () => {
    // Blocks 0 to 9 in area 1 with Abbey, 10 to 28 in area 2, block 29 with Brook in none.
    const slotOf = Uint16Array.from({ length: 30 }, (_, block) => (block < 10 ? 1 : block < 29 ? 2 : 0));
    const ground = beyondGround(townTravel());
    const beyond = Array.from({ length: 30 }, (_, block) => block).filter((block) => isBeyond(ground, slotOf, block));
    expect(beyond).toEqual(Array.from({ length: 19 }, (_, i) => i + 10));
    const people = townView.people.subarray(10, 29).reduce((sum, one) => sum + one, 0);
    expect(beyondCount(ground, slotOf, townView.people)).toEqual({ people, blocks: 19 });
  });

  it('are also those whose site lies in no block', () => {
    const ground = beyondGround(townTravel({ sites: [{ ...SITE, block: -1 }, OTHER] }));
    expect(isBeyond(ground, new Uint16Array(30).fill(1), 3)).toBe(true);
  });

  it('change with painted blocks alone, unless a site changed its area', () => {
    const block = fc.integer({ min: 0, max: 29 });
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 30, maxLength: 30 }),
        fc.array(block, { maxLength: 8 }),
        fc.integer({ min: 0, max: 2 }),
        (slots, painted, slot) => {
          const ground = beyondGround(townTravel());
          const slotOf = Uint16Array.from(slots);
          const all = (): boolean[] => slots.map((_, at) => isBeyond(ground, slotOf, at));
          const before = all();
          for (const at of painted) slotOf[at] = slot;
          if (movesSite(ground, painted)) return;
          const kept = new Set(painted);
          expect(all().map((now, at) => (kept.has(at) ? null : now))).toEqual(
            before.map((then, at) => (kept.has(at) ? null : then)),
          );
        },
      ),
      { seed: 1 },
    );
  });
});
