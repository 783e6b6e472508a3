// Whole units of a layer: a click, or a drag over several, moves councils, CCGs or PCNs to the selected area at once.
import { previewHover } from '../../drawing/hover-preview.ts';
import type { Mode } from '../../drawing/mode.ts';
import { listenToPointer, type PointerTool } from '../../drawing/pointer-tool.ts';
import { startStroke } from '../../drawing/start-stroke.ts';
import type { Stroke } from '../../drawing/stroke.ts';
import { strokeLabel } from '../../drawing/stroke-label.ts';
import { type UnitBlocks, unitAround } from '../../drawing/unit-blocks.ts';
import { getApp } from '../../state/store.ts';
import type { MapSurface, ScreenPoint } from '../map-surface.ts';

export class UnitMode implements Mode {
  readonly id = 'unit';
  readonly cursor = 'pointer';
  readonly panning = false;
  #surface: MapSurface | null = null;
  #pointer: PointerTool | null = null;
  #stroke: Stroke | null = null;
  #names: string[] = [];

  activate(surface: MapSurface): void {
    this.#surface = surface;
    this.#pointer = listenToPointer(surface, {
      press: (at, { erase }) => {
        previewHover(null);
        this.#take(at, erase, true);
        return true;
      },
      drag: (points, { erase }) => {
        for (const point of points) this.#take(point, erase, false);
      },
      release: () => this.#finish(),
      abandon: () => this.cancel(),
      hover: (at, { erase }) =>
        previewHover(
          at &&
            (() => {
              const unit = this.#unitAt(at);
              return unit && { block: unit.under, blocks: unit.blocks, erase, what: unit.name };
            }),
        ),
    });
  }

  deactivate(): void {
    this.#finish();
    this.#pointer?.stop();
    previewHover(null);
    this.#surface = null;
  }

  cancel(): boolean {
    if (!this.#stroke) return false;
    void this.#stroke.cancel();
    this.#stroke = null;
    this.#pointer?.letGo();
    return true;
  }

  #unitAt(at: ScreenPoint): UnitBlocks | null {
    const block = this.#surface?.blockAt(at) ?? null;
    return block === null ? null : unitAround(getApp(), block);
  }

  #take(at: ScreenPoint, erase: boolean, begins: boolean): void {
    const unit = this.#unitAt(at);
    if (!unit || !this.#surface) return;
    if (begins) {
      this.#stroke = startStroke(this.#surface, { block: unit.under, erase });
      this.#names = [];
    }
    if (!this.#stroke || this.#names.includes(unit.name)) return;
    this.#names.push(unit.name);
    this.#stroke.paint(unit.blocks);
  }

  #finish(): void {
    const stroke = this.#stroke;
    this.#stroke = null;
    this.#pointer?.letGo();
    if (!stroke) return;
    const [first = ''] = this.#names;
    void stroke.commit(strokeLabel(stroke.target, stroke.blocks, this.#names.length === 1 ? first : ''));
  }
}
