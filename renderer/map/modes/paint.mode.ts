import type { Mode } from '../../drawing/mode.ts';
import { BrushMode } from './brush.ts';

/** Adds the blocks under the brush to the selected area. */
export const paintMode = (): Mode => new BrushMode('paint');
