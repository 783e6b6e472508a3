// Primary care networks of England: the practice map of January 2022 joined to the registrations of July 2022.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AtlasFile } from '../../geodata/atlas/atlas-file.ts';
import { openAtlas } from '../../geodata/atlas/open-atlas.ts';
import { loadBlockFlows } from '../../geodata/engine/flows/load-block-flows.ts';
import type { BlockFlows } from '../../geodata/flows/block-flows.ts';
import { allCatchments, catchmentOf, dominantDestinations } from '../../geodata/flows/catchments.ts';
import { footprintCertainty, pcnFootprint } from '../../geodata/flows/pcn-footprint.ts';
import { chooseMembership, type NetworkMembership } from '../../geodata/flows/pcn-membership.ts';
import { countByRange, pcnSizes } from '../../geodata/flows/pcn-sizes.ts';
import { NO_UNIT } from '../../geodata/model/layer.ts';
import { coterminousJson } from '../support/command-line.ts';
import { hasData } from '../support/england.ts';
import { type BuiltAtlas, englandAtlas } from '../support/england-atlas.ts';

const FOLDERS = ['england-2021', 'england-2022'];
const IN_BLOCKS = 61_727_641;

describe.skipIf(!hasData(...FOLDERS))('networks and catchments of England', () => {
  let built: BuiltAtlas;
  let file: AtlasFile;
  let flows: BlockFlows;
  let membership: NetworkMembership;
  beforeAll(async () => {
    built = await englandAtlas('england-2021', FOLDERS);
    file = openAtlas(built.path, { openedAt: new Date(0) });
    const loaded = loadBlockFlows(file, 'gp2022');
    if (!loaded.ok) throw new Error(loaded.error.message);
    flows = loaded.value.flows;
    membership = chooseMembership(file.parents(), 2022);
  });
  afterAll(() => file?.close());

  it('believes the practice map, though the dated ePCN list lies beside it', () => {
    expect(membership).toMatchObject({ statedBy: 'map', several: [] });
    expect(file.parents().some(({ parentKind, from }) => parentKind === 'pcn' && from !== '')).toBe(true);
  });

  it('has the known list sizes', () => {
    const sizes = pcnSizes(flows, membership);
    expect(sizes.networks.length).toBe(1_254);
    expect(countByRange(sizes, { least: 30_000, most: 50_000 })).toEqual({ under: 90, within: 691, over: 473 });
    expect([sizes.without.practices, sizes.without.people]).toEqual([67, 265_730]);
    expect(sizes.networks.reduce((sum, { people }) => sum + people, sizes.without.people)).toBe(61_768_942);
  });

  it('has the known footprints', () => {
    const footprint = pcnFootprint(flows, membership);
    const { blocks, meanShare, inOwnFootprint } = footprintCertainty(footprint);
    expect(blocks).toBe(32_844);
    expect(meanShare.toFixed(3)).toBe('0.757');
    expect((100 * inOwnFootprint).toFixed(1)).toBe('74.9');
    const living = [footprint.inNetworks, footprint.withoutNetwork].flatMap((list) => [...list]);
    expect(living.reduce((sum, people) => sum + people, 0)).toBe(IN_BLOCKS);
  });

  it('has them as a layer, crisp and by shares', () => {
    const layer = file.atlas().layers.find(({ id }) => id === 'pcn22');
    if (!layer?.fractional) throw new Error('no layer of networks');
    expect(layer).toMatchObject({ label: 'Primary care networks (2022, from registrations)', method: 'registrations' });
    expect(layer.codes).toEqual(membership.networks.map(({ code }) => code));
    expect(layer.unitOf).toEqual(pcnFootprint(flows, membership).unitOf);
    expect(layer.unitOf.includes(NO_UNIT)).toBe(false);
    const { offsets, shares } = layer.fractional;
    for (let block = 0; block < 32_844; block++) {
      let sum = 0;
      for (let at = offsets[block]!; at < offsets[block + 1]!; at++) sum += shares[at]!;
      if (sum > 1 || sum < 0.9999) throw new Error(`The shares of block ${block} sum to ${sum}.`);
    }
    const [said] = built.report.files.flatMap((report: { issues: { code: string; message: string }[] }) =>
      report.issues.filter(({ code }) => code === 'pcn-layer-made'),
    );
    expect(said.message).toContain('gp-reg-pat-prac-map-jan-2022.csv (2022-01-01)');
    expect(said.message).toContain('67 practices with 265,730 people are in no network');
  });

  it('can be compared with councils like any layer', async () => {
    const report = await coterminousJson(['coterminosity', '--atlas', built.path, '--layer', 'pcn22', '--against', 'utla21']);
    expect(report.summary.units).toBe(1_254);
    const people = report.units.map((unit: { population: number }) => unit.population);
    // Residents are divided by shares that are rounded down in steps of 2^-20: a handful of people in 56.6 million.
    expect(Math.abs(people.reduce((sum: number, count: number) => sum + count, 0) - 56_550_138)).toBeLessThan(600);
  });

  it('divides everybody among practices, first past the post and by shares', () => {
    for (const method of ['fptp', 'proportional'] as const) {
      let total = 0;
      for (let practice = 0; practice < flows.destinations.length; practice++)
        total += catchmentOf(flows, practice, method).total;
      expect(total).toBe(IN_BLOCKS);
    }
  });

  it('gives a block to every practice with 30 % of it, several or none', () => {
    let pairs = 0;
    for (let block = 0; block < flows.blockCount; block++) {
      const people = flows.people.subarray(flows.offsets[block], flows.offsets[block + 1]);
      const total = people.reduce((sum, count) => sum + count, 0);
      pairs += people.filter((count) => 10 * count >= 3 * total).length;
    }
    const { offsets, to } = allCatchments(flows, 'share30');
    expect(to.length).toBe(pairs);
    const practicesOf = Array.from({ length: flows.blockCount }, (_, block) => offsets[block + 1]! - offsets[block]!);
    expect([Math.min(...practicesOf), Math.max(...practicesOf)]).toEqual([0, 3]);
  });

  it('finds the dominant practice of every block in 10 ms', () => {
    const times = Array.from({ length: 20 }, () => {
      const start = performance.now();
      expect(dominantDestinations(flows).to.length).toBe(32_844);
      return performance.now() - start;
    });
    console.info(`Dominant practice of 32,844 blocks: ${Math.min(...times).toFixed(1)} ms at best of ${times.length}.`);
    expect(Math.min(...times)).toBeLessThan(20); // fails at twice the budget
  });
});
