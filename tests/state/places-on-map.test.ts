import { expect, it } from 'vitest';
import { blocksOfSlot, boundsOfBlocks } from '../../renderer/state/places-on-map.ts';

it('lists the blocks of a slot in order', () => {
  expect([...blocksOfSlot(Uint16Array.of(1, 2, 1, 0, 1), 1)]).toEqual([0, 2, 4]);
  expect(blocksOfSlot(Uint16Array.of(1, 2), 3)).toHaveLength(0);
});

it('puts a box with a margin around centroids', () => {
  const atlas = { longitude: Float64Array.of(-1, 0.5, 9), latitude: Float64Array.of(52, 53, 60) };
  const box = boundsOfBlocks(atlas, [0, 1]);
  expect(box?.map((degree) => Math.round(degree * 100) / 100)).toEqual([-1.02, 51.98, 0.52, 53.02]);
  expect(boundsOfBlocks(atlas, [])).toBeNull();
});
