// Themes that the engine works out: how sure a footprint is, who uses a provider, a draft of areas.
import type { CatchmentView, RegionDraftView } from '../../geodata/contract/flows.ts';
import type { AtlasView } from '../../geodata/contract/views.ts';
import { mix, numberOf, textOf } from '../map/colours.ts';
import { paletteOf } from '../map/map-palette.ts';
import { rampColours, type Shade } from '../map/ramps.ts';
import { countedClasses, NO_CLASS } from '../map/theme-classes.ts';
import type { ThemePaint } from '../map/themes.ts';
import type { FlowShading, FlowTheme } from './flow-wishes.ts';
import { basisLine } from './flow-words.ts';
import { DRAFT_COLOURS, draftColours } from './regions/draft-colours.ts';

/** null until the engine has answered to this very theme: blocks show their areas meanwhile. */
export function flowThemePaint(
  atlas: AtlasView,
  theme: FlowTheme,
  shading: FlowShading | null,
  shade: Shade,
): ThemePaint | null {
  if (theme.kind === 'certainty' && shading?.of === 'certainty' && shading.layer === theme.layer) {
    return certaintyPaint(atlas, theme, shading.shares, shade);
  }
  if (theme.kind === 'catchment' && shading?.of === 'catchment' && answers(shading.view, theme)) {
    return catchmentPaint(atlas, shading.view, shade);
  }
  if (theme.kind === 'draft' && shading?.of === 'draft' && shading.view.draft === theme.draft) {
    return draftPaint(atlas, shading.view, shade);
  }
  return null;
}

/** Whether a catchment is the one that was asked for. */
export const answers = (view: CatchmentView, theme: Extract<FlowTheme, { kind: 'catchment' }>): boolean =>
  view.set.id === theme.set && view.provider.code === theme.provider && view.method === theme.method;

/** Upper bounds of classes; a bound belongs to the class above it. The last class ends at 100 %. */
const CERTAIN = [0.4, 0.6, 0.8, 0.95];
const SHARES = [0.1, 0.3, 0.5, 0.7, 0.9];

/** Position of a share among bounds. Shares come in single precision, where 0.95 is a little less than 0.95. */
const classAt = (share: number, bounds: readonly number[]): number =>
  bounds.filter((bound) => share >= Math.fround(bound)).length;

const labelsOf = (bounds: readonly number[]): readonly string[] => {
  const percents = bounds.map((bound) => `${Math.round(bound * 100)}%`);
  return [
    `under ${percents[0]}`,
    ...percents.slice(1).map((upper, i) => `${percents[i]?.replace('%', '')} to ${upper}`),
    `${percents.at(-1)} and over`,
  ];
};

function certaintyPaint(
  atlas: AtlasView,
  { layer }: Extract<FlowTheme, { kind: 'certainty' }>,
  shares: Float32Array,
  shade: Shade,
): ThemePaint {
  const classes = Uint8Array.from(shares, (share) => (Number.isNaN(share) ? NO_CLASS : classAt(share, CERTAIN)));
  const label = atlas.layers.find(({ id }) => id === layer)?.label ?? layer;
  return {
    title: 'How sure the footprint is',
    unit: 'registered with the one most use',
    source: `${label}, from where registered patients live`,
    ...countedClasses(classes, labelsOf(CERTAIN), rampColours('amount', CERTAIN.length + 1, shade)),
  };
}

function catchmentPaint(atlas: AtlasView, { set, provider, blocks, shares }: CatchmentView, shade: Shade): ThemePaint {
  const classes = new Uint8Array(atlas.blockCount);
  blocks.forEach((block, i) => {
    classes[block] = 1 + classAt(shares[i]!, SHARES);
  });
  const colours = rampColours('amount', SHARES.length + 1, shade);
  const outside = shade === 'dark' ? '#20282b' : '#efefec';
  return {
    title: `Catchment of ${provider.name}`,
    unit: 'share of the block\u2019s people who use it',
    source: basisLine(set),
    ...countedClasses(classes, ['Not in it', ...labelsOf(SHARES)], [outside, ...colours]),
  };
}

/** Regions as areas would look: nine colours over the land, neighbours apart. */
function draftPaint(atlas: AtlasView, view: RegionDraftView, shade: Shade): ThemePaint {
  const { land, cover } = paletteOf(shade);
  const colourOf = draftColours(view, atlas);
  const classes = Uint8Array.from(view.regionOf, (region) => (region === 0 ? NO_CLASS : colourOf[region]!));
  const colours = DRAFT_COLOURS.map((colour) => textOf(mix(numberOf(colour), numberOf(land), cover)));
  return {
    title: 'Draft from flows',
    unit: '',
    source: basisLine(view.set),
    ...countedClasses(
      classes,
      DRAFT_COLOURS.map((_, i) => String(i)),
      colours,
    ),
  };
}
