// Facts about blocks: people by age, centroids, rural-urban class, deprivation, land area.
import { OLDEST } from '../ages.ts';
import { DISTRICTS } from '../bodies.ts';
import { RURAL_URBAN } from '../character.ts';
import type { Block, County } from '../county-types.ts';
import { toDegrees } from '../plane.ts';
import { gridMetres } from './national-grid.ts';
import { csvFile, type SampleFile } from './text.ts';

function population({ blocks }: County): SampleFile {
  const ages = Array.from({ length: OLDEST }, (_, age) => String(age));
  const header = ['LSOA11CD', 'LSOA11NM', 'All Ages', ...ages, `${OLDEST}+`].join(',');
  const rows = blocks.map(({ code, name, people, ages: counts }) => [code, name, people, ...counts]);
  return csvFile('LSOA11_population_mid2020_single_year_of_age.csv', header, rows);
}

function centroids({ blocks }: County): SampleFile {
  const rows = blocks.map((block) => [block.code, block.name, ...gridMetres(block), ...toDegrees(block)]);
  return csvFile('LSOA11_population_weighted_centroids.csv', 'LSOA11CD,LSOA11NM,BNG_E,BNG_N,LONG,LAT', rows);
}

function ruralUrban({ blocks }: County): SampleFile {
  const rows = blocks.map(({ code, name, ruralUrban: type }) => [
    code,
    name,
    type,
    RURAL_URBAN[type],
    type.startsWith('C') ? 'Urban' : 'Rural',
  ]);
  return csvFile('LSOA11_RUC11.csv', 'LSOA11CD,LSOA11NM,RUC11CD,RUC11,RUC11_2fold', rows);
}

function landArea({ blocks }: County): SampleFile {
  return csvFile(
    'LSOA11_land_area_hectares.csv',
    'LSOA11CD,LandHectare',
    blocks.map(({ code, hectares }) => [code, hectares]),
  );
}

/** The seven domains follow the overall score: enough for a demonstration, not a model of deprivation. */
function deprivationRow(block: Block, rank: number, count: number): readonly (string | number)[] {
  const score = block.deprivation;
  const share = (factor: number) => Math.round(score * factor * 10) / 1000;
  const z = Math.round((score - 22) * 55) / 1000;
  const district = DISTRICTS[block.district]!;
  const decile = Math.min(10, Math.floor(((rank - 1) * 10) / count) + 1);
  const barriers = Math.round((block.ruralUrban.startsWith('C') ? 14 + score / 8 : 36 - score / 8) * 1000) / 1000;
  const domains = [share(0.56), share(0.44), Math.round(score * 660) / 1000, z, z, barriers, 20, share(0.72), share(0.66)];
  return [
    block.code,
    block.name,
    district.code,
    district.name,
    rank,
    decile,
    score,
    ...domains,
    Math.round(block.people * 0.97),
  ];
}

function deprivation({ blocks }: County): SampleFile {
  const worstFirst = blocks.toSorted((a, b) => b.deprivation - a.deprivation || (a.code < b.code ? -1 : 1));
  const rank = new Map(worstFirst.map(({ code }, at) => [code, at + 1]));
  const header =
    'LSOA11CD,LSOA11NM,LAD19CD,LAD19NM,Index of Multiple Deprivation (IMD) Rank,Index of Multiple Deprivation (IMD) Decile,' +
    'IMD Score,Income,Employment,Education,Health,Crime,Barriers (H&S),Environment,IDACI,IDAOPI,' +
    'Total population mid-2015 (excl. prisoners)';
  const rows = blocks.map((block) => deprivationRow(block, rank.get(block.code)!, blocks.length));
  return csvFile('LSOA11_IMD2019.csv', header, rows);
}

export function peopleFiles(county: County): readonly SampleFile[] {
  return [population(county), centroids(county), ruralUrban(county), landArea(county), deprivation(county)];
}
