// The sample county's registrations and networks on the road that every published file takes.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInputs } from '../../geodata/engine/read-inputs.ts';
import type { BlockFlows } from '../../geodata/flows/block-flows.ts';
import { footprintCertainty, pcnFootprint } from '../../geodata/flows/pcn-footprint.ts';
import { chooseMembership } from '../../geodata/flows/pcn-membership.ts';
import { assemble } from '../../geodata/import/assemble/assemble.ts';
import type { AtlasContents } from '../../geodata/model/contents.ts';
import type { FlowSet } from '../../geodata/model/flows.ts';
import { describeIssue } from '../../geodata/model/issue.ts';
import { writeSampleCounty } from '../../geodata/sample/write-sample-county.ts';
import { rowsOf } from './read-files.ts';

const REGISTRATIONS = 'gp-reg-pat-prac-lsoa-all-july-2022.csv';
const MAP = 'gp-reg-pat-prac-map-jan-2022.csv';
const LOOKUP = 'LSOA11_PCN22.csv';

/** The county's files without some of them, assembled. */
async function countyWithout(folder: string, ...left: readonly string[]): Promise<AtlasContents> {
  const read = await readInputs([folder], () => undefined);
  const files = read.imported.filter(({ origin }) => !left.some((name) => origin.file.endsWith(name)));
  const result = assemble(files, { title: 'Marchshire', clock: () => '2026-01-01T00:00:00Z' });
  if (!result.ok) throw new Error(result.error.map(describeIssue).join('\n'));
  return result.value;
}

const networksIn = ({ atlas }: AtlasContents) => atlas.layers.find(({ id }) => id === 'pcn22');
function registrationsIn({ flowSets }: AtlasContents): FlowSet {
  const set = flowSets.find(({ id }) => id === 'gp2022');
  if (!set) throw new Error('The county has no registrations.');
  return set;
}

const saidOfFlows = ({ reports }: AtlasContents): readonly string[] =>
  reports.filter(({ file }) => file.endsWith(REGISTRATIONS)).flatMap(({ issues }) => issues.map(({ code }) => code));

describe('the flows of the sample county', () => {
  let folder: string;
  let county: AtlasContents;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'marchshire-'));
    await writeSampleCounty(folder);
    county = await countyWithout(folder);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('hold everybody that the file counts, with no small number withheld', () => {
    const set = registrationsIn(county);
    const counted = rowsOf(REGISTRATIONS).reduce((sum, row) => sum + Number(row('NUMBER_OF_PATIENTS')), 0);
    expect(set).toMatchObject({ id: 'gp2022', originKind: 'block', smallestShown: 0, shareOf: null, counted: true });
    expect(set.values.reduce((sum, people) => sum + people, 0)).toBe(counted);
    expect(set.withheld.origins).toHaveLength(0);
  });

  it('say of trust catchments what their shares are of', () => {
    expect(county.flowSets.map(({ id, shareOf }) => [id, shareOf])).toEqual([
      ['council-in-trust-catchment2019', 'destination'],
      ['gp2022', null],
      ['trust-catchment2019', 'origin'],
    ]);
  });

  it('leave the published networks as they are', () => {
    expect(networksIn(county)).toMatchObject({ method: 'lookup', fractional: null });
    expect(saidOfFlows(county)).toContain('pcn-layer-published');
  });

  it('make the same networks where no lookup of them was published', async () => {
    const made = await countyWithout(folder, LOOKUP);
    expect(networksIn(made)).toMatchObject({ method: 'registrations', codes: networksIn(county)?.codes });
    expect(networksIn(made)?.unitOf).toEqual(networksIn(county)?.unitOf);
    expect(saidOfFlows(made)).toContain('pcn-layer-made');
  });

  it('come to the same networks by the dated list of the organisation service', async () => {
    const dated = await countyWithout(folder, LOOKUP, MAP);
    expect(chooseMembership(dated.parents, 2022).statedBy).toBe('dates');
    expect(networksIn(dated)?.codes).toEqual(networksIn(county)?.codes);
    expect(networksIn(dated)?.unitOf).toEqual(networksIn(county)?.unitOf);
  });

  it('have one practice outside every network, and footprints that most people live in', () => {
    const set = registrationsIn(county);
    const membership = chooseMembership(county.parents, 2022);
    expect(set.destinationCodes.filter((code) => !membership.networkOf.has(code))).toHaveLength(1);
    const cells: Pick<BlockFlows, 'blockCount' | 'offsets' | 'to' | 'people'> & { destinations: { code: string }[] } = {
      ...{ blockCount: set.originCodes.length, offsets: set.offsets, to: set.destinations, people: set.values },
      destinations: set.destinationCodes.map((code) => ({ code })),
    };
    const { blocks, inOwnFootprint } = footprintCertainty(pcnFootprint(cells, membership));
    expect(blocks).toBe(county.atlas.blocks.count);
    expect(inOwnFootprint).toBeGreaterThan(0.5);
  });
});
