import { expect, it } from 'vitest';
import { MENU_COMMANDS } from '../../geodata/contract/window-bridge.ts';
import { MENUS } from '../../renderer/panels/menus.ts';
import { APP_COMMANDS, appCommand, commandOfChord, runCommand } from '../../renderer/state/app-commands.ts';
import { FIRST_STATE } from '../../renderer/state/app-state.ts';

const twice = (values: readonly string[]): readonly string[] => values.filter((value, at) => values.indexOf(value) !== at);

it('gives every command a name of its own', () => expect(twice(APP_COMMANDS.map((command) => command.id))).toEqual([]));

it('gives no chord to two commands', () => expect(twice(APP_COMMANDS.flatMap((command) => command.keys))).toEqual([]));

it('knows every command that a menu names', () => {
  const named = [...MENUS.flatMap((menu) => menu.parts.flat()), ...MENU_COMMANDS];
  expect(named.length).toBeGreaterThan(40);
  for (const id of named) expect(appCommand(id).id).toBe(id);
});

it('finds commands by their chords', () => {
  expect(commandOfChord('Mod+Y')?.id).toBe('edit.redo');
  expect(commandOfChord('Mod+Q')).toBeUndefined();
});

it('runs nothing that cannot be run, or is unknown', () => {
  expect(FIRST_STATE.plan).toBeNull();
  expect(runCommand('edit.undo')).toBe(false);
  expect(runCommand('no.such')).toBe(false);
});
