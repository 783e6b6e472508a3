// Says whether a topology is a valid coverage, from first principles and independently of the builder.
import type { Topology } from '../../geodata/model/topology.ts';

/** Sentences about what is wrong; empty for a valid coverage. */
export function coverageFaults(topology: Topology): string[] {
  return [...directionFaults(topology), ...crossingFaults(topology)];
}

/** Round every node the blocks must close up: what one arc has on its left, the next one anticlockwise has on its right. */
function directionFaults(topology: Topology): string[] {
  const faults: string[] = [];
  const around: { angle: number; left: number; right: number }[][] = Array.from({ length: topology.nodeCount }, () => []);
  for (let arc = 0; arc < topology.arcCount; arc++) {
    const [left, right] = [topology.leftBlock[arc]!, topology.rightBlock[arc]!];
    if (left === right) faults.push(`arc ${arc} has block ${left} on both sides`);
    const [first, last] = [topology.offsets[arc]!, topology.offsets[arc + 1]! - 1];
    around[topology.startNode[arc]!]!.push({ angle: angle(topology, first, first + 1), left, right });
    around[topology.endNode[arc]!]!.push({ angle: angle(topology, last, last - 1), left: right, right: left });
  }
  around.forEach((darts, node) => {
    darts.sort((a, b) => a.angle - b.angle);
    darts.forEach((dart, i) => {
      const next = darts[(i + 1) % darts.length]!;
      if (dart.left !== next.right) faults.push(`node ${node}: ${dart.left} meets ${next.right}`);
    });
  });
  return faults;
}

const angle = (topology: Topology, from: number, to: number): number =>
  Math.atan2(
    topology.coordinates[to * 2 + 1]! - topology.coordinates[from * 2 + 1]!,
    topology.coordinates[to * 2]! - topology.coordinates[from * 2]!,
  );

function crossingFaults(topology: Topology): string[] {
  const segments: (readonly [number, number, number, number])[] = [];
  for (let arc = 0; arc < topology.arcCount; arc++) {
    for (let point = topology.offsets[arc]!; point < topology.offsets[arc + 1]! - 1; point++) {
      const c = topology.coordinates;
      segments.push([c[point * 2]!, c[point * 2 + 1]!, c[point * 2 + 2]!, c[point * 2 + 3]!]);
    }
  }
  const faults: string[] = [];
  segments.forEach((s, i) => {
    for (const t of segments.slice(i + 1)) if (crosses(s, t)) faults.push(`edges cross: ${s.join()} and ${t.join()}`);
  });
  return faults;
}

type Segment = readonly [number, number, number, number];

function crosses([ax, ay, bx, by]: Segment, [cx, cy, dx, dy]: Segment): boolean {
  const side = (px: number, py: number, qx: number, qy: number, x: number, y: number): number =>
    Math.sign((qx - px) * (y - py) - (qy - py) * (x - px));
  return (
    side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) < 0 &&
    side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0
  );
}
