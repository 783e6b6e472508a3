// Colours a map by feature-state: geometry is loaded once, and only what differs from what was sent is sent.
import type { Map as MapLibreMap } from 'maplibre-gl';
import { isBeyond, movesSite } from '../access/beyond.ts';
import type { ArcSides } from './arc-sides.ts';
import { colourByArea, colourByTheme, slotColours } from './block-colours.ts';
import { numberOf, textOf } from './colours.ts';
import { FrameQueue } from './frame-queue.ts';
import type { MapScene } from './map-scene.ts';
import { outlineCode } from './outline-codes.ts';
import { patternOf } from './patterns.ts';

/** Changes a frame: about 6 ms of script for blocks, so that a recolouring of England takes three frames. */
const PER_FRAME = 12_000;

export interface PainterOptions {
  readonly blockCount: number;
  readonly scene: MapScene;
  readonly perFrame?: number;
}

export class MapPainter {
  readonly #sides: ArcSides;
  readonly #fills: FrameQueue;
  readonly #patterns: FrameQueue;
  readonly #pointed: FrameQueue;
  readonly #beyond: FrameQueue;
  readonly #outlines: FrameQueue;
  #scene: MapScene;
  #colours: Uint32Array;

  constructor(map: MapLibreMap, sides: ArcSides, { blockCount, scene, perFrame = PER_FRAME }: PainterOptions) {
    this.#sides = sides;
    this.#scene = scene;
    this.#colours = slotColours(scene.areas, scene.selectedSlot, scene.palette);
    const block = (key: string, write: (value: number) => unknown) => (id: number, value: number) =>
      map.setFeatureState({ source: 'blocks', sourceLayer: 'blocks', id }, { [key]: write(value) });
    const queue = (length: number, initial: number, send: (id: number, value: number) => void): FrameQueue =>
      new FrameQueue(length, { initial, perFrame, send });
    this.#fills = queue(blockCount, numberOf(scene.palette.land), block('c', textOf));
    this.#patterns = queue(blockCount, 0, block('k', Number));
    this.#pointed = queue(blockCount, 0, block('p', Boolean));
    this.#beyond = queue(blockCount, 0, block('b', Boolean));
    this.#outlines = queue(0, 0, (id, o) => map.setFeatureState({ source: 'blocks', sourceLayer: 'arcs', id }, { o }));
  }

  /** Shows a scene: everything that differs, a share a frame. */
  paint(scene: MapScene): void {
    this.#scene = scene;
    this.#colours = slotColours(scene.areas, scene.selectedSlot, scene.palette);
    this.#paintFills(null);
    this.#paintPatterns(null);
    this.#pointed.target.fill(0);
    if (scene.pointedOut) this.#pointed.target.set(scene.pointedOut);
    this.#paintBeyond(null);
    this.#paintOutlines();
    for (const queue of [this.#fills, this.#patterns, this.#pointed, this.#beyond, this.#outlines]) queue.flush();
  }

  /** Shows the hovered block and the cursor of a scene that is otherwise the one on show. */
  paintMarks(scene: MapScene): void {
    const before = this.#scene;
    this.#scene = scene;
    this.#repaintArcs([before.hovered, before.cursor, scene.hovered, scene.cursor].filter((block) => block >= 0));
  }

  /** Shows a scene in which only these blocks are in other slots than in the one on show. */
  paintMoved(scene: MapScene, blocks: readonly number[]): void {
    this.#scene = scene;
    this.repaint(blocks);
  }

  /** Draws blocks and their borders anew from the slots, in this frame. */
  repaint(blocks: ArrayLike<number> & Iterable<number>): void {
    this.#paintFills(blocks);
    this.#fills.flushSome(blocks);
    if (this.#scene.patterns) {
      this.#paintPatterns(blocks);
      this.#patterns.flushSome(blocks);
    }
    this.#repaintBeyond(blocks);
    this.#repaintArcs(blocks);
  }

  /** Arcs that a tile has just made known. */
  addArcs(arcs: readonly number[]): void {
    this.#outlines.grow(this.#sides.count, 0);
    for (const arc of arcs) this.#outlines.target[arc] = this.#codeOf(arc);
    this.#outlines.flush();
  }

  /** Whether an arc separates areas of the tier on show. */
  separates(arc: number): boolean {
    if (!this.#sides.isKnown(arc)) return false;
    const slots = this.#scene.slotOf[this.#scene.tier];
    const slot = (block: number): number => (block < 0 ? 0 : slots[block]!);
    return slot(this.#sides.left[arc]!) !== slot(this.#sides.right[arc]!);
  }

  stop(): void {
    for (const queue of [this.#fills, this.#patterns, this.#pointed, this.#beyond, this.#outlines]) queue.stop();
  }

  #paintFills(blocks: ArrayLike<number> | null): void {
    const { theme, slotOf, tier } = this.#scene;
    if (!theme) colourByArea(this.#fills.target, slotOf[tier], this.#colours, blocks);
    else if (blocks === null) colourByTheme(this.#fills.target, theme);
  }

  #paintPatterns(blocks: ArrayLike<number> | null): void {
    const { patterns, theme, areas, slotOf, tier } = this.#scene;
    const bySlot = new Uint8Array(this.#colours.length);
    if (patterns && !theme) for (const { slot } of areas) bySlot[slot] = patternOf(slot);
    const { target } = this.#patterns;
    const count = blocks === null ? target.length : blocks.length;
    for (let i = 0; i < count; i++) {
      const block = blocks === null ? i : blocks[i]!;
      target[block] = bySlot[slotOf[tier][block]!] ?? 0;
    }
  }

  /** A site that changes its area turns every block that it is nearest to; those are few enough to look at them all. */
  #repaintBeyond(blocks: ArrayLike<number> & Iterable<number>): void {
    const { beyond } = this.#scene;
    if (!beyond) return;
    const all = movesSite(beyond, blocks);
    this.#paintBeyond(all ? null : blocks);
    if (all) this.#beyond.flush();
    else this.#beyond.flushSome(blocks);
  }

  #paintBeyond(blocks: ArrayLike<number> | null): void {
    const { beyond, slotOf, tier } = this.#scene;
    const { target } = this.#beyond;
    const count = blocks === null ? target.length : blocks.length;
    for (let i = 0; i < count; i++) {
      const block = blocks === null ? i : blocks[i]!;
      target[block] = beyond && isBeyond(beyond, slotOf[tier], block) ? 1 : 0;
    }
  }

  #paintOutlines(): void {
    this.#outlines.grow(this.#sides.count, 0);
    for (let arc = 0; arc < this.#sides.count; arc++) {
      if (this.#sides.isKnown(arc)) this.#outlines.target[arc] = this.#codeOf(arc);
    }
  }

  #repaintArcs(blocks: Iterable<number>): void {
    const changed: number[] = [];
    for (const block of blocks) {
      this.#sides.around(block, (arc) => {
        this.#outlines.target[arc] = this.#codeOf(arc);
        changed.push(arc);
      });
    }
    this.#outlines.flushSome(changed);
  }

  #codeOf(arc: number): number {
    return outlineCode(this.#scene, this.#sides.left[arc]!, this.#sides.right[arc]!);
  }
}
