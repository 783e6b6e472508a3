// What the map is to show, read off the window's state.
import type { AreaView, AtlasView } from '../../geodata/contract/views.ts';
import { type BeyondGround, beyondGround } from '../access/beyond.ts';
import type { AppState } from '../state/app-state.ts';
import { type MapPalette, paletteOf } from './map-palette.ts';
import type { OutlineScene } from './outline-codes.ts';
import type { Shade } from './ramps.ts';
import { type ThemePaint, themePaint } from './themes.ts';

export interface MapScene extends OutlineScene {
  readonly areas: readonly AreaView[];
  /** null: blocks show their areas. */
  readonly theme: ThemePaint | null;
  /** With a theme of travel: whose nearest site lies outside their area is marked; else null. */
  readonly beyond: BeyondGround | null;
  readonly palette: MapPalette;
  readonly patterns: boolean;
}

type SceneState = Pick<
  AppState,
  | 'plan'
  | 'tier'
  | 'selected'
  | 'theme'
  | 'flowShading'
  | 'travelShading'
  | 'classBreaks'
  | 'patterns'
  | 'pointedOut'
  | 'hoveredBlock'
  | 'cursorBlock'
>;

/** Makes scenes from states; keeps the theme and the pointed-out blocks, which cost a walk over all blocks. */
export class SceneMaker {
  readonly #atlas: AtlasView;
  readonly #noSlots: Uint16Array;
  #theme: { readonly key: readonly unknown[]; readonly paint: ThemePaint | null } | null = null;
  #beyond: { readonly of: SceneState['travelShading']; readonly ground: BeyondGround | null } = { of: null, ground: null };
  #pointed: { readonly blocks: Uint32Array | null; readonly bytes: Uint8Array | null } = { blocks: null, bytes: null };

  constructor(atlas: AtlasView) {
    this.#atlas = atlas;
    this.#noSlots = new Uint16Array(atlas.blockCount);
  }

  scene(state: SceneState, shade: Shade): MapScene {
    const { plan, tier } = state;
    const areas = plan?.tiers[tier].areas ?? [];
    const none = { neighbourhood: this.#noSlots, place: this.#noSlots, system: this.#noSlots };
    return {
      tier,
      slotOf: plan?.slotOf ?? none,
      areas,
      selectedSlot: areas.find(({ id }) => id === state.selected)?.slot ?? 0,
      theme: this.#themeOf(state, shade),
      beyond: state.theme.kind === 'travel' ? this.#beyondOf(state.travelShading) : null,
      palette: paletteOf(shade),
      patterns: state.patterns,
      pointedOut: this.#pointedBytes(state.pointedOut),
      hovered: state.hoveredBlock ?? -1,
      cursor: state.cursorBlock ?? -1,
    };
  }

  #themeOf(state: SceneState, shade: Shade): ThemePaint | null {
    const pointedOut = state.theme.kind === 'moved' ? state.pointedOut : null;
    const { flowShading, travelShading } = state;
    const key = [state.theme, state.classBreaks, shade, pointedOut, flowShading, travelShading];
    if (!this.#theme || this.#theme.key.some((part, i) => part !== key[i])) {
      const wish = { theme: state.theme, breaks: state.classBreaks, shade, pointedOut, flowShading, travelShading };
      this.#theme = { key, paint: themePaint(this.#atlas, wish) };
    }
    return this.#theme.paint;
  }

  #beyondOf(of: SceneState['travelShading']): BeyondGround | null {
    if (of !== this.#beyond.of) this.#beyond = { of, ground: of && beyondGround(of) };
    return this.#beyond.ground;
  }

  #pointedBytes(blocks: Uint32Array | null): Uint8Array | null {
    if (blocks !== this.#pointed.blocks) {
      const bytes = blocks && blocks.length > 0 ? new Uint8Array(this.#atlas.blockCount) : null;
      if (bytes) for (const block of blocks ?? []) bytes[block] = 1;
      this.#pointed = { blocks, bytes };
    }
    return this.#pointed.bytes;
  }
}
