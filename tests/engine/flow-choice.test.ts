// Which set answers, and that nothing is read which is not needed.
import { describe, expect, it } from 'vitest';
import { chooseFlows, type FlowSource, flowSourceOf, type KnownSet } from '../../geodata/engine/flows/flow-choice.ts';
import { SessionFlows } from '../../geodata/engine/flows/session-flows.ts';
import { flowFacts } from '../../geodata/flows/flow-facts.ts';
import type { FlowSet } from '../../geodata/model/flows.ts';
import { failure, IssueError, ok } from '../../geodata/model/issue.ts';
import { townFlows } from '../criteria/support/town-flows.ts';
import { tinyAtlas } from '../support/tiny-atlas.ts';

const known = (id: string, rest: Partial<KnownSet> = {}): KnownSet => ({
  ...{ id, label: id, year: 2020, basis: 'registered', measure: 'people', counted: true, originKind: 'block', shareOf: null },
  ...rest,
});

const BROKEN = { code: 'broken', severity: 'error', message: 'It is broken.', place: {}, fix: 'Mend it.' } as const;

/** Sets whose id ends in `!` cannot be used; `read` lists the ids that were asked for. */
function sourceOf(sets: readonly KnownSet[]): FlowSource & { readonly read: string[] } {
  const read: string[] = [];
  return {
    read,
    sets: () => sets,
    load: (id) => {
      read.push(id);
      return id.endsWith('!') ? failure(BROKEN) : ok(flowFacts(townFlows([0], { 0: [1] }, { id })));
    },
  };
}

describe('the flow set that answers', () => {
  it.each<[string, readonly KnownSet[], string | null]>([
    ['the newest', [known('a', { year: 2021 }), known('b', { year: 2022 }), known('c', { year: null })], 'b'],
    ['counted before modelled, newer or not', [known('a', { year: 2023, counted: false }), known('b')], 'b'],
    ['blocks before units', [known('a', { year: 2023, originKind: 'lad21' }), known('b')], 'b'],
    ['people before shares', [known('a', { year: 2023, measure: 'share' }), known('b')], 'b'],
    [
      'shares of origins, and of destinations last',
      [known('a', { shareOf: 'destination' }), known('b', { counted: false })],
      'b',
    ],
    ['the newest of modelled ones', [known('a', { counted: false }), known('b', { counted: false, year: 2021 })], 'b'],
    ['the lower id of two alike', [known('b'), known('a')], 'a'],
    ['none of another basis', [known('a', { basis: 'admissions' }), known('b', { basis: 'other' })], null],
  ])('is %s', (_name, sets, id) => {
    expect(chooseFlows(sourceOf(sets), 'registered').facts?.flows.id ?? null).toBe(id);
  });

  it('passes over those that cannot be used and says so; later ones are not read', () => {
    const source = sourceOf([known('c', { year: 2018 }), known('a!', { year: 2022 }), known('b', { year: 2021 })]);
    expect(chooseFlows(source, 'registered')).toMatchObject({ facts: { flows: { id: 'b' } }, unusable: ['a!: It is broken'] });
    expect(source.read).toEqual(['a!', 'b']);
  });
});

describe('flows of a session', () => {
  const tiers = { neighbourhood: tier(), place: tier(), system: tier() };
  function tier() {
    return { areas: [], slotOf: new Uint16Array(30).fill(1), seededFrom: null };
  }

  it('are read when they are first asked about, once', () => {
    const source = sourceOf([known('a'), known('t', { basis: 'admissions' })]);
    const flows = new SessionFlows(source);
    const answers = flows.answers(tiers);
    expect(source.read).toEqual([]);
    expect(answers.of('registered').flows?.place.residentsFlow(1)).toBe(1);
    const before = source.read.length;
    expect(answers.of('registered').flows).toBe(flows.answers(tiers).of('registered').flows);
    expect(source.read.length).toBe(before);
    expect(source.read).not.toContain('t');
  });

  it('follow moves for every set that was asked for by name', () => {
    const flows = new SessionFlows(sourceOf([known('a'), known('b')]));
    const asked = flows.of('b', tiers);
    flows.apply('place', { blocks: [0], from: [1], to: [2] });
    expect(asked.ok && [1, 2].map((slot) => asked.value.place.residentsFlow(slot))).toEqual([0, 1]);
    expect(asked.ok && asked.value.system.residentsFlow(1)).toBe(1);
    flows.recount(tiers);
    expect(asked.ok && asked.value.place.residentsFlow(1)).toBe(1);
  });

  it('say why there are none', () => {
    expect(new SessionFlows(null).of('a', tiers)).toMatchObject({ ok: false, error: { code: 'no-flow-sets' } });
    expect(new SessionFlows(sourceOf([])).answers(tiers).of('registered')).toEqual({ flows: null, unusable: [] });
    expect(new SessionFlows(sourceOf([known('a!')])).of('a!', tiers)).toMatchObject({ ok: false, error: BROKEN });
  });
});

describe('the sets of an atlas file', () => {
  const set: FlowSet = {
    ...{
      id: 'gp2022',
      label: 'Registrations',
      year: 2022,
      measure: 'people',
      basis: 'registered',
      counted: true,
      shareOf: null,
    },
    ...{ smallestShown: 0, originKind: 'block', originCodes: tinyAtlas().blocks.codes, outside: [] },
    ...{
      destinationKind: 'gp-practice',
      destinationCodes: ['P1'],
      destinations: Uint16Array.of(0),
      values: Float64Array.of(7),
    },
    offsets: Uint32Array.from({ length: 31 }, (_, row) => (row > 4 ? 1 : 0)),
    withheld: { origins: new Uint32Array(0), destinations: new Uint16Array(0) },
  };
  const practice = { kind: 'gp-practice', code: 'P1', name: 'A practice', postcode: '', status: '', people: null } as const;
  const file = (read: () => FlowSet | null) => ({
    atlas: tinyAtlas,
    flowSet: read,
    flowSets: () => [],
    providers: () => [{ ...practice, longitude: 1.005, latitude: 52.005, details: {} }],
    parents: () => [],
  });

  it('are brought onto the blocks once', () => {
    let reads = 0;
    const source = flowSourceOf(
      file(() => {
        reads++;
        return set;
      }),
    );
    const first = source.load('gp2022');
    expect(first.ok && [first.value.residentsFlow, first.value.fromBlock[4], first.value.flows.home[0]]).toEqual([7, 7, 0]);
    expect(source.load('gp2022')).toBe(first);
    expect(reads).toBe(1);
  });

  it('are placed by homes that were kept, and their homes are kept when they were found', () => {
    const kept: unknown[] = [];
    const keep = (one: unknown, { home }: { readonly home: Int32Array }) => kept.push([one, [...home]]);
    flowSourceOf(
      file(() => set),
      { find: () => null, keep },
    ).load('gp2022');
    expect(kept).toEqual([[{ id: 'gp2022', destinationCodes: ['P1'] }, [0]]]);
    const placed = { destinations: [{ code: 'P1', name: 'Kept' }], home: Int32Array.of(9) };
    const unread = { ...file(() => set), providers: () => expect.unreachable('The lists need not be read.') };
    const loaded = flowSourceOf(unread, { find: () => placed, keep }).load('gp2022');
    expect(loaded.ok && [loaded.value.flows.home[0], loaded.value.flows.destinations[0]?.name]).toEqual([9, 'Kept']);
    expect(kept).toHaveLength(1);
  });

  it('that are damaged cannot be used; bugs are not hidden', () => {
    const damaged = flowSourceOf(
      file(() => {
        throw new IssueError([BROKEN]);
      }),
    );
    expect(damaged.load('gp2022')).toEqual(failure(BROKEN));
    const bug = flowSourceOf(
      file(() => {
        throw new Error('a bug');
      }),
    );
    expect(() => bug.load('gp2022')).toThrow('a bug');
  });
});
