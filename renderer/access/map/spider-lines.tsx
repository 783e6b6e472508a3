// A line from every block to its nearest site: of the site or the area that is looked at, or of everybody.
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useMemo } from 'react';
import { createStore } from 'zustand/vanilla';
import type { BlockTravelView } from '../../../geodata/contract/access.ts';
import { selectedArea } from '../../state/selectors.ts';
import { useApp } from '../../state/store.ts';
import type { Feature } from './overlay.ts';
import { spiderFeatures } from './site-features.ts';
import { SPIDERS } from './travel-layers.ts';
import { useOverlay } from './use-overlay.ts';

interface LinesProps {
  readonly map: MapLibreMap;
  readonly shading: BlockTravelView;
}

export function SpiderLines({ map, shading }: LinesProps): null {
  const lines = useSpiders(shading);
  useOverlay(map, SPIDERS, lines);
  useEffect(() => {
    shownSpiders.setState({ count: lines.length });
    return () => shownSpiders.setState({ count: null });
  }, [lines]);
  return null;
}

/** How many lines are on the map; null for none at all. */
export const shownSpiders = createStore<{ readonly count: number | null }>(() => ({ count: null }));

/** The lines on show, newest slots included. */
function useSpiders(shading: BlockTravelView): readonly Feature[] {
  const atlas = useApp((state) => state.atlas);
  const site = useApp((state) => state.travel.site);
  const slot = useApp((state) => selectedArea(state)?.slot ?? null);
  const slotOf = useApp((state) => state.plan?.slotOf[state.tier]);
  // Slots are written in place: only their revision tells of it, and only to whoever shows one area.
  const revision = useApp((state) => (state.travel.site === null && state.selected !== null ? state.plan?.revision : 0));
  return useMemo(() => {
    void revision;
    if (!atlas || shading.nearest.length !== atlas.blockCount) return [];
    const at = site === null ? -1 : shading.sites.findIndex(({ code, state }) => code === site && state !== 'closed');
    if (at >= 0) return spiderFeatures(atlas, shading, (block) => shading.nearest[block] === at);
    return spiderFeatures(atlas, shading, (block) => slot === null || slotOf?.[block] === slot);
  }, [atlas, shading, site, slot, slotOf, revision]);
}
