// The brush, for painting and for erasing: a circle on the map, and every block it comes over.
import { pointsBetween } from '../../drawing/geometry/points-between.ts';
import { type HoverWish, previewHover } from '../../drawing/hover-preview.ts';
import type { Mode } from '../../drawing/mode.ts';
import { type Grip, listenToPointer, type PointerTool } from '../../drawing/pointer-tool.ts';
import { startStroke } from '../../drawing/start-stroke.ts';
import type { Stroke } from '../../drawing/stroke.ts';
import { getApp } from '../../state/store.ts';
import type { MapSurface, ScreenPoint } from '../map-surface.ts';

export class BrushMode implements Mode {
  readonly id: 'paint' | 'erase';
  readonly cursor = 'crosshair';
  readonly panning = false;
  #surface: MapSurface | null = null;
  #pointer: PointerTool | null = null;
  #stroke: Stroke | null = null;
  #last: ScreenPoint | null = null;
  /** A locked area was met where the stroke would begin: nothing until the next press. */
  #refused = false;

  constructor(id: 'paint' | 'erase') {
    this.id = id;
  }

  activate(surface: MapSurface): void {
    this.#surface = surface;
    this.#pointer = listenToPointer(surface, {
      press: (at, grip) => this.#press(at, grip),
      drag: (points, grip) => this.#drag(points, grip),
      release: () => this.#finish(),
      abandon: () => this.cancel(),
      hover: (at, grip) => this.#hover(at, grip),
    });
  }

  deactivate(): void {
    this.#finish();
    this.#pointer?.stop();
    previewHover(null);
    this.#surface?.sketch(null);
    this.#surface = null;
  }

  cancel(): boolean {
    if (!this.#stroke) return false;
    void this.#stroke.cancel();
    this.#stroke = null;
    this.#last = null;
    this.#pointer?.letGo();
    return true;
  }

  busy(): boolean {
    return this.#stroke !== null;
  }

  #erases = (grip: Grip): boolean => this.id === 'erase' || grip.erase;

  #press(at: ScreenPoint, grip: Grip): boolean {
    previewHover(null);
    this.#refused = false;
    this.#last = at;
    this.#brushOver([at], grip);
    return true;
  }

  #drag(points: readonly ScreenPoint[], grip: Grip): void {
    const way: ScreenPoint[] = [];
    for (const point of points) {
      way.push(...pointsBetween(this.#last ?? point, point, Math.max(3, getApp().brushRadius * 0.7)));
      this.#last = point;
    }
    this.#brushOver(way, grip);
  }

  #brushOver(way: readonly ScreenPoint[], grip: Grip): void {
    const surface = this.#surface;
    const end = way.at(-1);
    if (!surface || !end) return;
    const radius = getApp().brushRadius;
    surface.sketch({ kind: 'circle', centre: end, radius });
    const blocks = way.flatMap((point) => surface.blocksNear(point, radius));
    const first = (way[0] && surface.blockAt(way[0])) ?? blocks[0];
    if (first === undefined || this.#refused) return;
    this.#stroke ??= startStroke(surface, { block: first, erase: this.#erases(grip) });
    this.#refused = this.#stroke === null;
    this.#stroke?.paint(blocks);
  }

  #finish(): void {
    void this.#stroke?.commit();
    this.#stroke = null;
    this.#last = null;
    this.#pointer?.letGo();
  }

  #hover(at: ScreenPoint | null, grip: Grip): void {
    const surface = this.#surface;
    if (!surface) return;
    const radius = getApp().brushRadius;
    surface.sketch(at && { kind: 'circle', centre: at, radius });
    const wish = (point: ScreenPoint): HoverWish | null => {
      const blocks = surface.blocksNear(point, radius);
      const block = surface.blockAt(point) ?? blocks[0];
      return block === undefined ? null : { block, blocks, erase: this.#erases(grip) };
    };
    previewHover(at && (() => wish(at)));
  }
}
