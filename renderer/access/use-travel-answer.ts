// What the engine says of travel, asked again after every step of the plan that may change it.
import type { CallName, RequestOf, ResponseOf } from '../../geodata/contract/calls.ts';
import { useApp } from '../state/store.ts';
import { type LiveAnswer, useLiveAnswer } from '../state/use-live-answer.ts';

export type TravelCall = Extract<CallName, `travel.${string}`>;

/** Asks again when sites, roads or speeds change: what depends on no area. */
export function useSitesAnswer<Name extends TravelCall>(
  name: Name,
  request: RequestOf<Name> | null,
): LiveAnswer<ResponseOf<Name>> {
  return useLiveAnswer(name, request, useSitesReason());
}

/** Asks again after every step of the plan: what is summed up by area. */
export function useAreasAnswer<Name extends TravelCall>(
  name: Name,
  request: RequestOf<Name> | null,
): LiveAnswer<ResponseOf<Name>> {
  const revision = useApp((state) => state.plan?.revision ?? 0);
  const epoch = useApp((state) => state.travel.epoch);
  return useLiveAnswer(name, request, `${revision} ${epoch}`);
}

/** Another text whenever ways may have changed. The mirror keeps the list of changes while it says the same. */
function useSitesReason(): string {
  const changes = useApp((state) => state.plan?.siteChanges);
  const epoch = useApp((state) => state.travel.epoch);
  return `${epoch} ${JSON.stringify(changes)}`;
}
