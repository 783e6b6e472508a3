// The travel table: areas with their figures, sites with what the plan does to them, the curve of people against minutes.
import type { ReactElement } from 'react';
import { useApp } from '../state/store.ts';
import { AreaTravelTable } from './area-travel-table.tsx';
import { CurveView } from './curve-view.tsx';
import { NoTravel } from './no-travel.tsx';
import { SitesTable } from './sites-table.tsx';
import { useService } from './travel-services.ts';
import './access.css';

export function TravelTab(): ReactElement {
  const service = useService();
  const part = useApp((state) => state.travel.part);
  if (!service) return <NoTravel />;
  if (part === 'sites') return <SitesTable service={service} />;
  if (part === 'curve') return <CurveView service={service} />;
  return <AreaTravelTable service={service} />;
}
