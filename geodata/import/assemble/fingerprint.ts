// Whether two atlases give the same plan the same meaning.
import type { BlockCodes } from './options.ts';

/** Hash of block layer, codes and people totals; `hash` takes text and gives hexadecimal digits. */
export function fingerprint(blocks: BlockCodes, total: Float64Array, hash: (text: string) => string): string {
  const lines = blocks.codes.map((code, block) => `${code} ${total[block]}`);
  return hash([blocks.layer, ...lines].join('\n'));
}

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/** FNV-1a, 64 bits, over UTF-16 code units, as 16 hexadecimal digits (Fowler, Noll, Vo). */
export function fnv1a64(text: string): string {
  let hash = OFFSET;
  for (let index = 0; index < text.length; index++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * PRIME);
  }
  return hash.toString(16).padStart(16, '0');
}
