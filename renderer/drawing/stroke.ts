// One stroke, from pointer down to pointer up. The mirror is painted at once; blocks travel to the engine in batches, one at a
// time, and its numbers follow. Whatever fails, mirror and engine end up the same.
import type { PlanCommand } from '../../geodata/contract/calls.ts';
import type { PlanChange, TierView, VerdictTurn } from '../../geodata/contract/views.ts';
import { theConnection } from '../bridge/connection.ts';
import type { MapSurface } from '../map/map-surface.ts';
import { took } from '../state/actions.ts';
import { follow } from '../state/mirror.ts';
import { getApp, setApp } from '../state/store.ts';
import { strokeBegins } from '../state/stroke-under-way.ts';
import { watching } from '../state/watching.ts';
import { askEngine } from './ask-engine.ts';
import { inLane } from './engine-lane.ts';
import { refreshMirror } from './refresh-mirror.ts';
import { strokeLabel } from './stroke-label.ts';
import { StrokePaint } from './stroke-paint.ts';
import { netTurns, strokePreview } from './stroke-preview.ts';
import type { StrokeTarget } from './stroke-target.ts';

/** Strokes that the engine has not answered for in full, oldest first. */
const unfinished = new Set<Stroke>();

export class Stroke {
  readonly target: StrokeTarget;
  /** How it ended: true when it became a step of the plan. */
  readonly ended: Promise<boolean>;
  readonly #paint: StrokePaint;
  readonly #start: TierView;
  #phase: 'open' | 'released' | 'cancelled' | 'over' = 'open';
  #unsent: number[] = [];
  #travelling: readonly number[] = [];
  #turned: VerdictTurn[] = [];
  #areaMade: boolean;
  /** Whether the engine was told that a stroke begins. */
  #begun = false;
  #label = '';
  #wake: () => void = () => undefined;

  /** Needs an open plan. */
  constructor(surface: MapSurface, target: StrokeTarget) {
    const { plan } = getApp();
    if (!plan) throw new Error('A stroke needs a plan.');
    this.target = target;
    this.#start = plan.tiers[target.tier];
    this.#areaMade = !target.isNew;
    this.#paint = new StrokePaint(surface, target, plan);
    unfinished.add(this);
    const ends = strokeBegins();
    this.ended = inLane(() => this.#drive()).finally(() => {
      unfinished.delete(this);
      ends();
    });
  }

  get isOpen(): boolean {
    return this.#phase === 'open';
  }

  get blocks(): number {
    return this.#paint.blocks;
  }

  /** Paints blocks: on screen now, in the engine soon. */
  paint(asked: readonly number[]): void {
    if (this.#phase !== 'open') return;
    this.#unsent.push(...this.#paint.paint(asked));
    this.#showPreview();
    this.#wake();
  }

  /** Ends the stroke as one step; without a label it says how many blocks went where. */
  commit(label?: string): Promise<boolean> {
    if (this.#phase !== 'open') return this.ended;
    this.#label = label ?? '';
    this.#phase = 'released';
    setApp({ preview: null });
    this.#wake();
    return this.ended;
  }

  /** Ends the stroke as if it had not been: on screen at once, in the engine as soon as it listens. */
  cancel(): Promise<boolean> {
    if (this.#phase !== 'open') return this.ended;
    this.#phase = 'cancelled';
    this.#paint.restore();
    this.#wake();
    return this.ended;
  }

  /** A question and not a comparison: the compiler would believe that the phase stays as it was across an await. */
  #is(phase: 'cancelled' | 'released'): boolean {
    return this.#phase === phase;
  }

  async #drive(): Promise<boolean> {
    // Nothing is told to the engine before there is paint: a press on nothing costs nothing.
    while (this.#phase === 'open' && this.#unsent.length === 0 && this.#paint.plan) await this.#woken();
    // An older stroke took this one back with it, or it was cancelled while it waited, or let go without paint.
    if (this.#phase === 'over' || this.#phase === 'cancelled') return false;
    if (this.#unsent.length === 0) return this.#leave();
    while (this.#paint.plan) {
      if (this.#is('cancelled')) return this.#undo();
      if (this.#unsent.length > 0) {
        if (!(await this.#send())) return this.#fail();
      } else if (this.#is('released')) {
        return this.#finish();
      } else {
        await this.#woken();
      }
    }
    this.#phase = 'over'; // the plan was closed: so is the engine's session
    return false;
  }

  #woken(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  #leave(): boolean {
    this.#phase = 'over';
    if (this.target.isNew) this.#paint.restore();
    return false;
  }

  /** Sends everything painted since the last batch, the first one with the beginning. False when the engine refused. */
  async #send(): Promise<boolean> {
    const blocks = this.#unsent;
    this.#unsent = [];
    this.#travelling = blocks;
    const command = this.#command(blocks);
    const watch = watching();
    const reply = this.#begun
      ? await askEngine('plan.command', { command, watch })
      : await askEngine('stroke.begin', { first: command, watch });
    this.#begun ||= reply.ok;
    this.#travelling = [];
    if (!reply.ok || !this.#isMade(reply.value)) return false;
    const { tier } = this.target;
    const moved = new Set(reply.value?.moves.filter((moves) => moves.tier === tier).flatMap((moves) => [...moves.blocks]));
    this.#takeOver(reply.value);
    if (this.#phase !== 'cancelled') this.#paint.giveBack(blocks.filter((block) => !moved.has(block)));
    return true;
  }

  /** What the blocks are to become. A new area is made with its first blocks. */
  #command(list: readonly number[]): PlanCommand {
    const { tier, name, areaId } = this.target;
    const blocks = Uint32Array.from(list);
    return this.#areaMade
      ? { name: 'assign-blocks', tier, areaId, blocks }
      : { name: 'create-area', tier, areaName: name, blocks };
  }

  /** The slot was foretold; had something else come in between, the blocks would be in the wrong area. */
  #isMade(change: PlanChange | null): boolean {
    if (this.#areaMade) return true;
    const { tier, areaId, name } = this.target;
    this.#areaMade = change?.tiers[tier]?.areas.some((area) => area.id === areaId && area.name === name) ?? false;
    return this.#areaMade;
  }

  /** Follows an answer, then puts newer paint back on top of it. */
  #takeOver(change: PlanChange | null): void {
    const { plan } = this.#paint;
    if (!change || !plan) return;
    this.#turned.push(...change.turned);
    if (this.#phase === 'cancelled') return;
    const after = follow(plan, change);
    paintAgain();
    setApp({ plan: after });
    if (this.#phase === 'open') this.#showPreview();
  }

  async #finish(): Promise<boolean> {
    if (this.#paint.blocks === 0) return this.#undo();
    const label = this.#label || strokeLabel(this.target, this.#paint.blocks);
    const reply = await askEngine('stroke.commit', { label, watch: watching() });
    if (!reply.ok) return this.#fail();
    this.#phase = 'over';
    // Batches told of the verdicts that turned; the step itself may have nothing new to say.
    const turned = reply.value && reply.value.turned.length > 0 ? reply.value.turned : netTurns(this.#turned);
    took(reply.value && { ...reply.value, turned });
    paintAgain();
    return reply.value !== null;
  }

  async #undo(): Promise<boolean> {
    this.#phase = 'over';
    if (this.#paint.blocks > 0 || this.target.isNew) this.#paint.restore();
    await this.#takeBack();
    return false;
  }

  /** Takes back this stroke and those begun on top of it, newest first, then has the engine do the same. */
  async #fail(): Promise<boolean> {
    for (const stroke of [...unfinished].reverse()) stroke.#drop();
    if (this.#begun) await this.#takeBack();
    // A stroke that was refused from the start is not there; one that was left over from before would refuse all that follow.
    else await theConnection().client.call('stroke.cancel', {});
    return false;
  }

  async #takeBack(): Promise<void> {
    const reply = await askEngine('stroke.cancel', { watch: watching() });
    if (!reply.ok) await refreshMirror();
    else this.#takeOver(reply.value);
  }

  #drop(): void {
    if (this.#phase !== 'cancelled') this.#paint.restore();
    this.#phase = 'over';
    this.#unsent = [];
    this.#travelling = [];
  }

  #showPreview(): void {
    const now = this.#paint.plan?.tiers[this.target.tier];
    if (!now) return;
    const { blocks, people, held } = this.#paint;
    setApp({ preview: strokePreview({ blocks, people, held, before: this.#start, now, turned: this.#turned }) });
  }

  /** Blocks that the engine has not answered for. */
  static repaintUnanswered(): void {
    for (const stroke of unfinished) {
      if (stroke.#phase === 'open' || stroke.#phase === 'released')
        stroke.#paint.again([...stroke.#travelling, ...stroke.#unsent]);
    }
  }
}

const paintAgain = (): void => Stroke.repaintUnanswered();
