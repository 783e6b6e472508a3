// Everybody's travel in the plan's scorecard, while travel is what is looked at.
import type { ReactElement } from 'react';
import { useApp } from '../state/store.ts';
import { AreaTravel } from './area-travel.tsx';

export function PlanTravel(): ReactElement | null {
  const tier = useApp((state) => state.tier);
  const isLookedAt = useApp(({ theme, table }) => theme.kind === 'travel' || table === 'travel');
  return isLookedAt ? <AreaTravel tier={tier} areaId={null} /> : null;
}
