// The catchment report for people.
import type { CatchmentReport } from '../engine/report-catchment.ts';
import { describeFlowSet } from './describe-flow-set.ts';
import { percent, textTable, thousands } from './text-table.ts';

const MOST_BLOCKS = 20;
const METHODS = {
  fptp: 'first past the post',
  share30: 'every block of which 30 % or more use it',
  proportional: 'people divided by share',
} as const;

export function describeCatchment({ set, provider, method, total, certainty, blocks, leftOut }: CatchmentReport): string {
  const name = provider.name === provider.code ? provider.code : `${provider.name} (${provider.code})`;
  const head = [
    ...describeFlowSet(set),
    '',
    `${name}, ${METHODS[method]}: ${thousands(total)} people in ${thousands(blocks.length + leftOut.count)} blocks.`,
    blocks.length === 0 ? '' : `${percent(certainty)} of the people of these blocks use it.`,
    leftOut.count === 0 ? '' : `${thousands(leftOut.count)} blocks are not listed: too few of their people use it.`,
  ].filter((line, at) => line !== '' || at === describeFlowSet(set).length);
  if (blocks.length === 0) return head.join('\n');
  const widest = blocks.toSorted((a, b) => b.people - a.people || (a.code < b.code ? -1 : 1));
  const table = textTable<(typeof blocks)[number]>(
    [
      { title: 'Block', text: (block) => block.code },
      { title: 'Name', text: (block) => block.name.slice(0, 50) },
      { title: 'Share', align: 'right', text: (block) => percent(block.share) },
      { title: 'People', align: 'right', text: (block) => thousands(block.people) },
    ],
    widest.slice(0, MOST_BLOCKS),
  );
  const rest = blocks.length - MOST_BLOCKS;
  return [...head, '', table, ...(rest > 0 ? [`and ${thousands(rest)} more blocks: --json lists them all.`] : [])].join('\n');
}
