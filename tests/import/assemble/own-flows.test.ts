// Users' own tables of origins and destinations, joined to the blocks: what does not fit is kept and said.
import { describe, expect, it } from 'vitest';
import type { FlowSet } from '../../../geodata/model/flows.ts';
import { importTable } from '../support/datasets.ts';
import { assembled, ccgCode, councilCode, saidOf, townFiles } from '../support/tiny-files.ts';

const HEADER = 'origin,destination,people';
const join = (header: string, rows: readonly string[], others: readonly ReturnType<typeof importTable>[] = []) => {
  const contents = assembled([...townFiles(), ...others, importTable(header, rows, 'own.csv')]);
  const said = contents.reports.find(({ file }) => file === 'own.csv')?.issues ?? [];
  return { set: contents.flowSets[0], said, codes: saidOf(contents, 'own.csv'), contents };
};

/** `origin destination value` of every cell, outside ones included. */
function cellsOf(set: FlowSet | undefined): readonly string[] {
  if (!set) return [];
  const codes = [...set.originCodes, ...set.outside.map(({ code }) => code)];
  return codes.flatMap((code, row) =>
    Array.from({ length: set.offsets[row + 1]! - set.offsets[row]! }, (_, i) => {
      const at = set.offsets[row]! + i;
      return `${code} ${set.destinationCodes[set.destinations[at]!]} ${set.values[at]}`;
    }),
  );
}

describe("a user's own flows", () => {
  it('keep unknown and foreign origins outside, with their people', () => {
    const { set, said } = join(HEADER, ['T000001,RAA,5', ',RAA,2', 'E01099999,RAB,3']);
    expect(cellsOf(set)).toEqual(['T000001 RAA 5', 'E01099999 RAB 3', 'UNKNOWN RAA 2']);
    expect(set?.outside).toEqual([
      { code: 'E01099999', kind: 'elsewhere' },
      { code: 'UNKNOWN', kind: 'unknown' },
    ]);
    expect(said.find(({ code }) => code === 'flows-outside')?.message).toBe(
      'Kept outside: 1 unknown origins (2 people), 1 elsewhere (3 people): E01099999.',
    );
  });

  it('list destinations that are on no list of their kind, and keep them', () => {
    const trusts = importTable('trust_code,primary_category', ['RAA,Acute'], 'trusts.csv');
    const { set, said, contents } = join(HEADER, ['T000001,RAA,5', 'T000001,RZZ,4', 'T000002,,1'], [trusts]);
    expect(cellsOf(set)).toEqual(['T000001 RAA 5', 'T000001 RZZ 4', 'T000002 UNKNOWN 1']);
    expect(said.find(({ code }) => code === 'unlisted-destinations')?.message).toBe(
      '2 destinations (RZZ, UNKNOWN) are on no list of the kind trust: kept by code, without a place.',
    );
    expect(contents.providers.map(({ code }) => code)).toContain('RZZ');
  });

  it('add up a pair that stands twice', () => {
    expect(cellsOf(join(HEADER, ['T000001,RAA,5', 'T000001,RAA,6']).set)).toEqual(['T000001 RAA 11']);
  });

  it('keep withheld pairs by position, outside ones too, each once', () => {
    const rows = ['T000002,RAB,*', 'T000001,RAA,9', 'T000002,RAB,<5', ',RAA,*', 'T000001,RAB,-'];
    const { set } = join(HEADER, rows);
    expect(set?.smallestShown).toBe(5);
    expect(cellsOf(set)).toEqual(['T000001 RAA 9']);
    expect([...(set?.withheld.origins ?? [])]).toEqual([0, 1, 30]);
    expect([...(set?.withheld.destinations ?? [])]).toEqual([1, 1, 0]);
  });

  it('may start from councils or CCGs, whichever layer knows the codes', () => {
    const { set } = join('ccg_code,provider,admissions', [`${ccgCode(0)},RAA,50`, `${ccgCode(1)},RAB,40`, 'E38000999,RAA,1']);
    expect(set).toMatchObject({ originKind: 'ccg21', basis: 'admissions', destinationKind: 'trust' });
    expect(cellsOf(set)).toEqual([`${ccgCode(0)} RAA 50`, `${ccgCode(1)} RAB 40`, 'E38000999 RAA 1']);
    expect(join('origin,destination,people', [`${councilCode(0)},RAA,1`]).set?.originKind).toBe('lad21');
  });

  it('take a trust catchment table of another year for what it is', () => {
    const header = 'lad_code,lad_name,trust_code,trust_prop_by_lad,lad_prop_by_trust';
    const table = importTable(header, [`${councilCode(0)},x,RAA,1,1`], 'trust-lad-catchment-2020.csv');
    expect(assembled([...townFiles(), table]).flowSets.map(({ id, shareOf }) => [id, shareOf])).toEqual([
      ['council-in-trust-catchment2020', 'destination'],
      ['trust-catchment2020', 'origin'],
    ]);
  });

  it('of another vintage of codes are named as such', () => {
    const links = importTable(
      'LSOA11CD,LSOA21CD,CHGIND',
      ['T000001,T000001,U', 'T000002,T100001,S', 'T000002,T100002,S'],
      'v.csv',
    );
    const { codes, said } = join(HEADER, ['T000001,RAA,5', 'T100001,RAA,6', 'T100002,RAA,7'], [links]);
    expect(codes).toContain('warning code-of-another-vintage');
    expect(said.find(({ code }) => code === 'code-of-another-vintage')?.message).toContain('seem to be lsoa21');
  });

  it('say that a stated layer is not known here', () => {
    const { set, said } = join(`${HEADER},origin_layer`, ['E05000001,RAA,5,wd19']);
    expect(set).toBeUndefined();
    expect(said.at(-1)).toMatchObject({ code: 'flows-not-used', severity: 'warning' });
    expect(said.at(-1)?.message).toContain('said to be of wd19');
  });

  it('say how many destinations are too many', () => {
    const rows = Array.from({ length: 65_536 }, (_, i) => `T000001,S${i},1`);
    const { set, said } = join(HEADER, rows);
    expect(set).toBeUndefined();
    expect(said.at(-1)?.message).toBe('It has 65,536 destinations, more than the 65,535 that a flow set can hold.');
    expect(said.at(-1)?.fix).toContain('sites of one organisation');
  });
});
