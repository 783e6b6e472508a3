// Every answer of the loopback host goes through here, so that none leaves without its headers.
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { WALL_HEADERS } from '../walls/content-policy.ts';

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
}

/** A short answer in words. */
export const sentence = (status: number, text: string, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
  body: `${text}\n`,
});

export const FORBIDDEN = sentence(
  403,
  'This address opens one window, once. Use the window that is open, or start Coterminous again for a new address.',
);
export const NOT_FOUND = sentence(404, 'There is nothing here.');

/** Sends an answer; HEAD gets the headers alone. */
export function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  if (response.headersSent || response.destroyed) return;
  const body = answer.body === undefined ? null : Buffer.from(answer.body);
  const length = body && answer.status !== 204 && answer.status !== 304 ? { 'Content-Length': String(body.length) } : {};
  response.writeHead(answer.status, { ...WALL_HEADERS, ...answer.headers, ...length });
  response.end(request.method === 'HEAD' ? undefined : (body ?? undefined));
}

/** Turns a socket away before it is one. */
export function refuseUpgrade(socket: Duplex, answer: Answer): void {
  const headers = { ...WALL_HEADERS, ...answer.headers, Connection: 'close' };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status]}\r\n${lines.join('\r\n')}\r\n\r\n${answer.body ?? ''}`);
}
