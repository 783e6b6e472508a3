import { describe, expect, it } from 'vitest';
import { importTable, issuesOf, onlyFact } from './support/datasets.ts';

const PRACTICES =
  'OrganisationCode,OrganisationName,PCDS,OpenDate,CloseDate,Status,PrescribingSetting,Patient,currentStaff,Lat,Long';
const DENSHAM = 'A81001,THE DENSHAM SURGERY,TS18 1HU,1974-04-01,,Active,GP Practice,4061,2.0,54.561625,-1.318986';
const OTHERS = 'OrganisationCode,OrganisationName,PCDS,OpenDate,CloseDate,Status,PrescribingSetting,Lat,Long';
const HOSPITALS =
  'OrganisationID,OrganisationCode,OrganisationType,SubType,Sector,OrganisationStatus,IsPimsManaged,OrganisationName,Address1,Address2,Address3,City,County,Postcode,Latitude,Longitude,ParentODSCode,ParentName';
const WALTON =
  '17970,NDA07,Hospital,Hospital,Independent Sector,Visible,True,Walton Community Hospital,,Rodney Road,,Walton,Surrey,KT12 3LD,51.37999,-0.40604,NDA,Virgin Care Services Ltd';
const EMERGENCY = 'Code,Name,Postcode,Type,Easting,Northing,Latitude,Longitude';
const TYPES = 'trust_code,primary_category';

describe('located practices', () => {
  it('reads the point and the list size', () => {
    const imported = importTable(PRACTICES, [DENSHAM]);
    expect(imported.report.recognisedAs).toBe('located-practices');
    expect(onlyFact(imported, 'providers').providers).toMatchObject([
      { kind: 'gp-practice', code: 'A81001', people: 4061, longitude: -1.318986, latitude: 54.561625, status: 'active' },
    ]);
  });

  it('refuses the file for a list size that is no count', () => {
    expect(issuesOf(importTable(PRACTICES, [DENSHAM.replace('4061', 'many')]))).toEqual(['error non-numeric-count 2 Patient']);
  });

  it('keeps a practice without a usable point, and says so', () => {
    const imported = importTable(PRACTICES, [
      DENSHAM.replace('54.561625', '99.9999'),
      DENSHAM.replace('A81001', 'A81002').replace('54.561625,-1.318986', ','),
    ]);
    expect(issuesOf(imported)).toEqual(['warning bad-point 2', 'note no-point 3']);
    expect(onlyFact(imported, 'providers').providers.map(({ longitude }) => longitude)).toEqual([null, null]);
  });
});

describe('other services', () => {
  it('is told from practices by the missing list size', () => {
    const imported = importTable(OTHERS, ['A85621,GATDOC OOH,NE9 6SX,2003-03-01,,Active,OOH Practice,54.93938,-1.580781']);
    expect(imported.report.recognisedAs).toBe('other-services');
    expect(onlyFact(imported, 'providers').providers).toMatchObject([
      { kind: 'other-service', details: { setting: 'OOH Practice' } },
    ]);
  });
});

describe('hospitals', () => {
  it('reads sector and parent; only NHS trusts are trusts', () => {
    const nhs = WALTON.replace('NDA07', 'RTH08').replace('NDA,Virgin Care Services Ltd', 'RTH,Oxford University Hospitals');
    const imported = importTable(HOSPITALS, [WALTON, nhs]);
    expect(onlyFact(imported, 'providers').providers[0]).toMatchObject({
      kind: 'hospital',
      details: { sector: 'Independent Sector' },
    });
    expect(onlyFact(imported, 'parents').parents.map(({ parentKind, parentCode }) => [parentKind, parentCode])).toEqual([
      ['organisation', 'NDA'],
      ['trust', 'RTH'],
    ]);
  });

  it('refuses a code met twice and names a missing code column', () => {
    expect(issuesOf(importTable(HOSPITALS, [WALTON, WALTON]))).toEqual(['error duplicate-code 3 OrganisationCode']);
    expect(issuesOf(importTable(HOSPITALS.replace('OrganisationCode,', ''), []))).toEqual([
      'error missing-code-column OrganisationCode',
    ]);
  });
});

describe('emergency departments', () => {
  it('reads departments with their type', () => {
    const imported = importTable(EMERGENCY, [
      'UEC_S1,ED - Queen Elizabeth,B15 2WB,Emergency Department (ED),404029,283542,52.449823,-1.9421446',
    ]);
    expect(onlyFact(imported, 'providers').providers).toMatchObject([
      { kind: 'emergency-department', code: 'UEC_S1', details: { category: 'Emergency Department (ED)' } },
    ]);
  });

  it('names a missing code column', () => {
    expect(issuesOf(importTable(EMERGENCY.replace('Code,', ''), []))).toEqual(['error missing-code-column Code']);
  });
});

describe('trust types', () => {
  it('reads categories and leaves blanks out', () => {
    const { providers } = onlyFact(importTable(TYPES, ['R0A,Ambulance service', 'R0D,']), 'providers');
    expect(providers.map(({ code, details }) => [code, details])).toEqual([
      ['R0A', { category: 'Ambulance service' }],
      ['R0D', {}],
    ]);
  });
});
