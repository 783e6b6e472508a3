// Outlines and lookups, as the Office for National Statistics publishes them.
import { CCGS, DISTRICTS, REGION, STPS, UTLAS } from '../bodies.ts';
import type { County } from '../county-types.ts';
import { toDegrees } from '../plane.ts';
import { csvFile, geojsonFile, type SampleFile } from './text.ts';

const BYTE_ORDER_MARK = '\ufeff';

function outlines({ blocks }: County): SampleFile {
  return geojsonFile(
    'LSOA11_Marchshire_BGC.geojson',
    blocks.map(({ code, name, rings }) => ({
      geometry: { type: 'Polygon', coordinates: rings },
      properties: { LSOA11CD: code, LSOA11NM: name },
    })),
  );
}

/** With a byte-order mark and a FID column in front: ONS downloads often have both. */
function footprints({ blocks }: County): SampleFile {
  const rows = blocks.map(({ code, name, ccg, district }, at) => {
    const group = CCGS[ccg]!;
    const stp = STPS[group.stp]!;
    const council = DISTRICTS[district]!;
    return [at + 1, code, name, group.code, group.nhsCode, group.name, stp.code, stp.name, council.code, council.name];
  });
  const header = 'FID,LSOA11CD,LSOA11NM,CCG21CD,CCG21CDH,CCG21NM,STP21CD,STP21NM,LAD21CD,LAD21NM';
  return csvFile('LSOA11_CCG21_STP21_LAD21.csv', BYTE_ORDER_MARK + header, rows);
}

function statisticalGroups({ blocks, msoas }: County): SampleFile {
  const rows = blocks.map(({ code, name, msoa, district }) => {
    const council = DISTRICTS[district]!;
    return [code, name, msoas[msoa]!.code, msoas[msoa]!.name, council.code, council.name];
  });
  return csvFile('LSOA11_MSOA11_LAD21.csv', 'LSOA11CD,LSOA11NM,MSOA11CD,MSOA11NM,LAD21CD,LAD21NM', rows);
}

/** Networks have no official outline: this is the network at which most of a block's people are registered. */
function networkFootprints({ blocks, dominantNetwork, networks }: County): SampleFile {
  const rows = blocks.map(({ code }, at) => {
    const network = networks[dominantNetwork[at]!]!;
    return [code, network.code, network.name];
  });
  return csvFile('LSOA11_PCN22.csv', 'LSOA11CD,PCN22CD,PCN22NM', rows);
}

function councils(): SampleFile {
  const rows = DISTRICTS.map(({ code, name, utla }) => [code, name, UTLAS[utla]!.code, UTLAS[utla]!.name]);
  return csvFile('LAD21_CTYUA21.csv', 'LAD21CD,LAD21NM,CTYUA21CD,CTYUA21NM', rows);
}

function systems(): SampleFile {
  const rows = CCGS.map(({ code, name, stp }) => [code, name, STPS[stp]!.code, STPS[stp]!.name, REGION.code, REGION.name]);
  return csvFile('CCG21_STP21_NHSER21.csv', 'CCG21CD,CCG21NM,STP21CD,STP21NM,NHSER21CD,NHSER21NM', rows);
}

/** Our own table: connections between blocks that do not touch, and for a ferry its minutes and where it lands. */
function links(county: County): SampleFile {
  const header = 'FROM_CODE,TO_CODE,KIND,NAME,MINUTES,FROM_LONGITUDE,FROM_LATITUDE,TO_LONGITUDE,TO_LATITUDE';
  const rows = county.links.map(({ from, to, kind, name, crossing }) => {
    const landings = crossing
      ? [crossing.minutes, ...toDegrees(crossing.from), ...toDegrees(crossing.to)]
      : ['', '', '', '', ''];
    return [from, to, kind, name, ...landings];
  });
  return csvFile('links.csv', header, rows);
}

export function geographyFiles(county: County): readonly SampleFile[] {
  return [
    outlines(county),
    footprints(county),
    statisticalGroups(county),
    networkFootprints(county),
    councils(),
    systems(),
    links(county),
  ];
}
