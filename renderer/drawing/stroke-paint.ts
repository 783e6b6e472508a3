// The part of a stroke that is on screen: what it wrote into the mirror, and how that is taken back.
import type { AreaView } from '../../geodata/contract/views.ts';
import { tierAbove } from '../../geodata/model/ids.ts';
import { blankArea } from '../../geodata/plan/create-area.command.ts';
import type { MapSurface } from '../map/map-surface.ts';
import type { PlanMirror } from '../state/app-state.ts';
import { getApp, setApp } from '../state/store.ts';
import { lockedSlots, type PaintRules, paintable } from './paintable.ts';
import type { StrokeTarget } from './stroke-target.ts';

export class StrokePaint {
  readonly #surface: MapSurface;
  readonly #target: StrokeTarget;
  readonly #planId: string;
  readonly #selectedBefore = getApp().selected;
  readonly #locked: ReadonlySet<number>;
  readonly #before = new Map<number, number>();
  readonly #held = new Set<number>();
  #people = 0;

  constructor(surface: MapSurface, target: StrokeTarget, plan: PlanMirror) {
    this.#surface = surface;
    this.#target = target;
    this.#planId = plan.id;
    this.#locked = lockedSlots(plan.tiers[target.tier].areas);
    if (target.isNew) setApp({ plan: withArea(plan, target) });
    if (target.areaId !== null) setApp({ selected: target.areaId });
  }

  /** The plan being painted; null once another one is open, or none. */
  get plan(): PlanMirror | null {
    const { plan } = getApp();
    return plan?.id === this.#planId ? plan : null;
  }

  get blocks(): number {
    return this.#before.size;
  }

  get held(): number {
    return this.#held.size;
  }

  get people(): number {
    return this.#people;
  }

  /** Paints what may be painted, and gives those blocks. */
  paint(asked: readonly number[]): readonly number[] {
    const { plan } = this;
    if (!plan) return [];
    const { blocks, held } = paintable(asked, this.#rules(plan));
    for (const block of held) this.#held.add(block);
    const slotOf = plan.slotOf[this.#target.tier];
    for (const block of blocks) {
      this.#before.set(block, slotOf[block]!);
      slotOf[block] = this.#target.slot;
      this.#people += getApp().atlas?.people[block] ?? 0;
    }
    this.#repaint(blocks);
    return blocks;
  }

  /** Paints blocks once more, after an older answer of the engine was written over them. */
  again(blocks: readonly number[]): void {
    const slotOf = this.plan?.slotOf[this.#target.tier];
    if (!slotOf) return;
    const lost = blocks.filter((block) => slotOf[block] !== this.#target.slot);
    for (const block of lost) slotOf[block] = this.#target.slot;
    this.#repaint(lost);
  }

  /** Gives some blocks back to the slots they were in: the engine did not move them. */
  giveBack(blocks: readonly number[]): void {
    const slotOf = this.plan?.slotOf[this.#target.tier];
    if (!slotOf) return;
    const painted = blocks.filter((block) => this.#before.has(block));
    for (const block of painted) {
      slotOf[block] = this.#before.get(block)!;
      this.#before.delete(block);
      this.#people -= getApp().atlas?.people[block] ?? 0;
      this.#held.add(block);
    }
    this.#repaint(painted);
  }

  /** Gives everything back: blocks, the new area, the selection. */
  restore(): void {
    const { plan } = this;
    if (!plan) return;
    this.giveBack([...this.#before.keys()]);
    this.#held.clear();
    const selected = this.#target.areaId === getApp().selected ? this.#selectedBefore : getApp().selected;
    setApp({ plan: this.#target.isNew ? withoutArea(plan, this.#target) : plan, selected, preview: null });
  }

  #rules(plan: PlanMirror): PaintRules {
    const { tier, slot, parent } = this.#target;
    const above = tierAbove(tier);
    const bound = above && parent !== null ? { slotOf: plan.slotOf[above], slot: parent } : null;
    return { slotOf: plan.slotOf[tier], slot, locked: this.#locked, parent: bound };
  }

  #repaint(blocks: readonly number[]): void {
    if (blocks.length > 0) this.#surface.repaint(this.#target.tier, blocks);
  }
}

/** The mirror with the new area in it, so that its blocks have a colour before the engine has answered. */
function withArea(plan: PlanMirror, { tier, slot, name }: StrokeTarget): PlanMirror {
  const area: AreaView = { ...blankArea(tier, slot, name), people: 0, blocks: 0, worst: 'not-assessed', verdicts: [] };
  const before = plan.tiers[tier];
  return { ...plan, tiers: { ...plan.tiers, [tier]: { ...before, areas: [...before.areas, area] } } };
}

function withoutArea(plan: PlanMirror, { tier, areaId }: StrokeTarget): PlanMirror {
  const before = plan.tiers[tier];
  const areas = before.areas.filter((area) => area.id !== areaId);
  return { ...plan, tiers: { ...plan.tiers, [tier]: { ...before, areas } } };
}
