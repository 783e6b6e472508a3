// A table of speeds as the dialog edits it: figures at paths of a JSON document that is otherwise left alone.
import { z } from 'zod';
import { ROAD_CLASSES, type RoadClass } from '../../geodata/model/roads.ts';
import type { TravelMode } from '../../geodata/model/travel.ts';

const pair = z.object({ urban: z.number(), rural: z.number(), basis: z.string() });
const single = z.object({ value: z.number(), basis: z.string() });
const mode = z.object({
  roads: z.record(z.string(), pair),
  dual: pair.nullable(),
  boardingMinutes: single,
  offRoadKmh: single,
  straightLineKmh: pair,
});

/** What the dialog reads of a table; members that it does not know stay in the document. */
const speedDocument = z.object({
  title: z.string(),
  notes: z.array(z.string()).default([]),
  limits: z.object({ share: z.number(), basis: z.string() }),
  ferry: z.object({ kmh: z.number(), basis: z.string() }),
  straightLine: z.object({ detourFactor: z.number(), basis: z.string() }),
  modes: z.object({ car: mode, foot: mode, cycle: mode }),
});
export type SpeedDocument = z.infer<typeof speedDocument>;

/** null for text that is no table of speeds. */
export function readSpeeds(json: string): SpeedDocument | null {
  try {
    return speedDocument.parse(JSON.parse(json));
  } catch {
    return null; // the engine checks tables; one that cannot be shown cannot be edited either
  }
}

export interface SpeedRow {
  readonly label: string;
  readonly unit: string;
  readonly basis: string;
  /** Where its figures are: one, or urban and rural. */
  readonly cells: readonly { readonly path: readonly string[]; readonly label: string; readonly value: number }[];
}

const CLASS_WORDS: Readonly<Record<RoadClass, string>> = {
  motorway: 'Motorway',
  'a-road': 'A road',
  'b-road': 'B road',
  'minor-road': 'Minor road',
  'local-road': 'Local road',
  'access-road': 'Access road',
  track: 'Track',
  path: 'Path',
  ferry: 'Ferry',
};

/** Rows for a mode: its speeds, then what all modes share. */
export function speedRows(document: SpeedDocument, of: TravelMode): readonly SpeedRow[] {
  const { roads, dual, boardingMinutes, offRoadKmh, straightLineKmh } = document.modes[of];
  const at = (...path: string[]): readonly string[] => ['modes', of, ...path];
  return [
    ...ROAD_CLASSES.flatMap((road) => {
      const found = roads[road];
      return found ? [pairRow(CLASS_WORDS[road], found, at('roads', road))] : [];
    }),
    ...(dual ? [pairRow('Dual carriageway', dual, at('dual'))] : []),
    pairRow('By straight line', straightLineKmh, at('straightLineKmh')),
    singleRow('From the block to the road', 'km/h', offRoadKmh.basis, {
      path: at('offRoadKmh', 'value'),
      value: offRoadKmh.value,
    }),
    singleRow('Boarding a ferry', 'minutes', boardingMinutes.basis, {
      path: at('boardingMinutes', 'value'),
      value: boardingMinutes.value,
    }),
    singleRow('Ferry, where no time is stated', 'km/h', document.ferry.basis, {
      path: ['ferry', 'kmh'],
      value: document.ferry.kmh,
    }),
    ...(of === 'car'
      ? [
          singleRow('Share of a signed limit', '', document.limits.basis, {
            path: ['limits', 'share'],
            value: document.limits.share,
          }),
        ]
      : []),
    singleRow('Detour of a straight line', 'times', document.straightLine.basis, {
      path: ['straightLine', 'detourFactor'],
      value: document.straightLine.detourFactor,
    }),
  ];
}

const pairRow = (label: string, { urban, rural, basis }: z.infer<typeof pair>, path: readonly string[]): SpeedRow => ({
  ...{ label, unit: 'km/h', basis },
  cells: [
    { path: [...path, 'urban'], label: `${label}, urban`, value: urban },
    { path: [...path, 'rural'], label: `${label}, rural`, value: rural },
  ],
});

const singleRow = (
  label: string,
  unit: string,
  basis: string,
  { path, value }: { readonly path: readonly string[]; readonly value: number },
): SpeedRow => ({ label, unit, basis, cells: [{ path, label, value }] });

const OWN = { id: 'own', title: 'own speeds' };

/** The table as JSON text with figures in the places of others; it is then the user's own and says so. Throws on text that is no JSON object. */
export function withFigures(json: string, figures: ReadonlyMap<string, number>): string {
  const root = JSON.parse(json) as Record<string, unknown>; // an object: `readSpeeds` has looked at it
  for (const [path, value] of figures) put(root, path.split('/'), value);
  return JSON.stringify({ ...root, ...OWN }, null, 2);
}

function put(root: Record<string, unknown>, path: readonly string[], value: number): void {
  const [name = '', ...rest] = path;
  if (rest.length === 0) root[name] = value;
  else put(root[name] as Record<string, unknown>, rest, value); // paths come from rows of the same document
  // A changed figure no longer rests on what the shipped one does.
  if (rest.length === 1 && typeof root[name] === 'object')
    (root[name] as Record<string, unknown>)['basis'] = 'changed by the user';
}

/** A path as the key of an edited figure. */
export const keyOf = (path: readonly string[]): string => path.join('/');
