import { type IsochronesView, MINUTE_BANDS } from '../../geodata/contract/access.ts';
import { useApp } from '../state/store.ts';
import type { LiveAnswer } from '../state/use-live-answer.ts';
import { useService } from './travel-services.ts';
import { useSitesAnswer } from './use-travel-answer.ts';

/** The bands of a site of the service in force; asks nothing where `site` is null. */
export function useIsochrones(siteCode: string | null): LiveAnswer<IsochronesView> {
  const service = useService()?.id;
  const mode = useApp((state) => state.travel.mode);
  const request = siteCode !== null && service !== undefined ? { service, mode, siteCode, minutes: [...MINUTE_BANDS] } : null;
  return useSitesAnswer('travel.isochrones', request);
}
