// Every tool, driven by pointer events on a county of squares with the real commands behind it.
import { afterEach, describe, expect, it } from 'vitest';
import { asAreaId } from '../../geodata/model/ids.ts';
import { mergeChoice, mergeChosen } from '../../renderer/drawing/merge-choice.ts';
import type { Mode } from '../../renderer/drawing/mode.ts';
import { setPanHeld } from '../../renderer/drawing/pan-hold.ts';
import { EdgeMode } from '../../renderer/map/modes/edge.mode.ts';
import { eraseMode } from '../../renderer/map/modes/erase.mode.ts';
import { LassoMode } from '../../renderer/map/modes/lasso.mode.ts';
import { paintMode } from '../../renderer/map/modes/paint.mode.ts';
import { RectangleMode } from '../../renderer/map/modes/rectangle.mode.ts';
import { SelectMode } from '../../renderer/map/modes/select.mode.ts';
import { SplitMode } from '../../renderer/map/modes/split.mode.ts';
import { UnitMode } from '../../renderer/map/modes/unit.mode.ts';
import { getApp, setApp } from '../../renderer/state/store.ts';
import { engineSlots, openGrid, settle, slots } from '../drawing/open-grid.ts';

const column = (x: number): number[] => Array.from({ length: 8 }, (_, row) => row * 8 + x);
const areas = [
  ['place', 'West', [...column(0), ...column(1)]],
  ['place', 'East', [...column(4), ...column(5)]],
] as const;

let mode: Mode | null = null;
function take(made: Mode, selected: number | null = 1) {
  const world = openGrid(areas);
  mode = made;
  setApp({ selected: selected === null ? null : asAreaId(`place-${selected}`), brushRadius: 4 });
  made.activate(world.surface);
  return world;
}
afterEach(async () => {
  mode?.deactivate();
  setPanHeld(false);
  await settle();
});

const inSlot = (slot: number): number[] => slots().flatMap((held, block) => (held === slot ? [block] : []));

describe('paint', () => {
  it('paints all blocks under the brush, none left out on a quick stroke', async () => {
    const { engine, surface } = take(paintMode());
    surface.drag([
      [25, 5],
      [75, 5],
    ]);
    await settle();
    expect(inSlot(1).filter((block) => block < 8)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(engine.history.labels.at(-1)).toBe('Move 6 blocks to West');
    expect(slots()).toEqual(engineSlots(engine));
  });

  it('erases with Alt and with the right button', async () => {
    const { engine, surface } = take(paintMode());
    surface.drag([[5, 5]], { altKey: true });
    await settle();
    surface.drag([[5, 15]], { button: 2, buttons: 2 });
    await settle();
    expect(slots()[0]).toBe(0);
    expect(slots()[8]).toBe(0);
    expect(engine.history.labels.slice(-2)).toEqual(['Unassign 1 block', 'Unassign 1 block']);
  });

  it('gives everything back when the system takes the pointer', async () => {
    const { engine, surface } = take(paintMode());
    const before = slots();
    surface.point('pointerdown', 25, 5);
    surface.point('pointermove', 35, 5);
    expect(slots()).not.toEqual(before);
    surface.point('pointercancel', 35, 5);
    await settle();
    expect(slots()).toEqual(before);
    expect(engineSlots(engine)).toEqual(before);
  });

  it('keeps a press from the map, but not while Space is held, nor the middle button', () => {
    const { surface } = take(paintMode());
    const heard: string[] = [];
    surface.element.addEventListener('mousedown', () => heard.push('map'));
    surface.point('pointerdown', 25, 5);
    surface.point('mousedown', 25, 5);
    surface.point('pointerup', 25, 5);
    expect(heard).toEqual([]);
    setPanHeld(true);
    surface.point('pointerdown', 25, 5);
    surface.point('mousedown', 25, 5);
    surface.point('pointerup', 25, 5);
    setPanHeld(false);
    surface.point('pointerdown', 25, 5, { button: 1 });
    surface.point('mousedown', 25, 5, { button: 1 });
    expect(heard).toEqual(['map', 'map']);
  });

  it('shows its circle and asks what it would do while it hovers', async () => {
    const { engine, surface } = take(paintMode());
    surface.point('pointermove', 25, 5, { buttons: 0 });
    expect(surface.mark).toEqual({ kind: 'circle', centre: { x: 25, y: 5 }, radius: 4 });
    await settle();
    expect(engine.names).toEqual(['plan.preview']);
    expect(getApp().preview).not.toBe(null);
    surface.point('pointerleave', 25, 5);
    expect(surface.mark).toBe(null);
    expect(getApp().preview).toBe(null);
  });

  it('finishes a stroke when another tool is taken up', async () => {
    const { engine, surface } = take(paintMode());
    surface.point('pointerdown', 25, 5);
    mode?.deactivate();
    await settle();
    expect(engine.history.labels.at(-1)).toBe('Move 1 block to West');
  });
});

describe('erase', () => {
  it('takes blocks out of any area', async () => {
    const { surface } = take(eraseMode());
    surface.drag([
      [5, 5],
      [45, 5],
    ]);
    await settle();
    expect(slots().slice(0, 6)).toEqual([0, 0, 0, 0, 0, 2]);
  });
});

describe('rectangle and lasso', () => {
  it('move the blocks whose middle lies inside', async () => {
    const { engine, surface } = take(new RectangleMode());
    surface.drag([
      [21, 1],
      [39, 19],
    ]);
    await settle();
    expect(engine.history.labels.at(-1)).toBe('Move 4 blocks to West');
    expect(slots()).toEqual(engineSlots(engine));
    expect(surface.mark).toBe(null);
  });

  it('lasso: a drag draws freely', async () => {
    const { engine, surface } = take(new LassoMode());
    surface.drag([
      [21, 1],
      [39, 1],
      [39, 19],
      [21, 19],
    ]);
    await settle();
    expect(engine.history.labels.at(-1)).toBe('Move 4 blocks to West');
  });

  it('lasso: clicks make corners, the first one closes, Escape gives up', async () => {
    const { engine, surface } = take(new LassoMode());
    const click = (x: number, y: number): void => surface.drag([[x, y]]);
    const steps = engine.history.labels.length;
    for (const [x, y] of [
      [21, 1],
      [39, 1],
      [39, 19],
    ] as const)
      click(x, y);
    expect(mode?.busy?.()).toBe(true);
    expect(mode?.cancel?.()).toBe(true);
    expect(mode?.cancel?.()).toBe(false);
    for (const [x, y] of [
      [21, 1],
      [39, 1],
      [39, 19],
      [21, 19],
      [22, 2],
    ] as const)
      click(x, y);
    await settle();
    expect(engine.history.labels.slice(steps)).toEqual(['Move 4 blocks to West']);
  });
});

describe('unit', () => {
  it('moves the whole unit under the pointer, by its name', async () => {
    const { engine, surface } = take(new UnitMode());
    surface.drag([[75, 5]]);
    await settle();
    expect(engine.history.labels.at(-1)).toBe('Move North east to West');
    expect(inSlot(1).filter((block) => block % 8 >= 4)).toHaveLength(16);
    expect(slots()).toEqual(engineSlots(engine));
  });
});

describe('edge', () => {
  it('lets the pressed side grow over the other, and over nothing else', async () => {
    const { engine, surface } = take(new EdgeMode(), null);
    // From the east of the gap between the areas, which is unassigned, into East.
    surface.drag([
      [42, 5],
      [15, 5],
    ]);
    await settle();
    expect(getApp().selected).toBe('place-2');
    expect(slots().slice(0, 6)).toEqual([1, 1, 2, 2, 2, 2]);
    expect(slots()).toEqual(engineSlots(engine));
  });

  it('leaves presses away from borders to the map', () => {
    const { engine, surface } = take(new EdgeMode());
    surface.drag([
      [5, 5],
      [35, 5],
    ]);
    expect(engine.names).toEqual([]);
  });
});

describe('split', () => {
  it('makes what the line cuts off a new area', async () => {
    const { engine, surface } = take(new SplitMode());
    surface.drag([
      [-5, 30],
      [25, 30],
    ]);
    await settle();
    expect(engine.plan.tiers.place.areas.map(({ name }) => name)).toEqual(['West', 'East', 'Place 3']);
    expect(inSlot(3)).toEqual([0, 1, 8, 9, 16, 17]);
    expect(slots()).toEqual(engineSlots(engine));
  });

  it('says so when the line cuts nothing', async () => {
    const { engine, surface } = take(new SplitMode());
    surface.drag([
      [70, 0],
      [70, 60],
    ]);
    await settle();
    expect(engine.names).toEqual([]);
    expect(getApp().announcement).toBe('The line does not cut West in two.');
  });
});

describe('select', () => {
  it('selects what is clicked, and nothing on free blocks or after a drag', () => {
    const { surface } = take(new SelectMode());
    surface.drag([[45, 5]]);
    expect(getApp().selected).toBe('place-2');
    surface.drag([
      [5, 5],
      [25, 5],
    ]);
    expect(getApp().selected).toBe('place-2');
    surface.drag([[75, 5]]);
    expect(getApp().selected).toBe(null);
  });

  it('chooses more with Shift, to be merged into the selected area', async () => {
    const { engine, surface } = take(new SelectMode());
    surface.drag([[45, 5]], { shiftKey: true });
    expect(mergeChoice()).toEqual(['place-2']);
    expect(await mergeChosen()).toBe(true);
    expect(engine.plan.tiers.place.areas.map(({ name }) => name)).toEqual(['West']);
    expect(slots()).toEqual(engineSlots(engine));
    expect(mergeChoice()).toEqual([]);
  });
});
