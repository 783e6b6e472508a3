import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Issue, IssueError } from '../../geodata/model/issue.ts';
import { discover } from '../../geodata/reading/discover.ts';
import { osmBytesOf } from '../../geodata/reading/osm-bytes.ts';
import { readOsmRoads } from '../../geodata/reading/osm-roads.ts';
import { readDatasets } from '../../geodata/reading/read-file.ts';
import { framed, osmPbf } from '../support/osm-pbf.ts';
import { inFolder, problemsOf, readGiven } from './given-file.ts';
import { CONTEXT, restriction, row, way } from './osm-town.ts';

const TOWN = {
  nodes: row(5, { 3: { barrier: 'bollard' } }),
  ways: [way(10, [1, 2, 3]), way(11, [3, 4]), way(12, [3, 5])],
  relations: [
    restriction({ restriction: 'no_left_turn' }, [
      ['way', 10, 'from'],
      ['node', 3, 'via'],
      ['way', 11, 'to'],
    ]),
  ],
};
const bytes = osmPbf(TOWN);

const codesOf = async (name: string, content: Uint8Array): Promise<readonly string[]> =>
  (await problemsOf({ [name]: content })).map((issue: Issue) => issue.code);

const read = (content: Uint8Array) => readOsmRoads(osmBytesOf(content), CONTEXT);

describe('an OpenStreetMap extract as a file', () => {
  it('is recognised by what it holds, whatever it is called, and packed', async () => {
    for (const files of [{ 'town.osm.pbf': bytes }, { 'roads.bin': bytes }, { 'town.osm.pbf.gz': gzipSync(bytes) }]) {
      const { datasets } = await readGiven(files);
      expect(datasets.map((dataset) => dataset.kind)).toEqual(['roads']);
    }
  });

  it('says how far it is, in bytes over two passes', async () => {
    const heard = await inFolder({ 'town.osm.pbf': osmPbf(TOWN, { blockSize: 2 }) }, async (folder) => {
      const steps: (readonly [number, number])[] = [];
      await readDatasets(discover([folder])[0]!, { onBytes: (done, total) => steps.push([done, total]) });
      return steps;
    });
    const dones = heard.map(([done]) => done);
    expect(dones).toEqual([...dones].sort((a, b) => a - b));
    expect(new Set(heard.map(([, total]) => total)).size).toBe(1);
    expect(dones.at(-1)!).toBeLessThanOrEqual(heard[0]![1]);
    expect(dones.at(-1)!).toBeGreaterThan(heard[0]![1] / 2);
  });

  it('is refused when it is something else by that name', async () => {
    expect(
      await codesOf(
        'town.osm.pbf',
        Uint8Array.from({ length: 100 }, (_, i) => (i * 89 + 7) % 256),
      ),
    ).toEqual(['not-a-pbf']);
    expect(await codesOf('town.osm.pbf', new TextEncoder().encode('<html>Sign in</html>'))).toEqual(['not-a-pbf']);
    expect(await codesOf('town.osm.pbf', new Uint8Array(0))).toEqual(['empty-file']);
  });

  it('is refused by the name of what is not read', async () => {
    const refused = async (content: Uint8Array) => (await problemsOf({ 'town.osm.pbf': content }))[0]!;
    for (const [compression, name] of [
      ['lzma', 'LZMA'],
      ['lz4', 'LZ4'],
      ['zstd', 'Zstandard'],
    ] as const) {
      const issue = await refused(osmPbf(TOWN, { compression }));
      expect([issue.code, issue.message.includes(name)]).toEqual(['unsupported-compression', true]);
    }
    const issue = await refused(osmPbf(TOWN, { requiredFeatures: ['OsmSchema-V0.6', 'HistoricalInformation'] }));
    expect([issue.code, issue.message.includes('HistoricalInformation')]).toEqual(['unsupported-feature', true]);
  });

  it('is refused without roads, and without the places they run through', async () => {
    const codes = (extract: Parameters<typeof osmPbf>[0]) => codesOf('town.osm.pbf', osmPbf(extract));
    expect(await codes({ nodes: row(2), ways: [way(1, [1, 2], { building: 'yes' })] })).toEqual(['no-roads']);
    expect(await codes({ nodes: [], ways: [] })).toEqual(['no-roads']);
    expect(await codes({ nodes: row(2), ways: [way(1, [1, 2], { highway: 'service', access: 'no' })] })).toEqual(['no-roads']);
    const [issue] = await problemsOf({ 'town.osm.pbf': osmPbf({ nodes: [], ways: [way(1, [1, 2])] }) });
    expect(issue!.message).toBe('The extract holds none of the places its roads run through (roads: 1).');
  });

  it('passes over kinds of blobs it does not know', () => {
    const [header, ...rest] = [osmPbf({ nodes: [], ways: [] }), bytes.subarray(osmPbf({ nodes: [], ways: [] }).length)];
    const more = Buffer.concat([header!, framed('OSMTiles', new Uint8Array(10), 'zlib'), ...rest]);
    expect(read(more).links).toEqual(read(bytes).links);
  });
});

describe('a damaged extract', () => {
  it('is refused wherever it is cut', () => {
    // Where a blob ends nobody can see that more should follow; the bytes between are cuts through one.
    const whole = read(bytes).links;
    for (let length = 1; length < bytes.length; length++) {
      const outcome = outcomeOf(bytes.subarray(0, length));
      if (typeof outcome !== 'string') expect(outcome.restrictions.from).toHaveLength(0);
      else expect(['truncated-pbf', 'no-roads']).toContain(outcome);
    }
    expect(whole.restrictions.from).toHaveLength(1);
  });

  it('is refused with a reason, or read, whatever bytes are changed; never a crash', () => {
    const raw = osmPbf(TOWN, { compression: 'raw' });
    const changes = fc.array(fc.tuple(fc.nat({ max: raw.length - 1 }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(raw, bytes), changes, (good, list) => {
        const content = good.slice();
        for (const [at, value] of list) if (at < content.length) content[at] = value;
        const outcome = outcomeOf(content);
        if (typeof outcome === 'string')
          expect([...['truncated-pbf', 'damaged-pbf', 'no-roads', 'unsupported-compression', 'unsupported-feature']]).toContain(
            outcome,
          );
        else expect(outcome.start.length).toBeGreaterThan(0);
      }),
      { seed: 1, numRuns: 4000 },
    );
  });
});

/** The links, or the code of the issue. */
function outcomeOf(content: Uint8Array) {
  try {
    return read(content).links;
  } catch (error) {
    if (error instanceof IssueError) return error.issues[0]!.code;
    throw error;
  }
}
