// Finds pairs of edges that may touch, with a uniform grid over their bounding boxes.

/** Corner coordinates of boxes, and the length of all four arrays. */
export interface Boxes {
  readonly count: number;
  readonly minX: Float64Array;
  readonly minY: Float64Array;
  readonly maxX: Float64Array;
  readonly maxY: Float64Array;
}

interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly originX: number;
  readonly originY: number;
  readonly cellX: number;
  readonly cellY: number;
}

/** Bounding boxes of edges, widened by `margin`. `edges` are positions in `ends`; `points` two numbers a vertex. */
export function edgeBoxes(edges: Int32Array, ends: Int32Array, points: Int32Array, margin: number): Boxes {
  const count = edges.length;
  const make = (): Float64Array => new Float64Array(count);
  const boxes = { count, minX: make(), minY: make(), maxX: make(), maxY: make() };
  for (let i = 0; i < count; i++) {
    const a = ends[edges[i]! * 2]! * 2;
    const b = ends[edges[i]! * 2 + 1]! * 2;
    boxes.minX[i] = Math.min(points[a]!, points[b]!) - margin;
    boxes.minY[i] = Math.min(points[a + 1]!, points[b + 1]!) - margin;
    boxes.maxX[i] = Math.max(points[a]!, points[b]!) + margin;
    boxes.maxY[i] = Math.max(points[a + 1]!, points[b + 1]!) + margin;
  }
  return boxes;
}

/**
 * Visits every pair of overlapping boxes once, the lower index first, in an order that depends on the boxes alone.
 * `skip` marks boxes that need not be paired with each other.
 */
export function eachNearbyPair(boxes: Boxes, skip: Uint8Array | null, visit: (first: number, second: number) => void): void {
  if (boxes.count < 2) return;
  const grid = chooseGrid(boxes);
  const { offsets, members } = fillGrid(boxes, grid);
  for (let cell = 0; cell + 1 < offsets.length; cell++) {
    for (let i = offsets[cell]!; i < offsets[cell + 1]!; i++) {
      const first = members[i]!;
      for (let j = i + 1; j < offsets[cell + 1]!; j++) {
        const second = members[j]!;
        if (skip?.[first] && skip[second]) continue;
        if (!boxesMeet(boxes, first, second)) continue;
        // Two boxes may share several cells: the pair is visited in the one that holds the corner of their overlap.
        const x = Math.max(boxes.minX[first]!, boxes.minX[second]!);
        const y = Math.max(boxes.minY[first]!, boxes.minY[second]!);
        if (cellOf(grid, x, y) === cell) visit(first, second);
      }
    }
  }
}

function boxesMeet(boxes: Boxes, a: number, b: number): boolean {
  return (
    boxes.minX[a]! <= boxes.maxX[b]! &&
    boxes.minX[b]! <= boxes.maxX[a]! &&
    boxes.minY[a]! <= boxes.maxY[b]! &&
    boxes.minY[b]! <= boxes.maxY[a]!
  );
}

/** Cells about twice the mean box, at most some four a box, so that lists stay short and the grid stays small. */
function chooseGrid(boxes: Boxes): Grid {
  let [originX, originY, endX, endY, width, height] = [Infinity, Infinity, -Infinity, -Infinity, 0, 0];
  for (let i = 0; i < boxes.count; i++) {
    originX = Math.min(originX, boxes.minX[i]!);
    originY = Math.min(originY, boxes.minY[i]!);
    endX = Math.max(endX, boxes.maxX[i]!);
    endY = Math.max(endY, boxes.maxY[i]!);
    width += boxes.maxX[i]! - boxes.minX[i]!;
    height += boxes.maxY[i]! - boxes.minY[i]!;
  }
  const most = Math.max(1, Math.ceil(Math.sqrt(boxes.count) * 2));
  const cellX = Math.max((2 * width) / boxes.count, (endX - originX) / most, 1);
  const cellY = Math.max((2 * height) / boxes.count, (endY - originY) / most, 1);
  const columns = Math.floor((endX - originX) / cellX) + 1;
  const rows = Math.floor((endY - originY) / cellY) + 1;
  return { columns, rows, originX, originY, cellX, cellY };
}

function cellOf(grid: Grid, x: number, y: number): number {
  return Math.floor((y - grid.originY) / grid.cellY) * grid.columns + Math.floor((x - grid.originX) / grid.cellX);
}

function fillGrid(boxes: Boxes, grid: Grid): { offsets: Uint32Array; members: Uint32Array } {
  const offsets = new Uint32Array(grid.columns * grid.rows + 1);
  eachCell(boxes, grid, (cell) => offsets[cell + 1]!++);
  for (let cell = 0; cell + 1 < offsets.length; cell++) offsets[cell + 1]! += offsets[cell]!;
  const members = new Uint32Array(offsets[offsets.length - 1]!);
  const next = offsets.slice();
  eachCell(boxes, grid, (cell, box) => {
    members[next[cell]!++] = box;
  });
  return { offsets, members };
}

function eachCell(boxes: Boxes, grid: Grid, visit: (cell: number, box: number) => void): void {
  for (let box = 0; box < boxes.count; box++) {
    const low = cellOf(grid, boxes.minX[box]!, boxes.minY[box]!);
    const high = cellOf(grid, boxes.maxX[box]!, boxes.maxY[box]!);
    const width = (high % grid.columns) - (low % grid.columns);
    for (let row = low; row + width <= high; row += grid.columns) {
      for (let cell = row; cell <= row + width; cell++) visit(cell, box);
    }
  }
}
