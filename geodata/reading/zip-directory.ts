// The directory of a zip file (PKWARE APPNOTE 6.3.10): what it holds, before anything is unpacked.
import { refuse } from '../model/issue.ts';
import { allowedBytes, type ExpansionLimit } from './expansion-limit.ts';
import { placeIn, type ReadContext } from './read-context.ts';

export interface ZipMember {
  readonly name: string;
  /** 0 stored, 8 deflated; nothing else is read. */
  readonly method: number;
  readonly crc32: number;
  readonly compressedBytes: number;
  readonly expandedBytes: number;
  /** Where the member's local header starts. */
  readonly headerOffset: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
/** A size or offset of this value stands in a zip64 extra field instead. */
const IN_ZIP64 = 0xffffffff;

/**
 * Members in directory order, folders left out. Throws an IssueError for a truncated zip, one protected by a password,
 * and one whose members would expand beyond the limit.
 */
export function zipMembers(bytes: Buffer, context: ReadContext, limit: ExpansionLimit): readonly ZipMember[] {
  const end = findEnd(bytes);
  if (end < 0) return damaged(context);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const members: ZipMember[] = [];
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_LENGTH > bytes.length || bytes.readUInt32LE(at) !== ENTRY_SIGNATURE) return damaged(context);
    const nameEnd = at + ENTRY_LENGTH + bytes.readUInt16LE(at + 28);
    const next = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    if (next > bytes.length) return damaged(context);
    const member = readEntry(bytes, at, nameEnd);
    if ((bytes.readUInt16LE(at + 8) & 1) === 1) return refuseProtected(context, member.name);
    if (!member.name.endsWith('/')) members.push(member);
    at = next;
  }
  checkExpansion(members, bytes.length, context, limit);
  return members;
}

/** Offset of the end record, which may be followed by a comment; -1 where there is none. */
function findEnd(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - END_LENGTH - 0xffff);
  for (let at = bytes.length - END_LENGTH; at >= lowest; at--) if (bytes.readUInt32LE(at) === END_SIGNATURE) return at;
  return -1;
}

function readEntry(bytes: Buffer, at: number, nameEnd: number): ZipMember {
  const wide = zip64Values(bytes, nameEnd, nameEnd + bytes.readUInt16LE(at + 30));
  const value = (offset: number): number => {
    const short = bytes.readUInt32LE(at + offset);
    return short === IN_ZIP64 ? (wide.shift() ?? short) : short;
  };
  // Bit 11: the name is UTF-8; else it is in an old code page, of which only ASCII is sure.
  const encoding = (bytes.readUInt16LE(at + 8) & 0x800) === 0 ? 'latin1' : 'utf8';
  const expandedBytes = value(24); // zip64 keeps this order: expanded, compressed, offset
  const compressedBytes = value(20);
  return {
    name: bytes.toString(encoding, at + ENTRY_LENGTH, nameEnd).replaceAll('\\', '/'),
    method: bytes.readUInt16LE(at + 10),
    crc32: bytes.readUInt32LE(at + 16),
    compressedBytes,
    expandedBytes,
    headerOffset: value(42),
  };
}

/** The 64-bit values of the zip64 extra field (id 1), in order. */
function zip64Values(bytes: Buffer, start: number, end: number): number[] {
  let at = start;
  while (at + 4 <= end) {
    const length = bytes.readUInt16LE(at + 2);
    if (bytes.readUInt16LE(at) === 1) {
      const values: number[] = [];
      for (let v = at + 4; v + 8 <= Math.min(end, at + 4 + length); v += 8) values.push(Number(bytes.readBigUInt64LE(v)));
      return values;
    }
    at += 4 + length;
  }
  return [];
}

function checkExpansion(members: readonly ZipMember[], zipBytes: number, context: ReadContext, limit: ExpansionLimit): void {
  const total = members.reduce((sum, member) => sum + member.expandedBytes, 0);
  if (total <= allowedBytes(zipBytes, limit)) return;
  refuse(
    'expands-too-far',
    `The zip says that it expands to ${Math.round(total / 1024 ** 2)} MB, which no published download does.`,
    placeIn(context),
    'Check where the file came from; if it is genuine, unpack it first.',
  );
}

function refuseProtected(context: ReadContext, name: string): never {
  return refuse(
    'password-protected',
    `The zip is protected by a password (${name}).`,
    placeIn(context),
    'Unpack it with the password first, then choose the unpacked files.',
  );
}

function damaged(context: ReadContext): never {
  return refuse('damaged-zip', 'The zip (or workbook) ends too early or is damaged.', placeIn(context), 'Download it again.');
}
