// What a stroke would do, asked of the engine while the pointer moves: one question on the road at a time, the newest next.

import { createStore } from 'zustand/vanilla';
import { tierAbove } from '../../geodata/model/ids.ts';
import { theConnection } from '../bridge/connection.ts';
import { getApp, setApp } from '../state/store.ts';
import { laneBusy } from './engine-lane.ts';
import { lockedSlots, paintable } from './paintable.ts';
import { type StrokeTarget, type StrokeWish, strokeTarget } from './stroke-target.ts';

export interface HoverWish extends StrokeWish {
  readonly blocks: readonly number[];
  /** What they are, where that is not just blocks: the name of a unit. */
  readonly what?: string;
}

/** Milliseconds between two questions. */
const PAUSE = 50;

/** What the preview is about: the name of a unit, '' for blocks. Only the chip reads it. */
export const previewSubject = createStore<{ readonly what: string }>()(() => ({ what: '' }));

let waiting: (() => HoverWish | null) | null = null;
let asking = false;
let turn = 0;

/**
 * Shows what drawing would do now; null shows nothing. The wish is made only when its turn comes, so that finding the blocks
 * under a brush costs nothing for the pointer moves in between.
 */
export function previewHover(wish: (() => HoverWish | null) | null): void {
  waiting = wish;
  turn++;
  if (!wish) showNothing();
  else if (!asking) void askInTurn();
}

async function askInTurn(): Promise<void> {
  asking = true;
  while (waiting) {
    const mine = turn;
    const wish = waiting();
    waiting = null;
    await answer(wish, () => mine === turn);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  asking = false;
}

async function answer(wish: HoverWish | null, isNewest: () => boolean): Promise<void> {
  // A stroke under way tells of itself.
  if (laneBusy()) return;
  const target = wish && strokeTarget(getApp(), wish);
  if (!wish || !target) return showNothing();
  const { blocks, held } = rulesFor(target, wish.blocks);
  previewSubject.setState({ what: wish.what ?? '' });
  if (blocks.length + held.length === 0) return showNothing();
  if (target.isNew || blocks.length === 0) {
    const people = blocks.reduce((sum, block) => sum + (getApp().atlas?.people[block] ?? 0), 0);
    return setApp({ preview: { blocks: blocks.length, people, held: held.length, areas: [], turned: [] } });
  }
  const request = { tier: target.tier, areaId: target.areaId, blocks: Uint32Array.from(blocks) };
  const reply = await theConnection().client.call('plan.preview', request);
  // A preview that failed is no news: the stroke itself will say what is wrong.
  if (!reply.ok || laneBusy() || (!isNewest() && waiting === null)) return;
  setApp({ preview: reply.value && { ...reply.value, held: held.length + reply.value.held } });
}

function rulesFor(target: StrokeTarget, asked: readonly number[]): ReturnType<typeof paintable> {
  const { plan } = getApp();
  if (!plan) return { blocks: [], held: [] };
  const above = tierAbove(target.tier);
  return paintable(asked, {
    slotOf: plan.slotOf[target.tier],
    slot: target.slot,
    locked: lockedSlots(plan.tiers[target.tier].areas),
    parent: above && target.parent !== null ? { slotOf: plan.slotOf[above], slot: target.parent } : null,
  });
}

function showNothing(): void {
  previewSubject.setState({ what: '' });
  if (getApp().preview && !laneBusy()) setApp({ preview: null });
}
