// Who is registered where in the tiny town, as published files. CCG 1 is west of the line between columns 2 and 3, less block 8.
//
//   registered     A00001    A00002    A00003    A00004    sum
//   block 0          100        -         -         -      100    CCG 1
//   block 1           90       10         -         -      100    CCG 1
//   block 2           40       60         -         -      100    CCG 1
//   block 8           70       30         -         -      100    CCG 2
//   block 9           20       80         -         -      100    CCG 2
//   block 29           -        -        50         5       55    CCG 2
//   nobody knows       -        3         -         -        3
//   Wales              -        -         2         -        2
//   at home in      block 0   block 9  block 29  no point
//   network          U00001    U00002    U00002    none
import { townCode } from './tiny-town.ts';

const REGISTERED = [
  ['A00001', townCode(0), 100],
  ['A00001', townCode(1), 90],
  ['A00002', townCode(1), 10],
  ['A00001', townCode(2), 40],
  ['A00002', townCode(2), 60],
  ['A00001', townCode(8), 70],
  ['A00002', townCode(8), 30],
  ['A00001', townCode(9), 20],
  ['A00002', townCode(9), 80],
  ['A00003', townCode(29), 50],
  ['A00004', townCode(29), 5],
  ['A00002', 'NO2011', 3],
  ['A00003', 'W01000001', 2],
] as const;

const PRACTICES = [
  ['A00001', 'West surgery', 52.005, 1.005],
  ['A00002', 'Middle surgery', 52.015, 1.035],
  ['A00003', 'East surgery', 52.045, 1.055],
] as const;

const lines = (...rows: readonly string[]): string => `${rows.join('\n')}\n`;

/** File names to texts, as `writeTownFiles` takes them. */
export const TOWN_FLOW_FILES: Readonly<Record<string, string>> = {
  'gp-reg-pat-prac-lsoa-all-july-2022.csv': lines(
    'PRACTICE_CODE,PRACTICE_NAME,LSOA_CODE,NUMBER_OF_PATIENTS',
    ...REGISTERED.map(([practice, origin, people]) => `${practice},Surgery ${practice},${origin},${people}`),
  ),
  'gp-practices-located-2022.csv': lines(
    'OrganisationCode,OrganisationName,PCDS,Status,PrescribingSetting,Patient,Lat,Long',
    ...PRACTICES.map(([code, name, latitude, longitude]) => `${code},${name},,Active,GP Practice,100,${latitude},${longitude}`),
  ),
  'gp-reg-pat-prac-map-july-2022.csv': lines(
    'PRACTICE_CODE,PRACTICE_NAME,PCN_CODE,PCN_NAME',
    'A00001,Surgery A00001,U00001,WEST PCN',
    'A00002,Surgery A00002,U00002,EAST PCN',
    'A00003,Surgery A00003,U00002,EAST PCN',
  ),
};
