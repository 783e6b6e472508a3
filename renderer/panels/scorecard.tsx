// The right pane: the selected area's scorecard, or the plan's.
import type { ReactElement } from 'react';
import { useApp } from '../state/store.ts';
import { AreaScorecard } from './area-scorecard.tsx';
import { PlanScorecard } from './plan-scorecard.tsx';
import './scorecard.css';

export function Scorecard(): ReactElement {
  const selected = useApp((state) => state.selected);
  const tier = useApp((state) => state.tier);
  return (
    <div className="scorecard">
      {selected === null ? <PlanScorecard /> : <AreaScorecard key={selected} tier={tier} areaId={selected} />}
    </div>
  );
}
