// Who may speak to the loopback host: the browser window that was given the one-time token, and nobody else.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Exact names under which this machine reaches itself; anything else is a rebound name. */
const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]'];

export class LoopbackGate {
  readonly #port: number;
  readonly #session = secret();
  #token: string | null = secret();

  constructor(port: number) {
    this.#port = port;
  }

  /** The token in force, or a fresh one when it was used: for the address that is printed. */
  token(): string {
    this.#token ??= secret();
    return this.#token;
  }

  /** Takes the token for the session cookie. It works once; null for any other token. */
  exchange(offered: string): string | null {
    if (this.#token === null || !same(offered, this.#token)) return null;
    this.#token = null;
    // Cookies are shared by all ports of a host, hence the port in the name.
    return `${this.#cookieName}=${this.#session}; HttpOnly; SameSite=Strict; Path=/`;
  }

  knowsHost(headers: IncomingHttpHeaders): boolean {
    return LOOPBACK_NAMES.some((name) => headers.host === `${name}:${this.#port}`);
  }

  hasSession(headers: IncomingHttpHeaders): boolean {
    const cookies = (headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
    return cookies.some((cookie) => {
      const at = cookie.indexOf('=');
      return cookie.slice(0, at) === this.#cookieName && same(cookie.slice(at + 1), this.#session);
    });
  }

  /** The page itself is asking. Browsers always send an Origin with a socket; `required` says that nothing else will do. */
  fromOurPage(headers: IncomingHttpHeaders, origin: 'required' | 'if-sent'): boolean {
    const sameOrigin = headers.origin === `http://${headers.host}`;
    if (headers.origin === undefined ? origin === 'required' : !sameOrigin) return false;
    const site = headers['sec-fetch-site'];
    return site === undefined || site === 'same-origin' || site === 'none';
  }

  get #cookieName(): string {
    return `coterminous-${this.#port}`;
  }
}

const secret = (): string => randomBytes(32).toString('base64url');

/** Compares in a time that does not tell how much was right. */
function same(offered: string, expected: string): boolean {
  const [a, b] = [Buffer.from(offered), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
