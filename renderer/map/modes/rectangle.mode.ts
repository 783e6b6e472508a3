// A box drawn from corner to corner: the blocks whose middle lies in it.
import type { Mode } from '../../drawing/mode.ts';
import { listenToPointer, type PointerTool } from '../../drawing/pointer-tool.ts';
import { applyShape, previewShape } from '../../drawing/shape-stroke.ts';
import type { MapSurface, ScreenPoint } from '../map-surface.ts';

/** The corners of a box, in order. */
const boxOf = (a: ScreenPoint, b: ScreenPoint): ScreenPoint[] => [a, { x: b.x, y: a.y }, b, { x: a.x, y: b.y }];

export class RectangleMode implements Mode {
  readonly id = 'rectangle';
  readonly cursor = 'crosshair';
  readonly panning = false;
  #surface: MapSurface | null = null;
  #pointer: PointerTool | null = null;
  #from: ScreenPoint | null = null;

  activate(surface: MapSurface): void {
    this.#surface = surface;
    this.#pointer = listenToPointer(surface, {
      press: (at) => {
        this.#from = at;
        return true;
      },
      drag: (points, { erase }) => {
        const to = points.at(-1);
        if (!this.#from || !to) return;
        const points4 = boxOf(this.#from, to);
        surface.sketch({ kind: 'polygon', points: points4 });
        previewShape(surface, points4, erase);
      },
      release: (at, { erase }) => {
        if (this.#from) applyShape(surface, boxOf(this.#from, at), erase);
        this.#clear();
      },
      abandon: () => this.#clear(),
      hover: () => undefined,
    });
  }

  deactivate(): void {
    this.#clear();
    this.#pointer?.stop();
  }

  cancel(): boolean {
    const had = this.#from !== null;
    this.#clear();
    return had;
  }

  busy(): boolean {
    return this.#from !== null;
  }

  #clear(): void {
    if (this.#from) previewShape(null, [], false);
    this.#from = null;
    this.#pointer?.letGo();
    this.#surface?.sketch(null);
  }
}
