// Six hospitals of three trusts; where the districts' patients go.

import { type Body, DISTRICTS } from './bodies.ts';
import type { Block } from './county-types.ts';
import { type KmPoint, squaredKm } from './plane.ts';

export interface Trust extends Body {
  /** Position in STPS. */
  readonly stp: number;
  readonly address: readonly [street: string, town: string, postcode: string];
}

export interface Hospital extends KmPoint {
  readonly code: string;
  readonly name: string;
  readonly town: string;
  readonly postcode: string;
  /** Position in TRUSTS. */
  readonly trust: number;
  readonly beds: number;
  readonly emergency: boolean;
}

export const TRUSTS: readonly Trust[] = [
  {
    code: 'XR1',
    nhsCode: '',
    name: 'MARCHMOUTH UNIVERSITY HOSPITALS NHS FOUNDATION TRUST',
    stp: 0,
    address: ['ROYAL INFIRMARY', 'MARCHMOUTH', 'XM1 1RI'],
  },
  {
    code: 'XR2',
    nhsCode: '',
    name: 'SALTBY AND MARRAM HOSPITALS NHS TRUST',
    stp: 0,
    address: ['SCAR ROAD', 'SALTBY', 'XM12 3SD'],
  },
  {
    code: 'XR3',
    nhsCode: '',
    name: 'MOOR AND VALE HOSPITALS NHS FOUNDATION TRUST',
    stp: 1,
    address: ['VALE ROAD', 'TARROWBRIDGE', 'XM28 5TG'],
  },
];

const hospital = (
  code: string,
  name: string,
  town: string,
  postcode: string,
  place: readonly [number, number],
  beds: number,
  emergency: boolean,
): Hospital => ({
  code,
  name,
  town,
  postcode,
  x: place[0],
  y: place[1],
  trust: Number(code[2]) - 1,
  beds,
  emergency,
});

export const HOSPITALS: readonly Hospital[] = [
  hospital('XR101', 'Marchmouth Royal Infirmary', 'Marchmouth', 'XM1 1RI', [-0.8, -3.6], 980, true),
  hospital('XR102', 'Southwharf Hospital', 'Marchmouth', 'XM8 4SW', [4.4, -8.9], 240, false),
  hospital('XR201', 'Saltby District General Hospital', 'Saltby', 'XM12 3SD', [22.6, 19.9], 420, true),
  hospital('XR202', 'Marramhaven Hospital', 'Marramhaven', 'XM19 2MH', [28.4, -18.9], 160, false),
  hospital('XR301', 'Tarrowbridge General Hospital', 'Tarrowbridge', 'XM28 5TG', [-19.9, -18.7], 460, true),
  hospital('XR302', 'Hallowgate Community Hospital', 'Hallowgate', 'XM25 1HG', [-13.3, 24.1], 60, false),
];

/** One pair of district and trust: both shares are of people, 0 to 1. */
export interface Catchment {
  readonly district: number;
  readonly trust: number;
  /** Share of the trust's catchment that lives in the district. */
  readonly trustShare: number;
  /** Share of the district's people who use the trust. */
  readonly districtShare: number;
}

/** A gravity model of admissions (beds over the fourth power of distance beyond 9 km), summed to districts. */
export function hospitalCatchments(blocks: readonly Block[]): readonly Catchment[] {
  const people = DISTRICTS.map(() => TRUSTS.map(() => 0));
  for (const block of blocks) {
    const pulls = TRUSTS.map((_, trust) =>
      HOSPITALS.reduce((sum, site) => {
        if (site.trust !== trust) return sum;
        const far = 1 + squaredKm(block, site) / 81;
        return sum + site.beds / (far * far);
      }, 0),
    );
    const sum = pulls.reduce((all, pull) => all + pull, 0);
    for (const [trust, pull] of pulls.entries()) people[block.district]![trust]! += (block.people * pull) / sum;
  }
  const ofTrust = TRUSTS.map((_, trust) => people.reduce((sum, row) => sum + row[trust]!, 0));
  return people.flatMap((row, district) => {
    const inDistrict = row.reduce((sum, value) => sum + value, 0);
    return row.map((value, trust) => ({
      district,
      trust,
      trustShare: value / ofTrust[trust]!,
      districtShare: value / inDistrict,
    }));
  });
}
