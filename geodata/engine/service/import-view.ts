// What the user's files hold, and what the tests would still need.
import type { ImportView } from '../../contract/views.ts';
import type { ImportFact } from '../../import/facts.ts';
import { type LayerId, layerParts } from '../../model/ids.ts';
import type { ReadInputs } from '../read-inputs.ts';

export function importView({ imported, unread, errors }: ReadInputs): ImportView {
  const facts = imported.flatMap((dataset) => dataset.facts);
  const files = [...imported.map(({ report }) => report), ...unread].sort(
    (a, b) => compare(a.file, b.file) || compare(a.sheet ?? '', b.sheet ?? ''),
  );
  const refused = imported.flatMap(({ report }) => report.issues.filter(({ severity }) => severity === 'error'));
  const all = [...errors, ...refused];
  const distinct = [...new Map(all.map((issue) => [JSON.stringify(issue), issue])).values()];
  return {
    files,
    missing: missingFor(facts),
    errors: distinct,
    blockLayers: layersWithPolygons(facts),
    hasRoads: has(facts, 'roads'),
    canBuild: distinct.length === 0 && has(facts, 'people') && (has(facts, 'polygons') || has(facts, 'lookup')),
  };
}

const has = (facts: readonly ImportFact[], kind: ImportFact['kind']): boolean => facts.some((fact) => fact.kind === kind);

function layersWithPolygons(facts: readonly ImportFact[]): readonly LayerId[] {
  const units = new Map<LayerId, number>();
  for (const fact of facts) {
    if (fact.kind === 'polygons') units.set(fact.layer, Math.max(units.get(fact.layer) ?? 0, fact.codes.length));
  }
  return [...units].sort(([a, countA], [b, countB]) => countB - countA || compare(a, b)).map(([layer]) => layer);
}

/** Tests by what they need, in the order of CRITERIA.md; those that have all of it are left out. */
function missingFor(facts: readonly ImportFact[]): ImportView['missing'] {
  const geographies = new Set<string>();
  for (const fact of facts) {
    if (fact.kind === 'polygons') geographies.add(layerParts(fact.layer).geography);
    if (fact.kind === 'lookup') for (const { layer } of fact.columns) geographies.add(layerParts(layer).geography);
  }
  const polygons = facts.some((fact) => fact.kind === 'polygons' && BLOCKS.has(layerParts(fact.layer).geography));
  const needs: readonly (readonly [boolean, string, string])[] = [
    [has(facts, 'people'), 'size', 'residents of the blocks: a population table by small area'],
    [polygons, 'contiguity', 'polygons of the blocks'],
    [polygons, 'compactness', 'polygons of the blocks'],
    [geographies.has('utla'), 'coterminosity', 'a lookup from the blocks, or from districts, to upper-tier councils'],
    [geographies.has('utla') || geographies.has('lad'), 'council-splits', 'a lookup from the blocks to councils'],
    [
      geographies.has('stp') || geographies.has('icb'),
      'existing-footprint',
      'a lookup from the blocks to existing STPs or ICBs',
    ],
    [
      facts.some((fact) => fact.kind === 'flows'),
      'flow-containment',
      'patients registered at practices, or hospital catchments',
    ],
    [facts.some((fact) => fact.kind === 'providers'), 'provider-mix', 'lists of practices, hospitals and trusts'],
  ];
  return needs.filter(([there]) => !there).map(([, test, need]) => ({ test, needs: need }));
}

const BLOCKS: ReadonlySet<string> = new Set(['oa', 'lsoa', 'msoa', 'wd']);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
