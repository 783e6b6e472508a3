// One block of an OpenStreetMap extract: some thousands of nodes, ways or relations with the texts they use.
import { PbfReader } from 'pbf';

/** Where the messages of one kind lie: positions of their lengths. */
type Positions = number[];

/** Reads tag texts when they are asked for: most are not. */
export class OsmBlock {
  readonly bytes: Uint8Array;
  readonly nodes: Positions = [];
  readonly dense: Positions = [];
  readonly ways: Positions = [];
  readonly relations: Positions = [];
  readonly #texts: (string | null)[] = [];
  readonly #textStarts: number[] = [];
  #granularity = 100;
  #milliseconds = 1000;
  #longitudeOffset = 0;
  #latitudeOffset = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    const groups: number[] = [];
    const pbf = new PbfReader(bytes);
    for (let tag = pbf.nextField(); tag !== 0; tag = pbf.nextField()) {
      if (tag === 1) this.#findTexts(pbf);
      else if (tag === 2) groups.push(pbf.pos);
      else if (tag === 17) this.#granularity = pbf.readVarint();
      else if (tag === 18) this.#milliseconds = pbf.readVarint();
      else if (tag === 19) this.#latitudeOffset = pbf.readVarint(true);
      else if (tag === 20) this.#longitudeOffset = pbf.readVarint(true);
    }
    if (pbf.pos !== bytes.length) throw new RangeError('A block ends elsewhere than it says.');
    for (const group of groups) this.#findMembers(group);
  }

  /** A text by its number. Throws a RangeError for a number that has none. */
  text(number: number): string {
    const known = this.#texts[number];
    if (known !== null && known !== undefined) return known;
    const start = this.#textStarts[number];
    if (start === undefined) throw new RangeError('A tag refers to a text that is not there.');
    const pbf = this.readerAt(start);
    const text = pbf.readString();
    this.#texts[number] = text;
    return text;
  }

  /** A reader whose next byte is at `position`. */
  readerAt(position: number): PbfReader {
    const pbf = new PbfReader(this.bytes);
    pbf.pos = position;
    return pbf;
  }

  /** Stored longitude or latitude, in units of the block, as whole 1e-7 degrees. */
  longitude(units: number): number {
    return Math.round((this.#longitudeOffset + units * this.#granularity) / 100);
  }

  latitude(units: number): number {
    return Math.round((this.#latitudeOffset + units * this.#granularity) / 100);
  }

  /** A stored time, in units of the block, as seconds since 1970. */
  seconds(units: number): number {
    return (units * this.#milliseconds) / 1000;
  }

  #findTexts(pbf: PbfReader): void {
    const end = endOf(pbf);
    for (let tag = pbf.nextField(end); tag !== 0; tag = pbf.nextField(end)) {
      if (tag !== 1) continue;
      this.#textStarts.push(pbf.pos);
      this.#texts.push(null);
    }
    pbf.pos = end;
  }

  #findMembers(group: number): void {
    const pbf = this.readerAt(group);
    const end = endOf(pbf);
    for (let tag = pbf.nextField(end); tag !== 0; tag = pbf.nextField(end)) {
      if (tag === 1) this.nodes.push(pbf.pos);
      else if (tag === 2) this.dense.push(pbf.pos);
      else if (tag === 3) this.ways.push(pbf.pos);
      else if (tag === 4) this.relations.push(pbf.pos);
    }
  }
}

/** Reads the length of a message and gives where it ends. Throws a RangeError where that is past the end of the block. */
export function endOf(pbf: PbfReader): number {
  const length = pbf.readVarint();
  const end = pbf.pos + length;
  if (end > pbf.length) throw new RangeError('A message is longer than what holds it.');
  return end;
}
