// The points on the boundary of an area, for measures of its shape. O(arcs + points on the boundary).
import { OUTSIDE, type Topology } from '../model/topology.ts';

/**
 * Points of every arc with the slot on exactly one side, in order of arc, two numbers a point. `projected` holds the
 * coordinates of all arcs in metres (British National Grid), in the layout of `topology.coordinates`.
 */
export function boundaryPoints(topology: Topology, projected: Float64Array, slotOf: Uint16Array, slot: number): Float64Array {
  const holds = (block: number): boolean => block !== OUTSIDE && slotOf[block] === slot;
  const arcs: number[] = [];
  let points = 0;
  for (let arc = 0; arc < topology.arcCount; arc++) {
    if (holds(topology.leftBlock[arc]!) === holds(topology.rightBlock[arc]!)) continue;
    arcs.push(arc);
    points += topology.offsets[arc + 1]! - topology.offsets[arc]!;
  }
  const result = new Float64Array(points * 2);
  let at = 0;
  for (const arc of arcs) {
    const part = projected.subarray(topology.offsets[arc]! * 2, topology.offsets[arc + 1]! * 2);
    result.set(part, at);
    at += part.length;
  }
  return result;
}
