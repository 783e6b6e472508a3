// Extracts that somebody made to do harm, written number by number.
import { deflateSync } from 'node:zlib';
import { PbfWriter } from 'pbf';
import { describe, expect, it } from 'vitest';
import { type Issue, IssueError } from '../../geodata/model/issue.ts';
import { osmBytesOf } from '../../geodata/reading/osm-bytes.ts';
import { readOsmRoads } from '../../geodata/reading/osm-roads.ts';
import { framed, osmPbf } from '../support/osm-pbf.ts';
import { CONTEXT } from './osm-town.ts';

type Write = (pbf: PbfWriter) => void;
const bytesOf = (write: Write): Uint8Array => {
  const pbf = new PbfWriter();
  write(pbf);
  return pbf.finish();
};
const GIGABYTE = 1024 ** 3;
const HEADER = osmPbf({ nodes: [], ways: [] });

/** A blob whose header says it is so long. */
function blobOf(saidLength: number, blob: Uint8Array): Uint8Array {
  const header = bytesOf((pbf) => {
    pbf.writeStringField(1, 'OSMData');
    pbf.writeVarintField(3, saidLength);
  });
  const length = Buffer.alloc(4);
  length.writeUInt32BE(header.length);
  return Buffer.concat([length, header, blob]);
}

/** A packed blob that says its content is so long. */
function packed(saidSize: number, content: Uint8Array): Uint8Array {
  const blob = bytesOf((pbf) => {
    pbf.writeVarintField(2, saidSize);
    pbf.writeBytesField(3, deflateSync(content));
  });
  return blobOf(blob.length, blob);
}

const TEXTS = ['', 'highway', 'residential'];
const block = (group: Write, after: Write = () => undefined): Uint8Array =>
  bytesOf((pbf) => {
    pbf.writeBytesField(
      1,
      bytesOf((table) => {
        for (const text of TEXTS) table.writeBytesField(1, new TextEncoder().encode(text));
      }),
    );
    pbf.writeBytesField(2, bytesOf(group));
    after(pbf);
  });

/** Three nodes, 1 to 3, each a ten-thousandth of a degree from the one before. */
const NODES: Write = (group) =>
  group.writeBytesField(
    2,
    bytesOf((dense) => {
      dense.writePackedSVarint(1, [1, 1, 1]);
      dense.writePackedSVarint(8, [520_000_000, 1000, 1000]);
      dense.writePackedSVarint(9, [-10_000_000, 1000, 1000]);
    }),
  );
const wayOf =
  (write: Write): Write =>
  (group) =>
    group.writeBytesField(3, bytesOf(write));
const TAGGED: Write = (way) => {
  way.writeVarintField(1, 10);
  way.writePackedVarint(2, [1]);
  way.writePackedVarint(3, [2]);
};
const ROAD = wayOf((way) => {
  TAGGED(way);
  way.writePackedSVarint(8, [1, 1, 1]);
});

const extract = (...blocks: readonly Uint8Array[]): Uint8Array =>
  Buffer.concat([HEADER, ...blocks.map((content) => framed('OSMData', content, 'zlib'))]);
const read = (content: Uint8Array) => readOsmRoads(osmBytesOf(content), CONTEXT).links;

function refusal(content: Uint8Array): Issue {
  try {
    read(content);
  } catch (error) {
    if (error instanceof IssueError) return error.issues[0]!;
    throw error;
  }
  throw new Error('Nothing was refused.');
}

describe('a hostile extract', () => {
  it('is read where it does no harm', () => {
    const links = read(extract(block(NODES), block(ROAD)));
    expect([links.start.length, [...links.nodeLongitude]]).toEqual([1, [-10_000_000, -9_998_000]]);
  });

  it.each([
    ['a blob of two gigabytes', Buffer.concat([HEADER, blobOf(2 * GIGABYTE, new Uint8Array(10))])],
    ['a blob of more bytes than there are numbers', Buffer.concat([HEADER, blobOf(2 ** 60, new Uint8Array(10))])],
    ['a blob header of two gigabytes', Buffer.concat([HEADER, Buffer.of(0x7f, 0xff, 0xff, 0xff, 0)])],
    ['contents longer than it says', Buffer.concat([HEADER, packed(5, block(NODES))])],
    ['contents that it says are two gigabytes', Buffer.concat([HEADER, packed(2 * GIGABYTE, block(NODES))])],
    ['contents that it says are less than nothing', Buffer.concat([HEADER, packed(-1, block(NODES))])],
    ['33 MB packed into little', Buffer.concat([HEADER, packed(33 * 1024 ** 2, new Uint8Array(33 * 1024 ** 2))])],
    ['33 MB that it says are 100 bytes', Buffer.concat([HEADER, packed(100, new Uint8Array(33 * 1024 ** 2))])],
  ])('with %s is refused before it is unpacked', (_, content) => {
    expect(refusal(content)).toMatchObject({
      code: 'damaged-pbf',
      message: expect.stringMatching(/^The OpenStreetMap extract is damaged at byte \d+\.$/),
      place: { file: 'town.osm.pbf' },
      fix: expect.stringContaining('Download it again'),
    });
  });

  const way = (write: Write) => extract(block(NODES), block(wayOf(write)));
  it.each<[string, Write]>([
    ['a tag beyond the table of texts', (pbf) => [pbf.writePackedVarint(2, [1]), pbf.writePackedVarint(3, [99])]],
    ['a tag before it', (pbf) => [pbf.writePackedVarint(2, [-1]), pbf.writePackedVarint(3, [2])]],
    ['more keys than values', (pbf) => [pbf.writePackedVarint(2, [1, 1]), pbf.writePackedVarint(3, [2])]],
    ['a number that does not end', (pbf) => [TAGGED(pbf), pbf.writeBytesField(8, Uint8Array.of(2, 0x80))]],
    ['a list longer than the block', (pbf) => [TAGGED(pbf), pbf.writeVarint((8 << 3) | 2), pbf.writeVarint(1e9)]],
    ['keys of two gigabytes', (pbf) => [pbf.writeVarint((2 << 3) | 2), pbf.writeVarint(2 * GIGABYTE)]],
  ])('whose way has %s is refused', (_, write) => {
    expect(refusal(way(write)).code).toBe('damaged-pbf');
  });

  it.each([
    ['below zero', [-1, -1]],
    ['beyond whole numbers', [1, 2 ** 52, 2 ** 52, 2 ** 52]],
  ])('whose nodes have numbers %s has no road', (_, differences) => {
    const content = way((pbf) => {
      TAGGED(pbf);
      pbf.writePackedSVarint(8, differences);
    });
    expect(refusal(content).code).toBe('no-roads');
  });

  it('may have a way of ten million nodes, of which all but three are missing', () => {
    const references = new Uint8Array(10_000_000).fill(2); // each one more than the one before
    const links = read(
      way((pbf) => {
        TAGGED(pbf);
        pbf.writeBytesField(8, references);
      }),
    );
    expect([links.start.length, links.shape.length]).toEqual([1, 2]);
  });

  it.each<[string, Write]>([
    ['units of two metres each', (pbf) => pbf.writeVarintField(17, 2 ** 31 - 1)],
    ['units below zero', (pbf) => pbf.writeVarintField(17, -1000)],
    ['an origin off the Earth', (pbf) => pbf.writeVarintField(19, 2 ** 60)],
  ])('whose places are in %s is refused: they would come to lie somewhere else', (_, after) => {
    expect(refusal(extract(block(NODES, after), block(ROAD))).code).toBe('damaged-pbf');
  });
});
