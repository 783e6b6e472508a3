// What can be exported, and what will be in the file: said before it is made.
import type { AtlasView, TierView } from '../../../geodata/contract/views.ts';
import { TIERS, type Tier } from '../../../geodata/model/ids.ts';
import { counted, grouped } from '../../format/numbers.ts';
import { layerWord, TIER_WORDS } from '../../format/words.ts';

export const EXPORTS = ['gpkg', 'geojson', 'assignments', 'picture', 'plan'] as const;
export type ExportKind = (typeof EXPORTS)[number];

export const EXPORT_WORDS: Readonly<Record<ExportKind, { readonly label: string; readonly about: string }>> = {
  gpkg: { label: 'Areas as GeoPackage', about: 'For QGIS and other GIS' },
  geojson: { label: 'Areas as GeoJSON', about: 'For the web and for scripts' },
  assignments: { label: 'Blocks and their areas as CSV', about: 'A lookup, for spreadsheets and analysts' },
  picture: { label: 'Map as a picture (PNG)', about: 'For papers and slides' },
  plan: { label: 'The plan as a file', about: 'For a colleague with Coterminous' },
};

export interface ExportPlan {
  readonly name: string;
  readonly tiers: Readonly<Record<Tier, Pick<TierView, 'areas' | 'unassignedBlocks'>>>;
}

export interface ExportWish {
  readonly kind: ExportKind;
  /** null: all three. */
  readonly tier: Tier | null;
}

/** What the file will hold, in a sentence or two. */
export function describeExport(
  { kind, tier }: ExportWish,
  plan: ExportPlan,
  atlas: Pick<AtlasView, 'blockCount' | 'blockLayer' | 'peopleLabel'>,
): string {
  if (kind === 'plan')
    return 'Everything you decided: areas, blocks, names, arrangements and rules. It needs the same atlas to be opened.';
  if (kind === 'picture') {
    return 'The map as it is on screen at twice its density, with title, legend and attributions.';
  }
  if (kind === 'assignments') {
    const empty = TIERS.filter((each) => plan.tiers[each].unassignedBlocks > 0).map(
      (each) => `${grouped(plan.tiers[each].unassignedBlocks)} have no ${TIER_WORDS[each].one.toLowerCase()}`,
    );
    const gaps = empty.length > 0 ? ` ${empty.join(', ')}; those cells stay empty.` : '';
    return `${counted(atlas.blockCount, 'row')}, one a block (${layerWord(atlas.blockLayer)}), with the code and name of its area in every tier.${gaps}`;
  }
  const tiers = tier === null ? TIERS : [tier];
  const parts = tiers.map((each) => areasText(each, plan.tiers[each].areas.length));
  const people = atlas.peopleLabel === '' ? 'residents' : `residents (${atlas.peopleLabel})`;
  return `${parts.join(', ')}, each with its outline, ${people}, blocks, colour and verdict. Coordinates are WGS 84; attributions travel with the file.`;
}

const areasText = (tier: Tier, count: number): string =>
  counted(count, TIER_WORDS[tier].one.toLowerCase(), TIER_WORDS[tier].many.toLowerCase());

/** Why an export would be empty; null when it would not. */
export function exportProblem({ kind, tier }: ExportWish, plan: ExportPlan): string | null {
  if (kind !== 'gpkg' && kind !== 'geojson') return null;
  const tiers = tier === null ? TIERS : [tier];
  return tiers.every((each) => plan.tiers[each].areas.length === 0) ? 'There are no areas to export yet.' : null;
}
