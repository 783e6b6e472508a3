// From the flat rings of traced outlines to one list of polygons a slot, as the store and the exporters ask for them.
import type { Topology } from '../model/topology.ts';
import { nestHoles } from '../topology/nest-holes.ts';
import { type Outlines, traceOutlines } from '../topology/outlines.ts';

/** Polygons, each a list of rings, outer first; a ring is longitude and latitude in turn, 1e-7 degrees, not closed. */
type Polygons = readonly (readonly Int32Array[])[];

/** Traces all slots once; the returned function gives the polygons of one slot, none for a slot without blocks. */
export function polygonsBySlot(
  topology: Topology,
): (slotOf: ArrayLike<number>, slotCount: number) => (slot: number) => Polygons {
  return (slotOf, slotCount) => {
    const outlines = traceOutlines(topology, slotOf, slotCount + 1);
    const holder = nestHoles(outlines);
    return (slot) => polygonsOf(outlines, holder, slot);
  };
}

function polygonsOf(outlines: Outlines, holder: Int32Array, slot: number): Polygons {
  const byOuter = new Map<number, Int32Array[]>();
  for (let ring = outlines.ringOffsets[slot] ?? 0; ring < (outlines.ringOffsets[slot + 1] ?? 0); ring++) {
    const points = outlines.coordinates.subarray(
      (outlines.pointOffsets[ring] ?? 0) * 2,
      (outlines.pointOffsets[ring + 1] ?? 0) * 2,
    );
    const outer = holder[ring] ?? ring;
    const rings = byOuter.get(outer);
    if (rings) rings.push(points);
    else byOuter.set(outer, [points]);
  }
  return [...byOuter.values()];
}
