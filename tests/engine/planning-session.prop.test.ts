// The laws of an editing session: verdicts that follow each step are those a fresh session would give, and undo is exact.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePlan } from '../../geodata/engine/new-plan.ts';
import { PlanningSession, type StepOutcome } from '../../geodata/engine/planning-session.ts';
import { TIERS, type Tier } from '../../geodata/model/ids.ts';
import type { Plan } from '../../geodata/model/plan.ts';
import type { CriterionResult } from '../../geodata/model/verdict.ts';
import { type CommandArgs, type CommandName, runCommand } from '../../geodata/plan/commands.ts';
import { serialisePlan } from '../../geodata/plan/plan-file.ts';
import { findPack, RULE_PACKS } from '../../geodata/rules/packs.ts';
import { ruleSchema } from '../../geodata/rules/rule.ts';
import type { RulePack } from '../../geodata/rules/rule-pack.ts';
import { tinyAtlas } from '../support/tiny-atlas.ts';
import { TOWN_BLOCKS } from '../support/tiny-town.ts';
import { townAnswers } from '../support/town-answers.ts';

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
  const criterion = b % 2 === 0 ? 'coterminosity' : 'flow-containment';
  return { name: 'record-arrangement', args: { id, tier, areaId: area.id, criterion, ...why } };
}

const keyOf = (result: CriterionResult): string =>
  [result.tier, result.criterion, result.areaId, ...result.basis.data, result.unit, ...result.missing].join('|');

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

/** Rules that flows and sites answer, for every tier that they may be made for; a basis is asked for by one measure. */
function flowPack(id: string, registered: string, admissions: string): RulePack {
  const contained = { criterion: 'flow-containment', tiers: TIERS, min: null, tolerance: 0.2 };
  const rules = [
    { ...contained, flows: 'registered', measure: registered },
    { ...contained, flows: 'admissions', measure: admissions },
    { criterion: 'size', tiers: TIERS, min: 500, max: 1500, people: 'registered' },
    { criterion: 'provider-mix', tiers: ['place', 'system'], kind: 'hospital', min: 2 },
  ];
  const sourced = rules.map((rule) => ruleSchema.parse({ ...rule, source: 'test', confidence: 'convention' }));
  return { ...RULE_PACKS[0]!, id, rules: sourced };
}

const FLOW_PACK = flowPack('flows', 'localisation-index', 'self-containment');
const PACKS = [...RULE_PACKS, FLOW_PACK, flowPack('flows the other way', 'self-containment', 'localisation-index')];

describe('a planning session', () => {
  it.each(PACKS.map((pack) => [pack.id, pack] as const))('keeps verdicts equal to those from scratch: %s', (_id, pack) => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 25 }), fc.nat(99), (edits, seed) => {
        const answers = townAnswers(seed);
        const session = new PlanningSession(atlas, startingPlan(), pack, answers);
        const seen = byKey(session.verdicts());
        for (const one of edits) {
          const step = perform(session, one);
          if (step !== null) follow(seen, step);
        }
        const fresh = new PlanningSession(atlas, session.plan, pack, answers);
        expect(byKey(session.scorecard())).toEqual(byKey(fresh.scorecard()));
        expect(byKey(seen.values())).toEqual(byKey(fresh.verdicts()));
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it('leaves nothing of a preview in the flows, nor of a stroke that was taken back', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 10 }), edit, fc.nat(99), (edits, next, seed) => {
        const session = new PlanningSession(atlas, startingPlan(), FLOW_PACK, townAnswers(seed));
        const asked = request(session.plan, next);
        const outcome = asked && runCommand(session.plan, asked.name, asked.args).outcome;
        if (outcome?.ok) {
          // The first look at flows may well be a preview: they are read with the plan as it would be.
          const seen = session.preview(outcome.value, ({ results }) => results);
          const fresh = byKey(new PlanningSession(atlas, outcome.value, FLOW_PACK, townAnswers(seed)).verdicts());
          for (const result of seen.filter(({ areaId }) => areaId !== null)) expect(fresh.get(keyOf(result))).toEqual(result);
        }
        session.beginStroke();
        for (const one of edits) if (!['undo', 'redo'].includes(one.kind)) perform(session, one);
        session.cancelStroke();
        const untouched = new PlanningSession(atlas, startingPlan(), FLOW_PACK, townAnswers(seed)).scorecard();
        expect(session.scorecard()).toEqual(untouched);
        session.recount();
        expect(session.scorecard()).toEqual(untouched);
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it('tests against another pack with flows that followed all the while', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 10 }), fc.nat(99), (edits, seed) => {
        const ics = findPack('ics-2019')!;
        const session = new PlanningSession(atlas, startingPlan(), ics, townAnswers(seed));
        const asked = session.flowsOf('trust2019');
        for (const one of edits) perform(session, one);
        session.testAgainst(FLOW_PACK);
        const fresh = new PlanningSession(atlas, session.plan, FLOW_PACK, townAnswers(seed));
        expect(session.scorecard()).toEqual(fresh.scorecard());
        const other = fresh.flowsOf('trust2019');
        if (!asked.ok || !other.ok) throw new Error('The town has a set of that id.');
        for (const tier of TIERS) {
          for (let slot = 0; slot < 12; slot++) expect(asked.value[tier].row(slot)).toEqual(other.value[tier].row(slot));
        }
      }),
      { seed: 1, numRuns: 30 },
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
