// A free shape: drag to draw it in one go, or click its corners one by one and double-click, press Enter or click the first
// corner to close it. The blocks whose middle lies in it.
import type { Mode } from '../../drawing/mode.ts';
import { type Grip, listenToPointer, type PointerTool } from '../../drawing/pointer-tool.ts';
import { applyShape, previewShape } from '../../drawing/shape-stroke.ts';
import type { MapSurface, ScreenPoint } from '../map-surface.ts';

/** Pixels: a press that moves less is a click, and a click this near to the first corner closes. */
const NEAR = 6;
const distance = (a: ScreenPoint, b: ScreenPoint): number => Math.hypot(a.x - b.x, a.y - b.y);

export class LassoMode implements Mode {
  readonly id = 'lasso';
  readonly cursor = 'crosshair';
  readonly panning = false;
  #surface: MapSurface | null = null;
  #pointer: PointerTool | null = null;
  #corners: ScreenPoint[] = [];
  #drawn: ScreenPoint[] = [];
  #erase = false;
  readonly #onKey = (event: KeyboardEvent): void => this.#key(event);

  activate(surface: MapSurface): void {
    this.#surface = surface;
    surface.element.addEventListener('keydown', this.#onKey, { capture: true });
    this.#pointer = listenToPointer(surface, {
      press: (at, grip) => {
        this.#drawn = [at];
        this.#erase = grip.erase;
        return true;
      },
      drag: (points) => this.#drag(points),
      release: (at) => this.#release(at),
      abandon: () => this.cancel(),
      hover: (at, grip) => this.#hover(at, grip),
    });
  }

  deactivate(): void {
    this.cancel();
    this.#pointer?.stop();
    this.#surface?.element.removeEventListener('keydown', this.#onKey, { capture: true });
    this.#surface = null;
  }

  cancel(): boolean {
    const had = this.busy();
    this.#corners = [];
    this.#drawn = [];
    this.#pointer?.letGo();
    if (had) previewShape(null, [], false);
    this.#surface?.sketch(null);
    return had;
  }

  busy(): boolean {
    return this.#corners.length + this.#drawn.length > 0;
  }

  #drag(points: readonly ScreenPoint[]): void {
    for (const point of points) {
      const last = this.#drawn.at(-1);
      if (!last || distance(last, point) >= 3) this.#drawn.push(point);
    }
    this.#show([...this.#corners, ...this.#drawn]);
  }

  #release(at: ScreenPoint): void {
    const first = this.#drawn[0] ?? at;
    const clicked = this.#drawn.every((point) => distance(point, first) < NEAR);
    const last = this.#corners.at(-1);
    const all = [...this.#corners, ...this.#drawn];
    this.#drawn = [];
    const closes = this.#corners.length > 2 && distance(at, this.#corners[0]!) < NEAR * 1.5;
    // The second click of a double click falls on the corner that the first one made.
    const again = last !== undefined && distance(at, last) < NEAR;
    if (!clicked) this.#close(all);
    else if (closes || again) this.#close(this.#corners);
    else {
      this.#corners.push(at);
      this.#show(this.#corners);
    }
  }

  #hover(at: ScreenPoint | null, grip: Grip): void {
    if (this.#corners.length === 0) return;
    this.#erase = grip.erase;
    this.#show(at ? [...this.#corners, at] : this.#corners);
  }

  #show(points: readonly ScreenPoint[]): void {
    this.#surface?.sketch(points.length < 3 ? { kind: 'line', points } : { kind: 'polygon', points });
    if (this.#surface && points.length > 2) previewShape(this.#surface, points, this.#erase);
  }

  #close(points: readonly ScreenPoint[]): void {
    const surface = this.#surface;
    this.cancel();
    if (surface && points.length > 2) applyShape(surface, points, this.#erase);
  }

  #key(event: KeyboardEvent): void {
    if (this.#corners.length === 0 || (event.key !== 'Enter' && event.key !== 'Backspace')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === 'Enter') this.#close(this.#corners);
    else {
      this.#corners.pop();
      this.#show(this.#corners);
    }
  }
}
