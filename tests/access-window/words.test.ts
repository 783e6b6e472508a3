import { describe, expect, it } from 'vitest';
import {
  BAND_LABELS,
  bandOf,
  basisSentence,
  changeText,
  kilometresText,
  minutesText,
  wayText,
} from '../../renderer/access/travel-words.ts';
import { townTravel } from './town-travel.ts';

describe('minutes in words', () => {
  it.each([
    [0, 'up to 15'],
    [15, 'up to 15'],
    [Math.fround(15.001), '15 to 30'],
    [30, '15 to 30'],
    [45, '30 to 45'],
    [60, '45 to 60'],
    [60.1, 'over 60'],
  ])('%d belongs to "%s": a bound belongs to the band that it ends', (minutes, label) => {
    expect(BAND_LABELS[bandOf(minutes)]).toBe(label);
  });

  it('are whole; what takes any time at all takes a minute, and no way at all is a dash', () => {
    expect([0, 0.2, 23.6, Number.NaN, null].map(minutesText)).toEqual(['0 min', '1 min', '24 min', '\u2013', '\u2013']);
  });

  it('have their sign where they are a change', () => {
    expect([12.4, -3.2, 0.3, -0.3].map(changeText)).toEqual(['+12 min', '-3 min', '0 min', '0 min']);
  });

  it('stand beside kilometres to a tenth, whole ones from 100 on', () => {
    expect([18.24, 0.04, 99.96, 1204.6].map(kilometresText)).toEqual(['18.2 km', '0.0 km', '100 km', '1,205 km']);
  });
});

describe('what a time rests on', () => {
  it('is said for roads, for straight lines and for both', () => {
    const road = { method: 'road', label: 'OpenStreetMap, April 2014', peopleByLine: 0 } as const;
    expect(basisSentence(road)).toBe('By road: OpenStreetMap, April 2014.');
    expect(basisSentence({ ...road, method: 'mixed', peopleByLine: 1204 })).toMatch(/^By road: .* 1,204 people are far/);
    expect(basisSentence({ method: 'straight-line', label: 'Straight line x 1.3', peopleByLine: 9 })).toBe(
      'Estimated by straight line x 1.3.',
    );
  });
});

describe("a block's way", () => {
  it('names minutes, site and kilometres', () => {
    expect(wayText(townTravel(), 12)).toBe('12 min to Abbey (9.0 km)');
    expect(wayText(townTravel(), 20)).toBe('40 min to Brook (30.0 km)');
  });

  it('says so where there is none, and where it is a straight line', () => {
    expect(wayText(townTravel(), 29)).toBe('none can be reached');
    expect(wayText(townTravel(), 30)).toBeNull();
    const byLine = new Uint8Array(30).fill(1);
    expect(wayText(townTravel({ byLine }), 12)).toBe('12 min to Abbey (9.0 km, straight line)');
  });
});
