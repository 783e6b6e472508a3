// Unpacks one member of a zip, into memory; nothing is ever written to disk.
import { crc32, inflateRawSync } from 'node:zlib';
import { refuse } from '../model/issue.ts';
import { placeIn, type ReadContext } from './read-context.ts';
import type { ZipMember } from './zip-directory.ts';

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_LENGTH = 30;

/** The member's bytes. Throws an IssueError where they are damaged or are not what the directory says. */
export function unzipMember(bytes: Buffer, member: ZipMember, context: ReadContext): Buffer {
  const start = member.headerOffset;
  if (start + LOCAL_LENGTH > bytes.length || bytes.readUInt32LE(start) !== LOCAL_SIGNATURE) return damaged(context, member);
  const from = start + LOCAL_LENGTH + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
  const packed = bytes.subarray(from, from + member.compressedBytes);
  if (packed.length !== member.compressedBytes) return damaged(context, member);
  const expanded = inflate(packed, member, context);
  if (expanded.length !== member.expandedBytes || crc32(expanded) !== member.crc32) return damaged(context, member);
  return expanded;
}

function inflate(packed: Buffer, member: ZipMember, context: ReadContext): Buffer {
  if (member.method === 0) return packed;
  if (member.method !== 8) {
    return refuse(
      'zip-method',
      `The zip packs ${member.name} in an unusual way (method ${member.method}).`,
      placeIn(context),
      'Unpack it first, then choose the unpacked files.',
    );
  }
  try {
    // A member that lies about its size stops here, not when the memory is full.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, member.expandedBytes) });
  } catch (error) {
    if (error instanceof Error && 'code' in error) return damaged(context, member);
    throw error;
  }
}

function damaged(context: ReadContext, member: ZipMember): never {
  return refuse(
    'damaged-zip',
    `The part ${member.name} of the zip (or workbook) is damaged.`,
    placeIn(context),
    'Download it again.',
  );
}
