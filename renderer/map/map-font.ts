// The bundled typeface as the map names it: MapLibre draws letters itself, from the page's fonts, when a style has no glyphs.
export const MAP_FONT = 'Inter Variable';

/**
 * Heavier letters of the same typeface. MapLibre reads the weight off the first name of the list; no family is called that,
 * so the letters come from the second.
 */
export const MEDIUM_FONT = [`${MAP_FONT} Medium`, MAP_FONT];
export const STRONG_FONT = [`${MAP_FONT} Semibold`, MAP_FONT];
