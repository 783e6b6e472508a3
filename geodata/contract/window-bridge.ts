// What Electron's preload puts into the window, and the names that may cross there. Nothing else does.
import type { CallName, RequestOf } from './calls.ts';
import type { EngineEvent, Reply } from './messages.ts';

/** Channels between preload and main process: a closed list. */
export const CHANNELS = Object.freeze({
  call: 'coterminous:call',
  upload: 'coterminous:upload',
  deliver: 'coterminous:deliver',
  event: 'coterminous:event',
  command: 'coterminous:command',
} as const);

/** What the native menu may ask of the window, by the ids of the window's own commands. */
export const MENU_COMMANDS = [
  'file.new',
  'file.open',
  'file.save',
  'file.save-as',
  'file.export',
  'data.import',
  'data.sources',
  'edit.undo',
  'edit.redo',
  'edit.find',
  'view.tier-neighbourhood',
  'view.tier-place',
  'view.tier-system',
  'view.fit',
  'view.fit-area',
  'view.left',
  'view.right',
  'view.tables',
  'view.patterns',
  'view.light',
  'view.dark',
  'view.system',
  'plan.add-area',
  'plan.rename-area',
  'plan.merge-area',
  'plan.next-unassigned',
  'plan.next-fragment',
  'plan.rules',
  'help.criteria',
  'help.tour',
  'help.shortcuts',
  'help.about',
] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

/** A message of the menu: a command, or documents that the user opened from outside and that are in the library now. */
export type MenuMessage =
  | { readonly command: MenuCommand }
  | { readonly opened: { readonly atlas: string | null; readonly plan: string | null } };

/** One piece of a file on its way to the engine. */
export interface UploadPiece {
  readonly token: string;
  readonly name: string;
  /** Where the piece begins; pieces come in order. */
  readonly offset: number;
  readonly bytes: Uint8Array;
  readonly last: boolean;
}

/** `window.coterminous` under Electron. */
export interface WindowBridge {
  call<Name extends CallName>(id: number, name: Name, request: RequestOf<Name>): Promise<Reply<Name>>;
  listen(hear: (event: EngineEvent) => void): () => void;
  onMenu(hear: (message: MenuMessage) => void): () => void;
  upload(piece: UploadPiece): Promise<Done>;
  /** Asks the user where to, and writes the file there. Done also when the user changed their mind. */
  deliver(fileName: string, mediaType: string, bytes: Uint8Array): Promise<Done>;
}

/** Whether the host did it; if not, why, in a sentence. */
export type Done = { readonly ok: true } | { readonly ok: false; readonly message: string };
