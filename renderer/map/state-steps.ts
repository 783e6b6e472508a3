// Which parts of the state the map has to follow, told apart by what following costs.
import type { AppState } from '../state/app-state.ts';

const same =
  (keys: readonly (keyof AppState)[]) =>
  (before: AppState, after: AppState): boolean =>
    keys.every((key) => before[key] === after[key]);

/** Whether the style is the same: nothing about lines, colours of the ground, or patterns changed. */
export const sameGround = same(['appearance', 'visibleLayers', 'patterns']);

/** Whether blocks are coloured by the same answer to the same question. */
export const sameTheme = same(['theme', 'flowShading', 'travelShading']);

const MARKS = ['hoveredBlock', 'cursorBlock'] as const;
const PAINTED = ['plan', 'tier', 'selected', 'theme', 'flowShading', 'travelShading', 'classBreaks', 'pointedOut'] as const;
const samePainted = same(PAINTED);
const sameMarks = same(MARKS);

/** Whether every block and every outline would come out as they are. */
export const sameScene = (before: AppState, after: AppState): boolean => samePainted(before, after) && sameMarks(before, after);

/** Whether only the hovered block or the cursor moved, which concerns a handful of arcs. */
export const followsMarksOnly = (before: AppState, after: AppState): boolean =>
  samePainted(before, after) && !sameMarks(before, after);

const sameButPlan = same(PAINTED.filter((key) => key !== 'plan'));

/** Whether of all that is painted only the plan is another. */
export const followsPlanOnly = (before: AppState, after: AppState): boolean =>
  before.plan !== after.plan && sameButPlan(before, after) && sameMarks(before, after);

/** Whether the names of areas stay where they are. */
export const sameNames = same(['plan', 'tier']);
