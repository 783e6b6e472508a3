// The tiny town's CCGs against its councils: West CCG is West council without block 8, which East CCG has.
import { describe, expect, it } from 'vitest';
import { bandsBySlot } from '../../geodata/measures/age-bands.ts';
import { agreement } from '../../geodata/measures/agreement.ts';
import { coterminosityReport } from '../../geodata/measures/coterminosity-report.ts';
import { crosstab } from '../../geodata/measures/crosstab.ts';
import { matchedSet } from '../../geodata/measures/matched-set.ts';
import { membersBySlot, membersByUnit, membersOf } from '../../geodata/measures/members.ts';
import { layerPartition, tierPartition } from '../../geodata/measures/partition.ts';
import { populationBySlot } from '../../geodata/measures/population.ts';
import { sliversOf } from '../../geodata/measures/slivers.ts';
import { splitsOf } from '../../geodata/measures/splits.ts';
import { isExactUnion, symmetricDifference } from '../../geodata/measures/symmetric-difference.ts';
import { asAreaId } from '../../geodata/model/ids.ts';
import { TOWN_BLOCKS, townCcg, townCode, townCouncil } from '../support/tiny-town.ts';
import { layerOf, partitionOf, townFacts } from './support/grid.ts';

const blocks = Array.from({ length: TOWN_BLOCKS }, (_, block) => block);
const facts = townFacts();
const councils = layerPartition(layerOf('lad', 21, ['West', 'East'], blocks.map(townCouncil)));
const ccgs = layerPartition(layerOf('ccg', 21, ['West CCG', 'East CCG'], blocks.map(townCcg)));
const table = crosstab(ccgs, councils, facts.people);

describe('partitions', () => {
  it('numbers units from 1 and puts blocks outside the layer in slot 0', () => {
    const layer = layerPartition(layerOf('lad', 21, ['A', 'B'], [0, 1, -1]));
    expect([...layer.slotOf]).toEqual([1, 2, 0]);
    expect(layer.codes).toEqual(['', 'LAD1', 'LAD2']);
  });

  it('keeps the slots of areas, gaps and all', () => {
    const area = (slot: number, name: string) =>
      ({ id: asAreaId(`place-${slot}`), slot, name, colour: '#000000', locked: false, partners: [], notes: '' }) as const;
    const tier = tierPartition({ areas: [area(3, 'C'), area(1, 'A')], slotOf: Uint16Array.of(3, 0, 1), seededFrom: null });
    expect(tier.slotCount).toBe(3);
    expect(tier.slots).toEqual([1, 3]);
    expect(tier.codes).toEqual(['', 'place-1', '', 'place-3']);
    expect(tier.names).toEqual(['', 'A', '', 'C']);
  });
});

describe('population', () => {
  it('sums people by slot', () => {
    expect([...populationBySlot(councils, facts.people)]).toEqual([0, 1530, 1500]);
  });

  it('sums age bands by slot', () => {
    const bands = bandsBySlot(councils, facts.byBand, 2);
    expect([...bands]).toEqual([0, 0, 14 * 25 + 32, 14 * 75 + 98, 15 * 25, 15 * 75]);
  });

  it('lists blocks by slot in index order', () => {
    expect([...membersOf(membersBySlot(Uint16Array.of(2, 0, 2, 1), 2), 2)]).toEqual([0, 2]);
    expect([...membersOf(membersBySlot(Uint16Array.of(2, 0, 2, 1), 2), 0)]).toEqual([1]);
  });
});

describe('overlap', () => {
  it('counts people and blocks by area and unit', () => {
    expect([table.peopleIn(1, 1), table.peopleIn(1, 2), table.peopleIn(2, 1), table.peopleIn(2, 2)]).toEqual([
      1430, 0, 100, 1500,
    ]);
    expect([table.blocksIn(1, 1), table.blocksIn(1, 2), table.blocksIn(2, 1), table.blocksIn(2, 2)]).toEqual([14, 0, 1, 15]);
    expect([...table.parts]).toEqual([0, 2, 1]);
  });

  it('shares out blocks that lie in several units', () => {
    const pcn = layerPartition({
      ...layerOf('pcn', 22, ['P', 'Q'], [0, 1]),
      fractional: {
        offsets: Uint32Array.of(0, 2, 3),
        units: Uint16Array.of(0, 1, 1),
        shares: Float32Array.of(0.75, 0.25, 0.5),
      },
    });
    const shared = crosstab(partitionOf([1, 1]), pcn, Float64Array.of(100, 40));
    expect([shared.peopleIn(1, 0), shared.peopleIn(1, 1), shared.peopleIn(1, 2)]).toEqual([20, 75, 45]);
    expect([shared.blocksIn(1, 0), shared.blocksIn(1, 1), shared.blocksIn(1, 2)]).toEqual([1, 1, 2]);
  });
});

describe('agreement with the matched set', () => {
  it('matches the units with more than half of their people inside', () => {
    expect(matchedSet(table, 1)).toEqual([1]);
    expect(matchedSet(table, 2)).toEqual([2]);
    const halves = crosstab(partitionOf([1, 2]), partitionOf([1, 1]), Float64Array.of(50, 50));
    expect(matchedSet(halves, 1)).toEqual([]);
  });

  it('goes by blocks where nobody lives', () => {
    const empty = crosstab(partitionOf([1, 1, 2]), partitionOf([1, 1, 1]), new Float64Array(3));
    expect(matchedSet(empty, 1)).toEqual([1]);
    expect(matchedSet(empty, 2)).toEqual([]);
  });

  it('gives inside share, covered share and Jaccard', () => {
    expect(agreement(table, 1, [1], 1430)).toMatchObject({ insideShare: 1, coveredShare: 1430 / 1530, jaccard: 1430 / 1530 });
    expect(agreement(table, 2, [2], 1600)).toMatchObject({ insideShare: 1500 / 1600, coveredShare: 1, jaccard: 1500 / 1600 });
    expect(agreement(table, 1, [], 1430)).toMatchObject({ insideShare: 0, coveredShare: 0, jaccard: 0 });
  });
});

describe('slivers', () => {
  const differenceOf = (slot: number, matched: readonly number[], where = facts) => {
    const candidates = {
      area: membersOf(membersBySlot(ccgs.slotOf, 2), slot),
      units: membersOf(membersByUnit(councils), matched[0]!),
    };
    return symmetricDifference(where, { slotOf: ccgs.slotOf, slot }, councils, matched, candidates);
  };

  it('is block 8, outside West CCG and inside East CCG', () => {
    const west = sliversOf(facts, councils, differenceOf(1, [1]));
    expect(west).toEqual([{ side: 'outside', blocks: Uint32Array.of(8), people: 100, namedAfter: 8, unit: 1 }]);
    const east = sliversOf(facts, councils, differenceOf(2, [2]));
    expect(east).toEqual([{ side: 'inside', blocks: Uint32Array.of(8), people: 100, namedAfter: 8, unit: 1 }]);
  });

  it('does not count a block with neither people nor land', () => {
    const barren = townFacts({
      people: (block) => (block === 8 ? 0 : 100),
      landHectares: (block) => (block === 8 ? 0 : 1),
    });
    expect(isExactUnion(differenceOf(1, [1], barren), [1])).toBe(true);
    const land = townFacts({ people: (block) => (block === 8 ? 0 : 100) });
    expect(isExactUnion(differenceOf(1, [1], land), [1])).toBe(false);
  });

  it('groups neighbours, and keeps apart what does not touch', () => {
    // Slot 1 holds West without blocks 0, 1 (side by side) and 14.
    const slotOf = Uint16Array.from(blocks, (block) => (townCouncil(block) === 0 && ![0, 1, 14].includes(block) ? 1 : 2));
    const candidates = { area: membersOf(membersBySlot(slotOf, 2), 1), units: membersOf(membersByUnit(councils), 1) };
    const slivers = sliversOf(facts, councils, symmetricDifference(facts, { slotOf, slot: 1 }, councils, [1], candidates));
    expect(slivers.map((sliver) => [...sliver.blocks])).toEqual([[0, 1], [14]]);
    expect(slivers.map((sliver) => sliver.people)).toEqual([230, 100]);
    expect(slivers[0]!.namedAfter).toBe(0);
  });
});

describe('splits', () => {
  it('is West council, in two parts', () => {
    expect(splitsOf(table)).toEqual([
      {
        unit: 1,
        parts: [
          { slot: 1, blocks: 14, people: 1430 },
          { slot: 2, blocks: 1, people: 100 },
        ],
      },
    ]);
  });

  it('does not take unassigned blocks for a part', () => {
    const part = partitionOf(blocks.map((block) => (block === 0 ? 1 : 0)));
    expect(splitsOf(crosstab(part, councils, facts.people))).toEqual([]);
  });
});

describe('coterminosity report', () => {
  it('says all of it in codes and names', () => {
    expect(coterminosityReport(facts, ccgs, councils)).toEqual({
      summary: { units: 2, against: 2, exactUnions: 0, equalToOne: 0, splitAgainst: 1 },
      units: [
        {
          code: 'CCG1',
          name: 'West CCG',
          population: 1430,
          exactUnion: false,
          matched: ['LAD1'],
          insideShare: 1,
          coveredShare: 1430 / 1530,
          jaccard: 1430 / 1530,
        },
        {
          code: 'CCG2',
          name: 'East CCG',
          population: 1600,
          exactUnion: false,
          matched: ['LAD2'],
          insideShare: 1500 / 1600,
          coveredShare: 1,
          jaccard: 1500 / 1600,
        },
      ],
      split: [
        {
          code: 'LAD1',
          name: 'West',
          parts: [
            { unit: 'CCG1', name: 'West CCG', blocks: 14, population: 1430 },
            { unit: 'CCG2', name: 'East CCG', blocks: 1, population: 100 },
          ],
        },
      ],
    });
  });

  it('finds exact unions of one and of several, and leaves out units without blocks', () => {
    const rows = layerPartition(
      layerOf(
        'stp',
        21,
        ['All', 'Nothing'],
        blocks.map(() => 0),
      ),
    );
    expect(coterminosityReport(facts, rows, councils).summary).toEqual({
      units: 1,
      against: 2,
      exactUnions: 1,
      equalToOne: 0,
      splitAgainst: 0,
    });
    expect(coterminosityReport(facts, councils, councils).summary).toMatchObject({ exactUnions: 2, equalToOne: 2 });
  });

  it('names the blocks of the town by their codes', () => {
    expect(facts.codes[8]).toBe(townCode(8));
  });
});
