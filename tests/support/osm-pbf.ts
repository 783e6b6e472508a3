// Writes tiny OpenStreetMap extracts (PBF) from lists of nodes, ways and relations.
import { deflateSync } from 'node:zlib';
import { PbfWriter } from 'pbf';

type Tags = Readonly<Record<string, string>>;

export interface OsmNodeRow {
  readonly id: number;
  /** Degrees, WGS 84. */
  readonly longitude: number;
  readonly latitude: number;
  readonly tags?: Tags;
}

export interface OsmWayRow {
  readonly id: number;
  readonly nodes: readonly number[];
  readonly tags: Tags;
}

export interface OsmRelationRow {
  readonly id: number;
  readonly tags: Tags;
  readonly members: readonly { readonly type: 'node' | 'way' | 'relation'; readonly id: number; readonly role: string }[];
}

export interface OsmExtract {
  readonly nodes: readonly OsmNodeRow[];
  readonly ways: readonly OsmWayRow[];
  readonly relations?: readonly OsmRelationRow[];
}

export interface OsmPbfOptions {
  /** Plain nodes instead of dense ones. */
  readonly plainNodes?: boolean;
  /** Stored as they are, or as a compression this program does not write: only the name of it. */
  readonly compression?: 'zlib' | 'raw' | 'lzma' | 'lz4' | 'zstd';
  readonly requiredFeatures?: readonly string[];
  /** Seconds since 1970. */
  readonly editedUntil?: number;
  /** Elements in a block. */
  readonly blockSize?: number;
  /** Nanodegrees a unit, and nanodegrees added to every coordinate. */
  readonly granularity?: number;
  readonly offsets?: { readonly longitude: number; readonly latitude: number };
}

type Write = (pbf: PbfWriter) => void;

const bytesOf = (write: Write): Uint8Array => {
  const pbf = new PbfWriter();
  write(pbf);
  return pbf.finish();
};
const message = (pbf: PbfWriter, tag: number, write: Write): void => pbf.writeBytesField(tag, bytesOf(write));

/** The bytes of an extract: nodes, then ways, then relations, in the order given. */
export function osmPbf(extract: OsmExtract, options: OsmPbfOptions = {}): Uint8Array {
  const header = bytesOf((pbf) => {
    for (const feature of options.requiredFeatures ?? ['OsmSchema-V0.6', 'DenseNodes']) pbf.writeStringField(4, feature);
    pbf.writeStringField(16, 'tests');
    if (options.editedUntil !== undefined) pbf.writeVarintField(32, options.editedUntil);
  });
  const size = options.blockSize ?? 8000;
  const blocks = [
    ...pieces(extract.nodes, size).map((nodes) =>
      block(options, (group, text) => writeNodes(group, nodes, { ...options, text })),
    ),
    ...pieces(extract.ways, size).map((ways) =>
      block(options, (group, text) => each(ways, (way) => writeWay(group, way, text))),
    ),
    ...pieces(extract.relations ?? [], size).map((rows) =>
      block(options, (group, text) => each(rows, (row) => writeRelation(group, row, text))),
    ),
  ];
  return joined([
    framed('OSMHeader', header, 'zlib'),
    ...blocks.map((content) => framed('OSMData', content, options.compression ?? 'zlib')),
  ]);
}

function each<Row>(rows: readonly Row[], write: (row: Row) => void): void {
  for (const row of rows) write(row);
}

function pieces<Row>(rows: readonly Row[], size: number): readonly (readonly Row[])[] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, i) => rows.slice(i * size, (i + 1) * size));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

const COMPRESSION_TAGS = { raw: 1, zlib: 3, lzma: 4, lz4: 6, zstd: 7 } as const;

/** One blob with its header and the length of that. */
export function framed(type: string, content: Uint8Array, compression: NonNullable<OsmPbfOptions['compression']>): Uint8Array {
  const blob = bytesOf((pbf) => {
    if (compression !== 'raw') pbf.writeVarintField(2, content.length);
    pbf.writeBytesField(COMPRESSION_TAGS[compression], compression === 'zlib' ? deflateSync(content) : content);
  });
  const header = bytesOf((pbf) => {
    pbf.writeStringField(1, type);
    pbf.writeVarintField(3, blob.length);
  });
  const length = Buffer.alloc(4);
  length.writeUInt32BE(header.length);
  return joined([length, header, blob]);
}

/** Number of a text in the block's table. */
type TextNumber = (text: string) => number;

function block({ granularity, offsets }: OsmPbfOptions, writeGroup: (pbf: PbfWriter, text: TextNumber) => void): Uint8Array {
  const texts = [''];
  const group = bytesOf((pbf) =>
    writeGroup(pbf, (text) => {
      if (!texts.includes(text)) texts.push(text);
      return texts.lastIndexOf(text);
    }),
  );
  return bytesOf((pbf) => {
    message(pbf, 1, (table) => {
      for (const text of texts) table.writeBytesField(1, new TextEncoder().encode(text));
    });
    pbf.writeBytesField(2, group);
    if (granularity !== undefined) pbf.writeVarintField(17, granularity);
    if (offsets === undefined) return;
    pbf.writeVarintField(19, offsets.latitude);
    pbf.writeVarintField(20, offsets.longitude);
  });
}

const differences = (values: readonly number[]): number[] => values.map((value, i) => value - (values[i - 1] ?? 0));

interface NodeWriting extends OsmPbfOptions {
  readonly text: TextNumber;
}

function writeNodes(
  group: PbfWriter,
  nodes: readonly OsmNodeRow[],
  { plainNodes, text, granularity = 100, offsets }: NodeWriting,
): void {
  const units = (degrees: number, offset = 0): number => Math.round((degrees * 1e9 - offset) / granularity);
  const longitudes = nodes.map((node) => units(node.longitude, offsets?.longitude));
  const latitudes = nodes.map((node) => units(node.latitude, offsets?.latitude));
  if (plainNodes) {
    nodes.forEach((node, i) => {
      message(group, 1, (pbf) => {
        pbf.writeSVarintField(1, node.id);
        writeTags(pbf, node.tags ?? {}, text);
        pbf.writeSVarintField(8, latitudes[i]!);
        pbf.writeSVarintField(9, longitudes[i]!);
      });
    });
    return;
  }
  message(group, 2, (pbf) => {
    pbf.writePackedSVarint(1, differences(nodes.map((node) => node.id)));
    pbf.writePackedSVarint(8, differences(latitudes));
    pbf.writePackedSVarint(9, differences(longitudes));
    // An extract without any tagged node has no list of tags at all.
    if (!nodes.some((node) => node.tags !== undefined)) return;
    pbf.writePackedVarint(
      10,
      nodes.flatMap(({ tags = {} }) => [...Object.entries(tags).flat().map(text), 0]),
    );
  });
}

function writeTags(pbf: PbfWriter, tags: Tags, text: TextNumber): void {
  pbf.writePackedVarint(2, Object.keys(tags).map(text));
  pbf.writePackedVarint(3, Object.values(tags).map(text));
}

function writeWay(group: PbfWriter, way: OsmWayRow, text: TextNumber): void {
  message(group, 3, (pbf) => {
    pbf.writeVarintField(1, way.id);
    writeTags(pbf, way.tags, text);
    pbf.writePackedSVarint(8, differences(way.nodes));
  });
}

const MEMBER_TYPES = ['node', 'way', 'relation'];

function writeRelation(group: PbfWriter, { id, tags, members }: OsmRelationRow, text: TextNumber): void {
  message(group, 4, (pbf) => {
    pbf.writeVarintField(1, id);
    writeTags(pbf, tags, text);
    pbf.writePackedVarint(
      8,
      members.map(({ role }) => text(role)),
    );
    pbf.writePackedSVarint(9, differences(members.map((member) => member.id)));
    pbf.writePackedVarint(
      10,
      members.map(({ type }) => MEMBER_TYPES.indexOf(type)),
    );
  });
}
