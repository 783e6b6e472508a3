import { beforeEach, describe, expect, it } from 'vitest';
import type { Preview, VerdictTurn } from '../../geodata/contract/views.ts';
import { asAreaId } from '../../geodata/model/ids.ts';
import { describeBlock } from '../../renderer/drawing/describe-block.ts';
import { parentSlot } from '../../renderer/drawing/parent-slot.ts';
import { strokeLabel } from '../../renderer/drawing/stroke-label.ts';
import { netTurns } from '../../renderer/drawing/stroke-preview.ts';
import { newAreaName, strokeTarget } from '../../renderer/drawing/stroke-target.ts';
import { chipPlace } from '../../renderer/panels/chip-place.ts';
import { previewText } from '../../renderer/panels/preview-text.ts';
import { getApp, setApp } from '../../renderer/state/store.ts';
import { openGrid } from './open-grid.ts';

const turn = (from: VerdictTurn['from'], to: VerdictTurn['to'], areaName = 'Fens'): VerdictTurn => ({
  tier: 'place',
  areaId: asAreaId(`place-${areaName.length}`),
  areaName,
  criterion: 'size',
  from,
  to,
});

describe('labels', () => {
  const fens = { areaId: asAreaId('place-1'), name: 'Fens & Wash', isNew: false };
  it('say how much goes where', () => {
    expect(strokeLabel(fens, 12)).toBe('Move 12 blocks to Fens & Wash');
    expect(strokeLabel(fens, 1)).toBe('Move 1 block to Fens & Wash');
    expect(strokeLabel(fens, 30, 'Boston')).toBe('Move Boston to Fens & Wash');
    expect(strokeLabel({ ...fens, isNew: true }, 3)).toBe('Draw Fens & Wash with 3 blocks');
    expect(strokeLabel({ areaId: null, name: '', isNew: false }, 1200)).toBe('Unassign 1,200 blocks');
  });

  it('keep to what the wall lets through', () => {
    expect(strokeLabel({ ...fens, name: 'x'.repeat(400) }, 1).length).toBe(300);
  });
});

describe('where a stroke draws', () => {
  beforeEach(() => {
    openGrid([
      ['place', 'Fens', [0, 1]],
      ['place', 'place 4', [2]],
      ['system', 'West', [0, 1, 2, 3]],
      ['system', 'East', [4, 5]],
    ]);
  });

  it('into the selected area, else the one it begins in, else a new one', () => {
    setApp({ selected: asAreaId('place-2') });
    expect(strokeTarget(getApp(), { block: 0, erase: false })).toMatchObject({ areaId: 'place-2', isNew: false });
    setApp({ selected: null });
    expect(strokeTarget(getApp(), { block: 0, erase: false })).toMatchObject({ areaId: 'place-1', isNew: false });
    expect(strokeTarget(getApp(), { block: 9, erase: false })).toMatchObject({ areaId: 'place-3', slot: 3, isNew: true });
    expect(strokeTarget(getApp(), { block: 9, erase: true })).toMatchObject({ areaId: null, slot: 0 });
  });

  it('under a name that nobody has, whatever its capitals', () => {
    setApp({ plan: { ...getApp().plan!, tiers: { ...getApp().plan!.tiers } } });
    expect(newAreaName(getApp().plan!, 'place')).toBe('Place 3');
    expect(newAreaName(getApp().plan!, 'neighbourhood')).toBe('Neighbourhood 1');
  });

  it('inside the parent only when asked to', () => {
    setApp({ selected: asAreaId('place-1') });
    expect(strokeTarget(getApp(), { block: 9, erase: false })?.parent).toBe(null);
    setApp({ keepToParent: true });
    expect(strokeTarget(getApp(), { block: 9, erase: false })?.parent).toBe(1);
    setApp({ selected: null });
    expect(strokeTarget(getApp(), { block: 4, erase: false })?.parent).toBe(2);
  });
});

describe('parentSlot', () => {
  it('goes by people and not by blocks, and leaves out what is in no area', () => {
    const people = Float64Array.of(10, 10, 50, 900);
    expect(parentSlot(Uint16Array.of(1, 1, 1, 1), 1, Uint16Array.of(1, 1, 2, 0), people)).toBe(2);
    expect(parentSlot(Uint16Array.of(1, 1, 0, 0), 1, Uint16Array.of(0, 0, 2, 2), people)).toBe(null);
  });
});

describe('describeBlock', () => {
  it('says name, people and area', () => {
    openGrid([['place', 'Fens', [0]]]);
    expect(describeBlock(getApp(), 0)).toBe('Square 0, 100 people, Fens');
    expect(describeBlock(getApp(), 1)).toBe('Square 1, 100 people, unassigned');
  });
});

describe('netTurns', () => {
  it('joins turns of several batches and drops what turned back', () => {
    expect(netTurns([turn('pass', 'fail'), turn('fail', 'arguable')])).toEqual([turn('pass', 'arguable')]);
    expect(netTurns([turn('pass', 'fail'), turn('fail', 'pass')])).toEqual([]);
  });
});

describe('the preview chip', () => {
  const preview: Preview = {
    blocks: 3,
    people: 4812,
    held: 2,
    areas: [
      { id: asAreaId('place-2'), name: 'Coast', peopleBefore: 9, peopleAfter: 8, sizeAfter: 'fail' },
      { id: asAreaId('place-1'), name: 'Fens', peopleBefore: 262_118, peopleAfter: 266_930, sizeAfter: 'pass' },
    ],
    turned: [
      turn('fail', 'pass', 'Coast'),
      { ...turn('pass', 'fail', 'A PCN'), tier: 'neighbourhood' },
      turn('pass', 'fail', 'Peterborough'),
    ],
  };

  it('speaks of the area being drawn, and of the worst first, its own tier before others', () => {
    expect(previewText(preview, 'place', false)).toEqual({
      amount: '+3 blocks, 4,812 people',
      area: { text: 'Fens 262,118 \u2192 266,930', size: 'pass' },
      turns: [
        { text: 'breaks Peterborough: size', verdict: 'fail' },
        { text: 'mends Coast: size', verdict: 'pass' },
        { text: 'and 1 more', verdict: 'not-assessed' },
      ],
      held: '2 blocks held',
    });
  });

  it('names the tier where a verdict is about all of it', () => {
    const whole = { ...turn('pass', 'fail', ''), areaId: null, criterion: 'coverage' } as const;
    expect(previewText({ ...preview, turned: [whole] }, 'place', false).turns).toEqual([
      { text: 'breaks coverage of places', verdict: 'fail' },
    ]);
  });

  it('has a minus when blocks go to no area', () => {
    const minus = '\u22123 blocks, 4,812 people';
    const lost = { ...preview, areas: preview.areas.slice(0, 1) };
    expect(previewText(lost, 'place', false)).toMatchObject({ amount: minus, area: { size: 'fail' } });
    expect(previewText({ ...preview, areas: [] }, 'place', true).amount).toBe(minus);
    expect(previewText({ ...preview, areas: [] }, 'place', false).amount).toBe('+3 blocks, 4,812 people');
  });

  it('never leaves the map', () => {
    const [chip, room] = [
      { width: 300, height: 40 },
      { width: 800, height: 600 },
    ];
    for (const x of [-50, 0, 400, 799, 900]) {
      for (const y of [-50, 0, 300, 599, 900]) {
        const place = chipPlace({ x, y }, chip, room);
        expect(place.x).toBeGreaterThanOrEqual(0);
        expect(place.y).toBeGreaterThanOrEqual(0);
        expect(place.x + chip.width).toBeLessThanOrEqual(room.width);
        expect(place.y + chip.height).toBeLessThanOrEqual(room.height);
      }
    }
  });
});
