import { describe, expect, it } from 'vitest';
import { linkDeciseconds, linkKmh } from '../../../geodata/access/speeds/link-time.ts';
import { parseSpeeds, SHIPPED_SPEEDS, speedTableText, straightLineTrip } from '../../../geodata/access/speeds/speed-table.ts';
import { LINK } from '../../../geodata/model/roads.ts';
import { TRAVEL_MODES } from '../../../geodata/model/travel.ts';
import { EVERYBODY, type SmallLink, smallNetwork } from '../routing/small-networks.ts';

const twoPoints: [number, number][] = [
  [-1.3, 50.7],
  [-1.29, 50.7],
];
const one = (link: Omit<SmallLink, 'from' | 'to'>) => smallNetwork(twoPoints, [{ from: 0, to: 1, ...link }]);
const carKmh = (link: Omit<SmallLink, 'from' | 'to'>): number => linkKmh(one(link), 0, { mode: 'car', speeds: SHIPPED_SPEEDS });
const withMember = (path: readonly string[], value: unknown): string => {
  const table = JSON.parse(JSON.stringify(SHIPPED_SPEEDS));
  let at = table;
  for (const name of path.slice(0, -1)) at = at[name];
  at[path.at(-1)!] = value;
  return JSON.stringify(table);
};

describe('the speeds that ship', () => {
  it('rise from path to motorway for cars, and are never faster in towns', () => {
    for (const mode of TRAVEL_MODES) {
      for (const { urban, rural } of Object.values(SHIPPED_SPEEDS.modes[mode].roads)) expect(urban).toBeLessThanOrEqual(rural);
    }
    const car = Object.values(SHIPPED_SPEEDS.modes.car.roads).map(({ rural }) => rural);
    expect(car).toEqual(car.toSorted((a, b) => b - a));
  });

  it('read as a user would bring them', () => {
    expect(parseSpeeds(JSON.stringify(SHIPPED_SPEEDS))).toEqual({ ok: true, value: SHIPPED_SPEEDS });
  });
});

describe('link times', () => {
  it('are lengths at the class speed, urban or rural', () => {
    expect(carKmh({ metres: 1000, class: 'a-road' })).toBe(70);
    expect(carKmh({ metres: 1000, class: 'a-road', flags: EVERYBODY | LINK.urban })).toBe(35);
    expect(carKmh({ metres: 1000, class: 'a-road', flags: EVERYBODY | LINK.dual })).toBe(95);
    // 700 m at 70 km/h: 36 s.
    expect(linkDeciseconds(one({ metres: 700, class: 'a-road' }), 'car', SHIPPED_SPEEDS)).toEqual(Uint32Array.of(360));
    // 1 km at 4.8 km/h: 12 minutes and a half.
    expect(linkDeciseconds(one({ metres: 1000, class: 'a-road' }), 'foot', SHIPPED_SPEEDS)).toEqual(Uint32Array.of(7500));
  });

  it('are rounded to the nearest tenth of a second, and may be nothing', () => {
    // 1 m at 26 km/h: 0.138 s; 0.3 m: 0.042 s.
    expect(linkDeciseconds(one({ metres: 1 }), 'car', SHIPPED_SPEEDS)).toEqual(Uint32Array.of(1));
    expect(linkDeciseconds(one({ metres: 0.3 }), 'car', SHIPPED_SPEEDS)).toEqual(Uint32Array.of(0));
  });

  it('keep to a share of signed limits, and take a road signed for open country as rural in towns too', () => {
    expect(carKmh({ metres: 1000, class: 'a-road', limit: 48 })).toBeCloseTo(40.8);
    expect(carKmh({ metres: 1000, class: 'a-road', limit: 97 })).toBe(70);
    expect(carKmh({ metres: 1000, class: 'a-road', limit: 48, flags: EVERYBODY | LINK.urban })).toBe(35);
    expect(carKmh({ metres: 1000, class: 'a-road', limit: 80, flags: EVERYBODY | LINK.urban })).toBe(68);
    expect(linkKmh(one({ metres: 1000, limit: 32 }), 0, { mode: 'cycle', speeds: SHIPPED_SPEEDS })).toBe(16);
  });

  it('board a ferry once a crossing, however many links it is drawn as', () => {
    const points: [number, number][] = [0, 1, 2, 3, 4].map((i) => [-1.3 + i / 100, 50.7]);
    const road = { metres: 100 } as const;
    const sea = { metres: 2000, class: 'ferry' } as const;
    const network = smallNetwork(points, [
      { from: 0, to: 1, ...road },
      { from: 1, to: 2, ...sea },
      { from: 2, to: 3, ...sea, seconds: 600 },
      { from: 3, to: 4, ...road },
    ]);
    // 2 km at 20 km/h: 6 minutes; stated: 10 minutes; half of 15 minutes' boarding at each of the two shores.
    const times = linkDeciseconds(network, 'car', SHIPPED_SPEEDS);
    expect([...times.subarray(1, 3)]).toEqual([3600 + 4500, 6000 + 4500]);
  });
});

describe('straight lines', () => {
  it('are lengthened, then travelled at their own speed', () => {
    expect(straightLineTrip(SHIPPED_SPEEDS, { mode: 'car', urban: false, metres: 1000 })).toEqual({
      deciseconds: 936,
      decimetres: 13_000,
    });
    const foot = straightLineTrip(SHIPPED_SPEEDS, { mode: 'foot', urban: true, metres: 800 });
    expect(foot).toEqual({ deciseconds: 7800, decimetres: 10_400 });
  });
});

describe('parseSpeeds', () => {
  const issueOf = (json: string) => {
    const parsed = parseSpeeds(json);
    return parsed.ok ? null : parsed.error;
  };

  it('says where JSON breaks off', () => {
    expect(issueOf('{"schema": ')).toMatchObject({ code: 'speed-table-wrong', severity: 'error' });
    expect(issueOf('{"schema": ')?.message).toContain('not JSON');
  });

  it('names the member that is wrong and what to do', () => {
    expect(issueOf(withMember(['modes', 'car', 'roads', 'a-road', 'rural'], 0))).toMatchObject({
      message: 'The speed table is wrong at modes.car.roads.a-road.rural: write km/h from 1 to 200.',
      fix: expect.stringContaining('modes.car.roads.a-road.rural'),
    });
    expect(issueOf(withMember(['straightLine', 'detourFactor'], 0.9))?.message).toContain('straightLine.detourFactor');
    expect(issueOf(withMember(['modes', 'foot', 'offRoadKmh', 'basis'], ''))?.message).toContain('what the figure rests on');
    expect(issueOf('[]')?.message).toContain('wrong at the whole');
  });

  it('counts what else is wrong', () => {
    expect(issueOf('{}')?.message).toMatch(/ \d+ more members are wrong\.$/);
  });
});

describe('speedTableText', () => {
  it('is the same for the same figures, whatever they are called or rest on and in whatever order', () => {
    const { modes, limits, ...rest } = SHIPPED_SPEEDS;
    const other = { modes: { cycle: modes.cycle, foot: modes.foot, car: modes.car }, ...rest, title: 'other', id: 'other' };
    expect(speedTableText({ ...other, limits: { ...limits, basis: 'hearsay' } })).toBe(speedTableText(SHIPPED_SPEEDS));
  });

  it('differs with any figure', () => {
    const texts = [
      ['limits', 'share'],
      ['ferry', 'kmh'],
      ['straightLine', 'detourFactor'],
      ['modes', 'car', 'roads', 'track', 'urban'],
      ['modes', 'cycle', 'boardingMinutes', 'value'],
      ['modes', 'foot', 'offRoadKmh', 'value'],
    ].map((path) => {
      const parsed = parseSpeeds(withMember(path, 1.25));
      return parsed.ok ? speedTableText(parsed.value) : path.join('.');
    });
    expect(new Set([...texts, speedTableText(SHIPPED_SPEEDS)]).size).toBe(7);
    for (const text of texts) expect(text).toMatch(/^\[\["ferry"/);
  });
});
