// The table of blocks: names, land area, area as drawn, and the point that stands for each.
import type { BlockTable } from '../../model/atlas.ts';
import type { Topology } from '../../model/topology.ts';
import { blockAreas } from '../../topology/adjacency.ts';
import type { CentroidFact, LandAreaFact } from '../facts.ts';
import type { Blocks } from './choose-blocks.ts';
import { counted, firstCodes } from './compare-text.ts';
import type { Findings } from './findings.ts';
import { joinCodes, type KnownVintages, reportJoin } from './join-codes.ts';
import type { UnitNames } from './layers.ts';
import { largestRingCentre } from './ring-centre.ts';

export interface BlockTableParts {
  readonly blocks: Blocks;
  readonly vintages: KnownVintages;
  readonly names: UnitNames;
  readonly topology: Topology;
  readonly centroids: readonly CentroidFact[];
  readonly landAreas: readonly LandAreaFact[];
}

export function blockTable(parts: BlockTableParts, findings: Findings): BlockTable {
  const { blocks, names, topology } = parts;
  const known = names.get(blocks.layer);
  return {
    layer: blocks.layer,
    count: blocks.codes.length,
    codes: blocks.codes,
    names: blocks.codes.map((code, block) => blocks.names[block] || (known?.get(code)?.name ?? '')),
    indexOf: blocks.indexOf,
    landHectares: landHectares(parts, findings),
    polygonSquareMetres: blockAreas(topology, blocks.codes.length),
    ...points(parts, findings),
  };
}

function landHectares({ blocks, vintages, landAreas }: BlockTableParts, findings: Findings): Float64Array {
  const best = mostBlocks(blocks, landAreas);
  if (!best) return new Float64Array(blocks.codes.length).fill(Number.NaN);
  reportJoin(best.join, { origin: best.fact.origin, what: 'land areas' }, { blocks, vintages }, findings);
  return Float64Array.from(best.join.rowOf, (row) => best.fact.hectares[row] ?? Number.NaN);
}

type Points = Pick<BlockTable, 'longitude' | 'latitude' | 'weightedCentroid'>;

/** Published centroids; the middle of the polygon's largest ring where there is none, flagged as such. */
function points({ blocks, vintages, centroids }: BlockTableParts, findings: Findings): Points {
  const size = blocks.codes.length;
  const [longitude, latitude] = [new Float64Array(size), new Float64Array(size)];
  const weightedCentroid = new Uint8Array(size);
  const best = mostBlocks(blocks, centroids);
  if (best) reportJoin(best.join, { origin: best.fact.origin, what: 'centroids' }, { blocks, vintages }, findings);
  for (let block = 0; block < size; block++) {
    const row = best?.join.rowOf[block] ?? -1;
    const published = best && row >= 0 ? [best.fact.lonLat[2 * row]!, best.fact.lonLat[2 * row + 1]!] : null;
    const [x, y] = published ?? largestRingCentre(blocks.polygons, block);
    longitude[block] = x!;
    latitude[block] = y!;
    weightedCentroid[block] = published ? 1 : 0;
  }
  const without = blocks.codes.filter((_, block) => weightedCentroid[block] === 0);
  if (without.length > 0) {
    const message = `${counted(without.length, 'block')} (${firstCodes(without)}) have no published centroid; the middle of the polygon stands in.`;
    const fix = `Add population-weighted centroids of ${blocks.layer}.`;
    findings.note(best?.fact.origin ?? null, { code: 'no-centroid', message, fix });
  }
  return { longitude, latitude, weightedCentroid };
}

/** The fact of the block layer that covers most blocks; the first of equals. */
function mostBlocks<Fact extends CentroidFact | LandAreaFact>(blocks: Blocks, facts: readonly Fact[]) {
  const own = facts.filter(({ layer }) => layer === blocks.layer);
  const joined = own.map((fact) => ({ fact, join: joinCodes(blocks, fact.codes) }));
  return joined.toSorted((a, b) => b.join.matched - a.join.matched)[0] ?? null;
}
