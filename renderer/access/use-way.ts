import type { BlockTravelView, RouteView } from '../../geodata/contract/access.ts';
import { useApp } from '../state/store.ts';
import type { LiveAnswer } from '../state/use-live-answer.ts';
import { useSitesAnswer } from './use-travel-answer.ts';

/** The way of the block that is pointed at, or was chosen, to the site that is looked at, or its nearest. */
export function useWay({ service, mode, nearest, sites }: BlockTravelView): LiveAnswer<RouteView> {
  const block = useApp(({ travel, hoveredBlock, cursorBlock }) =>
    travel.routes ? (hoveredBlock ?? cursorBlock ?? travel.routeOf) : travel.routeOf,
  );
  const site = useApp((state) => state.travel.site);
  const chosen = sites.find(({ code, state }) => code === site && state !== 'closed');
  const siteCode = block === null ? undefined : (chosen?.code ?? sites[nearest[block] ?? -1]?.code);
  return useSitesAnswer('travel.route', block === null || siteCode === undefined ? null : { service, mode, siteCode, block });
}
