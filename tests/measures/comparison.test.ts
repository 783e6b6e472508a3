import { describe, expect, it } from 'vitest';
import { comparePartitions } from '../../geodata/measures/comparison.ts';
import { movedBlocks } from '../../geodata/measures/moved-blocks.ts';
import { layerPartition } from '../../geodata/measures/partition.ts';
import { variationOfInformation } from '../../geodata/measures/variation-of-information.ts';
import { TOWN_BLOCKS, townCcg, townCode, townCouncil } from '../support/tiny-town.ts';
import { layerOf, partitionOf, townFacts } from './support/grid.ts';

const blocks = Array.from({ length: TOWN_BLOCKS }, (_, block) => block);
const facts = townFacts();
const councils = layerPartition(layerOf('lad', 21, ['West', 'East'], blocks.map(townCouncil)));
const ccgs = layerPartition(layerOf('ccg', 21, ['West CCG', 'East CCG'], blocks.map(townCcg)));
const ten = (count: number): Float64Array => new Float64Array(count).fill(10);

describe('moved blocks', () => {
  it('is block 8 between councils and CCGs', () => {
    const moved = movedBlocks({ x: councils, y: ccgs, people: facts.people });
    expect([...moved.blocks]).toEqual([8]);
    expect(moved.people).toBe(100);
    expect([...moved.matchOf]).toEqual([0, 1, 2]);
    expect(moved.newSlots).toEqual([]);
  });

  it('moves nobody when two units merge, and the smaller part when one is divided', () => {
    const merged = movedBlocks({ x: partitionOf([1, 1, 2]), y: partitionOf([1, 1, 1]), people: ten(3) });
    expect([...merged.blocks]).toEqual([]);
    const divided = movedBlocks({ x: partitionOf([1, 1, 1]), y: partitionOf([2, 2, 1]), people: ten(3) });
    expect([...divided.blocks]).toEqual([2]);
    expect(divided.newSlots).toEqual([1]);
  });

  it('settles ties by the lower code, not by the lower slot', () => {
    const y = { ...partitionOf([1, 2]), codes: ['', 'Z', 'A'] };
    expect([...movedBlocks({ x: partitionOf([1, 1]), y, people: ten(2) }).matchOf]).toEqual([0, 2]);
  });

  it('takes "in none" for a match of "in none"', () => {
    const moved = movedBlocks({ x: partitionOf([0, 0, 1, 1, 1]), y: partitionOf([0, 1, 1, 1, 0]), people: ten(5) });
    expect([...moved.blocks]).toEqual([1, 4]);
  });
});

describe('variation of information', () => {
  it('is worked out by hand for councils and CCGs', () => {
    const term = (people: number, x: number, y: number): number =>
      -(people / 3030) * (Math.log(people / x) + Math.log(people / y));
    const expected = term(1430, 1530, 1430) + term(100, 1530, 1600) + term(1500, 1500, 1600);
    const found = variationOfInformation({ x: councils, y: ccgs, people: facts.people });
    expect(found.variation).toBeCloseTo(expected, 11);
    const entropy = (parts: number[]): number => -parts.reduce((sum, part) => sum + (part / 3030) * Math.log(part / 3030), 0);
    const both = entropy([1530, 1500]) + entropy([1430, 1600]);
    expect(found.normalisedMutual).toBeCloseTo((both - expected) / both, 11);
  });

  it('is 0 and 1 for the same partition under other numbers, and log 2 and 0 for one half against the whole', () => {
    const same = variationOfInformation({ x: partitionOf([1, 1, 2]), y: partitionOf([2, 2, 1]), people: ten(3) });
    expect(same).toEqual({ variation: 0, normalisedMutual: 1 });
    const halved = variationOfInformation({ x: partitionOf([1, 1]), y: partitionOf([1, 2]), people: ten(2) });
    expect(halved.variation).toBeCloseTo(Math.LN2, 11);
    expect(halved.normalisedMutual).toBe(0);
  });
});

describe('comparison', () => {
  it('says all of it in codes and names', () => {
    const comparison = comparePartitions(facts, councils, ccgs);
    expect(comparison).toMatchObject({
      movedBlocks: [{ block: townCode(8), from: 'LAD1', to: 'CCG2', population: 100 }],
      movedPopulation: 100,
      newUnits: [],
      jaccard: [
        { from: 'LAD1', to: 'CCG1', jaccard: 1430 / 1530 },
        { from: 'LAD2', to: 'CCG2', jaccard: 1500 / 1600 },
      ],
    });
    expect(comparison.byUnit[0]).toEqual({
      code: 'LAD1',
      name: 'West',
      population: 1530,
      match: 'CCG1',
      matchName: 'West CCG',
      movedBlocks: 1,
      movedPopulation: 100,
    });
    expect(comparison.variationOfInformation).toBeGreaterThan(0);
  });

  it('writes null for "in none"', () => {
    const none = partitionOf(blocks.map(() => 0));
    const some = partitionOf(blocks.map((block) => (block === 3 ? 1 : 0)));
    expect(comparePartitions(facts, none, some).movedBlocks).toEqual([
      { block: townCode(3), from: null, to: 'S1', population: 100 },
    ]);
    expect(comparePartitions(facts, some, none).byUnit[0]).toMatchObject({ match: null, movedPopulation: 100 });
  });
});
