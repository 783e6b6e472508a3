// The loopback host: one process on this machine that serves the window and the engine to one browser window.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { TileStore } from '../files/tile-store.ts';
import { EngineLink, type EngineLinkOptions } from '../link/engine-link.ts';
import { REPLACING } from '../link/replacing.ts';
import { LARGEST_MESSAGE } from '../walls/envelope.ts';
import { LoopbackGate } from '../walls/loopback-gate.ts';
import type { RateLimit } from '../walls/rate-limit.ts';
import { FORBIDDEN, refuseUpgrade, send, sentence } from './answers.ts';
import { type Lifetime, lifetime } from './lifetime.ts';
import { type ReceiveUpload, route } from './routes.ts';
import { Windows } from './windows.ts';

export interface HostOptions {
  /** 0: any free port. */
  readonly port: number;
  readonly page: string;
  /** Folder of the library. */
  readonly home: string;
  readonly startEngine: EngineLinkOptions['start'];
  readonly receive: ReceiveUpload;
  /** Milliseconds without a window after which `onLastGone` is called; null: never. */
  readonly graceMs: number | null;
  /** The last window has been gone for a while. */
  readonly onLastGone: () => void;
  /** Each time the last window goes: the one-time address that lets a window in again. */
  readonly onNewAddress?: (address: string) => void;
  readonly rate?: RateLimit;
}

export interface Host {
  readonly port: number;
  /** With the one-time token. A fresh one each time the last was used. */
  address(): string;
  close(): Promise<void>;
}

/** Starts the host. Resolves when it listens. */
export async function startHost(options: HostOptions): Promise<Host> {
  const first = createServer(SERVER_OPTIONS);
  await listen(first, '127.0.0.1', options.port);
  const { port } = first.address() as AddressInfo; // a TCP server that listens has one
  const second = await listenOnSix(port);
  const servers = second ? [first, second] : [first];

  const tiles = new TileStore(options.home);
  const gate = new LoopbackGate(port);
  const address = (): string => `http://127.0.0.1:${port}/?token=${gate.token()}`;
  const alive = options.graceMs === null ? null : lifetime(options.graceMs, options.onLastGone);
  const engine = new EngineLink({ start: options.startEngine, onEvent: (event) => windows.tell(event), now: Date.now });
  const windows: Windows = new Windows({
    ask: (message, answer) => {
      if (REPLACING.includes(message.call)) tiles.release();
      engine.ask(message, answer);
    },
    onCount: (count) => {
      alive?.windows(count);
      if (count === 0) options.onNewAddress?.(address());
    },
    now: Date.now,
    ...(options.rate ? { rate: options.rate } : {}),
  });
  const { page, receive } = options;
  const hangUp = serve(servers, { gate, alive, page, tiles, receive, windows });
  return {
    port,
    address,
    async close() {
      alive?.stop();
      windows.closeAll();
      for (const server of servers) server.close();
      await engine.stop();
      hangUp();
      tiles.release();
    },
  };
}

const SERVER_OPTIONS = {
  // A big file may take a while to come; headers may not.
  requestTimeout: 30 * 60_000,
  headersTimeout: 10_000,
  maxHeaderSize: 16 * 1024,
};

interface Within {
  readonly gate: LoopbackGate;
  readonly alive: Lifetime | null;
  readonly page: string;
  readonly tiles: TileStore;
  readonly receive: ReceiveUpload;
  readonly windows: Windows;
}

/** Answers requests and sockets on the servers. Returns the function that ends every connection. */
function serve(servers: readonly Server[], within: Within): () => void {
  const { gate, windows } = within;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE, perMessageDeflate: false });
  const onRequest = (request: IncomingMessage, response: ServerResponse): void => {
    void answer(request, within).then((said) => send(request, response, said));
  };
  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    socket.on('error', () => socket.destroy());
    const { headers } = request;
    const welcome = gate.knowsHost(headers) && gate.fromOurPage(headers, 'required') && gate.hasSession(headers);
    if (!welcome || request.url !== '/engine') refuseUpgrade(socket, FORBIDDEN);
    else sockets.handleUpgrade(request, socket, head, (opened) => windows.add(opened));
  };
  for (const server of servers) server.on('request', onRequest).on('upgrade', onUpgrade);
  return () => {
    for (const server of servers) server.closeAllConnections();
    sockets.close();
  };
}

/** Checks who asks, then answers. Never rejects. */
async function answer(request: IncomingMessage, within: Within): Promise<ReturnType<typeof sentence>> {
  const { gate } = within;
  try {
    if (!gate.knowsHost(request.headers)) return FORBIDDEN;
    const url = requestUrl(request);
    if (!url) return sentence(400, 'The address is malformed.');
    const token = request.method === 'GET' && url.pathname === '/' ? url.searchParams.get('token') : null;
    const cookie = token === null ? null : gate.exchange(token);
    if (cookie) return sentence(303, 'Opening.', { Location: '/', 'Set-Cookie': cookie });
    if (!gate.hasSession(request.headers) || !gate.fromOurPage(request.headers, 'if-sent')) return FORBIDDEN;
    within.alive?.stir();
    if (token !== null) return sentence(303, 'Opening.', { Location: '/' });
    return await route(request, url, within);
  } catch (error) {
    return sentence(500, `Something went wrong: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The path as it was sent: `URL` would resolve dots before we could see them, so they are refused first. */
function requestUrl(request: IncomingMessage): URL | null {
  const raw = request.url ?? '';
  const path = raw.split('?', 1)[0] ?? '';
  const climbs = path.split('/').some((piece) => /^(\.|%2e){1,2}$/i.test(piece));
  if (!raw.startsWith('/') || raw.startsWith('//') || path.includes('\\') || climbs) return null;
  return URL.canParse(raw, 'http://127.0.0.1') ? new URL(raw, 'http://127.0.0.1') : null;
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port, ipv6Only: host === '::1' }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** The same port on ::1, or null where the machine has no IPv6 or the port is taken there. */
async function listenOnSix(port: number): Promise<Server | null> {
  const server = createServer(SERVER_OPTIONS);
  return listen(server, '::1', port).then(
    () => server,
    () => null,
  );
}
