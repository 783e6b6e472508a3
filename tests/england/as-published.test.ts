// Originals with their quirks: each is recognised for what it is, with every row accounted for.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importDataset } from '../../geodata/import/import-dataset.ts';
import { discover } from '../../geodata/reading/discover.ts';
import { readDatasets } from '../../geodata/reading/read-file.ts';
import { dataPath, hasData } from '../support/england.ts';

interface Expected {
  readonly recognisedAs: RegExp;
  readonly rowsKept: number;
}

/** What the sheets of each file must come to: importer, rows kept. Sheets that hold no table of ours are left out. */
const EXPECTED: Readonly<Record<string, readonly Expected[]>> = {
  'File_1_-_IMD2019_Index_of_Multiple_Deprivation.xlsx': [{ recognisedAs: /imd/, rowsKept: 32_844 }],
  'LSOA11_CCG18_STP18_LAD18_April_2018.csv.gz': [{ recognisedAs: /ons-lookup/, rowsKept: 32_844 }],
  'LSOA_PopCentroids_EW_2021_V3.shp': [{ recognisedAs: /centroids/, rowsKept: 35_672 }],
  'Lower_Layer_Super_Output_Area_(2011)_to_Clinical_Commissioning_Group_to_Local_Authority_District_(April_2021)_Lookup_in_England.csv':
    [{ recognisedAs: /ons-lookup/, rowsKept: 32_844 }],
  'Rural_Urban_Classification_2011_lookup_tables_for_small_area_geographies.ods': [{ recognisedAs: /ruc/, rowsKept: 34_753 }],
  'SICBL_2022_EPSG27700.geojson': [{ recognisedAs: /polygons/, rowsKept: 106 }],
  'ePCN.xlsx': [
    { recognisedAs: /epcn-details/, rowsKept: 1_318 },
    { recognisedAs: /epcn-core-partners/, rowsKept: 7_359 },
  ],
};

describe.skipIf(!hasData('as-published'))('files as published', () => {
  it('knows every file of the folder', () => {
    const shapefileParts = /\.(dbf|shx)$/;
    const files = readdirSync(dataPath('as-published')).filter((file) => !shapefileParts.test(file));
    expect(files.sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  it.each(Object.entries(EXPECTED))('%s', async (file, expected) => {
    const [item] = discover([dataPath('as-published', file)]);
    if (!item) throw new Error(`${file} was not found`);
    const imported = (await readDatasets(item)).map(importDataset);
    for (const { recognisedAs, rowsKept } of expected) {
      const found = imported.filter(({ report }) => recognisedAs.test(report.recognisedAs ?? ''));
      expect(
        found.map(({ report }) => report.rowsKept),
        JSON.stringify(imported.map(({ report }) => [report.sheet, report.recognisedAs, report.rowsKept])),
      ).toContain(rowsKept);
    }
    for (const { report } of imported) {
      expect(report.rowsKept + report.rowsRefused).toBe(report.rowsRead);
      if (report.recognisedAs === null) expect(report.issues.length).toBeGreaterThan(0);
    }
  });
});
