// A window's command, done to the open plan: as a step of its own, or within the stroke that is open.
import type { PlanCommand } from '../../contract/calls.ts';
import type { PlanChange } from '../../contract/views.ts';
import type { Engine } from './engine.ts';
import type { OpenPlan } from './open-plan.ts';
import { runPlanCommand } from './run-plan-command.ts';

export function performCommand({ options }: Engine, open: OpenPlan, command: PlanCommand): PlanChange | null {
  const { clock, who, random } = options;
  const setting = { atlas: open.atlas, who, at: clock(), newId: () => `arrangement-${random(6)}` };
  const { outcome, label } = runPlanCommand(open.plan, command, setting);
  return open.perform(outcome, label);
}
