// The left pane: which tier, its areas, and what is not assigned yet.
import { Plus } from 'lucide-react';
import type { ReactElement } from 'react';
import { counted } from '../format/numbers.ts';
import { TIER_WORDS } from '../format/words.ts';
import { addArea } from '../state/area-actions.ts';
import { currentTier } from '../state/selectors.ts';
import { useApp } from '../state/store.ts';
import { AreaBrowser } from './area-browser.tsx';
import { EmptyTier } from './empty-tier.tsx';
import { TierSwitch } from './tier-switch.tsx';
import { UnassignedBar } from './unassigned-bar.tsx';
import './left-pane.css';

export function LeftPane(): ReactElement {
  const tier = useApp(currentTier);
  return (
    <div className="left-pane">
      <TierSwitch />
      <TierHead />
      {tier && tier.areas.length === 0 ? <EmptyTier /> : <AreaBrowser />}
      <UnassignedBar />
    </div>
  );
}

function TierHead(): ReactElement | null {
  const view = useApp(currentTier);
  const tier = useApp((state) => state.tier);
  if (!view) return null;
  const { one, many } = TIER_WORDS[tier];
  return (
    <div className="tier-head">
      <h2 className="tier-title">{counted(view.areas.length, one.toLowerCase(), many.toLowerCase())}</h2>
      <button type="button" className="quiet icon-only" title={`New ${one.toLowerCase()} (N)`} onClick={() => void addArea()}>
        <Plus aria-hidden />
        <span className="spoken-only">New {one.toLowerCase()}</span>
      </button>
    </div>
  );
}
