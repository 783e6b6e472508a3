// Travel on the map: asks for the way of every block, and draws sites, lines, isochrones and ways while they are wanted.
import type { Map as MapLibreMap } from 'maplibre-gl';
import { type ReactElement, useEffect, useMemo } from 'react';
import { useApp } from '../../state/store.ts';
import { useBlockTravel } from '../block-travel.ts';
import { OpenSiteCard } from '../open-site-card.tsx';
import { SiteCard } from '../site-card.tsx';
import { useService } from '../travel-services.ts';
import { WayCard } from '../way-card.tsx';
import { Isochrones } from './isochrones.tsx';
import { siteFeatures } from './site-features.ts';
import { SpiderLines } from './spider-lines.tsx';
import { SITES } from './travel-layers.ts';
import { useOverlay } from './use-overlay.ts';
import { useSitePress } from './use-site-press.ts';
import { Way } from './way.tsx';

export function TravelMap({ map }: { readonly map: MapLibreMap }): ReactElement | null {
  useBlockTravel();
  useSitePress(map);
  const shading = useApp((state) => state.travelShading);
  const theme = useApp((state) => state.theme);
  const table = useApp((state) => state.table);
  const look = useApp((state) => state.travel);
  const service = useService();
  const isCurrent = shading !== null && shading.service === service?.id && shading.mode === look.mode;
  const site = isCurrent ? shading.sites.find(({ code }) => code === look.site) : undefined;
  const reached = look.reach && site && site.state !== 'closed' ? site.code : null;
  const onShow = theme.kind === 'travel' || table === 'travel' || look.site !== null || look.opening;
  return (
    <>
      {shading && onShow && look.marks && <SiteMarks map={map} />}
      {isCurrent && look.spiders && <SpiderLines map={map} shading={shading} />}
      {reached && <Isochrones map={map} site={reached} />}
      {isCurrent && (look.routes || look.routeOf !== null) && <Way map={map} shading={shading} />}
      {isCurrent && look.routeOf !== null && <WayCard />}
      {look.opening ? <OpenSiteCard /> : site && shading && <SiteCard shading={shading} code={site.code} />}
    </>
  );
}

function SiteMarks({ map }: { readonly map: MapLibreMap }): null {
  const shading = useApp((state) => state.travelShading);
  const site = useApp((state) => state.travel.site);
  const features = useMemo(() => (shading ? siteFeatures(shading, site) : []), [shading, site]);
  useOverlay(map, SITES, features);
  useEffect(() => {
    const point = (shape: string) => (): void => {
      map.getCanvas().style.cursor = shape;
    };
    const [on, off] = [point('pointer'), point('')];
    map.on('mouseenter', 'travel-sites', on);
    map.on('mouseleave', 'travel-sites', off);
    return () => {
      map.off('mouseenter', 'travel-sites', on);
      map.off('mouseleave', 'travel-sites', off);
      off();
    };
  }, [map]);
  return null;
}
