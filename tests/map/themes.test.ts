import { describe, expect, it } from 'vitest';
import { colourByArea, colourByTheme, slotColours } from '../../renderer/map/block-colours.ts';
import { HATCHED, luminance, mix, numberOf, textOf } from '../../renderer/map/colours.ts';
import { paletteOf } from '../../renderer/map/map-palette.ts';
import { type Ramp, rampColours } from '../../renderer/map/ramps.ts';
import { NO_CLASS } from '../../renderer/map/theme-classes.ts';
import { rangeLabels } from '../../renderer/map/theme-labels.ts';
import { themeSource } from '../../renderer/map/theme-sources.ts';
import { themePaint } from '../../renderer/map/themes.ts';
import type { Theme } from '../../renderer/state/app-state.ts';
import { townView } from './town-view.ts';

const paint = (theme: Theme, more: { readonly pointedOut?: Uint32Array } = {}) =>
  themePaint(townView, { theme, breaks: 'quantiles', shade: 'light', pointedOut: more.pointedOut ?? null });

describe('themes', () => {
  it('density is people by square kilometre of land; no land, no class', () => {
    const density = paint({ kind: 'density' })!;
    // 100 hectares are one square kilometre: 130 people in block 0, 100 elsewhere.
    expect(density.classes.map(({ label, blocks }) => [label, blocks])).toEqual([
      ['100', 28],
      ['130', 1],
    ]);
    expect(density.classOf[0]).toBe(1);
    expect(density.classOf[29]).toBe(NO_CLASS);
    expect(density.unknownBlocks).toBe(1);
    expect(density.unit).toBe('people per km\u00b2');
  });

  it('shows deciles as classes, the most deprived strongest', () => {
    const deciles = paint({ kind: 'attribute', id: 'imd19-decile' })!;
    expect(deciles.classes.map(({ label }) => label)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    const [first, last] = [deciles.classes[0]!, deciles.classes[9]!];
    expect(luminance(numberOf(first.colour))).toBeLessThan(luminance(numberOf(last.colour)));
    expect(deciles.title).toBe('Index of Multiple Deprivation, decile');
    expect(deciles.source).toBe('2019');
  });

  it('shows classes by their published names, and counts what has none', () => {
    const rural = paint({ kind: 'attribute', id: 'ruc11' })!;
    expect(rural.classes.map(({ label, blocks }) => [label, blocks])).toEqual([
      ['Urban', 15],
      ['Rural', 14],
    ]);
    expect(rural.unknownBlocks).toBe(1);
  });

  it('marks the blocks that moved', () => {
    const moved = paint({ kind: 'moved' }, { pointedOut: Uint32Array.from([4, 7]) })!;
    expect(moved.classes.map(({ blocks }) => blocks)).toEqual([28, 2]);
  });

  it('says nothing where the atlas knows nothing', () => {
    expect(paint({ kind: 'areas' })).toBeNull();
    expect(paint({ kind: 'older', from: 65 })).toBeNull();
    expect(paint({ kind: 'attribute', id: 'gone' })).toBeNull();
  });

  it('names the publisher of the first table in a file, and the year', () => {
    const source = { publisher: 'ONS; Other', recognisedAs: 'people of lsoa11', vintage: '2020' };
    // Only these members are read.
    const atlas = { sources: [source] } as never;
    expect(themeSource(atlas, 'people', 'mid-2020 estimates')).toBe('ONS, mid-2020 estimates');
    expect(themeSource(atlas, 'people', '')).toBe('ONS, 2020');
    expect(themeSource(atlas, 'deprivation', '2019')).toBe('2019');
  });
});

describe('labels of ranges', () => {
  it('use as many decimals as tell classes apart', () => {
    expect(rangeLabels(0.001, [0.0012, 0.5, 12], 'any')).toEqual(['0.0010 to 0.0012', '0.0012 to 0.5000', '0.5000 to 12.0000']);
    expect(rangeLabels(1, [2000, 30000], 'figures')).toEqual(['1 to 2,000', '2,000 to 30,000']);
    expect(rangeLabels(-2.04, [0, 3], 'tenths')).toEqual(['-2.0 to 0.0', '0.0 to 3.0']);
  });
});

describe('colours', () => {
  it('mix in equal steps, and stay what they are at both ends', () => {
    expect(textOf(mix(0x000000, 0xffffff, 0.5))).toBe('#808080');
    expect(mix(0x123456, 0xffffff, 1)).toBe(0x123456);
    expect(mix(0x123456, 0xfedcba, 0)).toBe(0xfedcba);
    expect(() => numberOf('red')).toThrow('red');
  });

  it('runs of classes go one way in lightness', () => {
    for (const shade of ['light', 'dark'] as const) {
      for (const ramp of ['amount', 'need'] as const satisfies readonly Ramp[]) {
        const steps = rampColours(ramp, 6, shade).map((colour) => luminance(numberOf(colour)));
        const sorted = [...steps].sort((a, b) => (shade === 'light' ? b - a : a - b));
        expect(steps).toEqual(sorted);
      }
    }
  });

  it('paints areas over the land, the selected one more strongly, and unassigned blocks as land', () => {
    const palette = paletteOf('light');
    const land = numberOf(palette.land);
    // Only slot and colour are read.
    const areas = [
      { slot: 1, colour: '#cc6677' },
      { slot: 3, colour: '#332288' },
    ] as never;
    const colours = slotColours(areas, 3, palette);
    const out = new Uint32Array(4);
    colourByArea(out, Uint16Array.from([1, 3, 0, 9]), colours, null);
    expect([...out]).toEqual([mix(0xcc6677, land, palette.cover), mix(0x332288, land, palette.coverSelected), land, land]);
  });

  it('paints only the blocks of a stroke', () => {
    const out = new Uint32Array(3);
    colourByArea(out, Uint16Array.from([1, 1, 1]), Uint32Array.from([5, 6]), [1]);
    expect([...out]).toEqual([0, 6, 0]);
  });

  it('hatches blocks that a theme knows nothing of', () => {
    const density = paint({ kind: 'density' })!;
    const out = new Uint32Array(townView.blockCount);
    colourByTheme(out, density);
    expect(out[29]).toBe(HATCHED);
    expect(textOf(out[0]!)).toBe(density.classes[1]!.colour);
  });
});
