// What the flow map asks the engine for, and what it says of the answer.
import type { RequestOf } from '../../../geodata/contract/calls.ts';
import type { FlowLinesView } from '../../../geodata/contract/flows.ts';
import type { AreaId, Tier } from '../../../geodata/model/ids.ts';
import { counted } from '../../format/numbers.ts';
import type { FlowMapWish } from '../flow-wishes.ts';
import { peopleText } from '../flow-words.ts';

/** Without an area, `in` would say the same as `out`. */
export function linesRequest(
  { between, onlySelected, direction, provider, minimum, most }: FlowMapWish,
  set: string,
  tier: Tier,
  selected: AreaId | null,
): RequestOf<'flows.lines'> {
  const areaId = onlySelected ? selected : null;
  const wished = areaId === null && direction === 'in' ? 'out' : direction;
  return { set, tier, between, areaId, direction: wished, provider: provider?.code ?? null, minimum, most };
}

/** "312 lines, 45,201 patients. Not shown: 120 lines, 3,201 patients." Pure. */
export function linesText({ set, people, hiddenLines, hiddenPeople, withoutLine }: Omit<FlowLinesView, 'names'>): string {
  const drawn = people.reduce((sum, count) => sum + count, 0);
  const parts = [`${counted(people.length, 'line')}, ${peopleText(drawn, set)}.`];
  if (hiddenLines > 0) parts.push(`Not shown: ${counted(hiddenLines, 'line')}, ${peopleText(hiddenPeople, set)}.`);
  if (withoutLine > 0) parts.push(`${peopleText(withoutLine, set)} cannot be drawn: one end has no place.`);
  return parts.join(' ');
}
