// Which layer the blocks are of, and which file their polygons are taken from.
import type { LayerId } from '../../model/ids.ts';
import type { PolygonSet } from '../../model/polygons.ts';
import type { PolygonFact } from '../facts.ts';
import { codeColumnName, rankOf } from '../geographies.ts';
import { pickPolygons } from '../pick-polygons.ts';
import { compareText, count } from './compare-text.ts';
import type { Findings } from './findings.ts';
import type { BlockCodes } from './options.ts';

const verticesOf = ({ polygons }: PolygonFact): number => polygons.coordinates.length / 2;

/** One polygon file a layer, the one with most vertices; the others are noted as coarser. Layers finest first. */
export function bestPolygons(facts: readonly PolygonFact[], findings: Findings): ReadonlyMap<LayerId, PolygonFact> {
  const best = new Map<LayerId, PolygonFact>();
  const finestFirst = facts.toSorted((a, b) => verticesOf(b) - verticesOf(a));
  for (const fact of finestFirst) {
    const used = best.get(fact.layer);
    if (!used) {
      best.set(fact.layer, fact);
      continue;
    }
    const message = `Coarser, not used: ${used.origin.file} draws ${fact.layer} with ${count(verticesOf(used))} points, this file with ${count(verticesOf(fact))}.`;
    findings.note(fact.origin, { code: 'coarser-polygons', message, fix: 'Nothing to do.' });
  }
  return best;
}

/** The polygons of the blocks: the wanted layer, else the one with most features (of equals the finest geography). */
export function chooseBlocks(
  best: ReadonlyMap<LayerId, PolygonFact>,
  wanted: LayerId | undefined,
  findings: Findings,
): PolygonFact | null {
  const found = [...best.keys()].toSorted(compareText);
  if (wanted !== undefined) {
    const fact = best.get(wanted);
    if (fact) return fact;
    const have = found.length > 0 ? `polygons were found of ${found.join(', ')}` : 'no polygons were found at all';
    const fix = `Give a polygon file with the column ${codeColumnName(wanted)}, or choose another layer as blocks.`;
    findings.error(null, { code: 'no-polygons', message: `There are no polygons of ${wanted}; ${have}.`, fix });
    return null;
  }
  const [first] = [...best.values()].toSorted(
    (a, b) => b.codes.length - a.codes.length || rankOf(a.layer) - rankOf(b.layer) || compareText(a.layer, b.layer),
  );
  if (first) return first;
  const fix =
    'Give the polygons of the blocks, for example the LSOA boundaries of the ONS with the column LSOA11CD or LSOA21CD.';
  findings.error(null, { code: 'no-polygons', message: 'None of the files holds polygons.', fix });
  return null;
}

export interface Blocks extends BlockCodes {
  readonly names: readonly string[];
  /** In order of code. */
  readonly polygons: PolygonSet;
}

/** The blocks sorted by code, polygons alike. */
export function sortBlocks(fact: PolygonFact): Blocks {
  const order = fact.codes.map((_, index) => index).sort((a, b) => compareText(fact.codes[a] ?? '', fact.codes[b] ?? ''));
  const codes = order.map((index) => fact.codes[index] ?? '');
  return {
    layer: fact.layer,
    codes,
    names: order.map((index) => fact.names[index] ?? ''),
    indexOf: new Map(codes.map((code, index) => [code, index])),
    polygons: pickPolygons(fact.polygons, order),
  };
}
