// A window's command, done to the open plan: as a step of its own, or within the stroke that is open.
import type { PlanCommand } from '../../contract/calls.ts';
import type { PlanChange } from '../../contract/views.ts';
import { serviceSitesOf } from '../access/service-sites.ts';
import type { Engine } from './engine.ts';
import type { OpenPlan } from './open-plan.ts';
import { type CommandSetting, runPlanCommand } from './run-plan-command.ts';

export function performCommand({ options }: Engine, open: OpenPlan, command: PlanCommand): PlanChange | null {
  const { clock, who, random } = options;
  const setting: CommandSetting = {
    ...{ atlas: open.atlas, who, at: clock() },
    newId: (of) => `${of}-${random(6)}`,
    sites: () => open.session.travelSource?.sites ?? serviceSitesOf(open.parts.file),
  };
  const { outcome, label } = runPlanCommand(open.plan, command, setting);
  return open.perform(outcome, label);
}
