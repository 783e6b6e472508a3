import { describe, expect, it } from 'vitest';
import type { BlockTravelView } from '../../geodata/contract/access.ts';
import { changeOf } from '../../renderer/access/travel-theme-paint.ts';
import type { TravelShow } from '../../renderer/access/travel-wishes.ts';
import { NO_CLASS } from '../../renderer/map/theme-classes.ts';
import { themePaint } from '../../renderer/map/themes.ts';
import { townView } from '../map/town-view.ts';
import { townTravel } from './town-travel.ts';

const paint = (travelShading: BlockTravelView | null, show: TravelShow = 'plan') =>
  themePaint(townView, {
    ...{ theme: { kind: 'travel', show }, breaks: 'quantiles', shade: 'light', pointedOut: null },
    travelShading,
  });
const peopleOf = (from: number, to: number): number => townView.people.subarray(from, to).reduce((sum, one) => sum + one, 0);

describe('minutes to the nearest site as a theme', () => {
  it('shows areas until the answer has come', () => {
    expect(paint(null)).toBeNull();
  });

  it('counts people by band, and hatches who reaches nothing', () => {
    const made = paint(townTravel());
    expect(made?.classes.map(({ label, blocks, people }) => [label, blocks, people])).toEqual([
      ['up to 15', 16, peopleOf(0, 16)],
      ['15 to 30', 4, peopleOf(16, 20)],
      ['30 to 45', 3, peopleOf(20, 23)],
      ['45 to 60', 6, peopleOf(23, 29)],
      ['over 60', 0, 0],
    ]);
    expect(made?.classOf[29]).toBe(NO_CLASS);
    expect(made).toMatchObject({ unknownBlocks: 1, unknownPeople: peopleOf(29, 30), unknownLabel: 'none can be reached' });
    expect(made).toMatchObject({ title: 'Minutes to the nearest minor injuries by car' });
    expect(made?.source).toBe('By road: OpenStreetMap, April 2014, class speeds 1.');
  });

  it('flips between before and after, which both came with the answer', () => {
    const minutesToday = Float32Array.from(townTravel().minutes, (minutes) => minutes + 20);
    const travel = townTravel({ minutesToday });
    expect(paint(travel, 'plan')?.classOf[0]).toBe(0);
    expect(paint(travel, 'today')?.classOf[0]).toBe(1);
    const difference = paint(travel, 'difference');
    expect(difference?.classes[difference.classOf[0] ?? 0]?.label).toBe('over 15 less');
  });

  it('has no before and after where the plan changes no site', () => {
    expect(paint(townTravel(), 'difference')).toEqual(paint(townTravel(), 'plan'));
  });
});

describe('a change of minutes', () => {
  it.each([
    [10, 30, 0],
    [10, 25, 1],
    [10, 15, 2],
    [10, 10.5, 3],
    [10, 10, 3],
    [10.5, 10, 3],
    [15, 10, 4],
    [25, 10, 5],
    [30, 10, 6],
    [Number.NaN, 10, 6],
    [10, Number.NaN, 0],
    [Number.NaN, Number.NaN, NO_CLASS],
  ])('from %d now and %d today is in class %d', (now, today, position) => {
    expect(changeOf(now, today)).toBe(position);
  });
});
