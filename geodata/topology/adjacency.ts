// Which blocks touch, for how long, and how large each block is.
import { type Adjacency, OUTSIDE, type Topology } from '../model/topology.ts';

/** Declared connections by block index; direction does not matter. */
export interface LinkedBlocks {
  readonly from: number;
  readonly to: number;
}

/**
 * Neighbours of every block in CSR form, ascending within a row: blocks that share a border longer than a point, and
 * declared links. Borders of one pair are summed. A link between blocks that touch anyway stays an ordinary border.
 */
export function buildAdjacency(topology: Topology, blockCount: number, links: readonly LinkedBlocks[]): Adjacency {
  const { arcCount, leftBlock, rightBlock, lengthMetres } = topology;
  const inner = Int32Array.from({ length: arcCount }, (_, arc) => arc).filter(
    (arc) => leftBlock[arc] !== OUTSIDE && rightBlock[arc] !== OUTSIDE && lengthMetres[arc]! > 0,
  );
  const entries = (inner.length + links.length) * 2;
  const rows = new Uint32Array(entries);
  const columns = new Uint32Array(entries);
  const metres = new Float64Array(entries);
  let count = 0;
  const add = (a: number, b: number, border: number): void => {
    rows[count] = a;
    columns[count] = b;
    metres[count++] = border;
    rows[count] = b;
    columns[count] = a;
    metres[count++] = border;
  };
  for (const arc of inner) add(leftBlock[arc]!, rightBlock[arc]!, lengthMetres[arc]!);
  for (const { from, to } of links) if (from !== to) add(from, to, 0);
  return gatherRows(blockCount, rows.subarray(0, count), columns.subarray(0, count), metres);
}

function gatherRows(blockCount: number, rows: Uint32Array, columns: Uint32Array, metres: Float64Array): Adjacency {
  const byRow = new Uint32Array(blockCount + 1);
  for (const row of rows) byRow[row + 1]!++;
  for (let block = 0; block < blockCount; block++) byRow[block + 1]! += byRow[block]!;
  const next = byRow.slice();
  const order = new Uint32Array(rows.length);
  rows.forEach((row, entry) => {
    order[next[row]!++] = entry;
  });
  const offsets = new Uint32Array(blockCount + 1);
  const neighbours = new Uint32Array(rows.length);
  const borderMetres = new Float64Array(rows.length);
  let count = 0;
  for (let block = 0; block < blockCount; block++) {
    const row = order.subarray(byRow[block], byRow[block + 1]).sort((p, q) => columns[p]! - columns[q]! || p - q);
    for (const entry of row) {
      if (count === offsets[block]! || neighbours[count - 1] !== columns[entry]) neighbours[count++] = columns[entry]!;
      borderMetres[count - 1]! += metres[entry]!;
    }
    offsets[block + 1] = count;
  }
  const border = borderMetres.slice(0, count);
  const linked = Uint8Array.from(border, (length) => (length === 0 ? 1 : 0));
  return { offsets, neighbours: neighbours.slice(0, count), borderMetres: border, linked };
}

/** Area of every block as drawn, square metres on the British National Grid. Length `blockCount`. */
export function blockAreas(topology: Topology, blockCount: number): Float64Array {
  const areas = new Float64Array(blockCount);
  for (let arc = 0; arc < topology.arcCount; arc++) {
    const left = topology.leftBlock[arc]!;
    const right = topology.rightBlock[arc]!;
    if (left >= 0) areas[left]! += topology.sweepSquareMetres[arc]!;
    if (right >= 0) areas[right]! -= topology.sweepSquareMetres[arc]!;
  }
  return areas;
}
