// The loopback host as a process of its own, as a user would start it, on a home of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSampleCounty } from '../../geodata/engine/sample-county.ts';
import { ROOT } from './command-line.ts';

const PROGRAM = join(ROOT, 'out', 'loopback.js');

export interface LoopbackHost {
  readonly home: string;
  readonly port: number;
  /** Of the host's process. */
  readonly pid: number;
  /** With a token that works once. */
  readonly address: string;
  /** Its code, when it has ended. */
  readonly ended: Promise<number | null>;
  /** As a crash would: no chance to write anything. */
  kill(): Promise<void>;
}

export interface HostSettings {
  /** Of a host before it: its window finds this one again. */
  readonly port?: number;
  /** Ends some time after its window, as it does for users; else only when it is killed. */
  readonly endsWithWindow?: boolean;
}

/** Starts the host on a home. The port is chosen beforehand, so that the same window finds it again after a restart. */
export async function startLoopback(home: string, settings: HostSettings = {}): Promise<LoopbackHost> {
  const chosen = settings.port ?? (await freePort());
  const stay = settings.endsWithWindow ? [] : ['--stay'];
  const child = spawn(process.execPath, [PROGRAM, '--home', home, '--port', String(chosen), '--no-open', ...stay], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = await firstAddress(child);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return {
    home,
    port: chosen,
    pid: child.pid ?? 0,
    address,
    ended,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function firstAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += String(chunk);
      const address = /http:\/\/127\.0\.0\.1:\S+/.exec(said);
      if (address) resolve(address[0]);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The host ended with ${code}: ${said}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

export const emptyHome = (): string => mkdtempSync(join(tmpdir(), 'coterminous-e2e-'));

/** A home that holds the sample county. It is built once and copied, so that not every file waits for it. */
export async function sampleHome(): Promise<string> {
  const home = emptyHome();
  cpSync(await builtSample(), home, { recursive: true });
  return home;
}

async function builtSample(): Promise<string> {
  const program = createHash('sha256')
    .update(readFileSync(join(ROOT, 'out', 'coterminous.js')))
    .digest('hex')
    .slice(0, 12);
  const folder = join(ROOT, '.build', 'e2e', `sample-${program}`);
  if (existsSync(folder)) return folder;
  rmSync(join(ROOT, '.build', 'e2e'), { recursive: true, force: true });
  mkdirSync(join(ROOT, '.build', 'e2e'), { recursive: true });
  const making = `${folder}-making`;
  await openSampleCounty({ home: making, clock: () => '2026-01-01T00:00:00.000Z', onProgress: () => undefined });
  renameSync(making, folder);
  return folder;
}
