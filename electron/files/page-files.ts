// The built page, from the disk: what type a file is, and its bytes.
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileUnder } from '../walls/request-path.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

export interface PageFile {
  readonly body: Buffer;
  readonly type: string;
  readonly cacheControl: string;
}

/** The file of the page under `root` that a URL path names, or null: unknown, a folder, of no known type, or outside. */
export async function pageFile(root: string, pathname: string): Promise<PageFile | null> {
  const file = fileUnder(root, pathname);
  const type = file && TYPES[extname(file)];
  if (!file || !type) return null;
  const body = await readFile(file).catch(() => null); // whatever the reason, there is nothing to hand out
  // Built assets carry a hash in their name; the page itself must be asked for anew.
  const hashed = pathname.startsWith('/assets/');
  return body && { body, type, cacheControl: hashed ? 'private, max-age=31536000, immutable' : 'no-cache' };
}
