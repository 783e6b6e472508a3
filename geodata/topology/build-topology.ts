// Shared borders from separate polygons: the planar map that everything else about geometry rests on.
import type { PolygonSet } from '../model/polygons.ts';
import type { Topology } from '../model/topology.ts';
import { measureArcs } from './arc-measures.ts';
import { type CoverageProblem, findEmptyBlocks, type RepairSummary } from './coverage-problems.ts';
import { nodeEdges } from './node-edges.ts';
import { PairTable } from './pair-table.ts';
import { repairCoverage } from './repair.ts';
import { gatherEdges, numberVertices } from './ring-graph.ts';

export interface BuildOptions {
  /** Gaps and overlaps up to this mean width are mended without asking. Metres; 50 unless told. */
  readonly sliverMetres?: number;
  /** Overlaps of two blocks beyond this share of the smaller one are problems. 0.01 unless told. */
  readonly overlapShare?: number;
}

export interface TopologyBuild {
  /** A valid coverage even where there are overlaps (some block has then lost ground it claimed), but not where there are tangles. */
  readonly topology: Topology;
  /** What the owner of the data should look at before using the topology; empty for good data. */
  readonly problems: readonly CoverageProblem[];
  readonly repairs: RepairSummary;
}

/**
 * The topology of `polygons`, block b being polygon b. Vertices are matched exactly (to within 2 cm along edges that
 * have no partner), T-junctions are noded, slivers are mended and larger overlaps reported. Rings may run in either
 * direction; holes and parts are just rings (even-odd rule). The same input gives the same arcs, in the same order.
 */
export function buildTopology(polygons: PolygonSet, options: BuildOptions = {}): TopologyBuild {
  const points = new PairTable(Math.ceil(polygons.coordinates.length / 3) + 16);
  const graph = nodeEdges(gatherEdges(numberVertices(polygons, points)), points, 'lone');
  const limits = { sliverMetres: options.sliverMetres ?? 50, overlapShare: options.overlapShare ?? 0.01 };
  const coverage = repairCoverage(graph, points, limits);
  return {
    topology: measureArcs(coverage.graph),
    problems: [...coverage.problems, ...findEmptyBlocks(coverage.graph, polygons.count)],
    repairs: coverage.repairs,
  };
}
