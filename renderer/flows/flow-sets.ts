// The flow sets of the open atlas, asked for once, and the one that figures are of.
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { FlowSetView } from '../../geodata/contract/flows.ts';
import type { AtlasView } from '../../geodata/contract/views.ts';
import { ask } from '../state/actions.ts';
import { getApp, useApp } from '../state/store.ts';

interface Known {
  readonly atlas: AtlasView | null;
  /** null until the engine has answered. */
  readonly sets: readonly FlowSetView[] | null;
}

const known = createStore<Known>(() => ({ atlas: null, sets: null }));

/** Asks for the sets of an atlas unless they are known or asked for. */
async function learn(atlas: AtlasView): Promise<void> {
  if (known.getState().atlas === atlas) return;
  known.setState({ atlas, sets: null });
  const sets = await ask('flows.sets', {});
  if (known.getState().atlas === atlas) known.setState({ sets: sets ?? [] });
}

/** null until they are known; then maybe none. */
export function useFlowSets(): readonly FlowSetView[] | null {
  const atlas = useApp((state) => state.atlas);
  const { atlas: of, sets } = useStore(known);
  useEffect(() => {
    if (atlas) void learn(atlas);
  }, [atlas]);
  return of === atlas ? sets : null;
}

/** The set that was chosen, else the first that can be used; registrations before others. Pure. */
export function setInForce(sets: readonly FlowSetView[], chosen: string | null): FlowSetView | null {
  const usable = sets.filter(({ problem }) => problem === null);
  return usable.find(({ id }) => id === chosen) ?? usable.find(({ basis }) => basis === 'registered') ?? usable[0] ?? null;
}

export function useFlowSet(): FlowSetView | null {
  const sets = useFlowSets();
  const chosen = useApp((state) => state.flowSet);
  return sets === null ? null : setInForce(sets, chosen);
}

/** The sets as far as they are known now, for what is no component. */
export const knownFlowSets = (): readonly FlowSetView[] => {
  const { atlas, sets } = known.getState();
  return atlas === getApp().atlas ? (sets ?? []) : [];
};
