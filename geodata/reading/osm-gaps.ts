// Barriers in the graph: cars must not pass, walkers and cycles may.
import { LINK } from '../model/roads.ts';

const CAR = LINK.carForward | LINK.carBackward;

/** By link. */
export interface LinkKinds {
  readonly roadClass: Uint8Array;
  readonly flags: Uint16Array;
}

/** A link of no length for all but cars, between a barrier's node and its copy. */
export interface Gap {
  /** The node of the barrier, of which the new end is a copy. */
  readonly node: number;
  /** The link that now ends at the copy, by half: link * 2, plus 1 for its end. */
  readonly half: number;
}

/**
 * Where cars are stopped at a barrier's node. `halves` are the ends of links there: link * 2, plus 1 for the link's end. Where two roads for cars meet,
 * one of them is cut off. Where more meet, the widest class goes on and each narrower is cut off: the gate stands at the mouth of the side road; null where
 * all are of one class, since nobody can tell which is meant.
 */
export function gapsAt(node: number, halves: readonly number[], { roadClass, flags }: LinkKinds): readonly Gap[] | null {
  const cars = halves.filter((half) => (flags[half >>> 1]! & CAR) !== 0);
  if (cars.length < 2) return [];
  if (cars.length === 2) return [{ node, half: cars[1]! }];
  const widest = Math.min(...cars.map((half) => roadClass[half >>> 1]!));
  const narrower = cars.filter((half) => roadClass[half >>> 1]! > widest);
  return narrower.length === 0 ? null : narrower.map((half) => ({ node, half }));
}

/** What may pass the gap, in the direction of the link that is cut off. */
export const gapFlags = (flags: number): number => flags & ~CAR;
