// Hospitals, emergency departments, trusts and their catchments, as published.
import { DISTRICTS, REGION, STPS } from '../bodies.ts';
import type { County } from '../county-types.ts';
import { HOSPITALS, hospitalCatchments, TRUSTS } from '../hospitals.ts';
import { toDegrees } from '../plane.ts';
import { gridMetres } from './national-grid.ts';
import { csvFile, quotedCsvFile, type SampleFile } from './text.ts';

function hospitals(): SampleFile {
  const header =
    'OrganisationID,OrganisationCode,OrganisationType,SubType,Sector,OrganisationStatus,IsPimsManaged,OrganisationName,Address1,Address2,' +
    'Address3,City,County,Postcode,Latitude,Longitude,ParentODSCode,ParentName';
  const rows = HOSPITALS.map((site, at) => {
    const [longitude, latitude] = toDegrees(site);
    const trust = TRUSTS[site.trust]!;
    const head = [90_001 + at, site.code, 'Hospital', 'Hospital', 'NHS Sector', 'Visible', 'True', site.name];
    return [
      ...head,
      '',
      'Hospital Road',
      '',
      site.town,
      'Marchshire',
      site.postcode,
      latitude,
      longitude,
      trust.code,
      trust.name,
    ];
  });
  return csvFile('Hospital-nhs-choices-2022-03.csv', header, rows);
}

function emergencyDepartments(): SampleFile {
  const rows = HOSPITALS.filter(({ emergency }) => emergency).map((site, at) => {
    const [longitude, latitude] = toDegrees(site);
    const name = `ED - ${site.name} Emergency Department (${site.town})`;
    return [
      `UEC_X90000000${at + 1}`,
      name,
      site.postcode,
      'Emergency Department (ED)',
      ...gridMetres(site),
      latitude,
      longitude,
    ];
  });
  return csvFile('emergency_departments-2024.csv', 'Code,Name,Postcode,Type,Easting,Northing,Latitude,Longitude', rows);
}

function trusts(): SampleFile {
  const header =
    'Organisation Code,Name,National Grouping,High Level Health Geography,Address Line 1,Address Line 2,Address Line 3,Address Line 4,' +
    'Address Line 5,Postcode,Open Date,Close Date';
  const rows = TRUSTS.map(({ code, name, stp, address: [street, town, postcode] }) => {
    const head = [code, name, REGION.nhsCode, STPS[stp]!.nhsCode];
    return [...head, street, '', '', town, 'MARCHSHIRE', postcode, '20110401', ''];
  });
  return csvFile('etr-trusts-2022-03.csv', header, rows);
}

function trustTypes(): SampleFile {
  const rows = TRUSTS.map(({ code }) => [code, 'Acute hospital - NHS non-specialist']);
  return quotedCsvFile('trust-types-2022-01.csv', ['trust_code', 'primary_category'], rows);
}

/** Shares are written with twelve decimals, so that each trust and each council still adds up to 1. */
function catchments({ blocks }: County): SampleFile {
  const share = (value: number) => Number(value.toFixed(12));
  const rows = hospitalCatchments(blocks).map(({ district, trust, trustShare, districtShare }) => {
    const { code, name } = DISTRICTS[district]!;
    return [code, name, TRUSTS[trust]!.code, share(trustShare), share(districtShare)];
  });
  const header = ['lad_code', 'lad_name', 'trust_code', 'trust_prop_by_lad', 'lad_prop_by_trust'];
  return quotedCsvFile('trust-lad-catchment-2019.csv', header, rows);
}

export function hospitalFiles(county: County): readonly SampleFile[] {
  return [hospitals(), emergencyDepartments(), trusts(), trustTypes(), catchments(county)];
}
