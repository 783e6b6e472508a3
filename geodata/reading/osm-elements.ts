// Nodes, ways and relations out of a block.
import type { PbfReader } from 'pbf';
import { endOf, type OsmBlock } from './osm-block.ts';

export type Tags = ReadonlyMap<string, string>;

/** Called with each node: longitude and latitude in 1e-7 degree; `tags` reads the tags of this node, during the call only. */
export type VisitNode = (id: number, longitude: number, latitude: number, tags: () => Tags) => void;

export interface OsmWay {
  readonly id: number;
  readonly tags: Tags;
  /** Ids of its nodes. */
  readonly nodes: readonly number[];
  /** Seconds since 1970 of its last edit; 0 where the extract does not say. */
  readonly editedAt: number;
}

export interface OsmMember {
  readonly type: 'node' | 'way' | 'relation';
  readonly id: number;
  readonly role: string;
}

export interface OsmRelation {
  readonly tags: Tags;
  readonly members: readonly OsmMember[];
}

/** Visits every node, dense or not. Throws what reading past the end throws: see `undamaged`. */
export function eachNode(block: OsmBlock, visit: VisitNode): void {
  for (const position of block.dense) eachDenseNode(block, position, visit);
  for (const position of block.nodes) {
    const pbf = block.readerAt(position);
    const end = endOf(pbf);
    const node = { id: 0, longitude: 0, latitude: 0, keys: [] as number[], values: [] as number[] };
    pbf.readFields(
      (tag, found) => {
        if (tag === 1) found.id = pbf.readSVarint();
        else if (tag === 2) readNumbers(pbf, found.keys);
        else if (tag === 3) readNumbers(pbf, found.values);
        else if (tag === 8) found.latitude = pbf.readSVarint();
        else if (tag === 9) found.longitude = pbf.readSVarint();
      },
      node,
      end,
    );
    const tags = () => tagsOf(block, node.keys, node.values);
    visit(node.id, block.longitude(node.longitude), block.latitude(node.latitude), tags);
  }
}

/** Columns of ids, latitudes, longitudes, each as differences, and one list of tags in which 0 ends a node's. */
function eachDenseNode(block: OsmBlock, position: number, visit: VisitNode): void {
  const columns = [1, 8, 9, 10].map((wanted) => columnOf(block, position, wanted));
  const [ids, latitudes, longitudes, texts] = columns as [Column, Column, Column, Column]; // four in, four out
  const tags = (): Tags => {
    const found = new Map<string, string>();
    const at = texts.pbf.pos;
    while (texts.pbf.pos < texts.end) {
      const key = texts.pbf.readVarint();
      if (key === 0) break;
      found.set(block.text(key), block.text(texts.pbf.readVarint()));
    }
    texts.pbf.pos = at;
    return found;
  };
  let [id, latitude, longitude] = [0, 0, 0];
  while (ids.pbf.pos < ids.end) {
    id += ids.pbf.readSVarint();
    latitude += latitudes.pbf.readSVarint();
    longitude += longitudes.pbf.readSVarint();
    visit(id, block.longitude(longitude), block.latitude(latitude), tags);
    while (texts.pbf.pos < texts.end && texts.pbf.readVarint() !== 0) texts.pbf.readVarint();
  }
  if (latitudes.pbf.pos !== latitudes.end || longitudes.pbf.pos !== longitudes.end)
    throw new RangeError('Columns of nodes are not of one length.');
}

interface Column {
  readonly pbf: PbfReader;
  readonly end: number;
}

function columnOf(block: OsmBlock, position: number, wanted: number): Column {
  const pbf = block.readerAt(position);
  const end = endOf(pbf);
  for (let tag = pbf.nextField(end); tag !== 0; tag = pbf.nextField(end)) {
    if (tag === wanted) return { end: endOf(pbf), pbf };
  }
  return { pbf, end: pbf.pos };
}

/** Visits the ways for whose tags `isWanted` is true. The tags are the same map from call to call. */
export function eachWay(block: OsmBlock, isWanted: (tags: Tags) => boolean, visit: (way: OsmWay) => void): void {
  for (const position of block.ways) {
    const pbf = block.readerAt(position);
    const way = { id: 0, keys: [] as number[], values: [] as number[], nodes: [] as number[] };
    const end = endOf(pbf);
    let refs = -1;
    let editedAt = 0;
    for (let tag = pbf.nextField(end); tag !== 0; tag = pbf.nextField(end)) {
      if (tag === 1) way.id = pbf.readVarint();
      else if (tag === 2) readNumbers(pbf, way.keys);
      else if (tag === 3) readNumbers(pbf, way.values);
      else if (tag === 4) editedAt = timeIn(block, pbf);
      else if (tag === 8) refs = pbf.pos;
    }
    const tags = tagsOf(block, way.keys, way.values);
    if (!isWanted(tags)) continue;
    if (refs !== -1) readDifferences(block.readerAt(refs), way.nodes);
    visit({ id: way.id, tags, nodes: way.nodes, editedAt });
  }
}

/** When the element was last changed, of its history: seconds since 1970; 0 where it does not say. */
function timeIn(block: OsmBlock, pbf: PbfReader): number {
  const end = endOf(pbf);
  let time = 0;
  for (let tag = pbf.nextField(end); tag !== 0; tag = pbf.nextField(end)) {
    if (tag === 2) time = block.seconds(pbf.readVarint(true));
  }
  pbf.pos = end;
  return time;
}

const MEMBER_TYPES = ['node', 'way', 'relation'] as const;

/** Visits the relations for whose tags `isWanted` is true. */
export function eachRelation(block: OsmBlock, isWanted: (tags: Tags) => boolean, visit: (relation: OsmRelation) => void): void {
  for (const position of block.relations) {
    const pbf = block.readerAt(position);
    const columns = Array.from({ length: 5 }, () => [] as number[]);
    const [keys, values, roles, ids, types] = columns as [number[], number[], number[], number[], number[]]; // five in, five out
    const end = endOf(pbf);
    for (let tag = pbf.nextField(end); tag !== 0; tag = pbf.nextField(end)) {
      if (tag === 2) readNumbers(pbf, keys);
      else if (tag === 3) readNumbers(pbf, values);
      else if (tag === 8) readNumbers(pbf, roles);
      else if (tag === 9) readDifferences(pbf, ids);
      else if (tag === 10) readNumbers(pbf, types);
    }
    const tags = tagsOf(block, keys, values);
    if (!isWanted(tags)) continue;
    if (roles.length !== ids.length || types.length !== ids.length) throw new RangeError('Members are not of one length.');
    const members = ids.map((id, i) => ({ id, role: block.text(roles[i]!), type: MEMBER_TYPES[types[i]!] ?? 'relation' }));
    visit({ tags, members });
  }
}

function tagsOf(block: OsmBlock, keys: readonly number[], values: readonly number[]): Tags {
  if (keys.length !== values.length) throw new RangeError('Keys and values are not of one length.');
  const tags = new Map<string, string>();
  for (let i = 0; i < keys.length; i++) tags.set(block.text(keys[i]!), block.text(values[i]!));
  return tags;
}

function readNumbers(pbf: PbfReader, into: number[]): void {
  const end = endOf(pbf);
  while (pbf.pos < end) into.push(pbf.readVarint());
}

function readDifferences(pbf: PbfReader, into: number[]): void {
  const end = endOf(pbf);
  let value = 0;
  while (pbf.pos < end) {
    value += pbf.readSVarint();
    into.push(value);
  }
}
