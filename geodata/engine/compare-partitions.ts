import { blockFacts } from '../measures/block-facts.ts';
import { type Comparison, comparePartitions as compare } from '../measures/comparison.ts';
import { partitionOf } from './partition-of.ts';
import { withAtlas } from './with-atlas.ts';

export type ComparisonReport = Comparison;

/** What moved between two layers or plans. Throws IssueError for names that mean nothing. */
export function comparePartitions(args: {
  readonly atlas: string;
  readonly from: string;
  readonly to: string;
  readonly tier?: string;
  readonly clock: () => string;
}): ComparisonReport {
  return withAtlas(args.atlas, args.clock, (file) => {
    const atlas = file.atlas();
    return compare(blockFacts(atlas), partitionOf(atlas, args.from, args.tier), partitionOf(atlas, args.to, args.tier));
  });
}
