// A window's command, done to the open plan: as a step of its own, or within the stroke that is open.
import type { PlanCommand } from '../../contract/calls.ts';
import type { PlanChange } from '../../contract/views.ts';
import { serviceSitesOf } from '../access/service-sites.ts';
import { blockFinder } from '../flows/block-at-point.ts';
import type { Engine } from './engine.ts';
import type { OpenPlan } from './open-plan.ts';
import { type CommandSetting, runPlanCommand } from './run-plan-command.ts';

export function performCommand({ options }: Engine, open: OpenPlan, command: PlanCommand): PlanChange | null {
  const { clock, who, random } = options;
  const setting: CommandSetting = {
    ...{ atlas: open.atlas, who, at: clock() },
    newId: (of) => `${of}-${random(6)}`,
    sites: () => open.session.travelSource?.sites ?? serviceSitesOf(open.parts.file),
    isOnGround: (longitude, latitude) => isOnGround(open, longitude, latitude),
  };
  const { outcome, label } = runPlanCommand(open.plan, command, setting);
  return open.perform(outcome, label);
}

/** An atlas without polygons cannot tell. */
function isOnGround({ atlas, session }: OpenPlan, longitude: number, latitude: number): boolean {
  const { topology, blocks } = atlas;
  if (topology.arcCount === 0 || blockFinder(topology, blocks.count)(longitude, latitude) !== null) return true;
  const roads = session.travelSource?.ground('car').roads;
  return roads !== null && roads !== undefined && roads.siteSnap({ longitude, latitude }).link[0]! >= 0;
}
