import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset, FeatureDataset, TableDataset } from '../../geodata/import/dataset.ts';
import { overlapMembership } from '../../geodata/import/overlap/overlap-membership.ts';
import type { Issue } from '../../geodata/model/issue.ts';
import { NO_UNIT } from '../../geodata/model/layer.ts';
import { discover, itemOf } from '../../geodata/reading/discover.ts';
import { readDatasets } from '../../geodata/reading/read-file.ts';
import { dataPath, hasData } from '../support/england.ts';

/** The number of rows, and of the first one the row number and two cells. */
const firstRow = (table: TableDataset) => {
  let first: readonly [number, readonly string[]] | null = null;
  let rows = 0;
  table.eachRow((cells, row) => {
    first ??= [row, cells.slice(0, 2)];
    rows++;
  });
  return { rows, first };
};

function tableIn(datasets: readonly Dataset[], sheet: string | null): TableDataset {
  const found = datasets.find((dataset) => dataset.kind === 'table' && dataset.origin.sheet === sheet);
  if (found?.kind !== 'table') throw new Error(`No table ${sheet}.`);
  return found;
}

const read = (...path: readonly string[]) => readDatasets(itemOf(dataPath(...path)));

async function featuresIn(...path: readonly string[]): Promise<FeatureDataset> {
  const [only] = await read(...path);
  if (only?.kind !== 'features') throw new Error('Not features.');
  return only;
}

describe.runIf(hasData('as-published'))('files as published', () => {
  const byFile = new Map<string, { readonly datasets: readonly Dataset[]; readonly issues: readonly Issue[] }>();
  const given = (start: string) => {
    const found = [...byFile].find(([file]) => file.startsWith(start));
    if (found === undefined) throw new Error(`No file ${start}.`);
    return found[1];
  };

  beforeAll(async () => {
    for (const item of discover([dataPath('as-published')])) {
      const issues: Issue[] = [];
      byFile.set(item.file, { datasets: await readDatasets(item, { onIssue: (issue) => issues.push(issue) }), issues });
    }
  });

  it('are seven items: a shapefile is one', () => {
    expect([...byFile.keys()]).toHaveLength(7);
    expect([...byFile.keys()].toSorted()).toEqual([...byFile.keys()]);
  });

  it('CSV with a byte-order mark and FID first, gzipped CSV with FID last', () => {
    const plain = tableIn(given('Lower_Layer').datasets, null);
    expect(plain.columns[0]).toBe('FID');
    expect(firstRow(plain)).toMatchObject({ rows: 32844, first: [2, ['1', 'E01007420']] });
    const packed = tableIn(given('LSOA11_CCG18').datasets, null);
    expect(packed.columns.at(-1)).toBe('FID');
    expect(firstRow(packed).rows).toBe(32844);
  });

  it('XLSX of deprivation', () => {
    const { datasets, issues } = given('File_1');
    const table = tableIn(datasets, 'IMD2019');
    expect(table.columns.slice(0, 2)).toEqual(['LSOA code (2011)', 'LSOA name (2011)']);
    expect(firstRow(table)).toMatchObject({
      rows: 32844,
      first: [2, ['E01000001', 'City of London 001A']],
    });
    expect(issues.map(({ code }) => code)).toEqual(['sheet-without-table']);
  });

  it('ePCN workbook with line breaks in its headers', () => {
    const { datasets } = given('ePCN');
    const partners = tableIn(datasets, 'PCN Core Partner Details');
    expect(partners.columns).toContain('Practice to PCN Relationship Start Date');
    expect(firstRow(partners).rows).toBe(7359);
    expect(firstRow(tableIn(datasets, 'PCNDetails'))).toMatchObject({
      rows: 1318,
      first: [2, ['U16464', 'BARNSLEY PCN']],
    });
  });

  it('ODS with title rows', () => {
    const table = tableIn(given('Rural_Urban').datasets, 'LSOA11');
    expect(table.columns[0]).toBe('Lower Super Output Area 2011 Code');
    expect(firstRow(table)).toMatchObject({ rows: 34753, first: [4, ['E01000001', 'City of London 001A']] });
  });

  it('shapefile without a .prj: the grid is inferred', () => {
    const [points] = given('LSOA_PopCentroids').datasets;
    if (points?.kind !== 'features' || points.geometry.type !== 'point') throw new Error('Not points.');
    expect(points.crs).toEqual({ id: 'EPSG:27700', known: 'inferred' });
    expect(points.properties).toHaveLength(35672);
    // The same point in the file of centroids in degrees: -0.096266, 51.519592.
    expect(points.properties[0]?.[0]).toBe('E01000001');
    expect(points.geometry.lonLat[0]).toBeCloseTo(-0.096266, 4);
    expect(points.geometry.lonLat[1]).toBeCloseTo(51.519592, 4);
  });

  it('GeoJSON on the grid: agrees with the published degrees to a few metres', async () => {
    const [grid] = given('SICBL').datasets;
    if (grid?.kind !== 'features' || grid.geometry.type !== 'polygon') throw new Error('Not polygons.');
    expect(grid.crs).toEqual({ id: 'EPSG:27700', known: 'declared' });
    expect(grid.geometry.polygons.count).toBe(106);
    const longitude = grid.columns.indexOf('LONG');
    const latitude = grid.columns.indexOf('LAT');
    const { ringOffsets, pointOffsets, coordinates } = grid.geometry.polygons;
    grid.properties.forEach((row, unit) => {
      // The label point must lie in the box of the converted polygon.
      const own = coordinates.subarray(2 * pointOffsets[ringOffsets[unit]!]!, 2 * pointOffsets[ringOffsets[unit + 1]!]!);
      const xs = own.filter((_, i) => i % 2 === 0);
      const ys = own.filter((_, i) => i % 2 === 1);
      expect(Number(row[longitude]) * 1e7).toBeGreaterThan(xs.reduce((a, b) => Math.min(a, b)));
      expect(Number(row[longitude]) * 1e7).toBeLessThan(xs.reduce((a, b) => Math.max(a, b)));
      expect(Number(row[latitude]) * 1e7).toBeGreaterThan(ys.reduce((a, b) => Math.min(a, b)));
      expect(Number(row[latitude]) * 1e7).toBeLessThan(ys.reduce((a, b) => Math.max(a, b)));
    });
  });
});

describe.runIf(hasData('england-2021'))('the big files', () => {
  it('GP registrations: every row, with its row number', async () => {
    const [table] = await read('england-2021', 'gp-reg-pat-prac-lsoa-all-july-2022.csv.gz');
    if (table?.kind !== 'table') throw new Error('Not a table.');
    let people = 0;
    let last = 0;
    table.eachRow((cells, row) => {
      people += Number(cells[3]);
      last = row;
    });
    expect({ people, last }).toEqual({ people: 61_768_942, last: 865_966 });
  });

  it('population by single year of age: 94 columns, ages as names', async () => {
    const [table] = await read('england-2021', 'LSOA11_population_mid2020_single_year_of_age.csv.gz');
    if (table?.kind !== 'table') throw new Error('Not a table.');
    let people = 0;
    table.eachRow((cells) => {
      people += Number(cells[2]);
    });
    expect(table.columns.slice(2, 5)).toEqual(['All Ages', '0', '1']);
    expect({ people, columns: table.columns.length }).toEqual({ people: 56_550_138, columns: 94 });
  });

  it('LSOA polygons from TopoJSON', async () => {
    const { geometry, properties } = await featuresIn('england-2021', 'LSOA11_England_BGC.topojson.gz');
    expect(properties).toHaveLength(32844);
    if (geometry.type !== 'polygon') throw new Error('Not polygons.');
    expect(geometry.polygons.count).toBe(32844);
  });
});

describe.runIf(hasData('england-2021'))('councils laid over LSOAs as polygons', () => {
  it('agree with the published lookup, although the polygons are generalised to 200 and 500 m', async () => {
    const blocks = await featuresIn('england-2021', 'LSOA11_England_BSC.geojson.gz');
    const councils = await featuresIn('england-2021', 'LAD21_England_BUC.geojson.gz');
    if (blocks.geometry.type !== 'polygon' || councils.geometry.type !== 'polygon') throw new Error('Not polygons.');
    const blockAt = new Map(blocks.properties.map(([code], i) => [code!, i]));
    const councilAt = new Map(councils.properties.map(([code], i) => [code!, i]));
    const column = async (file: string, name: string) => {
      const [table] = await read('england-2021', file);
      if (table?.kind !== 'table') throw new Error('Not a table.');
      const at = table.columns.indexOf(name);
      const values: string[] = [];
      table.eachRow((cells) => {
        values[blockAt.get(cells[0]!)!] = cells[at]!;
      });
      return values;
    };
    const centroids = 'LSOA11_population_weighted_centroids.csv.gz';
    const published = Uint16Array.from(
      await column('LSOA11_CCG21_STP21_LAD21.csv.gz', 'LAD21CD'),
      (code) => councilAt.get(code) ?? NO_UNIT,
    );
    const { report, unitOf } = overlapMembership(
      {
        count: blockAt.size,
        polygons: blocks.geometry.polygons,
        people: Float64Array.from(await column('LSOA11_population_mid2020_single_year_of_age.csv.gz', 'All Ages'), Number),
        longitude: Float64Array.from(await column(centroids, 'LONG'), Number),
        latitude: Float64Array.from(await column(centroids, 'LAT'), Number),
      },
      { codes: [...councilAt.keys()], polygons: councils.geometry.polygons },
      published,
    );
    expect(report.agreement?.people).toBe(56_550_138);
    expect(report.agreement?.share).toBeGreaterThan(0.99);
    expect(unitOf.includes(NO_UNIT)).toBe(false);
    expect(report.placed.centroid.blocks.length).toBeGreaterThan(32_700);
  });
});
