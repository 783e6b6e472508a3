// The whole plan: every tier at a glance, then the tier on show, its sizes, and the arrangements that were recorded.
import type { ReactElement } from 'react';
import { TIERS, type Tier } from '../../geodata/model/ids.ts';
import { VERDICTS_BY_GRAVITY } from '../../geodata/model/verdict.ts';
import { PlanTravel } from '../access/plan-travel.tsx';
import { SiteChanges } from '../access/site-changes.tsx';
import { SizeChart } from '../charts/size-chart.tsx';
import { counted, grouped } from '../format/numbers.ts';
import { TIER_WORDS, VERDICT_WORDS } from '../format/words.ts';
import { showTier } from '../state/actions.ts';
import { countsByVerdict, currentTier } from '../state/selectors.ts';
import { useApp } from '../state/store.ts';
import { ArrangementList } from './arrangement-list.tsx';
import { CriterionRow } from './criterion-row.tsx';
import { RulePackLine } from './rule-pack-line.tsx';
import { VerdictMark } from './verdict-mark.tsx';
import './plan-scorecard.css';

export function PlanScorecard(): ReactElement {
  const tier = useApp((state) => state.tier);
  const view = useApp(currentTier);
  const peopleLabel = useApp((state) => state.atlas?.peopleLabel ?? '');
  return (
    <>
      <header className="card-head">
        <h2 className="card-name">The plan at a glance</h2>
        <p className="soft">Select an area to see why it passes or fails.</p>
      </header>
      <RulePackLine />
      <TierTable />
      {view && view.results.length > 0 && (
        <>
          <h3 className="card-sub">{TIER_WORDS[tier].many} as a whole</h3>
          <ul className="criteria">
            {view.results.map((result) => (
              <CriterionRow key={`${tier} ${result.criterion}`} result={result} />
            ))}
          </ul>
        </>
      )}
      {view && view.areas.length > 1 && (
        <SizeChart tier={tier} areas={view.areas} range={view.size} peopleLabel={peopleLabel} />
      )}
      <PlanTravel />
      <SiteChanges />
      <ArrangementList />
    </>
  );
}

function TierTable(): ReactElement {
  return (
    <table className="tier-table">
      <caption className="spoken-only">Areas of each tier by their worst verdict</caption>
      <thead>
        <tr>
          <th scope="col">Tier</th>
          {VERDICTS_BY_GRAVITY.map((verdict) => (
            <th key={verdict} scope="col" title={VERDICT_WORDS[verdict]}>
              <VerdictMark verdict={verdict} />
            </th>
          ))}
          <th scope="col" title="Blocks that are in no area of the tier">
            Unassigned
          </th>
        </tr>
      </thead>
      <tbody>
        {TIERS.map((tier) => (
          <TierLine key={tier} tier={tier} />
        ))}
      </tbody>
    </table>
  );
}

function TierLine({ tier }: { readonly tier: Tier }): ReactElement | null {
  const view = useApp((state) => state.plan?.tiers[tier]);
  const current = useApp((state) => state.tier === tier);
  if (!view) return null;
  const counts = countsByVerdict(view.areas);
  return (
    <tr className={current ? 'is-current' : undefined}>
      <th scope="row">
        <button type="button" className="link" aria-current={current} onClick={() => showTier(tier)}>
          {TIER_WORDS[tier].many}
        </button>
      </th>
      {VERDICTS_BY_GRAVITY.map((verdict) => (
        <td key={verdict} className={counts[verdict] > 0 ? `is-${verdict}` : 'soft'}>
          {grouped(counts[verdict])}
        </td>
      ))}
      <td className={view.unassignedBlocks > 0 ? undefined : 'soft'} title={counted(view.unassignedPeople, 'resident')}>
        {grouped(view.unassignedBlocks)}
      </td>
    </tr>
  );
}
