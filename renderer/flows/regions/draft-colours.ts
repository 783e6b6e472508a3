// Colours for regions that are no areas yet: neighbours apart, as the plan colours areas.
import type { RegionDraftView } from '../../../geodata/contract/flows.ts';
import type { AtlasView } from '../../../geodata/contract/views.ts';
import { areaNeighbours, PALETTE } from '../../../geodata/plan/palette.ts';

export const DRAFT_COLOURS: readonly string[] = PALETTE;

/** By region (its position plus one, as `regionOf` has it) the position of its colour. Greedy, those with most neighbours first. */
export function draftColours(
  { regions, regionOf }: Pick<RegionDraftView, 'regions' | 'regionOf'>,
  { neighbourOffsets, neighbours }: Pick<AtlasView, 'neighbourOffsets' | 'neighbours'>,
): Uint8Array {
  const touching = areaNeighbours(regionOf, { offsets: neighbourOffsets, neighbours });
  const order = regions.map((_, i) => i + 1).sort((a, b) => degree(b) - degree(a) || a - b);
  function degree(region: number): number {
    return touching.get(region)?.length ?? 0;
  }
  const colours = new Uint8Array(regions.length + 1).fill(NONE);
  const used = new Uint32Array(PALETTE.length);
  for (const region of order) {
    const near = (touching.get(region) ?? []).map((other) => colours[other]!);
    const score = (colour: number): number => near.filter((one) => one === colour).length * 1e6 + used[colour]!;
    const best = PALETTE.reduce((least, _, colour) => (score(colour) < score(least) ? colour : least), 0);
    colours[region] = best;
    used[best]!++;
  }
  return colours;
}

/** Not coloured yet. */
const NONE = 255;
