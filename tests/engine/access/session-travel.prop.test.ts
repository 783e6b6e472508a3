// The laws of travel in a session: verdicts that follow strokes and changes of sites are those a fresh session would give, and undo
// restores every number.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePlan } from '../../../geodata/engine/new-plan.ts';
import { PlanningSession, type StepOutcome } from '../../../geodata/engine/planning-session.ts';
import { TIERS, type Tier } from '../../../geodata/model/ids.ts';
import type { Plan } from '../../../geodata/model/plan.ts';
import type { BlockTravel } from '../../../geodata/model/travel.ts';
import type { CriterionResult } from '../../../geodata/model/verdict.ts';
import type { CommandArgs, CommandName } from '../../../geodata/plan/commands.ts';
import { packOf } from '../../criteria/support/town-context.ts';
import { tinyAtlas } from '../../support/tiny-atlas.ts';
import { TOWN_BLOCKS } from '../../support/tiny-town.ts';
import { townPlaces, withClasses } from './town-places.ts';

const atlas = withClasses(tinyAtlas());
const CODES = ['E0', 'E1', 'E2', 'G0', 'G1', 'G2', 'G3', 'P0', 'P1', 'new-1', 'new-2'];
const SERVICES = ['emergency-department', 'gp-practice', 'pharmacy', 'minor-injuries'];

const access = { tiers: TIERS, mode: 'car', tolerance: 0.1 };
const PACK = packOf([
  ...['emergency-department', 'gp-practice'].flatMap((service) => [
    { ...access, criterion: 'rural-access', service, minutes: 1.5, minShare: 0.8 },
    { ...access, criterion: 'boundary-harm', service, maxShare: 0.3 },
  ]),
  { ...access, criterion: 'boundary-harm', service: 'pharmacy', mode: 'foot', maxShare: 0.3 },
  ...['emergency-department', 'gp-practice'].map((kind) => ({
    criterion: 'provider-mix',
    tiers: ['place', 'system'],
    kind,
    min: 2,
  })),
]);

const startingPlan = (): Plan =>
  makePlan(atlas, {
    ...{ out: 'town.footprint', name: 'Town', rules: 'ics-2019', who: 'a planner', clock: () => '2026-01-01T00:00:00.000Z' },
    seeds: { neighbourhood: 'lad21', place: 'ccg21', system: 'stp21' },
  });

interface Edit {
  readonly kind: string;
  readonly tier: Tier;
  readonly a: number;
  readonly b: number;
  readonly blocks: readonly number[];
}

const KINDS = ['assign', 'assign', 'create', 'merge', 'close', 'close', 'open', 'move', 'convert', 'restore', 'undo', 'redo'];
const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...KINDS),
  tier: fc.constantFrom(...TIERS),
  a: fc.nat(10),
  b: fc.nat(79),
  blocks: fc.uniqueArray(fc.nat(TOWN_BLOCKS - 1), { minLength: 1, maxLength: 6 }),
});

let made = 0;

function perform(session: PlanningSession, { kind, tier, a, b, blocks }: Edit): StepOutcome | null {
  const { areas } = session.plan.tiers[tier];
  const [area, other] = [areas[a % Math.max(areas.length, 1)], areas[b % Math.max(areas.length, 1)]];
  const run = <Name extends CommandName>(name: Name, args: CommandArgs<Name>): StepOutcome | null => {
    const done = session.command(name, args);
    return done.ok ? done.value : null;
  };
  const siteCode = CODES[a]!;
  const service = siteCode.startsWith('E') ? SERVICES[0]! : siteCode.startsWith('P') ? SERVICES[2]! : SERVICES[1]!;
  const site = { id: `change-${++made}`, service, siteCode, name: `Site ${siteCode}`, reason: '' };
  const point = { longitude: 0.99 + b / 1000, latitude: 51.99 + ((b * 7) % 70) / 1000 };
  switch (kind) {
    case 'undo':
      return session.undo();
    case 'redo':
      return session.redo();
    case 'create':
      return run('create-area', { tier, name: `Area ${a}${b}` });
    case 'close':
      return run('close-site', site);
    case 'open':
      return run('open-site', { ...site, ...point, service: SERVICES[b % 4]!, capacity: null });
    case 'move':
      return run('move-site', { ...site, ...point });
    case 'convert':
      return run('convert-site', { ...site, toService: SERVICES[b % 4]! });
    case 'restore':
      return run('restore-site', { id: session.plan.siteChanges[a % 3]?.id ?? '' });
    case 'merge':
      return area && other ? run('merge-areas', { tier, into: area.id, from: [other.id] }) : null;
    default:
      return run('assign-blocks', { tier, areaId: b % 5 === 0 ? null : (area?.id ?? null), blocks });
  }
}

const keyOf = ({ tier, criterion, areaId, basis, unit, missing }: CriterionResult): string =>
  [tier, criterion, areaId, ...basis.data, unit, ...missing].join('|');
const byKey = (results: Iterable<CriterionResult>): Map<string, CriterionResult> =>
  new Map([...results].map((result) => [keyOf(result), result] as const).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Replaces what a step looked at again; verdicts of areas that are gone go too. */
function follow(seen: Map<string, CriterionResult>, step: StepOutcome): void {
  for (const tier of TIERS) {
    const touched = new Set(step.affected[tier].map((slot) => `${tier}-${slot}`));
    for (const [key, result] of seen) if (result.tier === tier && touched.has(result.areaId ?? '')) seen.delete(key);
  }
  for (const result of step.results) seen.set(keyOf(result), result);
}

const edits = fc.array(edit, { minLength: 1, maxLength: 25 });
const numbersOf = (travel: BlockTravel | null) =>
  travel && {
    ...Object.fromEntries(Object.entries(travel).filter(([, value]) => typeof value !== 'function')),
    rows: travel.sites.map((_, site) => travel.toSite(site).slice()),
  };
const allNumbers = (session: PlanningSession) => [
  session.scorecard(),
  ...SERVICES.map((service) => numbersOf(session.travelOf(service, 'car'))),
];

describe('travel in a session', () => {
  it('keeps verdicts equal to those from scratch, whatever is drawn and whichever sites change', () => {
    fc.assert(
      fc.property(edits, fc.nat(99), (list, seed) => {
        const session = new PlanningSession(atlas, startingPlan(), PACK, townPlaces(atlas, seed));
        const seen = byKey(session.verdicts());
        for (const one of list) {
          const step = perform(session, one);
          if (step !== null) follow(seen, step);
        }
        const fresh = new PlanningSession(atlas, session.plan, PACK, townPlaces(atlas, seed));
        expect(allNumbers(session)).toEqual(allNumbers(fresh));
        expect(byKey(seen.values())).toEqual(byKey(fresh.verdicts()));
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  it('restores every number by undo, and by a stroke that is taken back', () => {
    fc.assert(
      fc.property(edits, fc.nat(99), (list, seed) => {
        const session = new PlanningSession(atlas, startingPlan(), PACK, townPlaces(atlas, seed));
        const before = allNumbers(session);
        session.beginStroke();
        for (const one of list) if (!['undo', 'redo'].includes(one.kind)) perform(session, one);
        session.cancelStroke();
        expect(allNumbers(session)).toEqual(before);
        for (const one of list) perform(session, one);
        while (session.redo() !== null);
        while (session.undo() !== null);
        expect(allNumbers(session)).toEqual(before);
      }),
      { seed: 2, numRuns: 60 },
    );
  });

  it('leaves nothing of a preview that changes sites', () => {
    fc.assert(
      fc.property(edits, fc.nat(99), (list, seed) => {
        const session = new PlanningSession(atlas, startingPlan(), PACK, townPlaces(atlas, seed));
        const other = new PlanningSession(atlas, session.plan, PACK, townPlaces(atlas, seed));
        for (const one of list) perform(other, one);
        const before = allNumbers(session);
        const told = session.preview(other.plan, ({ results }) => byKey(results));
        const fresh = byKey(other.verdicts());
        for (const [key, result] of told) if (result.areaId !== null) expect(result).toEqual(fresh.get(key));
        expect(allNumbers(session)).toEqual(before);
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  it('says nothing of travel where nothing is known of it, and travels at other speeds when told to', () => {
    const bare = new PlanningSession(atlas, startingPlan(), PACK);
    expect(bare.travelOf('gp-practice', 'car')).toBeNull();
    expect(new Set(bare.scorecard().map(({ verdict }) => verdict))).toEqual(new Set(['not-assessed']));
    const session = new PlanningSession(atlas, startingPlan(), PACK, townPlaces(atlas, 1));
    const before = allNumbers(session);
    const label = session.travelOf('gp-practice', 'car')?.basis.label;
    const { speeds } = session.travelSource!;
    const { detourFactor, basis } = speeds.straightLine;
    session.travelAt({ ...speeds, straightLine: { detourFactor: detourFactor * 2, basis } });
    expect(session.travelOf('gp-practice', 'car')?.basis.label).not.toBe(label);
    session.travelAt(speeds);
    expect(allNumbers(session)).toEqual(before);
  });
});
