// What each address of the loopback host answers, once the gate has let the request through.
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { describeIssue, IssueError } from '../../geodata/model/issue.ts';
import { pageFile } from '../files/page-files.ts';
import type { TileAnswer, TileStore } from '../files/tile-store.ts';
import { tileRequest, uploadRequest } from '../walls/request-path.ts';
import { type Answer, NOT_FOUND, sentence } from './answers.ts';

/** Takes a file under an upload token. Throws IssueError with the reason when it cannot. */
export type ReceiveUpload = (token: string, name: string, stream: Readable) => Promise<unknown>;

export interface RouteOptions {
  /** Folder of the built page. */
  readonly page: string;
  readonly tiles: TileStore;
  readonly receive: ReceiveUpload;
}

/** The answer to a request that the gate let through. */
export async function route(request: IncomingMessage, url: URL, options: RouteOptions): Promise<Answer> {
  const path = url.pathname;
  if (path.startsWith('/upload/')) return upload(request, path, options.receive);
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return sentence(405, 'Only reading is possible here.', { Allow: 'GET, HEAD' });
  if (path.startsWith('/tiles/')) return tile(path, request.headers['if-none-match'], options.tiles);
  const file = await pageFile(options.page, path);
  // Browsers ask for an icon unasked, and call it an error of the page's when there is none.
  if (!file) return path === '/favicon.ico' ? { status: 204 } : NOT_FOUND;
  return { status: 200, headers: { 'Content-Type': file.type, 'Cache-Control': file.cacheControl }, body: file.body };
}

async function upload(request: IncomingMessage, path: string, receive: ReceiveUpload): Promise<Answer> {
  if (request.method !== 'PUT') return sentence(405, 'Files are sent here with PUT.', { Allow: 'PUT' });
  const asked = uploadRequest(path);
  if (!asked) return sentence(400, 'The file name cannot be used. Rename the file and add it again.');
  try {
    await receive(asked.token, asked.name, request);
    return { status: 204, headers: { 'Cache-Control': 'no-store' } };
  } catch (error) {
    // The rest of the file is not read: the connection ends with the answer.
    return sentence(409, reasonOf(error), { Connection: 'close' });
  }
}

function tile(path: string, known: string | undefined, tiles: TileStore): Answer {
  const asked = tileRequest(path);
  if (!asked) return NOT_FOUND;
  try {
    return tileAnswer(tiles.answer(asked, known));
  } catch (error) {
    return sentence(500, reasonOf(error));
  }
}

/** Tiles are asked for anew each time, with their tag: the atlas behind a name may be built again. */
function tileAnswer(answer: TileAnswer): Answer {
  if (answer.kind === 'no-atlas') return NOT_FOUND;
  const headers = { ETag: answer.etag, 'Cache-Control': 'private, no-cache' };
  if (answer.kind === 'same') return { status: 304, headers };
  if (answer.kind === 'empty') return { status: 204, headers };
  const type = { 'Content-Type': 'application/vnd.mapbox-vector-tile', 'Content-Encoding': 'gzip' };
  return { status: 200, headers: { ...headers, ...type }, body: answer.gzipped };
}

/** What went wrong in words; problems of the user's own files carry a remedy. */
function reasonOf(error: unknown): string {
  if (error instanceof IssueError) return error.issues.map(describeIssue).join(' ');
  return error instanceof Error ? error.message : String(error);
}
