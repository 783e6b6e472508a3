// Which links meet at each node.

export interface IncidentLinks {
  /** Length nodes + 1. */
  readonly offsets: Uint32Array;
  /** link * 2, plus 1 when the node is the link's end; by link, ascending. A loop stands twice. */
  readonly halves: Uint32Array;
}

/** Links at each node in CSR, by two passes of counting. */
export function incidentLinks(nodeCount: number, start: Uint32Array, end: Uint32Array): IncidentLinks {
  const offsets = new Uint32Array(nodeCount + 1);
  for (let link = 0; link < start.length; link++) {
    offsets[start[link]! + 1]!++;
    offsets[end[link]! + 1]!++;
  }
  for (let node = 0; node < nodeCount; node++) offsets[node + 1]! += offsets[node]!;
  const next = offsets.slice(0, nodeCount);
  const halves = new Uint32Array(start.length * 2);
  for (let link = 0; link < start.length; link++) {
    halves[next[start[link]!]!++] = link * 2;
    halves[next[end[link]!]!++] = link * 2 + 1;
  }
  return { offsets, halves };
}
