import type { Tier } from '../../geodata/model/ids.ts';
import { setConnection } from '../../renderer/bridge/connection.ts';
import { FIRST_STATE } from '../../renderer/state/app-state.ts';
import { mirrorOf } from '../../renderer/state/mirror.ts';
import { getApp, setApp } from '../../renderer/state/store.ts';
import { FakeEngine } from './fake-engine.ts';
import { GridSurface, gridAtlas } from './grid-world.ts';

/** The window on a plan of the grid. Tier place unless told otherwise. */
export function openGrid(areas: readonly (readonly [Tier, string, readonly number[]])[] = []): {
  readonly engine: FakeEngine;
  readonly surface: GridSurface;
} {
  const engine = new FakeEngine(areas);
  setConnection({ client: engine.client, host: { kind: 'loopback' } as never }); // no files in these tests
  setApp({ ...FIRST_STATE, atlas: gridAtlas(), plan: mirrorOf(engine.view()), screen: 'plan' });
  return { engine, surface: new GridSurface() };
}

/** The mirror's slots of a tier. */
export const slots = (tier: Tier = 'place'): number[] => [...getApp().plan!.slotOf[tier]];

/** What the engine holds. */
export const engineSlots = (engine: FakeEngine, tier: Tier = 'place'): number[] => [...engine.plan.tiers[tier].slotOf];

/** Lets promises settle. */
export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
