// Codes and names of blocks and MSOAs, in the order in which files list them.
import type { RawBlock } from './blocks.ts';
import { type Body, DISTRICTS } from './bodies.ts';
import type { Territory } from './territory.ts';

export interface Naming {
  /** Raw block numbers in the order of their codes. */
  readonly order: readonly number[];
  readonly codes: readonly string[];
  readonly names: readonly string[];
  readonly msoas: readonly Body[];
  /** Position in `msoas`, in the order of codes. */
  readonly msoaOf: readonly number[];
}

const northFirst = (blocks: readonly RawBlock[]) => (a: number, b: number) => blocks[b]!.y - blocks[a]!.y || a - b;
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Numbers MSOAs from the north within each district, letters their blocks: `Saltby 001A`, as ONS does. */
export function nameBlocks(blocks: readonly RawBlock[], territory: Territory): Naming {
  const order: number[] = [];
  const names: string[] = [];
  const msoas: Body[] = [];
  const msoaOf: number[] = [];
  for (const [number, district] of DISTRICTS.entries()) {
    const groups = new Map<number, number[]>();
    for (const block of blocks.keys()) {
      if (territory.district[block] !== number) continue;
      const msoa = territory.msoa[block]!;
      groups.set(msoa, [...(groups.get(msoa) ?? []), block]);
    }
    const height = (group: readonly number[]) => mean(group.map((block) => blocks[block]!.y));
    const sorted = [...groups.values()].sort((a, b) => height(b) - height(a) || a[0]! - b[0]!);
    for (const [at, group] of sorted.entries()) {
      const name = `${district.name} ${String(at + 1).padStart(3, '0')}`;
      msoas.push({ code: `X02${String(msoas.length + 1).padStart(6, '0')}`, nhsCode: '', name });
      for (const [letter, block] of group.sort(northFirst(blocks)).entries()) {
        order.push(block);
        names.push(name + String.fromCharCode(65 + letter));
        msoaOf.push(msoas.length - 1);
      }
    }
  }
  const codes = order.map((_, at) => `X01${String(at + 1).padStart(6, '0')}`);
  return { order, codes, names, msoas, msoaOf };
}
