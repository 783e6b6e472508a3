// Prebuilt vector tiles of the blocks, their borders and the reference layers, from the shared arcs.
import { type Layer, NO_UNIT } from '../../model/layer.ts';
import type { Topology } from '../../model/topology.ts';
import { simplificationWeights } from '../simplify.ts';
import { type StitchedLines, stitchLines } from '../stitch-lines.ts';
import { cutLine } from './cut-lines.ts';
import { PolygonCutter } from './cut-polygons.ts';
import { encodeTile, sideProperties, type TileLayer } from './encode-tile.ts';
import { groupSmallBlocks } from './group-small-blocks.ts';
import { findLabelPoints, type LabelPoint } from './label-points.ts';
import { LINE, POINT, POLYGON, TileStage } from './tile-stage.ts';
import { planRings, RingReader } from './unit-rings.ts';
import { copyDarts, EXTENT, toTileUnits, UNITS_PER_PIXEL, type ZoomArcs, zoomArcs } from './zoom-arcs.ts';

export const MIN_ZOOM = 4;
export const MAX_ZOOM = 12;

export interface TileInput {
  readonly topology: Topology;
  readonly blockCount: number;
  /** Reference layers to draw, in the order in which they are to stand in the tiles. */
  readonly layers: readonly Layer[];
}

/** Receives a finished tile: XYZ numbering (row 0 in the north), bytes not compressed. */
export type OnTile = (z: number, x: number, y: number, data: Uint8Array) => void;

/**
 * Hands over every tile of zooms 4 to 12, zoom by zoom. Tile layers: `blocks` (polygons, id = block index, property `i`),
 * `arcs` (lines, id = arc index, `l` and `r` = left and right block or -1), and for each reference layer its id (boundary
 * lines, `l` and `r` = unit indexes or -1) and `<id>-labels` (points, id = unit index, `code`, `name`). Neighbours share
 * their vertices at every zoom; on small maps blocks under a pixel are drawn as part of a neighbour (which then carries
 * the neighbour's id), and at zoom 12 every block is itself. `onProgress` is told how many of how many steps are done.
 */
export function buildTiles(
  input: TileInput,
  onTile: OnTile,
  onProgress: (done: number, total: number) => void = () => undefined,
): void {
  const stager = new ZoomStager(input);
  const layers = tileLayers(input.layers);
  const total = (MAX_ZOOM - MIN_ZOOM + 1) * 100;
  for (let z = MIN_ZOOM; z <= MAX_ZOOM; z++) {
    const stage = stager.stage(z);
    const tiles = stage.tiles();
    tiles.forEach(({ x, y, head }, i) => {
      onTile(z, x, y, encodeTile(stage.data, head, x, y, layers));
      onProgress((z - MIN_ZOOM) * 100 + Math.floor(((i + 1) / tiles.length) * 100), total);
    });
  }
}

function tileLayers(layers: readonly Layer[]): TileLayer[] {
  return [
    { name: 'blocks', properties: (piece) => [['i', piece.id]] },
    { name: 'arcs', properties: sideProperties },
    ...layers.map((layer) => ({ name: layer.id, properties: sideProperties })),
    ...layers.map(
      (layer): TileLayer => ({
        name: `${layer.id}-labels`,
        properties: (piece) => [
          ['code', layer.codes[piece.id]!],
          ['name', layer.names[piece.id]!],
        ],
      }),
    ),
  ];
}

/** The zoom whose arcs labels are placed on: detailed enough, and not slow. */
const LABEL_ZOOM = 9;

class ZoomStager {
  readonly #input: TileInput;
  readonly #units: Float64Array;
  readonly #weights: Float64Array;
  /** Squared units of zoom 0. */
  readonly #areas: Float64Array;
  readonly #lines: readonly StitchedLines[];
  readonly #labels: readonly (readonly LabelPoint[])[];
  readonly #cutter = new PolygonCutter();
  #line = new Int32Array(1 << 14);

  constructor(input: TileInput) {
    const { topology, layers } = input;
    this.#input = input;
    this.#units = toTileUnits(topology.coordinates);
    this.#weights = simplificationWeights(topology, this.#units);
    this.#areas = unitAreas(topology, this.#units, input.blockCount);
    this.#lines = layers.map((layer) => stitchLines(topology, layer.unitOf, NO_UNIT));
    const arcs = this.#arcsOf(LABEL_ZOOM);
    this.#labels = layers.map((layer) => {
      const slotOf = Int32Array.from(layer.unitOf, (unit) => (unit === NO_UNIT ? -1 : unit));
      return findLabelPoints(topology, slotOf, layer.codes.length, arcs, LABEL_ZOOM, MAX_ZOOM);
    });
  }

  stage(z: number): TileStage {
    const stage = new TileStage(z);
    const arcs = this.#arcsOf(z);
    this.#stageBlocks(stage, arcs, z);
    this.#stageArcs(stage, arcs);
    for (const [i, lines] of this.#lines.entries()) this.#stageLines(stage, arcs, lines, 2 + i);
    for (const [i, labels] of this.#labels.entries()) stageLabels(stage, labels, z, 2 + this.#lines.length + i);
    return stage;
  }

  #arcsOf(z: number): ZoomArcs {
    const { leastArea, step } = detailOf(z);
    return zoomArcs(this.#input.topology, this.#units, this.#weights, z, leastArea, step);
  }

  #stageBlocks(stage: TileStage, arcs: ZoomArcs, z: number): void {
    const { topology, blockCount } = this.#input;
    const leastArea = z === MAX_ZOOM ? 0 : UNITS_PER_PIXEL ** 2 / 4 ** z;
    const group = groupSmallBlocks(topology, this.#areas, leastArea);
    const reader = new RingReader(planRings(topology, group, blockCount), arcs);
    for (let block = 0; block < blockCount; block++) {
      if (group[block] !== block) continue;
      const rings = reader.read(block);
      if (rings.count > 0) this.#cutter.cut(stage, { layer: 0, kind: POLYGON, id: block, left: -1, right: -1 }, rings);
    }
  }

  #stageArcs(stage: TileStage, arcs: ZoomArcs): void {
    const { topology } = this.#input;
    for (let arc = 0; arc < topology.arcCount; arc++) {
      const first = arcs.offsets[arc]!;
      const count = arcs.offsets[arc + 1]! - first;
      const feature = {
        layer: 1,
        kind: LINE,
        id: arc,
        left: topology.leftBlock[arc]!,
        right: topology.rightBlock[arc]!,
      } as const;
      cutLine(stage, feature, arcs.xy.subarray(first * 2, (first + count) * 2), count);
    }
  }

  #stageLines(stage: TileStage, arcs: ZoomArcs, lines: StitchedLines, layer: number): void {
    for (let line = 0; line < lines.count; line++) {
      const darts = lines.darts.subarray(lines.offsets[line], lines.offsets[line + 1]);
      let most = 0;
      for (const dart of darts) most += arcs.offsets[(dart >> 1) + 1]! - arcs.offsets[dart >> 1]!;
      if (most * 2 > this.#line.length) this.#line = new Int32Array(most * 4);
      const count = copyDarts(arcs, darts, this.#line, 0) / 2;
      const feature = { layer, kind: LINE, id: line, left: lines.left[line]!, right: lines.right[line]! } as const;
      cutLine(stage, feature, this.#line, count);
    }
  }
}

/**
 * How much detail a zoom keeps: triangles under `leastArea` squared units go, points lie on multiples of `step` units.
 * A quarter of a pixel cannot be seen; zoom 12 is drawn larger than itself on closer maps and keeps nearly everything.
 */
function detailOf(z: number): { readonly leastArea: number; readonly step: number } {
  if (z === MAX_ZOOM) return { leastArea: 2, step: 1 };
  return { leastArea: UNITS_PER_PIXEL ** 2 / 2, step: z <= 7 ? 4 : 1 };
}

function stageLabels(stage: TileStage, labels: readonly LabelPoint[], z: number, layer: number): void {
  for (const label of labels) {
    if (z < label.minZoom) continue;
    const point = [Math.round(label.x * 2 ** z), Math.round(label.y * 2 ** z)] as const;
    stage.begin({ layer, kind: POINT, id: label.unit, left: -1, right: -1 });
    stage.addPart(point, 0, 1);
    stage.finish(Math.floor(point[0] / EXTENT), Math.floor(point[1] / EXTENT));
  }
}

/** Areas of the blocks in squared tile units of zoom 0. */
function unitAreas(topology: Topology, units: Float64Array, blockCount: number): Float64Array {
  const areas = new Float64Array(blockCount);
  for (let arc = 0; arc < topology.arcCount; arc++) {
    let sweep = 0;
    for (let i = topology.offsets[arc]! * 2; i < (topology.offsets[arc + 1]! - 1) * 2; i += 2) {
      sweep += (units[i]! * units[i + 3]! - units[i + 2]! * units[i + 1]!) / 2;
    }
    // Units have y down, which turns left and right round.
    if (topology.leftBlock[arc]! >= 0) areas[topology.leftBlock[arc]!]! -= sweep;
    if (topology.rightBlock[arc]! >= 0) areas[topology.rightBlock[arc]!]! += sweep;
  }
  return areas;
}
