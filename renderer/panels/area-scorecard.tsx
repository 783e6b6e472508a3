// One area: who lives there, and every criterion with its evidence.
import { EllipsisVertical, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button, MenuTrigger, Popover } from 'react-aria-components';
import type { AreaView } from '../../geodata/contract/views.ts';
import type { AreaId, Tier } from '../../geodata/model/ids.ts';
import { AreaTravel } from '../access/area-travel.tsx';
import { AgeChart } from '../charts/age-chart.tsx';
import { AreaFlows } from '../flows/area-flows.tsx';
import { counted, grouped, percent, squareKilometres } from '../format/numbers.ts';
import { gravityOf, standingOf, TIER_WORDS } from '../format/words.ts';
import { selectArea } from '../state/actions.ts';
import { runCommand } from '../state/app-commands.ts';
import { selectedArea } from '../state/selectors.ts';
import { useApp } from '../state/store.ts';
import { useAreaDetail } from './area-detail.ts';
import { AreaMenuItems } from './area-menu.tsx';
import { CriterionRow } from './criterion-row.tsx';
import { RulePackLine } from './rule-pack-line.tsx';
import { Swatch } from './swatch.tsx';

interface CardProps {
  readonly tier: Tier;
  readonly areaId: AreaId;
}

export function AreaScorecard({ tier, areaId }: CardProps): ReactElement {
  const area = useApp(selectedArea);
  const detail = useAreaDetail(tier, areaId);
  const results = detail
    ? [...detail.results].sort(
        (one, other) =>
          gravityOf(standingOf(one.criterion, one.verdict)) - gravityOf(standingOf(other.criterion, other.verdict)),
      )
    : [];
  return (
    <>
      {area && <AreaHead tier={tier} area={area} squareKm={detail?.squareKilometres ?? null} />}
      <RulePackLine />
      {area && area.blocks === 0 && <p className="card-note">Empty so far. Take the brush (B) and paint blocks on the map.</p>}
      {detail === null && <p className="card-note soft">Working out its verdicts</p>}
      <ul className="criteria">
        {results.map((result) => (
          <CriterionRow key={result.criterion} result={result} />
        ))}
      </ul>
      {area && area.blocks > 0 && <AreaFlows tier={tier} areaId={areaId} />}
      {area && area.blocks > 0 && <AreaTravel tier={tier} areaId={areaId} />}
      {detail && detail.ages.labels.length > 0 && detail.area.people > 0 && (
        <AgeChart ages={detail.ages} name={detail.area.name} />
      )}
    </>
  );
}

/** The button that was pressed goes away: the focus goes to the list that it came from. */
function backToPlan(): void {
  selectArea(null);
  document.querySelector<HTMLElement>('.area-list')?.focus({ preventScroll: true });
}

interface HeadProps {
  readonly tier: Tier;
  readonly area: AreaView;
  readonly squareKm: number | null;
}

function AreaHead({ tier, area, squareKm }: HeadProps): ReactElement {
  const all = useApp((state) => state.plan?.tiers[tier].areas);
  const label = useApp((state) => state.atlas?.peopleLabel ?? '');
  const total = (all ?? []).reduce((sum, each) => sum + each.people, 0);
  return (
    <header className="card-head">
      <p className="card-kind">
        <Swatch colour={area.colour} slot={area.slot} />
        {TIER_WORDS[tier].one}
        {area.locked && <span>, locked</span>}
        <span className="card-tools">
          <MenuTrigger>
            <Button className="quiet icon-only" aria-label={`What to do with ${area.name}`}>
              <EllipsisVertical aria-hidden />
            </Button>
            <Popover placement="bottom end">
              <AreaMenuItems area={area} onClose={() => undefined} onRename={() => runCommand('plan.rename-area')} />
            </Popover>
          </MenuTrigger>
          <button type="button" className="quiet icon-only" title="Back to the whole plan (Esc)" onClick={backToPlan}>
            <X aria-hidden />
            <span className="spoken-only">Back to the whole plan</span>
          </button>
        </span>
      </p>
      <h2 className="card-name">{area.name}</h2>
      <p className="card-people numbers" title={`Residents, ${label}`}>
        <strong>{grouped(area.people)}</strong> {area.people === 1 ? 'resident' : 'residents'}
        {total > 0 && <span className="soft">, {percent(area.people / total)} of all assigned</span>}
      </p>
      <p className="soft numbers">
        {counted(area.blocks, 'block')}
        {squareKm !== null && squareKm > 0 && `, ${squareKilometres(squareKm)}`}
        {squareKm !== null && squareKm > 0 && area.people > 0 && `, ${grouped(area.people / squareKm)} people per km\u00b2`}
      </p>
    </header>
  );
}
