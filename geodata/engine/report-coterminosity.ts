import { blockFacts } from '../measures/block-facts.ts';
import { type CoterminosityReport, coterminosityReport } from '../measures/coterminosity-report.ts';
import { layerPartition } from '../measures/partition.ts';
import { partitionOf, requireLayer } from './partition-of.ts';
import { withAtlas } from './with-atlas.ts';

export type { CoterminosityReport } from '../measures/coterminosity-report.ts';

/** Tests a layer, or a tier of a plan, against a layer. Throws IssueError for names that mean nothing. */
export function reportCoterminosity(args: {
  readonly atlas: string;
  readonly layer: string;
  readonly against: string;
  readonly tier?: string;
  readonly clock: () => string;
}): CoterminosityReport {
  return withAtlas(args.atlas, args.clock, (file) => {
    const atlas = file.atlas();
    const against = layerPartition(requireLayer(atlas, args.against));
    return coterminosityReport(blockFacts(atlas), partitionOf(atlas, args.layer, args.tier), against);
  });
}
