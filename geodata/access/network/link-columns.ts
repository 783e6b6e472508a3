// What is known of each link once its nodes have numbers: direction, length, kind.
import { LINK } from '../../model/roads.ts';
import type { ChainLines } from './chain-lines.ts';
import type { Chains } from './chains.ts';
import { flagsAlong } from './link-flags.ts';
import type { NumberedNodes } from './numbered-nodes.ts';
import type { RoadLinks } from './road-links.ts';

/** Whether a place (degrees, WGS 84) lies in a block that is urban. */
export type IsUrban = (longitude: number, latitude: number) => boolean;

/** By chain, each read from its lower node. */
export interface LinkColumns {
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly decimetres: Uint32Array;
  readonly roadClass: Uint8Array;
  readonly flags: Uint16Array;
  readonly limit: Uint8Array;
  readonly seconds: Uint32Array;
  /** 1 where the chain is read from its head to its tail. */
  readonly turned: Uint8Array;
}

export interface Numbered {
  readonly links: RoadLinks;
  readonly chains: Chains;
  readonly lines: ChainLines;
  readonly nodes: NumberedNodes;
}

/** Measures every chain and says what it is, read from its lower node; whole decimetres, urban by its middle. O(bends). */
export function linkColumns({ links, chains, lines, nodes }: Numbered, isUrban: IsUrban): LinkColumns {
  const { count, offsets, steps } = chains;
  const words = (): Uint32Array => new Uint32Array(count);
  const bytes = (): Uint8Array => new Uint8Array(count);
  const columns = {
    ...{ start: words(), end: words(), decimetres: words(), roadClass: bytes() },
    ...{ flags: new Uint16Array(count), limit: bytes(), seconds: words(), turned: bytes() },
  } satisfies LinkColumns;
  for (let chain = 0; chain < count; chain++) {
    const first = steps[offsets[chain]!]!;
    const flags = flagsAlong(links.flags[first >>> 1]!, first & 1);
    const [tail, head] = [nodes.tail[chain]!, nodes.head[chain]!];
    const turned = tail > head || (tail === head && readsLessTurned(lines, chain, flags)) ? 1 : 0;
    const micrometres = lines.micrometres(chain);
    const urban = isUrban(...lines.middle(chain, turned, micrometres)) ? LINK.urban : 0;
    columns.turned[chain] = turned;
    columns.start[chain] = Math.min(tail, head);
    columns.end[chain] = Math.max(tail, head);
    columns.decimetres[chain] = Math.round(micrometres / 1e5);
    columns.roadClass[chain] = links.roadClass[first >>> 1]!;
    columns.flags[chain] = flagsAlong(flags, turned) | urban;
    columns.limit[chain] = links.limit[first >>> 1]!;
    for (let i = offsets[chain]!; i < offsets[chain + 1]!; i++) columns.seconds[chain]! += links.seconds[steps[i]! >>> 1]!;
  }
  return columns;
}

/** A loop has no lower node: it is read the way that has the lesser flags, then the lesser bends. */
function readsLessTurned(lines: ChainLines, chain: number, flags: number): boolean {
  const turnedFlags = flagsAlong(flags, 1);
  return turnedFlags < flags || (turnedFlags === flags && compareBends(lines.bends(chain, 1), lines.bends(chain, 0)) < 0);
}

/** Lines by number of bends, then by the first number in which they differ. */
export function compareBends(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return a.length - b.length;
  const at = a.findIndex((number, i) => number !== b[i]);
  return at === -1 ? 0 : a[at]! - b[at]!;
}
