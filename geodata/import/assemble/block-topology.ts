// Shared borders of the blocks and who touches whom, with what was wrong or mended told to the owner of the polygons.
import type { BlockLink } from '../../model/contents.ts';
import type { Adjacency, Topology } from '../../model/topology.ts';
import { buildAdjacency } from '../../topology/adjacency.ts';
import { buildTopology, type TopologyBuild } from '../../topology/build-topology.ts';
import type { DatasetOrigin } from '../dataset.ts';
import type { LinkFact } from '../facts.ts';
import type { Blocks } from './choose-blocks.ts';
import { compareText, count, counted, firstCodes } from './compare-text.ts';
import type { Findings } from './findings.ts';
import type { BlockCodes } from './options.ts';

/** Problems of one polygon file that are told one by one. */
const TOLD_PROBLEMS = 20;

const WHAT: Readonly<Record<TopologyBuild['problems'][number]['kind'], string>> = {
  overlap: 'cover the same ground',
  empty: 'has no ground of its own',
  tangle: 'cross each other in a way that could not be undone',
};

/** The topology of the blocks. Overlaps too large to mend are errors; mended gaps and overlaps are noted. */
export function blockTopology(blocks: Blocks, origin: DatasetOrigin, findings: Findings): Topology {
  const { topology, problems, repairs } = buildTopology(blocks.polygons);
  for (const { kind, blocks: involved, longitude, latitude, squareMetres } of problems.slice(0, TOLD_PROBLEMS)) {
    const codes = involved.map((block) => blocks.codes[block] ?? '').join(' and ');
    const place = Number.isNaN(longitude) ? '' : ` near ${longitude.toFixed(5)}, ${latitude.toFixed(5)}`;
    const size = squareMetres > 0 ? ` (${count(Math.round(squareMetres))} square metres)` : '';
    const message = `${codes} ${WHAT[kind]}${place}${size}.`;
    findings.error(origin, {
      code: `polygons-${kind}`,
      message,
      fix: 'Repair the polygons in a GIS or take the file as published.',
    });
  }
  if (problems.length > TOLD_PROBLEMS) {
    const message = `${counted(problems.length - TOLD_PROBLEMS, 'more problem')} with the polygons.`;
    findings.error(origin, {
      code: 'polygons-more',
      message,
      fix: 'Repair the polygons in a GIS or take the file as published.',
    });
  }
  if (repairs.gapsClosed + repairs.overlapsDecided > 0) {
    const gaps = `${counted(repairs.gapsClosed, 'gap')} closed (${count(Math.round(repairs.gapSquareMetres))} square metres)`;
    const overlaps = `${counted(repairs.overlapsDecided, 'overlap')} decided (${count(Math.round(repairs.overlapSquareMetres))} square metres)`;
    const codes = repairs.touchedBlocks.map((block) => blocks.codes[block] ?? '');
    const message = `Borders were mended: ${gaps}, ${overlaps}, in ${firstCodes(codes)}.`;
    findings.note(origin, { code: 'polygons-mended', message, fix: 'Nothing to do.' });
  }
  return topology;
}

/** Declared links whose blocks exist, in order; a link to anywhere else is reported and left out. */
export function knownLinks(facts: readonly LinkFact[], blocks: BlockCodes, findings: Findings): readonly BlockLink[] {
  const kept = new Map<string, BlockLink>();
  for (const { origin, links } of facts) {
    for (const link of links) {
      const unknown = [link.from, link.to].filter((code) => !blocks.indexOf.has(code));
      if (unknown.length === 0) {
        kept.set([link.from, link.to, link.kind, link.name].join('\t'), link);
        continue;
      }
      const message = `The link "${link.name || link.kind}" ends at ${unknown.join(' and ')}, which is no block of ${blocks.layer}.`;
      findings.warn(origin, { code: 'link-without-block', message, fix: 'Write codes of blocks.' });
    }
  }
  return [...kept].toSorted((a, b) => compareText(a[0], b[0])).map(([, link]) => link);
}

export function blockAdjacency(topology: Topology, blocks: Blocks, links: readonly BlockLink[]): Adjacency {
  const indexOf = (code: string) => blocks.indexOf.get(code) ?? -1;
  const linked = links.map(({ from, to }) => ({ from: indexOf(from), to: indexOf(to) }));
  return buildAdjacency(topology, blocks.codes.length, linked);
}
