// What regions are called: after the place where most of their people go, in the coarsest division that tells them apart.
import type { Atlas } from '../../model/atlas.ts';
import { layerParts } from '../../model/ids.ts';
import { type Layer, NO_UNIT } from '../../model/layer.ts';
import { MAX_NAME, nameFrom } from '../../plan/plan-limits.ts';

/** Geographies whose names are those of places. Footprints of the NHS are named after themselves. */
const NAMED_AFTER_PLACES: ReadonlySet<string> = new Set([
  'lad',
  'ltla',
  'utla',
  'ctyua',
  'cty',
  'wd',
  'ward',
  'msoa',
  'par',
  'bua',
]);

/** A region to name: the block in the middle of its life, and how many people live in it. */
export interface Nameless {
  readonly centre: number;
  readonly people: number;
  /** A name that it has already. */
  readonly name: string | null;
}

/** A name for each region, no two alike (capitals do not tell names apart). The largest choose first. */
export function regionNames(
  regions: readonly Nameless[],
  { layers, blocks }: Pick<Atlas, 'layers' | 'blocks'>,
): readonly string[] {
  const divisions = placeLayers(layers, regions.length);
  const names = regions.map(({ name }) => name ?? '');
  const taken = new Set(names.filter((name) => name !== '').map((name) => name.toLowerCase()));
  const order = regions.map((_, at) => at).filter((at) => names[at] === '');
  order.sort((a, b) => regions[b]!.people - regions[a]!.people || a - b);
  for (const at of order) {
    const { centre } = regions[at]!;
    const candidates = divisions.flatMap(({ unitOf, names: units }) => {
      const unit = unitOf[centre];
      return unit === undefined || unit === NO_UNIT ? [] : [units[unit] ?? ''];
    });
    names[at] = freeName([...candidates, blocks.names[centre] ?? '', blocks.codes[centre] ?? ''], taken);
  }
  return names;
}

/** Layers of places, coarsest first, from the first that has as many units as there are regions; the newest of each geography. */
function placeLayers(layers: readonly Layer[], regions: number): readonly Layer[] {
  const newest = new Map<string, Layer>();
  for (const layer of layers) {
    const { geography, year } = layerParts(layer.id);
    const known = newest.get(geography);
    if (NAMED_AFTER_PLACES.has(geography) && (!known || layerParts(known.id).year < year)) newest.set(geography, layer);
  }
  const sorted = [...newest.values()].sort((a, b) => a.codes.length - b.codes.length || (a.id < b.id ? -1 : 1));
  const fine = sorted.filter(({ codes }) => codes.length >= regions);
  return fine.length > 0 ? fine : sorted.slice(-1);
}

/** The first of the names that is not taken, else the first with a number; marks it as taken. */
export function freeName(candidates: readonly string[], taken: Set<string>): string {
  const clean = candidates.map((name) => nameFrom(name, '')).filter((name) => name !== '');
  const first = clean[0] ?? 'Area';
  let chosen = clean.find((name) => !taken.has(name.toLowerCase()));
  for (let number = 2; chosen === undefined; number++) {
    const mark = ` ${number}`;
    const numbered = `${first.slice(0, MAX_NAME - mark.length)}${mark}`;
    if (!taken.has(numbered.toLowerCase())) chosen = numbered;
  }
  taken.add(chosen.toLowerCase());
  return chosen;
}
