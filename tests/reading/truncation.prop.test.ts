import { gzipSync } from 'node:zlib';
import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { IssueError } from '../../geodata/model/issue.ts';
import { readBytes } from '../../geodata/reading/read-bytes.ts';
import { addLayer, blob, collection, feature, geopackage, polygon, SQUARE_DEGREES, SQUARE_METRES, wkb } from './map-bytes.ts';

const context = { file: 'a', sha256: '', member: null, onIssue: () => undefined };
const table = new TextEncoder().encode(`A,B\n${Array.from({ length: 50 }, (_, i) => `E${i},${i * i}`).join('\n')}\n`);
const sheet = utils.aoa_to_sheet([
  ['A', 'B'],
  [1, 2],
]);

const WHOLE: readonly (readonly [name: string, bytes: Buffer])[] = [
  ['a gzip', gzipSync(table)],
  ['a zip', Buffer.from(zipSync({ 'a.csv': table, 'b.csv': table }))],
  ['a workbook', Buffer.from(write(utils.book_new(sheet, 'S'), { type: 'buffer', bookType: 'xlsx' }) as Uint8Array)], // what 'buffer' gives
  ['a GeoJSON', Buffer.from(collection([feature(polygon(SQUARE_DEGREES))]))],
  ['a GeoPackage', geopackage((database) => addLayer(database, 'a', 27700, [['E1', blob(wkb(SQUARE_METRES))]]))],
];

async function problemOf(bytes: Buffer): Promise<unknown> {
  try {
    await readBytes(bytes, context);
    return null;
  } catch (error) {
    return error;
  }
}

describe('a file cut off at any byte', () => {
  it.each(WHOLE)('is refused with an issue: %s', async (_, bytes) => {
    expect(await problemOf(Buffer.from(bytes))).toBeNull();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), async (length) => {
        expect(await problemOf(Buffer.from(bytes.subarray(0, length)))).toBeInstanceOf(IssueError);
      }),
      { seed: 1, numRuns: 150 },
    );
  });
});

describe('a file with any bytes changed', () => {
  it.each(WHOLE)('is read or refused with an issue, never a crash: %s', async (_, bytes) => {
    const change = fc.tuple(fc.integer({ min: 0, max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const changed = Buffer.from(bytes);
        for (const [at, by] of changes) changed[at] = changed[at]! ^ by;
        const problem = await problemOf(changed);
        if (problem !== null) expect(problem).toBeInstanceOf(IssueError);
      }),
      { seed: 1, numRuns: 150 },
    );
  });
});

describe('random bytes', () => {
  it('are refused with an issue, or are text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const problem = await problemOf(Buffer.from(bytes));
        if (problem !== null) expect(problem).toBeInstanceOf(IssueError);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
