import { describe, expect, it } from 'vitest';
import { asAreaId } from '../../geodata/model/ids.ts';
import { movedBlocks } from '../../renderer/map/moved-blocks.ts';
import type { AppState } from '../../renderer/state/app-state.ts';
import { follow } from '../../renderer/state/mirror.ts';
import { getApp } from '../../renderer/state/store.ts';
import { openGrid } from '../drawing/open-grid.ts';

const two = [
  ['place', 'Fens', [0, 1]],
  ['place', 'Coast', [8, 9]],
] as const;

/** The states before and after a command, as the store would have them. */
function step(command: Parameters<ReturnType<typeof openGrid>['engine']['run']>[0]): readonly [AppState, AppState] {
  const { engine } = openGrid(two);
  const before = getApp();
  const change = engine.run(command)!;
  return [before, { ...before, plan: follow(before.plan!, { ...change, revision: before.plan!.revision + 1 }) }];
}
const fens = asAreaId('place-1');
const paint = { name: 'assign-blocks', tier: 'place', areaId: fens, blocks: [8, 20] } as const;

describe('blocks that a step moved', () => {
  it('are all that the map has to draw anew', () => {
    const [before, after] = step({ ...paint, blocks: [...paint.blocks] });
    expect(movedBlocks(before, after)).toEqual([8, 20]);
  });

  it('are not all where a colour, the selection or the pointer is another', () => {
    const [before, after] = step({ name: 'recolour-area', tier: 'place', areaId: fens, colour: '#abcdef' });
    expect(movedBlocks(before, after)).toBeNull();
    const [then, now] = step({ ...paint, blocks: [...paint.blocks] });
    expect(movedBlocks(then, { ...now, selected: fens })).toBeNull();
    expect(movedBlocks(then, { ...now, hoveredBlock: 3 })).toBeNull();
  });

  it('are not known when a step was missed, or the plan was not stepped at all', () => {
    const [before, after] = step({ ...paint, blocks: [...paint.blocks] });
    const missed = { ...after, plan: { ...after.plan!, lastMoved: { ...after.plan!.lastMoved!, since: 40 } } };
    expect(movedBlocks(before, missed)).toBeNull();
    expect(movedBlocks(after, { ...after, plan: { ...after.plan! } })).toBeNull();
  });
});
