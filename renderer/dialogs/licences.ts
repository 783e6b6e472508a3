// What others made that is part of the program. tests/dialogs/licences.test.ts holds it against the packages themselves.

export interface Licensed {
  readonly name: string;
  /** SPDX name. */
  readonly licence: string;
  readonly use: string;
}

/** Packages that are bundled or shipped, as they are called in the registry. */
export const LICENSED: readonly Licensed[] = [
  { name: '@deck.gl/core', licence: 'MIT', use: 'the flow map' },
  { name: '@deck.gl/layers', licence: 'MIT', use: 'the flow map' },
  { name: '@deck.gl/maplibre', licence: 'MIT', use: 'the flow map' },
  { name: '@e965/xlsx', licence: 'Apache-2.0', use: 'spreadsheets' },
  { name: '@flowmap.gl/layers', licence: 'Apache-2.0', use: 'the flow map' },
  { name: '@fontsource-variable/inter', licence: 'OFL-1.1', use: 'the Inter typeface' },
  { name: '@loaders.gl/core', licence: 'MIT', use: 'the flow map' },
  { name: '@luma.gl/core', licence: 'MIT', use: 'the flow map' },
  { name: '@luma.gl/engine', licence: 'MIT', use: 'the flow map' },
  { name: '@luma.gl/shadertools', licence: 'MIT', use: 'the flow map' },
  { name: '@msgpack/msgpack', licence: 'ISC', use: 'messages between window and engine' },
  { name: '@tanstack/react-virtual', licence: 'MIT', use: 'long tables' },
  { name: 'better-sqlite3', licence: 'MIT', use: 'GeoPackage files' },
  { name: 'cli-progress', licence: 'MIT', use: 'the command line' },
  { name: 'commander', licence: 'MIT', use: 'the command line' },
  { name: 'csv-parse', licence: 'MIT', use: 'CSV files' },
  { name: 'd3-array', licence: 'ISC', use: 'class breaks' },
  { name: 'd3-chord', licence: 'ISC', use: 'the chord of flows' },
  { name: 'd3-delaunay', licence: 'ISC', use: 'the sample county' },
  { name: 'd3-scale', licence: 'ISC', use: 'charts and legends' },
  { name: 'd3-scale-chromatic', licence: 'ISC', use: 'map colours' },
  { name: 'd3-shape', licence: 'ISC', use: 'charts' },
  { name: 'electron', licence: 'MIT', use: 'the desktop window' },
  { name: 'flatbush', licence: 'ISC', use: 'spatial search' },
  { name: 'lucide-react', licence: 'ISC', use: 'icons' },
  { name: 'maplibre-gl', licence: 'BSD-3-Clause', use: 'the map' },
  { name: 'pbf', licence: 'BSD-3-Clause', use: 'vector tiles' },
  { name: 'polylabel', licence: 'ISC', use: 'places for labels' },
  { name: 'proj4', licence: 'MIT', use: 'the British National Grid' },
  { name: 'react', licence: 'MIT', use: 'the window' },
  { name: 'react-aria-components', licence: 'Apache-2.0', use: 'dialogs and menus' },
  { name: 'react-dom', licence: 'MIT', use: 'the window' },
  { name: 'shapefile', licence: 'BSD-3-Clause', use: 'Shapefiles' },
  { name: 'topojson-client', licence: 'ISC', use: 'TopoJSON files' },
  { name: 'ws', licence: 'MIT', use: 'the way to the engine in a browser' },
  { name: 'zod', licence: 'MIT', use: 'checking what comes in' },
  { name: 'zustand', licence: 'MIT', use: "the window's state" },
];
