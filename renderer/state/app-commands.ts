// Everything the window can be told to do, once: menus, keys, the command palette, the shortcut sheet and the native menu read it.
import { editCommands } from './app-commands/edit.ts';
import { fileCommands } from './app-commands/file.ts';
import { helpCommands } from './app-commands/help.ts';
import { planCommands } from './app-commands/plan.ts';
import { toolCommands } from './app-commands/tools.ts';
import { travelCommands } from './app-commands/travel.ts';
import type { AppCommand, CommandGroup } from './app-commands/types.ts';
import { viewCommands } from './app-commands/view.ts';
import { getApp } from './store.ts';

export type { AppCommand, CommandGroup } from './app-commands/types.ts';

/** In the order of the menus. */
export const APP_COMMANDS: readonly AppCommand[] = Object.freeze([
  ...fileCommands,
  ...editCommands,
  ...viewCommands,
  ...planCommands,
  ...travelCommands,
  ...toolCommands,
  ...helpCommands,
]);

const byId: ReadonlyMap<string, AppCommand> = new Map(APP_COMMANDS.map((command) => [command.id, command]));
const byChord: ReadonlyMap<string, AppCommand> = new Map(
  APP_COMMANDS.flatMap((command) => command.keys.map((chord) => [chord, command] as const)),
);

/** Throws on an id that no command has: menus name commands by constants. */
export function appCommand(id: string): AppCommand {
  const command = byId.get(id);
  if (!command) throw new Error(`No command is called "${id}".`);
  return command;
}

/** Runs a command if it can be run now. False when there is none of that name, or it is not enabled. */
export function runCommand(id: string): boolean {
  const command = byId.get(id);
  if (!command?.enabled(getApp())) return false;
  command.run();
  return true;
}

/** The command that a chord stands for, whether enabled or not. */
export const commandOfChord = (chord: string): AppCommand | undefined => byChord.get(chord);

/** Headings of menus and sheets. */
export const GROUP_WORDS: Readonly<Record<CommandGroup, string>> = {
  file: 'File',
  edit: 'Edit',
  view: 'View',
  plan: 'Plan',
  tool: 'Tools',
  data: 'Data',
  help: 'Help',
};
