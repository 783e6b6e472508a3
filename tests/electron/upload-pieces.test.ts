import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UploadPieces } from '../../electron/main/upload-pieces.ts';
import { receiveUpload } from '../../geodata/engine/service/receive-upload.ts';

const token = '0123456789abcdef0123456789abcdef';
let home: string;
let pieces: UploadPieces;
const folder = (): string => join(home, '.uploads', token);
const send = (name: string, offset: number, text: string, last: boolean): Promise<void> =>
  pieces.receive({ token, name, offset, bytes: new TextEncoder().encode(text), last });

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'pieces-'));
  mkdirSync(folder(), { recursive: true });
  const caps = { fileBytes: 20, totalBytes: 100, files: 3 };
  pieces = new UploadPieces((asked, relativeName, stream) => receiveUpload({ home, token: asked, relativeName, stream, caps }));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

describe('files in pieces', () => {
  it('are whole when the last piece is in', async () => {
    await send('a.csv', 0, 'one,', false);
    await send('a.csv', 4, 'two,', false);
    await send('a.csv', 8, 'three', true);
    expect(readFileSync(join(folder(), 'a.csv'), 'utf8')).toBe('one,two,three');
  });

  it('may be empty', async () => {
    await send('empty.csv', 0, '', true);
    expect(readFileSync(join(folder(), 'empty.csv'), 'utf8')).toBe('');
  });

  it('are refused out of order, and nothing of them is kept', async () => {
    await expect(send('a.csv', 4, 'two', true)).rejects.toThrow('Add the file again');
    await send('a.csv', 0, 'one,', false);
    await expect(send('a.csv', 5, 'x', true)).rejects.toThrow('Add the file again');
    await expect.poll(() => readdirSync(folder())).toEqual([]);
  });

  it('are refused over the caps', async () => {
    await send('a.csv', 0, 'x'.repeat(15), false);
    await expect(send('a.csv', 15, 'x'.repeat(15), true)).rejects.toThrow('larger');
    await expect.poll(() => readdirSync(folder())).toEqual([]);
  });

  it('need a token', async () => {
    const other = { token: 'f'.repeat(32), name: 'a.csv', offset: 0, bytes: new Uint8Array(1), last: true };
    await expect(pieces.receive(other)).rejects.toThrow('not asked for');
  });
});
