import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contract } from '../../../geodata/access/hierarchy/contract.ts';
import { hierarchyArrays, hierarchyFromArrays } from '../../../geodata/access/hierarchy/stored-hierarchy.ts';
import { anyGraph, graphOf } from './random-graphs.ts';

const arrays = hierarchyArrays(
  contract(
    graphOf(3, [
      { from: 0, to: 1, deciseconds: 5, decimetres: 1 },
      { from: 1, to: 2, deciseconds: 5, decimetres: 1 },
    ]),
  ) ?? expect.unreachable('nobody cancelled'),
);

describe('a hierarchy that is kept', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const hierarchy = contract(graph) ?? expect.unreachable('nobody cancelled');
        expect(hierarchyFromArrays(hierarchyArrays(hierarchy))).toEqual(hierarchy);
      }),
      { seed: 1 },
    );
  });

  it.each(Object.keys(arrays))('is none when %s is missing, of another kind or of another length', (name) => {
    expect(hierarchyFromArrays({ ...arrays, [name]: undefined })).toBeNull();
    expect(hierarchyFromArrays({ ...arrays, [name]: Float64Array.from(arrays[name]!) })).toBeNull();
    expect(hierarchyFromArrays({ ...arrays, [name]: Uint32Array.of(...arrays[name]!, 9) })).toBeNull();
  });

  it('is none when an arc leads down, or out of it', () => {
    const places = arrays['climb.places']!;
    expect(places.length).toBeGreaterThan(0);
    expect(hierarchyFromArrays({ ...arrays, 'climb.places': places.map(() => 2) })).toBeNull();
    expect(hierarchyFromArrays({ ...arrays, placeOf: arrays['placeOf']!.map(() => 7) })).toBeNull();
  });
});
