import type { DataDrivenPropertyValueSpecification, LayerSpecification, LineLayerSpecification } from 'maplibre-gl';
import type { MapPalette } from '../map-palette.ts';
import { OUTLINE } from '../outline-codes.ts';

type Widths = readonly (readonly [code: number, pixels: number])[];

const LINES: Widths = [
  // Smooths the edges of fills, which are drawn without outlines of their own.
  [OUTLINE.coast, 1.1],
  [OUTLINE.fine, 0.6],
  [OUTLINE.otherBelow, 0.7],
  [OUTLINE.otherAbove, 1],
  [OUTLINE.current, 1.7],
  [OUTLINE.selected, 3.2],
  [OUTLINE.pointedOut, 2.4],
  [OUTLINE.hovered, 2],
  [OUTLINE.cursor, 3],
];
const HALOS: Widths = [
  [OUTLINE.selected, 6.5],
  [OUTLINE.pointedOut, 5],
  [OUTLINE.hovered, 4.5],
  [OUTLINE.cursor, 6.5],
];

/** Halos tell lines from fills on close maps; on small ones they would hide the fills. */
const HALOS_FROM = 7;
/** Small maps have all arcs in a few tiles, and lines too thin for round ends to be seen: these would double the work. */
const ROUND_WHEN_WIDE: NonNullable<LineLayerSpecification['layout']> = {
  'line-cap': ['step', ['zoom'], 'butt', HALOS_FROM, 'round'],
  'line-join': ['step', ['zoom'], 'miter', HALOS_FROM, 'round'],
};
/** Zoom at which the borders of single blocks appear. */
const BLOCK_BORDERS_FROM = 10;

/**
 * Arcs as outlines by feature-state `o` (outline-codes.ts). Arcs that are no outline have no width and so cost no
 * pixels. The borders of all blocks are hairlines underneath, on close maps only.
 */
export function outlineLayers(palette: MapPalette): LayerSpecification[] {
  const round = { 'line-cap': 'round', 'line-join': 'round' } as const;
  return [
    {
      id: 'block-borders',
      type: 'line',
      source: 'blocks',
      'source-layer': 'arcs',
      minzoom: BLOCK_BORDERS_FROM,
      paint: {
        'line-color': palette.hairline,
        'line-width': 0.5,
        'line-opacity': ['interpolate', ['linear'], ['zoom'], BLOCK_BORDERS_FROM, 0.15, 12, 0.6],
      },
    },
    {
      id: 'outline-halo',
      type: 'line',
      source: 'blocks',
      'source-layer': 'arcs',
      minzoom: HALOS_FROM,
      layout: round,
      paint: { 'line-color': palette.halo, 'line-width': widthBy(HALOS), 'line-opacity': 0.85 },
    },
    {
      id: 'outline',
      type: 'line',
      source: 'blocks',
      'source-layer': 'arcs',
      layout: ROUND_WHEN_WIDE,
      paint: { 'line-color': colourBy(palette), 'line-width': widthBy(LINES) },
    },
  ];
}

/** Full width from zoom 9 on, thinner on small maps where outlines lie close together; the finest only from zoom 7 on. */
function widthBy(widths: Widths): DataDrivenPropertyValueSpecification<number> {
  const at = (share: number, fineShare: number): DataDrivenPropertyValueSpecification<number> =>
    // The tuple type of `match` cannot be spread into from a list; the style validator in the tests checks it.
    [
      'match',
      ['coalesce', ['feature-state', 'o'], 0],
      ...widths.flatMap(([code, pixels]) => [code, widthOf(code, pixels, share, fineShare)]),
      0,
    ] as unknown as DataDrivenPropertyValueSpecification<number>;
  const stops = [5, at(0.45, 0), 7, at(0.7, 0), 9, at(1, 1)];
  return ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as DataDrivenPropertyValueSpecification<number>;
}

function widthOf(code: number, pixels: number, share: number, fineShare: number): number {
  if (code === OUTLINE.fine) return pixels * fineShare;
  return code >= OUTLINE.selected ? pixels : pixels * share;
}

function colourBy(palette: MapPalette): DataDrivenPropertyValueSpecification<string> {
  return [
    'match',
    ['coalesce', ['feature-state', 'o'], 0],
    OUTLINE.coast,
    palette.hairline,
    OUTLINE.fine,
    palette.outlineOther,
    OUTLINE.otherBelow,
    palette.outlineOther,
    OUTLINE.otherAbove,
    palette.outlineOther,
    OUTLINE.pointedOut,
    palette.accent,
    palette.outline,
  ];
}
