// The known truths of England's GP registrations of July 2022: how far footprints hold the patients of their practices.
import { beforeAll, describe, expect, it } from 'vitest';
import type { AtlasFile } from '../../geodata/atlas/atlas-file.ts';
import { openAtlas } from '../../geodata/atlas/open-atlas.ts';
import { loadBlockFlows } from '../../geodata/engine/flows/load-block-flows.ts';
import { areaFlows, overallFlows } from '../../geodata/flows/area-flows.ts';
import { everybody } from '../../geodata/flows/block-flows.ts';
import { type FlowFacts, flowFacts } from '../../geodata/flows/flow-facts.ts';
import { borderLeaks } from '../../geodata/flows/leaks.ts';
import { TierFlows } from '../../geodata/flows/tier-flows.ts';
import { layerPartition, type Partition } from '../../geodata/measures/partition.ts';
import { numbersFrom } from '../measures/support/random-town.ts';
import { hasData } from '../support/england.ts';
import { englandAtlas } from '../support/england-atlas.ts';

const FOLDERS = ['england-2021', 'england-2022'];

describe.skipIf(!hasData(...FOLDERS))('patient flows on real England', () => {
  let file: AtlasFile;
  let facts: FlowFacts;
  const units = (layer: string): Partition => layerPartition(file.atlas().layers.find(({ id }) => id === layer)!);
  const tierOf = (layer: string): TierFlows => new TierFlows(facts, units(layer).slotOf);

  beforeAll(async () => {
    file = openAtlas((await englandAtlas('england-2021', FOLDERS)).path, { openedAt: new Date(0) });
    const loaded = loadBlockFlows(file, 'gp2022');
    if (!loaded.ok) throw new Error(loaded.error.message);
    facts = flowFacts(loaded.value.flows);
    expect(loaded.value.homes).toMatchObject({ withoutPoint: [], outside: [], nearest: [] });
    return () => file.close();
  });

  it('account for every registered patient', () => {
    const { flows } = facts;
    const sum = (people: Float64Array): number => people.reduce((total, count) => total + count, 0);
    expect(everybody(flows)).toBe(61_768_942);
    expect(sum(flows.people)).toBe(61_727_641);
    expect(sum(flows.fromPeople)).toBe(61_727_641);
    expect(sum(flows.unknown)).toBe(27_415);
    expect(sum(flows.elsewhere)).toBe(13_886);
    expect(flows).toMatchObject({ counted: true, modelling: '' });
    expect(flows.destinations.length).toBe(6484);
  });

  it.each([
    ['stp21', '0.97929'],
    ['ccg21', '0.96712'],
    ['utla21', '0.94632'],
  ] as const)('have the overall localisation index of %s', (layer, li) => {
    expect(overallFlows(tierOf(layer)).li!.toFixed(5)).toBe(li);
  });

  it('stay most on the Isle of Wight and least in the City of London', () => {
    const { slots, names } = units('utla21');
    const tier = tierOf('utla21');
    const councils = slots.map((slot) => ({ name: names[slot], li: areaFlows(tier, slot).li! })).sort((a, b) => a.li - b.li);
    expect(councils[0]).toMatchObject({ name: 'City of London' });
    expect(councils[0]!.li.toFixed(4)).toBe('0.5511');
    expect(councils.at(-1)).toMatchObject({ name: 'Isle of Wight' });
    expect(councils.at(-1)!.li.toFixed(5)).toBe('0.99963');
  });

  it('are contained at 95 % or more by 40 of 42 STPs', () => {
    const tier = tierOf('stp21');
    const contained = units('stp21').slots.filter((slot) => areaFlows(tier, slot).li! >= 0.95);
    expect(contained.length).toBe(40);
  });

  it('are conserved: rows, columns and margins of every layer agree', () => {
    for (const layer of ['stp21', 'utla21', 'msoa11']) {
      const tier = tierOf(layer);
      const rows = new Float64Array(tier.slots);
      const columns = new Float64Array(tier.slots);
      tier.eachPair((from, to, people) => {
        rows[from]! += people;
        columns[to]! += people;
      });
      for (let slot = 0; slot < tier.slots; slot++) {
        expect(rows[slot]! + tier.toNowhere(slot)).toBe(tier.residentsFlow(slot));
        expect(columns[slot]! + tier.fromUnknown(slot) + tier.fromElsewhere(slot)).toBe(tier.providersFlow(slot));
      }
    }
  });

  it('leak across every border as the pairs say', () => {
    const tier = tierOf('stp21');
    const borders = borderLeaks(tier, file.atlas().adjacency);
    expect(borders.length).toBeGreaterThan(80);
    for (const { a, b, fromAToB, fromBToA, metres } of borders) {
      expect(fromAToB).toBe(tier.between(a, b));
      expect(fromBToA).toBe(tier.between(b, a));
      expect(metres).toBeGreaterThan(0);
    }
  });

  it('stay the same after five hundred strokes as counted from scratch', () => {
    const next = numbersFrom(9);
    const tier = tierOf('stp21');
    const slotOf = tier.slotOf.slice();
    for (let stroke = 0; stroke < 500; stroke++) {
      const blocks = Array.from({ length: 20 }, () => next(slotOf.length));
      for (const block of blocks) {
        const to = next(50);
        tier.apply({ blocks: [block], from: [slotOf[block]!], to: [to] });
        slotOf[block] = to;
      }
    }
    const fresh = new TierFlows(facts, slotOf);
    for (let a = 0; a < 50; a++) for (let b = 0; b < 50; b++) expect(tier.between(a, b)).toBe(fresh.between(a, b));
  });

  it("turn shares of a council's patients into people of its blocks, and refuse shares of a trust's", () => {
    const loaded = loadBlockFlows(file, 'trust-catchment2019');
    if (!loaded.ok) throw new Error(loaded.error.message);
    const { flows, homes } = loaded.value;
    // Every resident of England once.
    expect(everybody(flows)).toBe(56_550_138);
    expect(flows.modelling).toContain('mid-2020');
    expect(homes).toMatchObject({ withoutPoint: [], outside: [], nearest: [] });
    expect(homes.withoutEmergency.length).toBe(20);
    expect(loadBlockFlows(file, 'council-in-trust-catchment2019')).toMatchObject({
      ok: false,
      error: { code: 'shares-without-base' },
    });
  });
});
