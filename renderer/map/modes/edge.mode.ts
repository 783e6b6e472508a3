// Moving a border: press beside it and drag across. The blocks swept over join the area on the pressed side.
import { pointsBetween } from '../../drawing/geometry/points-between.ts';
import { sweptBlocks } from '../../drawing/geometry/swept-blocks.ts';
import type { Mode } from '../../drawing/mode.ts';
import { listenToPointer, type PointerTool } from '../../drawing/pointer-tool.ts';
import { startStroke } from '../../drawing/start-stroke.ts';
import type { Stroke } from '../../drawing/stroke.ts';
import { getApp, setApp } from '../../state/store.ts';
import type { MapSurface, ScreenPoint } from '../map-surface.ts';

/** Pixels around the pointer that it sweeps. */
const WIDTH = 4;

export class EdgeMode implements Mode {
  readonly id = 'edge';
  readonly cursor = 'default';
  readonly panning = true;
  #pointer: PointerTool | null = null;
  #stroke: Stroke | null = null;
  #gives = 0;
  #last: ScreenPoint = { x: 0, y: 0 };

  activate(surface: MapSurface): void {
    this.#pointer = listenToPointer(surface, {
      press: (at) => this.#press(surface, at),
      drag: (points) => this.#drag(surface, points),
      release: () => this.#finish(),
      abandon: () => this.cancel(),
      hover: (at) => surface.setCursor(at && surface.outlineAt(at) ? 'move' : 'default'),
    });
  }

  deactivate(): void {
    this.#finish();
    this.#pointer?.stop();
  }

  cancel(): boolean {
    if (!this.#stroke) return false;
    void this.#stroke.cancel();
    this.#stroke = null;
    this.#pointer?.letGo();
    return true;
  }

  busy(): boolean {
    return this.#stroke !== null;
  }

  /** Away from borders the map is panned as ever. */
  #press(surface: MapSurface, at: ScreenPoint): boolean {
    const outline = surface.outlineAt(at);
    const { plan, tier } = getApp();
    if (!outline || !plan) return false;
    const slotOf = plan.slotOf[tier];
    const under = surface.blockAt(at);
    const [left, right] = [slotOf[outline.left] ?? 0, slotOf[outline.right] ?? 0];
    const onRight = under !== null && slotOf[under] === right && left !== right;
    const [block, gives] = onRight ? [outline.right, left] : [outline.left, right];
    // The area pressed grows, whichever one is selected.
    const area = plan.tiers[tier].areas.find(({ slot }) => slot === slotOf[block]);
    if (area) setApp({ selected: area.id });
    this.#gives = gives;
    this.#last = at;
    this.#stroke = startStroke(surface, { block, erase: !area });
    return true;
  }

  #drag(surface: MapSurface, points: readonly ScreenPoint[]): void {
    const { atlas, plan } = getApp();
    const stroke = this.#stroke;
    if (!atlas || !plan || !stroke) return;
    const under: number[] = [];
    for (const point of points) {
      for (const at of pointsBetween(this.#last, point, WIDTH)) under.push(...surface.blocksNear(at, WIDTH));
      this.#last = point;
    }
    const sweep = { atlas, slotOf: plan.slotOf[stroke.target.tier], grows: stroke.target.slot, gives: this.#gives };
    stroke.paint(sweptBlocks(sweep, under));
  }

  #finish(): void {
    void this.#stroke?.commit();
    this.#stroke = null;
    this.#pointer?.letGo();
  }
}
