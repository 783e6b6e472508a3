// Layers that come as polygons only are laid over the blocks; where a lookup speaks, it is believed.
import type { BlockTable, PeopleTable } from '../../model/atlas.ts';
import { type LayerId, layerParts } from '../../model/ids.ts';
import { type Layer, NO_UNIT } from '../../model/layer.ts';
import type { PolygonFact } from '../facts.ts';
import { rankOf } from '../geographies.ts';
import { type OverlapMembership, overlapMembership } from '../overlap/overlap-membership.ts';
import { pickPolygons } from '../pick-polygons.ts';
import type { Blocks } from './choose-blocks.ts';
import { compareText, count, counted } from './compare-text.ts';
import type { Findings } from './findings.ts';
import { makeLayer, type UnitNames } from './layers.ts';

export interface OverlayParts {
  readonly blocks: Blocks;
  readonly table: Pick<BlockTable, 'longitude' | 'latitude'>;
  readonly people: Pick<PeopleTable, 'total'>;
  /** Layers that are known from lookups. */
  readonly known: ReadonlySet<LayerId>;
  readonly names: UnitNames;
}

/** Layers by overlap, in order of id. */
export function layersFromPolygons(
  best: ReadonlyMap<LayerId, PolygonFact>,
  parts: OverlayParts,
  findings: Findings,
): readonly Layer[] {
  const facts = [...best.values()].toSorted((a, b) => compareText(a.layer, b.layer));
  return facts.flatMap((fact) => {
    if (fact.layer === parts.blocks.layer) return [];
    const reason = whyNotLaid(fact, parts);
    if (reason === null) return [layOver(fact, parts, findings)];
    findings.note(fact.origin, { code: 'polygons-not-laid', message: reason, fix: 'Nothing to do.' });
    return [];
  });
}

function whyNotLaid({ layer, codes }: PolygonFact, { blocks, known }: OverlayParts): string | null {
  if (known.has(layer)) return `Recognised; the membership of ${layer} is taken from the lookup.`;
  if (layerParts(layer).geography === layerParts(blocks.layer).geography) {
    return `Recognised; ${layer} is another vintage of the blocks, not a layer they lie in.`;
  }
  const isFiner = rankOf(layer) < rankOf(blocks.layer) || codes.length >= Math.max(blocks.codes.length, NO_UNIT);
  return isFiner ? `Recognised; ${layer} is finer than the blocks.` : null;
}

function layOver(fact: PolygonFact, { blocks, table, people, names }: OverlayParts, findings: Findings): Layer {
  const order = fact.codes.map((_, index) => index).sort((a, b) => compareText(fact.codes[a] ?? '', fact.codes[b] ?? ''));
  const codes = order.map((index) => fact.codes[index] ?? '');
  const { longitude, latitude } = table;
  const own = { count: blocks.codes.length, polygons: blocks.polygons, people: people.total, longitude, latitude };
  const overlap = overlapMembership(own, { codes, polygons: pickPolygons(fact.polygons, order) });
  reportOverlap(fact, overlap, findings);
  return makeLayer({ id: fact.layer, ...onlyUsed(codes, overlap), method: 'overlap' }, names);
}

/** Without units that hold no block, as when the polygons cover more of the country than the blocks. */
function onlyUsed(codes: readonly string[], { unitOf, fractional }: OverlapMembership) {
  const used = new Set<number>(unitOf);
  for (const unit of fractional?.units ?? []) used.add(unit);
  used.delete(NO_UNIT);
  const units = [...used].sort((a, b) => a - b);
  const placeOf = new Map(units.map((unit, place) => [unit, place]));
  const moved = (unit: number) => placeOf.get(unit) ?? NO_UNIT;
  return {
    codes: units.map((unit) => codes[unit] ?? ''),
    unitOf: unitOf.map(moved),
    fractional: fractional && { ...fractional, units: fractional.units.map(moved) },
  };
}

function reportOverlap({ origin, layer }: PolygonFact, { report }: OverlapMembership, findings: Findings): void {
  const { placed, straddling } = report;
  const by = `${counted(placed.centroid.blocks.length, 'block')} by centroid, ${count(placed.overlap.blocks.length)} by largest overlap, ${count(placed.nearest.blocks.length)} by distance`;
  const cut = `${counted(straddling.blocks.length, 'block')} (${counted(straddling.people, 'person', 'people')}) straddle its borders`;
  const message = `${layer} was laid over the blocks: ${by}; ${cut}.`;
  findings.note(origin, { code: 'membership-by-overlap', message, fix: 'Add a published lookup for exact membership.' });
  const outside = placed.none;
  if (outside.blocks.length === 0) return;
  const beyond = `${counted(outside.blocks.length, 'block')} (${counted(outside.people, 'person', 'people')}) lie outside ${layer}.`;
  findings.warn(origin, {
    code: 'blocks-without-unit',
    message: beyond,
    fix: 'Give polygons that cover all blocks, if they should.',
  });
}
