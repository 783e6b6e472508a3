// The tiny town as published files, for tests that walk the whole road through the command line.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TOWN_BLOCKS, townCcg, townCode, townCouncil, townPeople, townPolygons } from './tiny-town.ts';

export const TOWN_FILES = [
  'LSOA11_polygons.geojson',
  'population_mid2020.csv',
  'LSOA11_CCG21_LAD21.csv',
  'LAD21_CTYUA21.csv',
  'CCG21_STP21.csv',
] as const;
export type TownFile = (typeof TOWN_FILES)[number];

const blocks = Array.from({ length: TOWN_BLOCKS }, (_, block) => block);
const COUNCILS = ['X07000001', 'X07000002'];
const CCGS = ['X38000001', 'X38000002'];

/** The text of each file. */
export function townTexts(): Record<TownFile, string> {
  const lines = (header: string, rows: readonly string[]): string => `${[header, ...rows].join('\n')}\n`;
  return {
    'LSOA11_polygons.geojson': JSON.stringify({ type: 'FeatureCollection', features: blocks.map((block) => feature(block)) }),
    'population_mid2020.csv': lines(
      'LSOA11CD,LSOA11NM,All Ages,0-64,65+',
      blocks.map((block) => `${townCode(block)},Tiny town ${block + 1},${townPeople(block)},${townPeople(block) - 20},20`),
    ),
    'LSOA11_CCG21_LAD21.csv': lines(
      'LSOA11CD,LSOA11NM,CCG21CD,CCG21NM,LAD21CD,LAD21NM',
      blocks.map((block) => {
        const [ccg, council] = [townCcg(block), townCouncil(block)];
        return `${townCode(block)},Tiny town ${block + 1},${CCGS[ccg]},CCG ${ccg + 1},${COUNCILS[council]},Council ${council + 1}`;
      }),
    ),
    'LAD21_CTYUA21.csv': lines(
      'LAD21CD,LAD21NM,CTYUA21CD,CTYUA21NM',
      COUNCILS.map((code, council) => `${code},Council ${council + 1},${code},Council ${council + 1}`),
    ),
    'CCG21_STP21.csv': lines(
      'CCG21CD,CCG21NM,STP21CD,STP21NM',
      CCGS.map((code, ccg) => `${code},CCG ${ccg + 1},X54000001,The system`),
    ),
  };
}

/** A block as a GeoJSON feature; `ring` replaces its corners. */
export function feature(block: number, ring: readonly (readonly number[])[] = corners(block)): unknown {
  return {
    type: 'Feature',
    properties: { LSOA11CD: townCode(block), LSOA11NM: `Tiny town ${block + 1}` },
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
}

/** The block's square, closed, in degrees. */
export function corners(block: number): number[][] {
  const { coordinates } = townPolygons();
  const points = [0, 1, 2, 3].map((point) => [0, 1].map((axis) => (coordinates[(block * 4 + point) * 2 + axis] ?? 0) / 1e7));
  return [...points, points[0] ?? []];
}

/** Writes the files into a folder, with changes: a text replaces a file, null leaves it out. */
export function writeTownFiles(folder: string, changes: Partial<Record<string, string | Uint8Array | null>> = {}): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries({ ...townTexts(), ...changes })) {
    if (text !== null && text !== undefined) writeFileSync(join(folder, name), text);
  }
}
