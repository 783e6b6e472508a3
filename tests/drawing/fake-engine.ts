// An engine of the real commands and the real history, without measures. It can be held, so that tests decide when it answers,
// and told to fail.
import type { CallName, CheckedRequestOf, PlanCommand, RequestOf } from '../../geodata/contract/calls.ts';
import type { EngineClient } from '../../geodata/contract/messages.ts';
import type { PlanChange, PlanView, TierView } from '../../geodata/contract/views.ts';
import { TIERS, type Tier } from '../../geodata/model/ids.ts';
import type { Plan } from '../../geodata/model/plan.ts';
import { runCommand } from '../../geodata/plan/commands.ts';
import { movesByTier } from '../../geodata/plan/diff.ts';
import { History, type HistoryEvent } from '../../geodata/plan/history.ts';
import { newPlan } from '../../geodata/plan/new-plan.ts';
import { asLayerId } from './grid-atlas.ts';
import { COUNT } from './grid-world.ts';

type Said = { readonly name: CallName; readonly request: unknown };

export class FakeEngine {
  readonly said: Said[] = [];
  /** Calls of these names fail, so many times. */
  readonly failing = new Map<CallName, number>();
  /** While set, calls wait for `answer`. */
  held = false;
  /** Run before a call is answered. */
  before: (name: CallName) => void = () => undefined;
  readonly #waiting: (() => void)[] = [];
  readonly history: History;

  constructor(areas: readonly (readonly [Tier, string, readonly number[]])[] = []) {
    const head = { id: 'plan', name: 'Plan', atlasFingerprint: 'grid', blockLayer: asLayerId('lsoa11') };
    this.history = new History(newPlan({ ...head, rulePack: { id: 'pack', hash: '' } }, COUNT));
    for (const [tier, name, blocks] of areas) {
      this.run({ name: 'create-area', tier, areaName: name });
      const area = this.plan.tiers[tier].areas.at(-1)!;
      this.run({ name: 'assign-blocks', tier, areaId: area.id, blocks: Uint32Array.from(blocks) });
    }
  }

  get plan(): Plan {
    return this.history.plan;
  }

  readonly client = {
    call: async (name: CallName, request: unknown) => {
      this.said.push({ name, request });
      if (this.held) await new Promise<void>((resolve) => this.#waiting.push(resolve));
      this.before(name);
      const left = this.failing.get(name) ?? 0;
      const refusal = (message: string) => ({ ok: false, error: { code: 'refused', message, issues: [] } });
      if (left > 0) {
        this.failing.set(name, left - 1);
        return refusal('told to fail');
      }
      try {
        return { ok: true, value: this.#answer(name, request) };
      } catch (error) {
        return refusal(String(error));
      }
    },
    listen: () => () => undefined,
  } as unknown as EngineClient; // one untyped function stands for all the typed calls

  /** Answers the oldest call that waits, and lets the window take it in. */
  async answer(): Promise<void> {
    this.#waiting.shift()?.();
    await new Promise((resolve) => setTimeout(resolve, 0));
  }

  /** Holds back no longer. */
  async letGo(): Promise<void> {
    this.held = false;
    while (this.#waiting.length > 0) await this.answer();
  }

  get names(): readonly string[] {
    return this.said.map(
      ({ name, request }) => (name === 'plan.command' ? (request as RequestOf<'plan.command'>).command.name : name), // a request by its name
    );
  }

  view(): PlanView {
    const { plan } = this;
    const tier = (name: Tier) => ({ ...this.#tier(name), slotOf: plan.tiers[name].slotOf.slice() });
    return {
      document: 'plan.footprint',
      id: plan.id,
      name: plan.name,
      revision: 1,
      dirty: false,
      rulePack: { id: 'pack', title: 'Pack' },
      tiers: { neighbourhood: tier('neighbourhood'), place: tier('place'), system: tier('system') },
      arrangements: [],
      siteChanges: [],
      history: { labels: this.history.labels, position: this.history.position },
      issues: [],
    };
  }

  run(command: PlanCommand): PlanChange | null {
    if (command.name === 'create-area' && command.blocks) return this.#createWith(command, command.blocks);
    const args = 'areaName' in command ? { ...command, name: command.areaName } : command;
    const { outcome, label } = runCommand(this.plan, command.name as 'assign-blocks', args as never);
    if (!outcome.ok) throw new Error(outcome.error.message);
    return this.#change(this.history.record(outcome.value, label));
  }

  /** One step of two commands, as the engine does it. */
  #createWith(command: PlanCommand & { name: 'create-area' }, blocks: ArrayLike<number>): PlanChange | null {
    const { tier, areaName } = command;
    const made = runCommand(this.plan, 'create-area', { tier, name: areaName });
    if (!made.outcome.ok) throw new Error(made.outcome.error.message);
    const areaId = made.outcome.value.tiers[tier].areas.at(-1)!.id;
    const { outcome } = runCommand(made.outcome.value, 'assign-blocks', { tier, areaId, blocks });
    if (!outcome.ok) throw new Error(outcome.error.message);
    return this.#change(this.history.record(outcome.value, made.label));
  }

  #answer(name: CallName, request: unknown): unknown {
    if (name === 'plan.command') return this.run((request as { command: PlanCommand }).command);
    if (name === 'stroke.begin') return this.#begin(request as CheckedRequestOf<'stroke.begin'>);
    if (name === 'stroke.commit') return this.#change(this.history.commit((request as { label: string }).label));
    if (name === 'stroke.cancel') return this.#change(this.history.cancel());
    if (name === 'history.undo') return this.#change(this.history.undo());
    if (name === 'session.open') return this.#reopen();
    if (name === 'plan.preview') return { blocks: 1, people: 100, held: 0, areas: [], turned: [] };
    throw new Error(`no answer for ${name}`);
  }

  #begin({ first }: CheckedRequestOf<'stroke.begin'>): PlanChange | null {
    this.history.begin();
    try {
      return first ? this.run(first) : null;
    } catch (error) {
      this.history.cancel();
      throw error;
    }
  }

  #reopen(): { plan: PlanView } {
    if (this.history.inStroke) this.history.cancel();
    return { plan: this.view() };
  }

  #change(event: HistoryEvent | null): PlanChange | null {
    if (!event) return null;
    const moves = movesByTier(event.diff).map(({ tier, moves }) => ({ tier, blocks: moves.blocks, slots: moves.to }));
    const { arrangements, siteChanges, history, dirty, name, rulePack, revision } = this.view();
    const tiers = Object.fromEntries(TIERS.map((tier) => [tier, this.#tier(tier)]));
    return {
      revision,
      label: event.label,
      dirty,
      name,
      rulePack,
      moves,
      tiers,
      arrangements,
      siteChanges,
      history,
      turned: [],
    };
  }

  #tier(tier: Tier): TierView {
    const { areas, slotOf, seededFrom } = this.plan.tiers[tier];
    const count = (slot: number): number => slotOf.reduce((sum, held) => sum + (held === slot ? 1 : 0), 0);
    const views = areas.map((area) => ({
      ...area,
      people: count(area.slot) * 100,
      blocks: count(area.slot),
      worst: 'pass' as const,
      verdicts: [],
    }));
    const unassignedBlocks = count(0);
    return {
      areas: views,
      seededFrom,
      unassignedBlocks,
      unassignedPeople: unassignedBlocks * 100,
      fragments: 0,
      size: null,
      results: [],
    };
  }
}
