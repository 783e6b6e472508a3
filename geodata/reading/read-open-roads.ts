// OS Open Roads: road links with the names of their nodes, gathered one at a time into links between numbered nodes.
import type { RoadDataset } from '../import/road-dataset.ts';
import { toFixedDegrees } from '../model/coordinates.ts';
import { refuse } from '../model/issue.ts';
import { fromBng } from '../topology/project.ts';
import { type CrsId, type Declaration, resolveCrs } from './crs.ts';
import type { LineOutcome, LinePoints } from './line-points.ts';
import { type OpenRoadsWords, wordsToLink } from './open-roads-words.ts';
import { originOf, placeIn, type ReadContext } from './read-context.ts';
import { WholeList } from './whole-list.ts';

interface OpenRoadsSource {
  readonly context: ReadContext;
  readonly sheet: string | null;
  readonly declaration: Declaration;
  /** "April 2021", where the file says. */
  readonly vintage: string;
}

const TITLE = 'OS Open Roads';
const NO_DIRECTIONS =
  'OS Open Roads tells neither one-way roads nor turn restrictions: cars are taken to go both ways on every road, motorways included, ' +
  'and to turn anywhere. It has no ferries and no paths; declared ferries are added.';

/** Add every link, then `finish`. Throws IssueError for coordinates that do not fit their system, and for other geometries. */
export class OpenRoadsCollector {
  readonly #source: OpenRoadsSource;
  #crs: CrsId | null = null;
  #bounds = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  readonly #nodes = new Map<string, number>();
  readonly #nodePlaces = new WholeList();
  readonly #ends = new WholeList();
  readonly #classes = new WholeList();
  readonly #flags = new WholeList();
  readonly #shapeOffsets = new WholeList();
  readonly #shape = new WholeList();
  #rows = 0;
  readonly #passed = { line: 0, nodes: 0, busways: 0, words: 0 };

  constructor(source: OpenRoadsSource) {
    this.#source = source;
  }

  /** The next row: its words, the names of its nodes, and its line, as it was read into `points`. */
  add(words: OpenRoadsWords, nodes: readonly [start: string, end: string], outcome: LineOutcome, points: LinePoints): void {
    this.#rows++;
    if (outcome === 'bad' || typeof outcome === 'object') this.#refuseLine(outcome);
    const link = wordsToLink(words);
    const [start, end] = [nodes[0].trim(), nodes[1].trim()];
    if (outcome === 'none' || points.count < 2) this.#passed.line++;
    else if (start === '' || end === '') this.#passed.nodes++;
    else if (!link) this.#passed.busways++;
    else {
      if (!link.known) this.#passed.words++;
      this.#toFixed(points);
      const last = 2 * points.count - 2;
      this.#ends.push(this.#node(start, points.values[0]!, points.values[1]!));
      this.#ends.push(this.#node(end, points.values[last]!, points.values[last + 1]!));
      this.#classes.push(link.roadClass);
      this.#flags.push(link.flags);
      this.#shapeOffsets.push(this.#shape.length / 2);
      for (let i = 2; i < last; i++) this.#shape.push(points.values[i]!);
    }
  }

  finish(): RoadDataset {
    const { context, sheet, declaration, vintage } = this.#source;
    const crs = resolveCrs(declaration, this.#bounds, context, sheet);
    if (this.#crs !== null && crs.id !== this.#crs) this.#refuseMixed();
    this.#shapeOffsets.push(this.#shape.length / 2);
    const places = this.#nodePlaces.values();
    const ends = Uint32Array.from(this.#ends.values());
    const count = ends.length / 2;
    const none = () => new Uint32Array(0);
    return {
      kind: 'roads',
      origin: originOf(context, sheet),
      format: 'os-open-roads',
      links: {
        nodeLongitude: places.filter((_, i) => i % 2 === 0),
        nodeLatitude: places.filter((_, i) => i % 2 === 1),
        start: ends.filter((_, i) => i % 2 === 0),
        end: ends.filter((_, i) => i % 2 === 1),
        roadClass: Uint8Array.from(this.#classes.values()),
        flags: Uint16Array.from(this.#flags.values()),
        limit: new Uint8Array(count),
        seconds: new Uint32Array(count),
        shapeOffsets: Uint32Array.from(this.#shapeOffsets.values()),
        shape: this.#shape.values(),
        restrictions: { from: none(), via: none(), to: none(), only: new Uint8Array(0) },
        publisher: 'Ordnance Survey',
        title: TITLE,
        vintage,
        notes: this.#notes(),
      },
      nodeIds: [...this.#nodes.keys()],
    };
  }

  /** In place: whole 1e-7 degrees. The first line tells which system an undeclared file is in; `finish` checks that all agree. */
  #toFixed({ values, count }: LinePoints): void {
    const { declaration } = this.#source;
    this.#crs ??= declaration.kind === 'known' ? declaration.id : looksLikeDegrees(values) ? 'EPSG:4326' : 'EPSG:27700';
    const onGrid = this.#crs === 'EPSG:27700';
    for (let i = 0; i < 2 * count; i += 2) {
      const [x, y] = [values[i]!, values[i + 1]!];
      this.#widen(x, y);
      const [longitude, latitude] = onGrid ? fromBng(x, y) : [x, y];
      values[i] = toFixedDegrees(longitude);
      values[i + 1] = toFixedDegrees(latitude);
    }
  }

  #widen(x: number, y: number): void {
    const bounds = this.#bounds;
    if (x < bounds.minX) bounds.minX = x;
    if (x > bounds.maxX) bounds.maxX = x;
    if (y < bounds.minY) bounds.minY = y;
    if (y > bounds.maxY) bounds.maxY = y;
  }

  /** A node lies where its links end; where they disagree by a hair, at the westernmost end, then the southernmost. */
  #node(name: string, longitude: number, latitude: number): number {
    const known = this.#nodes.get(name);
    if (known === undefined) {
      const number = this.#nodes.size;
      this.#nodes.set(name, number);
      this.#nodePlaces.push(longitude);
      this.#nodePlaces.push(latitude);
      return number;
    }
    const [west, south] = [this.#nodePlaces.at(2 * known), this.#nodePlaces.at(2 * known + 1)];
    if (longitude < west || (longitude === west && latitude < south)) {
      this.#nodePlaces.set(2 * known, longitude);
      this.#nodePlaces.set(2 * known + 1, latitude);
    }
    return known;
  }

  #notes(): readonly string[] {
    const { line, nodes, busways, words } = this.#passed;
    const told = (count: number, one: string, many: string) =>
      count === 0 ? [] : [count === 1 ? `1 ${one}` : `${count} ${many}`];
    return [
      NO_DIRECTIONS,
      ...told(line, 'link has no line and was passed over.', 'links have no line and were passed over.'),
      ...told(
        nodes,
        'link lacks the name of a node and was passed over.',
        'links lack the name of a node and were passed over.',
      ),
      ...told(busways, 'guided busway was passed over.', 'guided busways were passed over.'),
      ...told(
        words,
        'link of no known function is taken for a local road.',
        'links of no known function are taken for local roads.',
      ),
    ];
  }

  #refuseLine(outcome: 'bad' | { readonly unsupported: string }): never {
    const { context, sheet } = this.#source;
    const place = placeIn(context, sheet, this.#rows);
    if (outcome === 'bad') {
      const message = `Road link ${this.#rows} has a coordinate that is no number.`;
      return refuse('bad-coordinates', message, place, 'Repair it in a GIS and export it again.');
    }
    const message = `Road link ${this.#rows} is a ${outcome.unsupported}; road links are single lines.`;
    return refuse('unsupported-geometry', message, place, 'Export the road links as published.');
  }

  #refuseMixed(): never {
    const { context, sheet } = this.#source;
    const message = 'The file mixes degrees and metres.';
    return refuse('unknown-crs', message, placeIn(context, sheet), 'Download it again as published.');
  }
}

const looksLikeDegrees = (values: Float64Array): boolean => Math.abs(values[0]!) <= 180 && Math.abs(values[1]!) <= 90;
