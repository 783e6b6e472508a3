// How sites, lines, isochrones and ways look.

import { MEDIUM_FONT } from '../../map/map-font.ts';
import type { OverlayPlan } from './overlay.ts';
import { addSitePictures } from './site-pictures.ts';

/** The layers that a press on a site is looked for in. */
export const SITE_LAYERS = ['travel-sites'] as const;

/** Names of few sites are written early, those of thousands where a dozen fill the map. */
const NAMES_FROM = { few: 7, many: 10 } as const;

/** Thousands of marks in full size would hide the country that they stand in. */
const sizeOf = (crowded: number, plain: number): ['case', ['==', ['get', string], number], number, number] => [
  'case',
  ['==', ['get', 'crowded'], 1],
  crowded,
  plain,
];

export const SITES: OverlayPlan = {
  id: 'travel-sites',
  below: null,
  addPictures: addSitePictures,
  layers: ({ ink, halo, focus }) => [
    {
      id: 'travel-site-selected',
      type: 'circle',
      source: 'travel-sites',
      filter: ['==', ['get', 'selected'], 1],
      paint: {
        'circle-radius': 13,
        'circle-color': halo,
        'circle-opacity': 0.7,
        'circle-stroke-color': focus,
        'circle-stroke-width': 3,
      },
    },
    {
      id: 'travel-sites',
      type: 'symbol',
      source: 'travel-sites',
      layout: {
        'icon-image': ['get', 'mark'],
        'icon-allow-overlap': true,
        'icon-size': ['interpolate', ['linear'], ['zoom'], 5, sizeOf(0.16, 0.5), 9, sizeOf(0.5, 1), 11, 1],
        'symbol-sort-key': ['get', 'rank'],
      },
    },
    {
      id: 'travel-site-names',
      type: 'symbol',
      source: 'travel-sites',
      minzoom: NAMES_FROM.few,
      layout: {
        'text-field': [
          'step',
          ['zoom'],
          ['case', ['>', ['get', 'rank'], 0], ['get', 'name'], ''],
          NAMES_FROM.many,
          ['get', 'name'],
        ],
        'text-font': MEDIUM_FONT,
        'text-size': 11.5,
        'text-max-width': 12,
        'text-variable-anchor': ['top', 'bottom', 'right', 'left'],
        'text-radial-offset': 1,
        'text-padding': 3,
        'symbol-sort-key': ['-', 0, ['get', 'rank']],
      },
      paint: { 'text-color': ink, 'text-halo-color': halo, 'text-halo-width': 1.8 },
    },
  ],
};

export const SPIDERS: OverlayPlan = {
  id: 'travel-spiders',
  below: 'area-names',
  layers: ({ ink }) => [
    {
      id: 'travel-spiders',
      type: 'line',
      source: 'travel-spiders',
      paint: {
        'line-color': ink,
        'line-width': ['interpolate', ['linear'], ['zoom'], 6, 0.4, 11, 1.1],
        'line-opacity': 0.5,
      },
    },
  ],
};

export const ISOCHRONES: OverlayPlan = {
  id: 'travel-isochrones',
  below: 'block-borders',
  layers: ({ reach, land }) => [
    {
      // What blocks are coloured by steps back: two scales over each other could not be read.
      id: 'travel-isochrone-veil',
      type: 'fill',
      source: 'blocks',
      'source-layer': 'blocks',
      paint: { 'fill-color': land, 'fill-opacity': 0.65, 'fill-antialias': false },
    },
    {
      id: 'travel-isochrones',
      type: 'fill',
      source: 'travel-isochrones',
      // Each lies on the larger ones, so that near ground comes out strongest.
      paint: { 'fill-color': reach, 'fill-opacity': 0.24, 'fill-antialias': false },
    },
    {
      id: 'travel-isochrone-lines',
      type: 'line',
      source: 'travel-isochrones',
      paint: { 'line-color': reach, 'line-width': ['interpolate', ['linear'], ['zoom'], 7, 0.3, 11, 1.4] },
    },
  ],
};

export const ROUTE: OverlayPlan = {
  id: 'travel-route',
  below: 'area-names',
  layers: ({ halo, focus }) => [
    {
      id: 'travel-route-halo',
      type: 'line',
      source: 'travel-route',
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': halo, 'line-width': 7 },
    },
    {
      id: 'travel-route',
      type: 'line',
      source: 'travel-route',
      filter: ['==', ['get', 'dashed'], 0],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': focus, 'line-width': 4 },
    },
    {
      id: 'travel-route-dashed',
      type: 'line',
      source: 'travel-route',
      filter: ['==', ['get', 'dashed'], 1],
      paint: { 'line-color': focus, 'line-width': 3, 'line-dasharray': [2, 1.5] },
    },
  ],
};
