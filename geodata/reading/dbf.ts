// dBASE III tables, the attributes of a shapefile. Field texts are kept as written; numbers and dates are not converted.
import { TextDecoder } from 'node:util';
import { refuse } from '../model/issue.ts';
import { placeIn, type ReadContext } from './read-context.ts';

export interface DbfTable {
  readonly columns: readonly string[];
  /** Rows marked as deleted are null, so that rows keep step with the shapes. */
  readonly rows: readonly (readonly string[] | null)[];
}

interface Field {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const HEADER_LENGTH = 32;
const FIELD_LENGTH = 32;
const DELETED = 0x2a;

/** All rows; `codePage` is the text of the .cpg file, where there is one. Throws an IssueError for a truncated file. */
export function readDbf(bytes: Buffer, codePage: string | null, context: ReadContext): DbfTable {
  if (bytes.length < HEADER_LENGTH + 1) return truncated(context);
  const count = bytes.readUInt32LE(4);
  const headerLength = bytes.readUInt16LE(8);
  const rowLength = bytes.readUInt16LE(10);
  if (headerLength > bytes.length || rowLength === 0 || headerLength + count * rowLength > bytes.length)
    return truncated(context);
  const decoder = decoderOf(bytes, codePage);
  const fields = readFields(bytes, headerLength, decoder);
  const rows: (readonly string[] | null)[] = [];
  for (let i = 0; i < count; i++) {
    const at = headerLength + i * rowLength;
    const deleted = bytes[at] === DELETED;
    rows.push(
      deleted ? null : fields.map(({ start, end }) => text(decoder, bytes.subarray(at + start, at + Math.min(end, rowLength)))),
    );
  }
  return { columns: fields.map(({ name }) => name), rows };
}

function readFields(bytes: Buffer, headerLength: number, decoder: TextDecoder): readonly Field[] {
  const fields: Field[] = [];
  let start = 1; // the deletion mark comes first
  for (let at = HEADER_LENGTH; at + FIELD_LENGTH <= headerLength && bytes[at] !== 0x0d; at += FIELD_LENGTH) {
    const name = bytes.subarray(at, at + 11);
    const zero = name.indexOf(0);
    const end = start + bytes[at + 16]!;
    fields.push({ name: decoder.decode(zero < 0 ? name : name.subarray(0, zero)).trim(), start, end });
    start = end;
  }
  return fields;
}

/** Fields are filled with spaces, or zero bytes by some programs: padding, not data. */
function text(decoder: TextDecoder, bytes: Uint8Array): string {
  const decoded = decoder.decode(bytes);
  const zero = decoded.indexOf('\0');
  return (zero < 0 ? decoded : decoded.slice(0, zero)).trim();
}

function decoderOf(bytes: Buffer, codePage: string | null): TextDecoder {
  const name = codePage?.trim().toLowerCase() ?? '';
  // Without a .cpg: UTF-8 where the whole table is valid UTF-8 (so also plain ASCII), else what Windows wrote.
  if (name === '' || /^\d+$/.test(name)) return decoderFor(bytes, name);
  try {
    return new TextDecoder(name);
  } catch {
    return decoderFor(bytes, ''); // an unknown name in the .cpg says nothing
  }
}

function decoderFor(bytes: Buffer, number: string): TextDecoder {
  if (number === '65001') return new TextDecoder('utf-8');
  if (number.startsWith('8859')) return new TextDecoder('windows-1252');
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(bytes.readUInt16LE(8)));
    return new TextDecoder('utf-8');
  } catch {
    return new TextDecoder('windows-1252'); // not UTF-8, so the usual code page of British data
  }
}

function truncated(context: ReadContext): never {
  return refuse(
    'truncated-shapefile',
    'The .dbf part of the shapefile ends too early.',
    placeIn(context),
    'Download all parts of the shapefile again.',
  );
}
