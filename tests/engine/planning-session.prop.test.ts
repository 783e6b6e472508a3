// The laws of an editing session: verdicts that follow each step are those a fresh session would give, and undo is exact.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePlan } from '../../geodata/engine/new-plan.ts';
import { PlanningSession, type StepOutcome } from '../../geodata/engine/planning-session.ts';
import { TIERS, type Tier } from '../../geodata/model/ids.ts';
import type { Plan } from '../../geodata/model/plan.ts';
import type { CriterionResult } from '../../geodata/model/verdict.ts';
import type { CommandArgs, CommandName } from '../../geodata/plan/commands.ts';
import { serialisePlan } from '../../geodata/plan/plan-file.ts';
import { findPack, RULE_PACKS } from '../../geodata/rules/packs.ts';
import { tinyAtlas } from '../support/tiny-atlas.ts';
import { TOWN_BLOCKS } from '../support/tiny-town.ts';

const atlas = tinyAtlas();
const codes = atlas.blocks.codes;

const startingPlan = (): Plan =>
  makePlan(atlas, {
    out: 'town.footprint',
    name: 'Town',
    rules: 'ics-2019',
    seeds: { neighbourhood: null, place: 'ccg21', system: 'stp21' },
    who: 'a planner',
    clock: () => '2026-01-01T00:00:00.000Z',
  });

type Edit = {
  readonly kind: string;
  readonly tier: Tier;
  readonly a: number;
  readonly b: number;
  readonly blocks: readonly number[];
};

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(
    'assign',
    'assign',
    'assign',
    'unassign',
    'create',
    'delete',
    'rename',
    'merge',
    'arrange',
    'undo',
    'redo',
  ),
  tier: fc.constantFrom(...TIERS),
  a: fc.nat(9),
  b: fc.nat(9),
  blocks: fc.uniqueArray(fc.nat(TOWN_BLOCKS - 1), { minLength: 1, maxLength: 6 }),
});

function perform(session: PlanningSession, { kind, tier, a, b, blocks }: Edit): StepOutcome | null {
  const { plan } = session;
  if (kind === 'undo') return session.undo();
  if (kind === 'redo') return session.redo();
  const asked = request(plan, { kind, tier, a, b, blocks });
  const done = asked === null ? null : session.command(asked.name, asked.args);
  return done?.ok ? done.value : null;
}

type Request = { [Name in CommandName]: { readonly name: Name; readonly args: CommandArgs<Name> } }[CommandName];

function request(plan: Plan, { kind, tier, a, b, blocks }: Edit): Request | null {
  const { areas } = plan.tiers[tier];
  const area = areas[a % Math.max(areas.length, 1)];
  const other = areas[b % Math.max(areas.length, 1)];
  if (kind === 'create') return { name: 'create-area', args: { tier, name: `Area ${a}${b}` } };
  if (kind === 'unassign') return { name: 'assign-blocks', args: { tier, areaId: null, blocks } };
  if (!area || !other) return null;
  if (kind === 'assign') return { name: 'assign-blocks', args: { tier, areaId: area.id, blocks } };
  if (kind === 'rename') return { name: 'rename-area', args: { tier, areaId: area.id, name: `Renamed ${a}${b}` } };
  if (kind === 'delete') return { name: 'delete-area', args: { tier, areaId: area.id } };
  if (kind === 'merge') return { name: 'merge-areas', args: { tier, into: area.id, from: [other.id] } };
  const id = `arrangement-${plan.arrangements.length}`;
  const why = { reason: 'a joint committee', recordedBy: 'a planner', recordedOn: '2026-01-01' };
  return { name: 'record-arrangement', args: { id, tier, areaId: area.id, criterion: 'coterminosity', ...why } };
}

const keyOf = (result: CriterionResult): string =>
  [result.tier, result.criterion, result.areaId, ...result.basis.data, result.unit].join('|');

/** Replaces what a step looked at again; verdicts of areas that are gone go too. */
function follow(seen: Map<string, CriterionResult>, step: StepOutcome): void {
  for (const tier of TIERS) {
    const touched = new Set(step.affected[tier].map((slot) => `${tier}-${slot}`));
    for (const [key, result] of seen) {
      if (result.tier !== tier || step.affected[tier].length === 0) continue;
      if (result.areaId === null || touched.has(result.areaId)) seen.delete(key);
    }
  }
  for (const result of step.results) seen.set(keyOf(result), result);
}

const byKey = (results: Iterable<CriterionResult>): Map<string, CriterionResult> =>
  new Map([...results].map((result) => [keyOf(result), result] as const).sort(([a], [b]) => (a < b ? -1 : 1)));

/** What a step tells: it lists offenders for tiers alone. */
const asSteps = (results: ReadonlyMap<string, CriterionResult>): Map<string, CriterionResult> =>
  new Map([...results].map(([key, result]) => [key, result.areaId === null ? result : { ...result, offenders: [] }]));

describe('a planning session', () => {
  it.each(RULE_PACKS.map((pack) => pack.id))('keeps verdicts equal to those from scratch: %s', (id) => {
    const pack = findPack(id);
    if (!pack) throw new Error(id);
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 25 }), (edits) => {
        const session = new PlanningSession(atlas, startingPlan(), pack);
        const seen = asSteps(byKey(session.scorecard()));
        for (const one of edits) {
          const step = perform(session, one);
          if (step !== null) follow(seen, step);
        }
        const fresh = byKey(new PlanningSession(atlas, session.plan, pack).scorecard());
        expect(byKey(session.scorecard())).toEqual(fresh);
        expect(byKey(seen.values())).toEqual(asSteps(fresh));
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it('comes back byte for byte when everything is undone, and goes forth again', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 40 }), (edits) => {
        const start = startingPlan();
        const pack = RULE_PACKS[0];
        if (!pack) throw new Error('no packs');
        const session = new PlanningSession(atlas, start, pack);
        for (const one of edits) perform(session, one);
        while (session.redo() !== null);
        const end = serialisePlan(session.plan, codes);
        while (session.undo() !== null);
        expect(serialisePlan(session.plan, codes)).toBe(serialisePlan(start, codes));
        while (session.redo() !== null);
        expect(serialisePlan(session.plan, codes)).toBe(end);
      }),
      { seed: 1, numRuns: 60 },
    );
  });
});
