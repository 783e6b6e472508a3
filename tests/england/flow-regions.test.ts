// Regions drafted from England's GP registrations of July 2022: they hold more of the flows than councils do.
import { beforeAll, describe, expect, it } from 'vitest';
import { openAtlas } from '../../geodata/atlas/open-atlas.ts';
import { loadBlockFlows } from '../../geodata/engine/flows/load-block-flows.ts';
import type { BlockFlows } from '../../geodata/flows/block-flows.ts';
import { type FlowFacts, flowFacts } from '../../geodata/flows/flow-facts.ts';
import { type DivisionQuality, divisionQuality } from '../../geodata/flows/regions/draft-quality.ts';
import { NO_LIMITS } from '../../geodata/flows/regions/options.ts';
import { proposeRegions, type RegionDraft } from '../../geodata/flows/regions/propose-regions.ts';
import { type BlockFacts, blockFacts } from '../../geodata/measures/block-facts.ts';
import { layerPartition } from '../../geodata/measures/partition.ts';
import type { Atlas } from '../../geodata/model/atlas.ts';
import { seeded } from '../bench/timing.ts';
import { hasData } from '../support/england.ts';
import { englandAtlas } from '../support/england-atlas.ts';

const FOLDERS = ['england-2021', 'england-2022'];
const ALL = { minimumPeople: 0, maximumPeople: Number.POSITIVE_INFINITY };

describe.skipIf(!hasData(...FOLDERS))('regions from the flows of England', () => {
  let atlas: Atlas;
  let facts: BlockFacts;
  let flows: BlockFlows;
  let sums: FlowFacts;
  const slotsOf = (layer: string): Uint16Array => layerPartition(atlas.layers.find(({ id }) => id === layer)!).slotOf;

  beforeAll(async () => {
    const file = openAtlas((await englandAtlas('england-2021', FOLDERS)).path, { openedAt: new Date(0) });
    const loaded = loadBlockFlows(file, 'gp2022');
    if (!loaded.ok) throw new Error(loaded.error.message);
    atlas = file.atlas();
    facts = blockFacts(atlas);
    flows = loaded.value.flows;
    sums = flowFacts(flows);
    file.close();
  });

  const measured = (name: string, slotOf: Uint16Array, minimumPeople = 0): DivisionQuality => {
    const quality = divisionQuality(facts, sums, slotOf, { ...ALL, minimumPeople });
    const { areas, overallLi, meanLi, lowest, people, modularity } = quality;
    console.info(
      `${name}: ${areas.length} areas, LI ${overallLi?.toFixed(5)} (mean ${meanLi?.toFixed(4)}, lowest ${lowest?.li?.toFixed(4)}), ` +
        `people ${people?.smallest} to ${people?.largest}, median ${people?.median}, modularity ${modularity.toFixed(5)}`,
    );
    return quality;
  };

  /** All of England in contiguous areas; islands alone may be below the minimum. */
  function expectSound(draft: RegionDraft, quality: DivisionQuality): void {
    expect(draft.unreached.length).toBe(0);
    expect(quality.unassignedBlocks).toBe(0);
    expect(quality.areas.filter(({ parts }) => parts !== 1)).toEqual([]);
    // Walney, Canvey, Hayling and Holy Island, Scilly, the islands of Great Yarmouth and Wight: no block touches them.
    expect(quality.belowMinimum.length).toBeLessThanOrEqual(7);
  }

  it('by destination hold more than as many councils, in contiguous areas of 200,000 people', () => {
    const councils = measured('utla21', slotsOf('utla21'));
    const draft = proposeRegions(
      { flows, facts },
      { ...NO_LIMITS, method: 'destinations', seedOf: null, minimumPeople: 200_000 },
    )!;
    const quality = measured('by destinations', draft.slotOf, 200_000);
    expectSound(draft, quality);
    expect(Math.abs(draft.areas.length - councils.areas.length)).toBeLessThan(12);
    expect(quality.overallLi!).toBeGreaterThan(councils.overallLi! + 0.01);
    expect(quality.modularity).toBeGreaterThan(councils.modularity);
  });

  it('from communities hold more again, at the number of upper-tier councils and of systems', () => {
    for (const [layer, minimumPeople] of [
      ['utla21', 50_000],
      ['stp21', 500_000],
    ] as const) {
      const existing = measured(layer, slotsOf(layer));
      const draft = proposeRegions(
        { flows, facts },
        {
          ...{ ...NO_LIMITS, minimumPeople, method: 'communities', resolution: 1, targetAreas: existing.areas.length },
          ...{ moves: 'anywhere', iterations: 2, random: seeded(1) },
        },
      )!;
      const quality = measured(`communities beside ${layer}`, draft.slotOf, minimumPeople);
      expectSound(draft, quality);
      expect(Math.abs(draft.areas.length - existing.areas.length)).toBeLessThanOrEqual(2);
      expect(quality.overallLi!).toBeGreaterThan(existing.overallLi! + 0.01);
      // So few areas are bought with one that takes in all of London: more flows within, though modularity may be less.
      if (layer === 'utla21') expect(quality.modularity).toBeGreaterThan(existing.modularity);
    }
  });

  it('keep to systems where they are told to', () => {
    const parentOf = slotsOf('stp21');
    const draft = proposeRegions(
      { flows, facts },
      { ...NO_LIMITS, method: 'destinations', seedOf: null, minimumPeople: 100_000, parentOf },
    )!;
    measured('by destinations within stp21', draft.slotOf, 100_000);
    const parent = new Map<number, number>();
    draft.slotOf.forEach((slot, block) => {
      if (!parent.has(slot)) parent.set(slot, parentOf[block]!);
      expect(parentOf[block] === parent.get(slot)).toBe(true);
    });
  });
});
