// Opening the window: Chromium, Edge or Chrome as an app window where one is found, else whatever opens web pages here.
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Environment;
  readonly exists: (path: string) => boolean;
}

export const THIS_MACHINE: Machine = { platform: process.platform, environment: process.env, exists: canRun };

/** Whether a window can be shown at all. */
export function hasDisplay({ platform, environment }: Machine): boolean {
  if (platform === 'darwin' || platform === 'win32') return !environment['SSH_CONNECTION'];
  return Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY']);
}

/** Program and arguments that open `address`. Arguments are never read by a shell. */
export function opener(address: string, machine: Machine): { readonly program: string; readonly args: readonly string[] } {
  const chromium = candidates(machine).find(machine.exists);
  if (chromium) return { program: chromium, args: [`--app=${address}`, '--no-first-run', '--no-default-browser-check'] };
  if (machine.platform === 'darwin') return { program: 'open', args: [address] };
  if (machine.platform === 'win32') return { program: 'explorer.exe', args: [address] };
  return { program: 'xdg-open', args: [address] };
}

/** Where Chromium, Edge and Chrome are found, the choice of the user first. */
export function candidates({ platform, environment }: Machine): readonly string[] {
  const chosen = environment['CHROMIUM_PATH'] ? [environment['CHROMIUM_PATH']] : [];
  if (platform === 'darwin') return [...chosen, ...MAC.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)];
  if (platform === 'win32') return [...chosen, ...windowsPaths(environment)];
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...chosen, ...folders.flatMap((folder) => LINUX.map((name) => join(folder, name)))];
}

const MAC = ['Google Chrome', 'Microsoft Edge', 'Chromium', 'Brave Browser'];
const LINUX = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'brave-browser'];
const WINDOWS = ['Microsoft\\Edge\\Application\\msedge.exe', 'Google\\Chrome\\Application\\chrome.exe'];

function windowsPaths(environment: Environment): readonly string[] {
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => environment[name]);
  return roots.flatMap((root) => (root ? WINDOWS.map((path) => `${root}\\${path}`) : []));
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // absent or not ours to run: the next candidate
  }
}

/** Opens the window and lets go of it. False when no program could be started. */
export function openWindow(address: string, machine: Machine): Promise<boolean> {
  const { program, args } = opener(address, machine);
  return new Promise((resolve) => {
    const child = spawn(program, args, { detached: true, stdio: 'ignore' });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
