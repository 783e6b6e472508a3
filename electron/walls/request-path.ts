// What the path of a request means. Paths come from outside: decoded once, then checked piece by piece.
import { join, sep } from 'node:path';

/** Names that a document or an uploaded file may have: no separators, no control characters, no leading dot, not too long. */
export function isPlainName(name: string): boolean {
  if (name.length === 0 || name.length > 200 || name.startsWith('.') || /[. ]$/.test(name)) return false;
  return !/[/\\:*?"<>|\p{Cc}]/u.test(name) && !RESERVED.test(name);
}

/** Names that Windows gives to devices, with any ending. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** The pieces of a URL path, decoded once. null when it is not well formed or a piece could climb out. */
export function pathPieces(pathname: string): readonly string[] | null {
  if (!pathname.startsWith('/')) return null;
  let decoded: string[];
  try {
    decoded = pathname.slice(1).split('/').map(decodeURIComponent);
  } catch {
    return null; // a percent sign that encodes nothing
  }
  const unsafe = decoded.some((piece) => piece === '.' || piece === '..' || /[/\\:\p{Cc}]/u.test(piece));
  return unsafe ? null : decoded;
}

/** The file under `root` that a path names; `/` is the page. null when it names none or would leave the root. */
export function fileUnder(root: string, pathname: string): string | null {
  const pieces = pathPieces(pathname === '/' ? '/index.html' : pathname);
  if (!pieces || pieces.some((piece) => piece === '')) return null;
  const file = join(root, ...pieces);
  // With the separator: a bare prefix would let a sibling folder `renderer-x` through.
  return file.startsWith(root.endsWith(sep) ? root : root + sep) ? file : null;
}

export interface TileRequest {
  readonly document: string;
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** `/tiles/<document>/<z>/<x>/<y>.mvt`, or null. */
export function tileRequest(pathname: string): TileRequest | null {
  const pieces = pathPieces(pathname);
  if (pieces?.length !== 5 || pieces[0] !== 'tiles') return null;
  const [, document = '', zText = '', xText = '', last = ''] = pieces;
  if (!isPlainName(document) || !last.endsWith('.mvt')) return null;
  const [z, x, y] = [zText, xText, last.slice(0, -4)].map(wholeNumber);
  if (z === undefined || x === undefined || y === undefined || z > 24 || x >= 2 ** z || y >= 2 ** z) return null;
  return { document, z, x, y };
}

const wholeNumber = (text: string): number | undefined => (/^\d{1,8}$/.test(text) ? Number(text) : undefined);

export interface UploadRequest {
  readonly token: string;
  /** Relative, with forward slashes: every piece a plain name. */
  readonly name: string;
}

/** Folders within folders that a dropped folder may bring. */
const DEEPEST = 12;

/** Whether `name` is a relative path of plain names. */
export function isUploadName(name: string): boolean {
  const pieces = name.split('/');
  return pieces.length <= DEEPEST && pieces.every(isPlainName);
}

/** `/upload/<token>/<name>`, where the name may lie in folders; or null. */
export function uploadRequest(pathname: string): UploadRequest | null {
  const [first, token = '', ...rest] = pathPieces(pathname) ?? [];
  const name = rest.join('/');
  return first === 'upload' && isUploadToken(token) && isUploadName(name) ? { token, name } : null;
}

/** Tokens are made by the engine: random, and safe as a folder name. */
export const isUploadToken = (token: string): boolean => /^[A-Za-z0-9_-]{16,100}$/.test(token);
