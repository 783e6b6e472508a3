import { expect, it } from 'vitest';
import type { LayerId } from '../../geodata/model/ids.ts';
import { seedLayers } from '../../renderer/panels/seed-layers.ts';

const layer = (id: string, units: number) => ({
  id: id as LayerId,
  label: id,
  codes: Array.from({ length: units }, (_, unit) => `${id}-${unit}`),
});

it('puts what a tier usually starts from first, newer before older, and leaves empty layers out', () => {
  const layers = [
    layer('msoa11', 9),
    layer('lad21', 3),
    layer('utla21', 2),
    layer('utla23', 2),
    layer('icb22', 0),
    layer('stp21', 1),
  ];
  expect(seedLayers(layers, 'place').map((each) => each.id)).toEqual(['utla23', 'utla21', 'lad21', 'msoa11', 'stp21']);
  expect(seedLayers(layers, 'place').map((each) => each.usual)).toEqual([true, true, true, false, false]);
  expect(seedLayers(layers, 'system')[0]).toEqual({ id: 'stp21', label: 'stp21', units: 1, usual: true });
});
