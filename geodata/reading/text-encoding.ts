// Text files come in four encodings; everything below reads UTF-8.
import { isUtf8 } from 'node:buffer';
import { refuse } from '../model/issue.ts';
import { placeIn, type ReadContext } from './read-context.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * The same text as UTF-8 without a byte-order mark. UTF-16 is known by its mark or by every second byte being zero;
 * what is not UTF-8 is read as Windows-1252, with a note. Throws an IssueError for bytes that are no text.
 */
export function toUtf8(bytes: Buffer, context: ReadContext): Buffer {
  const encoding = encodingOf(bytes);
  if (encoding === null) {
    return refuse(
      'not-recognised',
      'It is not a kind of file that is read here.',
      placeIn(context),
      'Save it as CSV, Excel, GeoPackage or GeoJSON.',
    );
  }
  if (encoding === 'utf-8') return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  if (encoding === 'windows-1252') {
    context.onIssue({
      code: 'windows-1252',
      severity: 'note',
      message: 'The text is not UTF-8 and was read as Windows-1252.',
      place: placeIn(context),
      fix: 'Check names with accents or apostrophes; if they look wrong, save the file as UTF-8.',
    });
  }
  return Buffer.from(new TextDecoder(encoding).decode(bytes), 'utf8');
}

function encodingOf(bytes: Buffer): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 4096);
  const [even, odd] = zeros(head);
  const half = Math.floor(head.length / 2);
  // English text in UTF-16 has a zero in nearly every pair, always on the same side.
  if (even === 0 && odd > 0.7 * half) return 'utf-16le';
  if (odd === 0 && even > 0.7 * half) return 'utf-16be';
  if (bytes.includes(0) || head.some(isControl)) return null;
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function zeros(bytes: Uint8Array): readonly [even: number, odd: number] {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) i % 2 === 0 ? even++ : odd++;
  return [even, odd];
}

/** Control characters that no text holds; tab, line feed, vertical tab, form feed and carriage return may stand in one. */
const isControl = (byte: number): boolean => byte < 9 || (byte > 13 && byte < 32 && byte !== 0x1a && byte !== 0x1b);
