// The left pane: which tier, how it stands, its areas, and what is not assigned yet.
import { Plus } from 'lucide-react';
import type { ReactElement } from 'react';
import { VERDICTS_BY_GRAVITY } from '../../geodata/model/verdict.ts';
import { counted } from '../format/numbers.ts';
import { TIER_WORDS, VERDICT_WORDS } from '../format/words.ts';
import { addArea } from '../state/area-actions.ts';
import { countsByVerdict, currentTier } from '../state/selectors.ts';
import { useApp } from '../state/store.ts';
import { AreaBrowser } from './area-browser.tsx';
import { EmptyTier } from './empty-tier.tsx';
import { TierSwitch } from './tier-switch.tsx';
import { UnassignedBar } from './unassigned-bar.tsx';
import { VerdictMark } from './verdict-mark.tsx';
import './left-pane.css';

export function LeftPane(): ReactElement {
  const tier = useApp(currentTier);
  return (
    <nav className="left-pane" aria-label="Areas">
      <TierSwitch />
      <TierCounts />
      {tier && tier.areas.length === 0 ? <EmptyTier /> : <AreaBrowser />}
      <UnassignedBar />
    </nav>
  );
}

function TierCounts(): ReactElement | null {
  const view = useApp(currentTier);
  const tier = useApp((state) => state.tier);
  if (!view) return null;
  const counts = countsByVerdict(view.areas);
  const { one, many } = TIER_WORDS[tier];
  return (
    <div className="tier-counts">
      <h2 className="tier-title">{counted(view.areas.length, one.toLowerCase(), many.toLowerCase())}</h2>
      <ul className="tier-tally">
        {VERDICTS_BY_GRAVITY.filter((verdict) => counts[verdict] > 0).map((verdict) => (
          <li key={verdict} className={`tally is-${verdict}`} title={`${counts[verdict]} ${VERDICT_WORDS[verdict]}`}>
            <VerdictMark verdict={verdict} />
            {counts[verdict]}
          </li>
        ))}
      </ul>
      <button type="button" className="quiet icon-only" title={`New ${one.toLowerCase()} (N)`} onClick={() => void addArea()}>
        <Plus aria-hidden />
        <span className="spoken-only">New {one.toLowerCase()}</span>
      </button>
    </div>
  );
}
