// What figures about flows rest on, for people.
import type { FlowsReport } from '../engine/report-flows.ts';
import { thousands } from './text-table.ts';

/** One or more lines: the set, its source, how it came about, who is not on the map, and the rule on small numbers. */
export function describeFlowSet(set: FlowsReport['set']): readonly string[] {
  const year = set.year === null || set.label.includes(String(set.year)) ? '' : `, ${set.year}`;
  return [
    `${set.label} (${set.id})${year}: ${thousands(set.total)} people, ${thousands(set.providers)} providers. ${set.counted ? 'Counted' : 'Modelled'}.`,
    set.source === '' ? '' : `Source: ${set.source}.`,
    set.modelling === '' ? '' : `How: ${set.modelling}.`,
    set.smallNumbers,
  ].filter((line) => line !== '');
}
