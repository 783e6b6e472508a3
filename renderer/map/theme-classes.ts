// Classes of blocks with their counts, as a legend lists them.
import type { ThemePaint } from './themes.ts';

/** Class of a block that nothing is known about. */
export const NO_CLASS = 255;

/** Counts blocks by class; `classes` holds by block a position in `labels`, or `NO_CLASS`. */
export function countedClasses(
  classes: Uint8Array,
  labels: readonly string[],
  colours: readonly string[],
): Pick<ThemePaint, 'classOf' | 'classes' | 'unknownBlocks'> {
  const counts = new Array<number>(labels.length).fill(0);
  let unknownBlocks = 0;
  for (const position of classes) {
    if (position < labels.length) counts[position]!++;
    else unknownBlocks++;
  }
  return {
    classOf: classes,
    unknownBlocks,
    classes: labels.map((label, i) => ({ label, colour: colours[i] ?? '#888888', blocks: counts[i]! })),
  };
}
