// `--self-test`: does a packaged build stand up? Opens its window, asks its engine, and ends: 0 when both answered.
import type { BrowserWindow } from 'electron';
import type { EngineLink } from '../link/engine-link.ts';

const PATIENCE_MS = 60_000;

/** Resolves with the exit code. */
export async function selfTest(window: BrowserWindow, ask: EngineLink['ask']): Promise<number> {
  const painted = new Promise<boolean>((resolve) => {
    window.webContents.once('did-finish-load', () => resolve(true));
    window.webContents.once('did-fail-load', () => resolve(false));
  });
  const answered = new Promise<boolean>((resolve) => {
    ask({ id: 0, call: 'library.list', request: {} }, (reply) => resolve(reply.ok));
  });
  const tooLong = new Promise<boolean[]>((resolve) => setTimeout(() => resolve([false]), PATIENCE_MS));
  const results = await Promise.race([Promise.all([painted, answered]), tooLong]);
  console.log(results.every(Boolean) ? 'self-test: the window and the engine answer' : 'self-test: failed');
  return results.every(Boolean) ? 0 : 1;
}
