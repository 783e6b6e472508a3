import type { Source } from '../../geodata/model/atlas.ts';

/** Every attribution once, in the order of the sources. */
export const attributionsOf = (sources: readonly Source[]): readonly string[] => [
  ...new Set(sources.map(({ attribution }) => attribution.trim()).filter((text) => text !== '')),
];
