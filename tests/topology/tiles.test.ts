import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { describe, expect, it } from 'vitest';
import { layerId } from '../../geodata/model/ids.ts';
import type { Layer } from '../../geodata/model/layer.ts';
import { blockAreas } from '../../geodata/topology/adjacency.ts';
import { buildTopology } from '../../geodata/topology/build-topology.ts';
import { buildTiles, MAX_ZOOM, MIN_ZOOM } from '../../geodata/topology/tiles/build-tiles.ts';
import { TOWN_BLOCKS, townCouncil, townPolygons } from '../support/tiny-town.ts';
import { CELL, polygonSet, shakenGrid } from './grids.ts';

interface Tile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly tile: VectorTile;
}

const councils: Layer = {
  id: layerId('lad', 21),
  label: 'Councils',
  codes: ['E1', 'E2'],
  names: ['West', 'East'],
  nhsCodes: ['', ''],
  unitOf: Uint16Array.from({ length: TOWN_BLOCKS }, (_, block) => townCouncil(block)),
  fractional: null,
  method: 'lookup',
};

function tilesOf(input: Parameters<typeof buildTiles>[0]): Tile[] {
  const tiles: Tile[] = [];
  buildTiles(input, (z, x, y, data) => tiles.push({ z, x, y, tile: new VectorTile(new PbfReader(data)) }));
  return tiles;
}

function* features(tiles: readonly Tile[], layer: string) {
  for (const tile of tiles) {
    const source = tile.tile.layers[layer];
    for (let i = 0; i < (source?.length ?? 0); i++) yield { ...tile, feature: source!.feature(i) };
  }
}

const doubleArea = (ring: readonly { x: number; y: number }[]): number =>
  ring.slice(1).reduce((sum, point, i) => sum + ring[i]!.x * point.y - point.x * ring[i]!.y, 0);

const town = { topology: buildTopology(townPolygons()).topology, blockCount: TOWN_BLOCKS, layers: [councils] };

describe('tiles of the tiny town', () => {
  const tiles = tilesOf(town);
  const deepest = tiles.filter(({ z }) => z === MAX_ZOOM);

  it('cover all zooms and name their layers', () => {
    expect(new Set(tiles.map(({ z }) => z)).size).toBe(MAX_ZOOM - MIN_ZOOM + 1);
    const names = new Set(deepest.flatMap(({ tile }) => Object.keys(tile.layers)));
    expect([...names].sort()).toEqual(['arcs', 'blocks', 'lad21', 'lad21-labels']);
  });

  it('show every block at the deepest zoom, under its index', () => {
    const seen = new Set<number>();
    for (const { feature } of features(deepest, 'blocks')) {
      expect(feature.properties).toEqual({ i: feature.id });
      seen.add(feature.id!);
    }
    expect(seen.size).toBe(TOWN_BLOCKS);
  });

  it('show every arc with the blocks on its sides', () => {
    const { topology } = town;
    const seen = new Set<number>();
    for (const { feature } of features(deepest, 'arcs')) {
      expect(feature.properties).toEqual({ l: topology.leftBlock[feature.id!], r: topology.rightBlock[feature.id!] });
      seen.add(feature.id!);
    }
    expect(seen.size).toBe(topology.arcCount);
  });

  it('draw one line between the councils and one round each of them', () => {
    const pairs = new Set<string>();
    for (const { feature } of features(deepest, 'lad21')) pairs.add(`${feature.properties['l']},${feature.properties['r']}`);
    expect([...pairs].sort()).toEqual(['0,-1', '0,1', '1,-1']);
  });

  it('put each label once in its own unit', () => {
    const labels = [...features(deepest, 'lad21-labels')];
    expect(
      labels.map(({ feature }) => feature.properties).sort((a, b) => (String(a['code']) < String(b['code']) ? -1 : 1)),
    ).toEqual([
      { code: 'E1', name: 'West' },
      { code: 'E2', name: 'East' },
    ]);
    for (const { feature, z, x } of labels) {
      const longitude = longitudeOf(feature.loadGeometry()[0]![0]!.x, x, z);
      if (feature.id === 0) expect(longitude).toBeLessThan(1.03);
      else expect(longitude).toBeGreaterThan(1.03);
    }
  });

  it('join blocks too small to be seen to their neighbours on small maps', () => {
    const small = new Set(
      [
        ...features(
          tiles.filter(({ z }) => z === MIN_ZOOM),
          'blocks',
        ),
      ].map(({ feature }) => feature.id),
    );
    expect(small.size).toBeGreaterThan(0);
    expect(small.size).toBeLessThan(TOWN_BLOCKS);
  });
});

/** Longitude of tile units, Web Mercator. */
const longitudeOf = (units: number, x: number, z: number): number => ((x + units / 4096) / 2 ** z) * 360 - 180;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A closed ring without what lies in the tile's buffer. */
function clipToTile(ring: readonly Point[]): Point[] {
  let kept: Point[] = [...ring];
  for (const inside of [(p: Point) => p.x, (p: Point) => 4096 - p.x, (p: Point) => p.y, (p: Point) => 4096 - p.y]) {
    kept = kept.flatMap((to, i) => {
      const from = kept[(i + kept.length - 1) % kept.length]!;
      const [a, b] = [inside(from), inside(to)];
      const share = a / (a - b);
      const cut = a < 0 !== b < 0 ? [{ x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) }] : [];
      return b >= 0 ? [...cut, to] : cut;
    });
  }
  return kept.length > 0 ? [...kept, kept[0]!] : [];
}

describe('tiles of a shaken grid', () => {
  const shake = Array.from({ length: 700 }, (_, i) => Math.sin(i * 12.9898) * 0.9);
  const polygons = shakenGrid(12, 9, shake);
  const topology = buildTopology(polygonSet(polygons)).topology;
  const tiles = tilesOf({ topology, blockCount: polygons.length, layers: [] });

  it('have closed rings with outer rings wound positively', () => {
    let rings = 0;
    for (const { feature } of features(tiles, 'blocks')) {
      expect(feature.type).toBe(3);
      for (const ring of feature.loadGeometry()) {
        expect(ring[0]).toEqual(ring[ring.length - 1]);
        expect(ring.length).toBeGreaterThanOrEqual(4);
        expect(doubleArea(ring)).toBeGreaterThan(0);
        rings++;
      }
    }
    expect(rings).toBeGreaterThan(polygons.length);
  });

  it('share every edge inside a tile between neighbours, at every zoom that shows more than a speck', () => {
    // Before zoom 7 the whole grid is under 30 pixels, and pieces folded by rounding are left out.
    for (const { tile, z } of tiles.filter((each) => each.z >= 7)) {
      const uses = new Map<string, number>();
      const blocks = tile.layers['blocks'];
      for (let i = 0; i < (blocks?.length ?? 0); i++) {
        for (const ring of blocks!.feature(i).loadGeometry()) {
          ring.slice(1).forEach((to, j) => {
            const from = ring[j]!;
            const key = [`${from.x} ${from.y}`, `${to.x} ${to.y}`].sort().join('|');
            uses.set(key, (uses.get(key) ?? 0) + (from.x < to.x || (from.x === to.x && from.y < to.y) ? 1 : -1));
          });
        }
      }
      // What neighbours share cancels out; what is left is the rim of the grid and the tile's own edges.
      for (const [key, balance] of uses) {
        if (balance === 0) continue;
        const numbers = key.split(/[ |]/).map(Number);
        expect(isRimOrTileEdge(numbers), `zoom ${z}: ${key}`).toBe(true);
      }
    }
  });

  /** A straight rim and straight tile edges run along an axis; shaken inner borders do not. */
  function isRimOrTileEdge([x1, y1, x2, y2]: number[]): boolean {
    return x1 === x2 || y1 === y2;
  }

  it('keep the area of the blocks in the deepest tiles', () => {
    const inTile = new Map<number, number>();
    const whole = tiles.filter(({ z }) => z === MAX_ZOOM);
    const metresPerUnit = (latitude: number): number =>
      (40_075_016.7 * Math.cos((latitude * Math.PI) / 180)) / 2 ** MAX_ZOOM / 4096;
    for (const { feature } of features(whole, 'blocks')) {
      const area = feature.loadGeometry().reduce((sum, ring) => sum + doubleArea(clipToTile(ring)) / 2, 0);
      inTile.set(feature.id!, (inTile.get(feature.id!) ?? 0) + area);
    }
    const areas = blockAreas(topology, polygons.length);
    areas.forEach((area, block) => {
      const latitude = 52 + ((Math.floor(block / 12) + 0.5) * CELL) / 1e7;
      const drawn = inTile.get(block)! * metresPerUnit(latitude) ** 2;
      // A rounded corner moves by up to 0.7 m, against sides of several hundred.
      expect(Math.abs(drawn / area - 1)).toBeLessThan(0.01);
    });
  });
});
