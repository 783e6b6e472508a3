// Layers that come as polygons only are laid over the blocks; where a lookup speaks, it is believed and they check it.
import type { BlockTable, PeopleTable } from '../../model/atlas.ts';
import { type LayerId, layerParts } from '../../model/ids.ts';
import { type Layer, NO_UNIT } from '../../model/layer.ts';
import type { PolygonFact } from '../facts.ts';
import { rankOf } from '../geographies.ts';
import { type OverlapBlocks, overlapMembership } from '../overlap/overlap-membership.ts';
import { pickPolygons } from '../pick-polygons.ts';
import type { Blocks } from './choose-blocks.ts';
import { compareText } from './compare-text.ts';
import type { Findings } from './findings.ts';
import { makeLayer, type UnitNames } from './layers.ts';
import { reportOverlap } from './overlap-findings.ts';
import { crossCheckPolygons } from './polygon-cross-check.ts';
import { type LaidLayer, steadyingVintage, steadyOverlap } from './steady-overlap.ts';

export interface OverlayParts {
  readonly blocks: Blocks;
  readonly table: Pick<BlockTable, 'longitude' | 'latitude'>;
  readonly people: Pick<PeopleTable, 'total'>;
  /** Layers that are known from lookups. */
  readonly known: readonly Layer[];
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
    const known = parts.known.find(({ id }) => id === fact.layer);
    if (known) {
      crossCheckPolygons(fact, known, blocksOf(parts), findings);
      return [];
    }
    const reason = whyNotLaid(fact, parts);
    if (reason === null) return [layOver(fact, parts, findings)];
    findings.note(fact.origin, { code: 'polygons-not-laid', message: reason, fix: 'Nothing to do.' });
    return [];
  });
}

function blocksOf({ blocks, table, people }: OverlayParts): OverlapBlocks {
  const { longitude, latitude } = table;
  return { count: blocks.codes.length, polygons: blocks.polygons, people: people.total, longitude, latitude };
}

function whyNotLaid({ layer, codes }: PolygonFact, { blocks }: OverlayParts): string | null {
  if (layerParts(layer).geography === layerParts(blocks.layer).geography) {
    return `Recognised; ${layer} is another vintage of the blocks, not a layer they lie in.`;
  }
  const isFiner = rankOf(layer) < rankOf(blocks.layer) || codes.length >= Math.max(blocks.codes.length, NO_UNIT);
  return isFiner ? `Recognised; ${layer} is finer than the blocks.` : null;
}

function layOver(fact: PolygonFact, parts: OverlayParts, findings: Findings): Layer {
  const order = fact.codes.map((_, index) => index).sort((a, b) => compareText(fact.codes[a] ?? '', fact.codes[b] ?? ''));
  const codes = order.map((index) => fact.codes[index] ?? '');
  const { report, ...overlap } = overlapMembership(blocksOf(parts), { codes, polygons: pickPolygons(fact.polygons, order) });
  const laid = { codes, ...overlap };
  const vintage = steadyingVintage(fact.layer, parts.known);
  const people = parts.people.total;
  const steadied = vintage && steadyOverlap(laid, vintage, people);
  reportOverlap(fact, { report, steadied, people }, findings);
  return makeLayer({ id: fact.layer, ...onlyUsed(steadied ?? laid), method: 'overlap' }, parts.names);
}

/** Without units that hold no block, as when the polygons cover more of the country than the blocks. */
function onlyUsed({ codes, unitOf, fractional }: LaidLayer) {
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
