// `planner://app/`: the page and the tiles, and nothing else. GET only; one host, so that the page needs no other origin.
import { gunzipSync } from 'node:zlib';
import { pageFile } from '../files/page-files.ts';
import type { TileStore } from '../files/tile-store.ts';
import { WALL_HEADERS } from '../walls/content-policy.ts';
import { tileRequest } from '../walls/request-path.ts';
import { isAppUrl } from './policies/origins.ts';

export interface ProtocolOptions {
  readonly page: string;
  readonly tiles: TileStore;
}

/** The answer to a request for `planner://...`. Never rejects. */
export async function answerScheme(request: Request, { page, tiles }: ProtocolOptions): Promise<Response> {
  if (!isAppUrl(request.url)) return empty(404);
  if (request.method !== 'GET') return empty(405);
  const { pathname } = new URL(request.url);
  if (pathname.startsWith('/tiles/')) return tile(pathname, request.headers.get('if-none-match'), tiles);
  const file = await pageFile(page, pathname);
  return file ? answer(200, file.body, { 'Content-Type': file.type, 'Cache-Control': file.cacheControl }) : empty(404);
}

function tile(pathname: string, known: string | null, tiles: TileStore): Response {
  const asked = tileRequest(pathname);
  if (!asked) return empty(404);
  try {
    const found = tiles.answer(asked, known ?? undefined);
    if (found.kind === 'no-atlas') return empty(404);
    const headers = { ETag: found.etag, 'Cache-Control': 'private, no-cache' };
    if (found.kind !== 'tile') return answer(found.kind === 'same' ? 304 : 204, null, headers);
    // Content-Encoding is the business of HTTP: bodies of a scheme of our own go out as they are to be read.
    return answer(200, gunzipSync(found.gzipped), { ...headers, 'Content-Type': 'application/vnd.mapbox-vector-tile' });
  } catch {
    return empty(500); // the map shows a gap; the engine tells of a damaged atlas in words
  }
}

const empty = (status: number): Response => answer(status, null, { 'Cache-Control': 'no-store' });

const answer = (status: number, body: Buffer | null, headers: Readonly<Record<string, string>>): Response =>
  new Response(body === null ? null : new Uint8Array(body), { status, headers: { ...WALL_HEADERS, ...headers } });
