// A line across an area: what it cuts off becomes an area of its own.
import type { Mode } from '../../drawing/mode.ts';
import { listenToPointer, type PointerTool } from '../../drawing/pointer-tool.ts';
import { splitAlong } from '../../drawing/split-along.ts';
import type { MapSurface, ScreenPoint } from '../map-surface.ts';

/** Pixels between two points of the line: enough to follow a hand, too few to follow its tremble. */
const STEP = 12;

export class SplitMode implements Mode {
  readonly id = 'split';
  readonly cursor = 'crosshair';
  readonly panning = false;
  #surface: MapSurface | null = null;
  #pointer: PointerTool | null = null;
  #line: ScreenPoint[] = [];

  activate(surface: MapSurface): void {
    this.#surface = surface;
    this.#pointer = listenToPointer(surface, {
      press: (at) => {
        this.#line = [at];
        return true;
      },
      drag: (points) => {
        for (const point of points) {
          const last = this.#line.at(-1);
          if (!last || Math.hypot(point.x - last.x, point.y - last.y) >= STEP) this.#line.push(point);
        }
        surface.sketch({ kind: 'line', points: [...this.#line, ...points.slice(-1)] });
      },
      release: () => {
        const line = this.#line;
        this.cancel();
        if (line.length > 1) void splitAlong(surface, line);
      },
      abandon: () => this.cancel(),
      hover: () => undefined,
    });
  }

  deactivate(): void {
    this.cancel();
    this.#pointer?.stop();
  }

  cancel(): boolean {
    const had = this.busy();
    this.#line = [];
    this.#pointer?.letGo();
    this.#surface?.sketch(null);
    return had;
  }

  busy(): boolean {
    return this.#line.length > 0;
  }
}
