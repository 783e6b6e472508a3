// The usual CRC-32 (IEEE 802.3, as in gzip and PNG), so that any tool can check a journal line.

const POLYNOMIAL = 0xedb88320;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
  return crc;
});

const step = (crc: number, byte: number): number => TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8);

/** The CRC-32 of a text's UTF-8 bytes, as eight hexadecimal digits. */
export function crc32(text: string): string {
  let crc = 0xffffffff;
  for (let i = 0; i < text.length; i++) {
    // By code unit while it is ASCII, which journals mostly are: a for-of over code points is ten times slower.
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      crc = step(crc, unit);
      continue;
    }
    const point = text.codePointAt(i)!;
    if (point > 0xffff) i++;
    crc = stepBeyondAscii(crc, point);
  }
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}

/** The two, three or four UTF-8 bytes of a code point from U+0080. */
function stepBeyondAscii(crc: number, point: number): number {
  let next = crc;
  if (point < 0x800) next = step(next, 0xc0 | (point >> 6));
  else {
    if (point < 0x10000) next = step(next, 0xe0 | (point >> 12));
    else {
      next = step(next, 0xf0 | (point >> 18));
      next = step(next, 0x80 | ((point >> 12) & 0x3f));
    }
    next = step(next, 0x80 | ((point >> 6) & 0x3f));
  }
  return step(next, 0x80 | (point & 0x3f));
}
