import { describe, expect, it } from 'vitest';
import { candidates, hasDisplay, type Machine, opener } from '../../electron/loopback/browser.ts';

const machine = (platform: NodeJS.Platform, environment: Record<string, string>, there: readonly string[] = []): Machine => ({
  platform,
  environment,
  exists: (path) => there.includes(path),
});
const ADDRESS = 'http://127.0.0.1:1/?token=x';

describe('opening the window', () => {
  it('needs a display', () => {
    expect(hasDisplay(machine('linux', {}))).toBe(false);
    expect(hasDisplay(machine('linux', { DISPLAY: ':0' }))).toBe(true);
    expect(hasDisplay(machine('linux', { WAYLAND_DISPLAY: 'w' }))).toBe(true);
    expect(hasDisplay(machine('darwin', {}))).toBe(true);
    expect(hasDisplay(machine('win32', {}))).toBe(true);
    expect(hasDisplay(machine('darwin', { SSH_CONNECTION: 'x' }))).toBe(false);
  });

  it('takes an app window of Chromium, the chosen one first', () => {
    const there = ['/usr/bin/google-chrome', '/opt/mine'];
    const found = opener(ADDRESS, machine('linux', { PATH: '/bin:/usr/bin' }, there));
    expect([found.program, found.args[0]]).toEqual(['/usr/bin/google-chrome', `--app=${ADDRESS}`]);
    expect(opener(ADDRESS, machine('linux', { PATH: '/usr/bin', CHROMIUM_PATH: '/opt/mine' }, there)).program).toBe(
      '/opt/mine',
    );
  });

  it('takes Edge where Windows has it, Chrome on a Mac', () => {
    const edge = 'C:\\PF\\Microsoft\\Edge\\Application\\msedge.exe';
    expect(opener(ADDRESS, machine('win32', { 'PROGRAMFILES(X86)': 'C:\\PF' }, [edge])).program).toBe(edge);
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(opener(ADDRESS, machine('darwin', {}, [chrome])).program).toBe(chrome);
  });

  it('else leaves it to whatever opens web pages', () => {
    expect(opener(ADDRESS, machine('linux', { PATH: '' }))).toEqual({ program: 'xdg-open', args: [ADDRESS] });
    expect(opener(ADDRESS, machine('darwin', {}))).toEqual({ program: 'open', args: [ADDRESS] });
    expect(opener(ADDRESS, machine('win32', {}))).toEqual({ program: 'explorer.exe', args: [ADDRESS] });
  });

  it('never looks in a folder without a name', () => {
    expect(candidates(machine('linux', { PATH: ':/usr/bin:' })).every((path) => path.startsWith('/usr/bin/'))).toBe(true);
  });
});
