// What the flow map shows at this moment: for its card, its table and the tip under the pointer.
import { createStore } from 'zustand/vanilla';
import type { FlowLinesView } from '../../../geodata/contract/flows.ts';
import type { CallError } from '../../../geodata/contract/messages.ts';
import type { FlowTip, WidthSample } from './drawing.ts';

interface ShownLines {
  readonly lines: FlowLinesView | null;
  readonly error: CallError | null;
  /** `plain`: deck.gl cannot be had here, and MapLibre draws. */
  readonly drawnBy: 'nobody' | 'deck' | 'plain';
  readonly widths: readonly WidthSample[];
  readonly tip: FlowTip | null;
}

const NOTHING: ShownLines = { lines: null, error: null, drawnBy: 'nobody', widths: [], tip: null };

export const shownLines = createStore<ShownLines>(() => NOTHING);
export const forgetLines = (): void => shownLines.setState(NOTHING);
