import '@fontsource-variable/inter/wght.css';
import { MAP_FONT } from './map-font.ts';

/** Welsh names need letters beyond the basic range, which lie in a file of their own. */
const SAMPLE_TEXT = 'Abc \u0175\u0177';

/** Resolves when the font can be drawn with; letters drawn before that would stay in a substitute. */
export async function loadMapFont(): Promise<void> {
  await document.fonts.load(`400 48px "${MAP_FONT}"`, SAMPLE_TEXT);
}
