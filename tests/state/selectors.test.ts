import { describe, expect, it } from 'vitest';
import type { AreaView } from '../../geodata/contract/views.ts';
import { asAreaId } from '../../geodata/model/ids.ts';
import type { Verdict } from '../../geodata/model/verdict.ts';
import { countsByVerdict, listedAreas } from '../../renderer/state/selectors.ts';

const area = (slot: number, name: string, people: number, worst: Verdict): AreaView => ({
  id: asAreaId(`place-${slot}`),
  slot,
  name,
  people,
  worst,
  colour: '#88ccee',
  locked: false,
  notes: '',
  partners: [],
  blocks: 1,
  verdicts: [],
});

const AREAS = [
  area(1, 'PCN 10', 300, 'pass'),
  area(2, 'PCN 2', 100, 'fail'),
  area(3, 'Coast', 200, 'not-assessed'),
  area(4, 'City', 100, 'arguable'),
];
const names = (wish: Partial<Parameters<typeof listedAreas>[1]>): readonly string[] =>
  listedAreas(AREAS, { order: 'name', failingOnly: false, text: '', ...wish }).map((each) => each.name);

describe('listedAreas', () => {
  it('orders names as people count', () => expect(names({})).toEqual(['City', 'Coast', 'PCN 2', 'PCN 10']));
  it('orders by size, then name', () => expect(names({ order: 'size' })).toEqual(['PCN 10', 'Coast', 'City', 'PCN 2']));
  it('orders worst first, what is not assessed last', () =>
    expect(names({ order: 'worst' })).toEqual(['PCN 2', 'City', 'PCN 10', 'Coast']));
  it('keeps what fails', () => expect(names({ failingOnly: true })).toEqual(['PCN 2']));
  it('keeps what holds the text, in any case', () => expect(names({ text: ' pcn ' })).toEqual(['PCN 2', 'PCN 10']));
  it('leaves the given list as it was', () => {
    const before = [...AREAS];
    names({ order: 'size' });
    expect(AREAS).toEqual(before);
  });
});

it('counts by worst verdict', () => {
  expect(countsByVerdict(AREAS)).toEqual({ pass: 1, arguable: 1, fail: 1, 'not-assessed': 1 });
});
