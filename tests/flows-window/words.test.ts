import { describe, expect, it } from 'vitest';
import type { FlowAreaRow } from '../../geodata/contract/flows.ts';
import { areaColumns, intoOf, outOf } from '../../renderer/flows/area-columns.ts';
import { setInForce } from '../../renderer/flows/flow-sets.ts';
import { basisLine, isOfKind, leftOutText, outsideText, peopleText, rateText } from '../../renderer/flows/flow-words.ts';
import { tableCsv } from '../../renderer/tables/table-rows.ts';
import { GP, TRUST } from './sets.ts';

describe('what figures rest on', () => {
  it('is named with its year, whether it was counted, and by whom', () => {
    expect(basisLine(GP)).toBe('Patients registered at a GP practice, July 2022, counted; NHS England');
    expect(basisLine(TRUST)).toBe('Acute admissions, 2019, modelled: shares of residents, spread over blocks; OHID');
  });

  it('says what is kept apart, and nothing where nothing is', () => {
    expect(outsideText(GP)).toBe('');
    expect(outsideText({ ...GP, unknown: 27415, elsewhere: 13886 })).toBe(
      'Kept apart: 27,415 patients whose home is not known, 13,886 patients from elsewhere.',
    );
  });

  it('says what a list leaves out', () => {
    expect(leftOutText({ count: 0, people: 0 }, GP)).toBe('');
    expect(leftOutText({ count: 1, people: 3 }, TRUST)).toBe('1 more with fewer than 5 people is not listed.');
  });

  it('tells counts under the limit of a set only as such', () => {
    expect([0, 4, 5].map((people) => peopleText(people, TRUST))).toEqual(['0 people', 'fewer than 5 people', '5 people']);
    expect(peopleText(1, GP)).toBe('1 patient');
  });

  it('writes rates with their sign', () => {
    expect([0.0123, -0.5, 0, null].map(rateText)).toEqual(['+1.2%', '-50%', '0%', '\u2013']);
  });

  it('knows a provider of the set by what a search says of it', () => {
    expect(isOfKind('GP practice, LN1 2AB', GP)).toBe(true);
    expect(isOfKind('Trust', TRUST)).toBe(true);
    expect(isOfKind('Trustees, LN1', TRUST)).toBe(false);
  });
});

describe('the set in force', () => {
  it('is the chosen one where it can be used, else registrations, else the first that can', () => {
    expect(setInForce([TRUST, GP], 'trust2019')).toBe(TRUST);
    expect(setInForce([TRUST, GP], null)).toBe(GP);
    expect(setInForce([TRUST, GP], 'gone')).toBe(GP);
    expect(setInForce([TRUST, { ...GP, problem: 'no places' }], 'gp2022')).toBe(TRUST);
    expect(setInForce([{ ...GP, problem: 'no places' }], null)).toBeNull();
  });
});

const ROW: FlowAreaRow = {
  areaId: null,
  name: 'Coast',
  residents: 100,
  residentsFlow: 120,
  within: 90,
  li: 0.75,
  providersFlow: 94,
  msi: 90 / 94,
  netRatio: 4 / 28,
  netRate: -0.24,
  fromUnknown: 1,
  fromElsewhere: 0,
  toNowhere: 2,
  providers: 3,
};

describe('the columns of an area', () => {
  it('count who goes out and who comes in', () => {
    expect([outOf(ROW), intoOf(ROW)]).toEqual([28, 4]);
  });

  it('are copied as numbers, small counts as words', () => {
    const [heading, line] = tableCsv(areaColumns(TRUST), [ROW]).split('\r\n');
    expect(heading).toContain('Area,Live here,Stay inside,Localisation,Served here');
    expect(line).toBe(`Coast,120,90,0.75,94,${90 / 94},28,fewer than 5,${4 / 28},-0.24,0,fewer than 5,fewer than 5,3`);
  });
});
