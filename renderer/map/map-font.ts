// The bundled typeface as the map names it: MapLibre draws letters itself, from the page's fonts, when a style has no glyphs.
export const MAP_FONT = 'Inter Variable';
