import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { menuTemplate } from '../../electron/main/menu.ts';
import { MENU_COMMANDS } from '../../geodata/contract/window-bridge.ts';
import { APP_COMMANDS } from '../../renderer/state/app-commands.ts';

const actions = { send: vi.fn(), addDocument: vi.fn() };
const items = (platform: NodeJS.Platform, developing = false): MenuItemConstructorOptions[] =>
  menuTemplate(actions, platform, developing).flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));

describe('the native menu', () => {
  it('has every command that the window hears, once', () => {
    const ids = items('linux').flatMap(({ id }) => id ?? []);
    expect(ids.toSorted()).toEqual([...MENU_COMMANDS].sort());
  });

  it('says and shows what the window itself does', () => {
    const commands = new Map(APP_COMMANDS.map((command) => [command.id, command]));
    for (const { id, label, accelerator } of items('linux').filter((item) => item.id)) {
      const command = commands.get(id ?? '');
      expect(label, id).toBe(command?.label);
      if (accelerator) expect(String(accelerator).replace('CmdOrCtrl', 'Mod'), id).toBe(command?.keys[0]);
    }
  });

  it('leaves the keys to the window: letters alone must reach text fields', () => {
    for (const item of items('darwin').filter(({ accelerator }) => accelerator)) {
      expect(item.registerAccelerator).toBe(false);
      expect(item.accelerator).toMatch(/^(CmdOrCtrl\+|Alt\+|F\d)/);
    }
  });

  it('sends the name of the command', () => {
    const undo = items('win32').find(({ id }) => id === 'edit.undo');
    (undo?.click as (() => void) | undefined)?.();
    expect(actions.send).toHaveBeenCalledWith('edit.undo');
  });

  it('has developer tools only while developing', () => {
    const roles = (developing: boolean) => items('linux', developing).map(({ role }) => role);
    expect(roles(false)).not.toContain('toggleDevTools');
    expect(roles(true)).toContain('toggleDevTools');
  });
});
