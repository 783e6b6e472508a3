// What the open atlas can say of travel: kinds of care with their sites, roads, speeds. Asked for once, and after what changes it.
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ServiceView, TravelView } from '../../geodata/contract/access.ts';
import type { AtlasView } from '../../geodata/contract/views.ts';
import { theConnection } from '../bridge/connection.ts';
import { getApp, useApp } from '../state/store.ts';

interface Known {
  readonly atlas: AtlasView | null;
  readonly epoch: number;
  /** null until the engine has answered. */
  readonly view: TravelView | null;
  readonly failed: boolean;
}

const known = createStore<Known>(() => ({ atlas: null, epoch: 0, view: null, failed: false }));

async function learn(atlas: AtlasView, epoch: number): Promise<void> {
  const before = known.getState();
  if (before.atlas === atlas && before.epoch === epoch) return;
  // Of the same atlas the old answer stands until the new one has come.
  known.setState({ atlas, epoch, view: before.atlas === atlas ? before.view : null, failed: false });
  const reply = await theConnection().client.call('travel.services', {});
  const now = known.getState();
  if (now.atlas !== atlas || now.epoch !== epoch) return;
  known.setState(reply.ok ? { view: reply.value } : { failed: true });
}

export interface TravelKnown {
  /** null until it is known, and where the engine could not say. */
  readonly view: TravelView | null;
  readonly failed: boolean;
}

const NOT_YET: TravelKnown = { view: null, failed: false };

export function useTravel(): TravelKnown {
  const atlas = useApp((state) => state.atlas);
  const epoch = useApp((state) => state.travel.epoch);
  const state = useStore(known);
  useEffect(() => {
    if (atlas) void learn(atlas, epoch);
  }, [atlas, epoch]);
  return state.atlas === atlas ? state : NOT_YET;
}

/** What is known now, for what is no component. */
export const knownTravel = (): TravelView | null => {
  const { atlas, view } = known.getState();
  return atlas === getApp().atlas ? view : null;
};

/** Where nobody has chosen: what rules ask about first. */
const FIRST_CHOICE = 'emergency-department';

/** The service that was chosen, else the first that has sites; null where none has, and none was chosen. Pure. */
export function serviceInForce(services: readonly ServiceView[], chosen: string | null): ServiceView | null {
  const usable = services.filter(({ sites }) => sites > 0);
  return services.find(({ id }) => id === chosen) ?? usable.find(({ id }) => id === FIRST_CHOICE) ?? usable[0] ?? null;
}

export function useService(): ServiceView | null {
  const { view } = useTravel();
  const chosen = useApp((state) => state.travel.service);
  return view && serviceInForce(view.services, chosen);
}
