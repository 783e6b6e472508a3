// What the hover card says of a block's travel, while travel is on the map.

import { capitalised } from '../format/words.ts';
import { useApp } from '../state/store.ts';
import { useTravel } from './travel-services.ts';
import { serviceHeading, wayText } from './travel-words.ts';

export interface TravelFact {
  readonly term: string;
  readonly value: string;
}

/** null where no answer is known, or travel is not what is looked at. */
export function useTravelFact(block: number | null): TravelFact | null {
  const shading = useApp((state) => state.travelShading);
  const shown = useApp(({ theme, travel }) => theme.kind === 'travel' || travel.site !== null || travel.spiders);
  const { view } = useTravel();
  if (!shading || !shown || block === null) return null;
  const value = wayText(shading, block);
  const one = view?.services.find(({ id }) => id === shading.service)?.one;
  return value === null ? null : { term: one ? capitalised(one) : serviceHeading(shading.service), value };
}
