import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openAtlas } from '../../geodata/atlas/open-atlas.ts';
import { writeAtlas } from '../../geodata/atlas/write-atlas.ts';
import type { AtlasContents } from '../../geodata/model/contents.ts';
import { IssueError } from '../../geodata/model/issue.ts';
import { TOWN_OPTIONS, useScratch } from './scratch.ts';
import { TOWN_TIME, townContents, townTiles } from './town-contents.ts';
import { townRoads } from './town-roads.ts';

const scratch = useScratch();

/** All that the checksums cover. */
function readEverything(path: string): AtlasContents {
  const file = openAtlas(path, { openedAt: TOWN_TIME });
  try {
    return {
      atlas: file.atlas(),
      links: file.links(),
      vintageLinks: file.vintageLinks(),
      providers: file.providers(),
      parents: file.parents(),
      flowSets: file.flowSets().flatMap((set) => file.flowSet(set.id) ?? []),
      reports: file.reports(),
      roads: file.roads(),
    };
  } finally {
    file.close();
  }
}

describe('a damaged atlas', () => {
  it('is refused or reads as it was written: never a crash, never another answer', () => {
    const path = scratch.in('x.atlas.gpkg');
    const expected = { ...townContents(), roads: townRoads() };
    writeAtlas(path, expected, (emit) => townTiles.forEach(emit), TOWN_OPTIONS);
    const whole = readFileSync(path);
    let refused = 0;
    const flips = fc.array(fc.record({ at: fc.nat(whole.length - 1), byte: fc.integer({ min: 0, max: 255 }) }), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(flips, (changes) => {
        const bytes = Buffer.from(whole);
        for (const { at, byte } of changes) bytes[at] = byte;
        writeFileSync(path, bytes);
        try {
          expect(readEverything(path)).toStrictEqual(expected);
        } catch (error) {
          if (!(error instanceof IssueError)) throw error;
          refused++;
        }
      }),
      { seed: 1, numRuns: 400 },
    );
    expect(refused).toBeGreaterThan(100);
  });
});
