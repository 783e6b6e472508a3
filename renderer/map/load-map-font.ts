import '@fontsource-variable/inter/wght.css';
import { MAP_FONT } from './map-font.ts';

/** Welsh names need letters beyond the basic range, which lie in a file of their own. */
const SAMPLE_TEXT = 'Abc \u0175\u0177';

/** Fetches the font before the map asks for letters: letters drawn earlier would stay in a substitute. */
export async function loadMapFont(): Promise<void> {
  try {
    await document.fonts.load(`400 48px "${MAP_FONT}"`, SAMPLE_TEXT);
  } catch {
    // A font that cannot be read is no reason to show no map: the browser's own sans-serif then stands in.
  }
}
