// A loopback host on a small page and a stub engine, and ways to ask it that browsers would not allow.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { startWorkerEngine } from '../../electron/link/worker-engine.ts';
import { type Host, type HostOptions, startHost } from '../../electron/loopback/host.ts';
import { decodeMessage, encodeMessage } from '../../geodata/contract/codec.ts';
import { receiveUpload, type UploadCaps } from '../../geodata/engine/service/receive-upload.ts';

export const TOKEN = '0123456789abcdef0123456789abcdef';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface TestHost {
  readonly host: Host;
  readonly home: string;
  readonly page: string;
  /** Host header and origin of the page. */
  readonly name: string;
  readonly cookie: string;
  ask(path: string, headers?: Record<string, string>, method?: string, body?: Buffer): Promise<Answer>;
  /** A socket with these headers; rejects with the status when it is refused. */
  socket(headers?: Record<string, string>): Promise<WebSocket>;
  close(): Promise<void>;
}

export async function withHost(options: Partial<HostOptions> & { caps?: UploadCaps } = {}): Promise<TestHost> {
  const folder = mkdtempSync(join(tmpdir(), 'loopback-'));
  const [home, page] = [join(folder, 'home'), join(folder, 'renderer')];
  mkdirSync(join(home, '.uploads', TOKEN), { recursive: true });
  mkdirSync(join(page, 'assets'), { recursive: true });
  mkdirSync(join(folder, 'renderer-secret'));
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>Coterminous</title>');
  writeFileSync(join(page, 'assets', 'main-1.js'), 'export {};');
  writeFileSync(join(folder, 'renderer-secret', 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  const { caps, ...others } = options;
  const host = await startHost({
    port: 0,
    page,
    home,
    startEngine: (ears) => startWorkerEngine(new URL('./stub-engine.mjs', import.meta.url), home, ears),
    receive: (token, relativeName, stream) => receiveUpload({ home, token, relativeName, stream, ...(caps ? { caps } : {}) }),
    graceMs: null,
    onLastGone: () => undefined,
    ...others,
  });
  const name = `127.0.0.1:${host.port}`;
  const raw = (path: string, headers: Record<string, string>, method = 'GET', body?: Buffer): Promise<Answer> =>
    rawRequest(host.port, path, { Host: name, ...headers }, method, body);
  const opened = await raw(host.address().slice(`http://${name}`.length), {});
  const cookie = opened.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  return {
    host,
    home,
    page,
    name,
    cookie,
    ask: (path, headers = { Cookie: cookie }, method, body) => raw(path, headers, method, body),
    socket: (headers = { Cookie: cookie, Origin: `http://${name}` }) =>
      openSocket(`ws://${name}/engine`, { Host: name, ...headers }),
    async close() {
      await host.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function rawRequest(
  port: number,
  path: string,
  headers: Record<string, string>,
  method: string,
  body?: Buffer,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers, setHost: false, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }));
      answer.on('error', reject);
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

function openSocket(address: string, headers: Record<string, string>): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address, { headers });
    socket.once('open', () => resolve(socket));
    socket.once('error', reject);
  });
}

/** Sends a message and resolves with the next one that comes back. */
export async function exchange(socket: WebSocket, message: unknown): Promise<unknown> {
  const next = nextMessages(socket, 1);
  socket.send(encodeMessage(message));
  return (await next)[0];
}

export const nextMessages = (socket: WebSocket, count: number): Promise<unknown[]> =>
  new Promise((resolve) => {
    const heard: unknown[] = [];
    socket.on('message', function hear(data: Buffer) {
      heard.push(decodeMessage(new Uint8Array(data)));
      if (heard.length < count) return;
      socket.off('message', hear);
      resolve(heard);
    });
  });

export const closeCode = (socket: WebSocket): Promise<number> => new Promise((resolve) => socket.once('close', resolve));
