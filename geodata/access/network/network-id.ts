// A name for what a network holds.
import type { RoadNetwork } from '../../model/roads.ts';

/** Hash of the hashes of all arrays of a network, each with its name and length. The report is no part of it: no travel time depends on it. */
export function networkId(network: Omit<RoadNetwork, 'id' | 'report'>, hash: (bytes: Uint8Array) => string): string {
  const { nodeCount, linkCount, restrictions, ...arrays } = network;
  const named = { ...arrays, ...restrictions };
  const lines = Object.entries(named)
    .map(([name, array]) => `${name} ${array.length} ${hash(new Uint8Array(array.buffer, array.byteOffset, array.byteLength))}`)
    .sort();
  const text = [`nodes ${nodeCount}`, `links ${linkCount}`, ...lines].join('\n');
  return hash(Uint8Array.from(text, (character) => character.charCodeAt(0)));
}
