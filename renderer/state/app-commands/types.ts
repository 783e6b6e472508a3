// What a command of the window is.
import type { AppState } from '../app-state.ts';

export type CommandGroup = 'file' | 'edit' | 'view' | 'plan' | 'tool' | 'data' | 'help';

export interface AppCommand {
  /** `edit.undo`: stable, used by the native menu and by tests. */
  readonly id: string;
  readonly group: CommandGroup;
  readonly label: string;
  /** A label that says more about now ("Undo: Move 3 blocks to Coast"); null: the plain one. */
  readonly labelNow?: (state: AppState) => string | null;
  /** Chords as key-chords.ts writes them; the first is shown. */
  readonly keys: readonly string[];
  readonly enabled: (state: AppState) => boolean;
  /** For what is on or off, or one of several. */
  readonly checked?: (state: AppState) => boolean;
  readonly run: () => void;
}

export const always = (): boolean => true;
export const withPlan = (state: AppState): boolean => state.plan !== null;
export const withArea = (state: AppState): boolean => state.plan !== null && state.selected !== null;
