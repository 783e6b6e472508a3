import { ACCESS_STATES } from './access-states.ts';
import { DRAWING_STATES } from './drawing-states.ts';
import { FLOW_STATES } from './flow-states.ts';
import { OVERLAY_STATES } from './overlay-states.ts';
import { PLAN_STATES } from './plan-states.ts';
import { START_STATES } from './start-states.ts';
import type { WindowState } from './window-state.ts';

/** Every screen and state of the window, in the order in which one leads to the next, from an empty library on. */
export const WINDOW_STATES: readonly WindowState[] = [
  ...START_STATES,
  ...PLAN_STATES,
  ...FLOW_STATES,
  ...ACCESS_STATES,
  ...DRAWING_STATES,
  ...OVERLAY_STATES,
];
