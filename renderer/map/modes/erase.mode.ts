import type { Mode } from '../../drawing/mode.ts';
import { BrushMode } from './brush.ts';

/** Takes the blocks under the brush out of whatever area they are in. */
export const eraseMode = (): Mode => new BrushMode('erase');
