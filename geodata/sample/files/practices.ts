// Practices, networks and registrations, as NHS Digital and the Organisation Data Service publish them.
import { CCGS, REGION, STPS } from '../bodies.ts';
import type { County, Practice } from '../county-types.ts';
import { toDegrees } from '../plane.ts';
import { csvFile, type SampleFile } from './text.ts';

const PRACTICE_OPENED = '19740401';
const NETWORK_OPENED = '20190701';

function registrations({ practices, registrations: rows }: County): SampleFile {
  return csvFile(
    'gp-reg-pat-prac-lsoa-all-july-2022.csv',
    'PRACTICE_CODE,PRACTICE_NAME,LSOA_CODE,NUMBER_OF_PATIENTS',
    rows.map(({ practice, origin, people }) => [practices[practice]!.code, practices[practice]!.name, origin, people]),
  );
}

/** The practice outside any network has the publisher's dummy code "U". */
function practiceMap({ practices, networks }: County): SampleFile {
  const header =
    'PUBLICATION,EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,PRACTICE_POSTCODE,PCN_CODE,PCN_NAME,ONS_CCG_CODE,CCG_CODE,CCG_NAME,' +
    'ONS_STP_CODE,STP_CODE,STP_NAME,ONS_COMM_REGION_CODE,COMM_REGION_CODE,COMM_REGION_NAME';
  const rows = practices.map(({ code, name, postcode, network, ccg }) => {
    const group = CCGS[ccg]!;
    const stp = STPS[group.stp]!;
    const { code: pcn, name: pcnName } = networks[network] ?? { code: 'U', name: 'Unallocated' };
    const bodies = [group, stp, REGION].flatMap((body) => [body.code, body.nhsCode, body.name]);
    return ['GP_PRAC_PAT_LIST', '01Jan2022', code, name, postcode, pcn, pcnName, ...bodies];
  });
  return csvFile('gp-reg-pat-prac-map-jan-2022.csv', header, rows);
}

/** Open networks, and one that has closed: real lists hold both. */
function networkDetails({ networks }: County): SampleFile {
  const header =
    'PCN Code,PCN Name,Current Clinical Commissioning Group Code,Clinical Commissioning Group Name,Open Date,Close Date,' +
    'Address Line 1,Address Line 2,Address Line 3,Address Line 4,Address Line 5,Postcode';
  const row = (code: string, name: string, ccg: number, closed: string, postcode: string) => {
    const group = CCGS[ccg]!;
    return [
      code,
      name,
      group.nhsCode,
      group.name.toUpperCase(),
      NETWORK_OPENED,
      closed,
      'HEALTH CENTRE',
      '',
      '',
      '',
      '',
      postcode,
    ];
  };
  const rows = networks.map(({ code, name, ccg, postcode }) => row(code, name, ccg, '', postcode));
  rows.push(row('XU0031', 'OLD HARBOUR PCN', 1, '20200331', 'XM12 1AB'));
  return csvFile('ePCN-PCNDetails-2022-04.csv', header, rows);
}

/** Current memberships; the practices of the closed network appear twice, first with an end date. */
function networkMembers({ practices, networks }: County): SampleFile {
  const header =
    'Partner Organisation Code,Partner Name,Practice Parent CCG Code,Practice Parent CCG Name,PCN Code,PCN Name,PCN Parent CCG Code,' +
    'PCN Parent CCG Name,Practice to PCN Relationship Start Date,Practice to PCN Relationship End Date,Practice CCG and PCN CCG Match';
  const row = ({ code, name, ccg }: Practice, pcn: { code: string; name: string }, from: string, to: string) => {
    const group = CCGS[ccg]!;
    const names = [group.nhsCode, group.name.toUpperCase()];
    return [code, name, ...names, pcn.code, pcn.name, ...names, from, to, 'True'];
  };
  const members = practices.filter(({ network }) => network >= 0);
  const former = members.filter(({ ccg }) => ccg === 1).slice(0, 3);
  const closed = { code: 'XU0031', name: 'OLD HARBOUR PCN' };
  const rows = [
    ...former.map((practice) => row(practice, closed, NETWORK_OPENED, '20200331')),
    ...members.map((practice) =>
      row(practice, networks[practice.network]!, former.includes(practice) ? '20200401' : NETWORK_OPENED, ''),
    ),
  ];
  return csvFile('ePCN-PCN-Core-Partner-Details-2022-04.csv', header, rows);
}

/** Every practice, and two that closed years ago. */
function practiceList({ practices }: County): SampleFile {
  const header =
    'Organisation Code,Name,National Grouping,High Level Health Geography,Address Line 1,Address Line 2,Address Line 3,Address Line 4,' +
    'Address Line 5,Postcode,Open Date,Close Date,Status Code,Organisation Sub-Type Code,Commissioner,Join Provider/Purchaser Date,' +
    'Left Provider/Purchaser Date,Amended Record Indicator,Provider/Purchaser,Prescribing Setting';
  const row = ({ code, name, place, postcode, ccg }: Practice, closed: string) => {
    const group = CCGS[ccg]!;
    const head = [
      code,
      name,
      REGION.nhsCode,
      STPS[group.stp]!.nhsCode,
      '1 HIGH STREET',
      '',
      place.toUpperCase(),
      'MARCHSHIRE',
      '',
      postcode,
    ];
    return [
      ...head,
      PRACTICE_OPENED,
      closed,
      closed === '' ? 'A' : 'C',
      'B',
      group.nhsCode,
      '20130401',
      closed,
      0,
      group.nhsCode,
      4,
    ];
  };
  const gone = practices.slice(0, 2).map((practice, at) => ({ ...practice, code: `X8190${at}`, name: `OLD ${practice.name}` }));
  return csvFile('epraccur-2022-09.csv', header, [
    ...practices.map((practice) => row(practice, '')),
    ...gone.map((practice) => row(practice, '20171031')),
  ]);
}

function locatedPractices({ practices, registrations: rows }: County): SampleFile {
  const lists = practices.map(() => 0);
  for (const { practice, people } of rows) lists[practice]! += people;
  return csvFile(
    'gp-practices-located-2022.csv',
    'OrganisationCode,OrganisationName,PCDS,OpenDate,CloseDate,Status,PrescribingSetting,Patient,currentStaff,Lat,Long',
    practices.map((practice, at) => {
      const [longitude, latitude] = toDegrees(practice);
      const staff = `${Math.max(1, Math.round(lists[at]! / 1900))}.0`;
      const head = [practice.code, practice.name, practice.postcode, '1974-04-01', '', 'Active', 'GP Practice'];
      return [...head, lists[at]!, staff, latitude, longitude];
    }),
  );
}

export function practiceFiles(county: County): readonly SampleFile[] {
  return [
    registrations(county),
    practiceMap(county),
    networkDetails(county),
    networkMembers(county),
    practiceList(county),
    locatedPractices(county),
  ];
}
