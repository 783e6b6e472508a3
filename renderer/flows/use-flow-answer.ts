// What the engine says of flows, asked again after every step of the plan.
import type { CallName, RequestOf, ResponseOf } from '../../geodata/contract/calls.ts';
import { useApp } from '../state/store.ts';
import { type LiveAnswer, useLiveAnswer } from '../state/use-live-answer.ts';

export type FlowCall = Extract<CallName, 'flows.table' | 'flows.matrix' | 'flows.area' | 'flows.border' | 'flows.lines'>;

/** Asks while `request` is not null; a new revision of the plan asks again, in step with the drawing. */
export function useFlowAnswer<Name extends FlowCall>(
  name: Name,
  request: RequestOf<Name> | null,
): LiveAnswer<ResponseOf<Name>> {
  return useLiveAnswer(
    name,
    request,
    useApp((state) => state.plan?.revision ?? 0),
  );
}
