import { describe, expect, it } from 'vitest';
import { LINK } from '../../geodata/model/roads.ts';
import { described, readRoads, restriction, row, way } from './osm-town.ts';

const ALL = 'carForward carBackward cycleForward cycleBackward walk';
const NO_CARS = 'cycleForward cycleBackward walk';

describe('roads of an OpenStreetMap extract', () => {
  it('cuts ways where they meet and keeps the bends between as shape', () => {
    const links = readRoads({ nodes: row(5), ways: [way(10, [1, 2, 3, 4]), way(11, [5, 3], { highway: 'track' })] });
    expect(described(links)).toEqual([`0-2 local-road ${ALL}`, `2-3 local-road ${ALL}`, `4-2 track ${NO_CARS}`]);
    expect([...links.shapeOffsets]).toEqual([0, 1, 1, 1]);
    expect([...links.shape]).toEqual([10_000, 510_000_000]);
    expect([links.publisher, links.vintage, links.notes]).toEqual(['OpenStreetMap contributors', '', []]);
  });

  it('reads plain nodes, raw blobs, small blocks and other units alike', () => {
    const extract = { nodes: row(5, { 2: { barrier: 'bollard' } }), ways: [way(10, [1, 2, 3, 4]), way(11, [5, 3])] };
    const usual = readRoads(extract);
    for (const options of [{ plainNodes: true }, { compression: 'raw' as const }, { blockSize: 1 }])
      expect(readRoads(extract, options)).toEqual(usual);
    const offsets = { longitude: -7_000_000_000, latitude: 50_000_000_000 };
    expect(readRoads(extract, { granularity: 1000, offsets })).toEqual(usual);
    expect(readRoads(extract, { editedUntil: 1_397_000_000 }).vintage).toBe('April 2014');
  });

  it('reads ids beyond 32 bits, and nodes and ways in any order', () => {
    const far = 12_345_678_901;
    const nodes = row(3).map((node) => ({ ...node, id: far + node.id }));
    const ways = [way(7_000_000_002, [far + 1, far + 2]), way(7_000_000_001, [far + 2, far + 3])];
    const expected = [`0-1 local-road ${ALL}`, `1-2 local-road ${ALL}`];
    expect(described(readRoads({ nodes, ways }))).toEqual(expected);
    expect(described(readRoads({ nodes: nodes.toReversed(), ways }))).toEqual(expected);
  });

  it('cuts a way that crosses itself or closes, and counts a point drawn twice once', () => {
    const links = readRoads({ nodes: row(4), ways: [way(10, [1, 2, 2, 3, 4, 2])] });
    expect(described(links)).toEqual([`0-1 local-road ${ALL}`, `1-1 local-road ${ALL}`]);
    expect(links.shape).toHaveLength(4);
    expect(described(readRoads({ nodes: row(3), ways: [way(10, [1, 2, 3, 1])] }))).toEqual([`0-0 local-road ${ALL}`]);
  });

  it('keeps what a cut extract has of a way, and says so', () => {
    const links = readRoads({ nodes: row(5), ways: [way(10, [1, 2, 99, 3, 98, 4, 5]), way(11, [97, 96])] });
    expect(described(links)).toEqual([`0-1 local-road ${ALL}`, `3-4 local-road ${ALL}`]);
    expect(links.notes).toEqual(['2 roads lack some of their points, as at the edge of an extract; the rest is kept.']);
  });

  it('leaves out what is no road and what nobody may use', () => {
    const links = readRoads({
      nodes: row(3),
      ways: [
        way(10, [1, 2]),
        way(11, [2, 3], { highway: 'construction' }),
        way(12, [2, 3], { building: 'yes' }),
        way(13, [2, 3], { highway: 'service', access: 'private' }),
      ],
    });
    expect(described(links)).toEqual([`0-1 local-road ${ALL}`]);
    expect(links.notes).toEqual(['1 road or path is closed to everybody and left out.']);
  });

  it('shares the stated time of a ferry among its pieces by length', () => {
    const ferry = { route: 'ferry', duration: '00:45' };
    const links = readRoads({ nodes: row(5), ways: [way(10, [1, 2, 5], ferry), way(11, [2, 3])] });
    expect(links.seconds[0]! + links.seconds[1]!).toBe(45 * 60);
    expect([...links.seconds]).toEqual([675, 2025, 0]);
  });
});

describe('barriers', () => {
  const barred = (tags: Readonly<Record<string, string>>) =>
    readRoads({ nodes: row(3, { 2: tags }), ways: [way(10, [1, 2, 3])] });

  it('stops cars at a bollard and lets others pass by a link of no length', () => {
    const links = barred({ barrier: 'bollard' });
    expect(described(links)).toEqual([`0-1 local-road ${ALL}`, `1-2 local-road ${ALL}`, `1-1 local-road ${NO_CARS}`]);
    expect([links.start[2], links.end[2]].sort()).toEqual([links.end[0], links.start[1]].sort());
    expect(links.end[0]).not.toBe(links.start[1]);
    expect(links.notes).toEqual(['1 barrier stops cars; others pass.']);
  });

  it('lets cars pass gates, and bollards that say so, but no gate that is closed to them', () => {
    expect(described(barred({ barrier: 'gate' }))).toEqual([`0-2 local-road ${ALL}`]);
    expect(barred({ barrier: 'bollard', motor_vehicle: 'yes' }).start).toHaveLength(1);
    expect(barred({ barrier: 'gate', access: 'private' }).start).toHaveLength(3);
    expect(barred({ highway: 'crossing' }).start).toHaveLength(1);
  });

  it('closes the side road where a gate stands at its mouth, and nothing where roads of one class meet', () => {
    const at = (highway: string) =>
      readRoads({
        nodes: row(4, { 2: { barrier: 'bollard' } }),
        ways: [way(10, [1, 2, 3]), way(11, [2, 4], { highway })],
      });
    const side = at('service');
    expect(described(side).at(-1)).toBe(`1-1 access-road ${NO_CARS}`);
    expect(side.end[0]).toBe(side.start[1]);
    expect(side.start[2]).not.toBe(side.start[1]);
    const same = at('residential');
    expect(same.start).toHaveLength(3);
    expect(same.notes).toEqual([
      '1 barrier stands where roads of one class meet; passed over, since it is not clear which is closed.',
    ]);
  });

  it('keeps the direction of a one-way street across a barrier', () => {
    const links = readRoads({
      nodes: row(3, { 2: { barrier: 'bollard' } }),
      ways: [way(10, [1, 2, 3], { highway: 'residential', oneway: 'yes' })],
    });
    expect(links.flags[2]).toBe(LINK.cycleForward | LINK.walk);
    expect([links.start[2], links.end[2]]).toEqual([links.end[0], links.start[1]]);
  });
});

describe('turn restrictions', () => {
  const nodes = row(4);
  const ways = [way(10, [1, 2]), way(11, [2, 3]), way(12, [2, 4])];
  const turns = (tags: Readonly<Record<string, string>>, members: Parameters<typeof restriction>[1], more = ways) => {
    const { restrictions, notes } = readRoads({ nodes, ways: more, relations: [restriction(tags, members)] });
    const { from, via, to, only } = restrictions;
    return { rows: Array.from(from, (link, i) => [link, via[i], to[i], only[i]]), notes };
  };
  const USUAL = [
    ['way', 10, 'from'],
    ['node', 2, 'via'],
    ['way', 11, 'to'],
  ] as const;

  it('says which link may not, or must, be turned into', () => {
    expect(turns({ restriction: 'no_left_turn' }, USUAL)).toEqual({ rows: [[0, 1, 1, 0]], notes: [] });
    expect(turns({ restriction: 'only_straight_on' }, USUAL).rows).toEqual([[0, 1, 1, 1]]);
    expect(turns({ restriction: 'no_exit' }, [...USUAL, ['way', 12, 'to']]).rows).toEqual([
      [0, 1, 1, 0],
      [0, 1, 2, 0],
    ]);
  });

  it('finds the piece of a way that arrives', () => {
    const oneWay = { highway: 'residential', oneway: 'yes' };
    const through = [way(10, [1, 2, 3], oneWay), way(11, [2, 4])];
    expect(turns({ restriction: 'no_left_turn' }, USUAL, through).rows).toEqual([[0, 1, 2, 0]]);
    const bothWays = turns({ restriction: 'no_left_turn' }, USUAL, [way(10, [1, 2, 3]), way(11, [2, 4])]);
    expect(bothWays.rows).toEqual([]);
    expect(bothWays.notes[0]).toContain('1 turn restriction does not say clearly');
  });

  it('passes over those that do not bind cars always, and says how many', () => {
    expect(turns({ restriction: 'no_left_turn', except: 'psv;motorcar' }, USUAL)).toEqual({ rows: [], notes: [] });
    expect(turns({ 'restriction:hgv': 'no_left_turn' }, USUAL)).toEqual({ rows: [], notes: [] });
    expect(turns({ restriction: 'no_u_turn' }, [USUAL[0], USUAL[1], ['way', 10, 'to']])).toEqual({ rows: [], notes: [] });
    expect(turns({ 'restriction:conditional': 'no_left_turn @ (Mo-Fr)' }, USUAL).notes).toEqual([
      '1 turn restriction holds at some hours or for some vehicles only; passed over.',
    ]);
    expect(turns({ restriction: 'no_u_turn' }, [USUAL[0], ['way', 11, 'via'], ['way', 12, 'to']]).notes).toEqual([
      '1 turn restriction leads over a road between; passed over.',
    ]);
    expect(turns({ restriction: 'no_left_turn' }, [USUAL[0], ['node', 99, 'via'], USUAL[2]]).notes).toHaveLength(1);
    expect(turns({ restriction: 'stop' }, USUAL).notes).toHaveLength(1);
  });
});
