import { describe, expect, it } from 'vitest';
import { asAreaId } from '../../geodata/model/ids.ts';
import { startStroke } from '../../renderer/drawing/start-stroke.ts';
import { runCommand } from '../../renderer/state/app-commands.ts';
import { setApp } from '../../renderer/state/store.ts';
import { engineSlots, openGrid, settle, slots } from './open-grid.ts';

const two = [
  ['place', 'Fens', [0, 1, 2, 3]],
  ['place', 'Coast', [8, 9, 10, 11]],
] as const;

describe('undo and redo from a menu or a button', () => {
  it('wait for a stroke that is on its way, and take that one', async () => {
    const { engine, surface } = openGrid(two);
    setApp({ selected: asAreaId('place-1') });
    const before = slots();
    engine.held = true;
    const stroke = startStroke(surface, { block: 8, erase: false })!;
    stroke.paint([8, 9]);
    const ended = stroke.commit();
    await settle();
    expect(runCommand('edit.undo')).toBe(true);
    await settle();
    expect(engine.names).toEqual(['stroke.begin']);
    await engine.letGo();
    expect(await ended).toBe(true);
    await settle();
    expect(engine.names).toEqual(['stroke.begin', 'stroke.commit', 'history.undo']);
    expect(slots()).toEqual(before);
    expect(engineSlots(engine)).toEqual(before);
  });
});
