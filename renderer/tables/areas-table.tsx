// Every area of the tier with every verdict: what the map shows by colour, in words.
import { type ReactElement, useMemo } from 'react';
import type { AreaView } from '../../geodata/contract/views.ts';
import { CRITERIA, type CriterionId } from '../../geodata/model/verdict.ts';
import { CopyButton } from '../dialogs/copy-button.tsx';
import { counted, grouped } from '../format/numbers.ts';
import { CRITERION_WORDS, gravityOf, standingOf, TIER_WORDS, VERDICT_WORDS } from '../format/words.ts';
import { VerdictTag } from '../panels/verdict-mark.tsx';
import { chooseArea } from '../state/looking.ts';
import { currentTier } from '../state/selectors.ts';
import { useApp } from '../state/store.ts';
import { DataTable, type ShownColumn } from './data-table.tsx';
import { tableCsv } from './table-rows.ts';

type AreaColumn = ShownColumn<AreaView>;

const FIRST: readonly AreaColumn[] = [
  { id: 'name', label: 'Area', numeric: false, width: 180, value: (area) => area.name },
  {
    id: 'people',
    label: 'Residents',
    numeric: true,
    width: 88,
    value: (area) => area.people,
    text: (area) => grouped(area.people),
  },
  {
    id: 'blocks',
    label: 'Blocks',
    numeric: true,
    width: 68,
    value: (area) => area.blocks,
    text: (area) => grouped(area.blocks),
  },
  {
    id: 'worst',
    label: 'Worst verdict',
    numeric: false,
    width: 112,
    value: (area) => VERDICT_WORDS[area.worst],
    order: (area) => gravityOf(area.worst),
    show: (area) => <VerdictTag verdict={area.worst} />,
  },
];

function verdictColumn(criterion: CriterionId): AreaColumn {
  const of = ({ verdicts }: AreaView) =>
    standingOf(criterion, verdicts.find((each) => each.criterion === criterion)?.verdict ?? 'not-assessed');
  return {
    id: criterion,
    label: CRITERION_WORDS[criterion],
    numeric: false,
    width: 120,
    value: (area) => VERDICT_WORDS[of(area)],
    order: (area) => gravityOf(of(area)),
    show: (area) => <VerdictTag verdict={of(area)} />,
  };
}

const NONE: readonly AreaView[] = [];

export function AreasTable(): ReactElement {
  const tier = useApp((state) => state.tier);
  const areas = useApp((state) => currentTier(state)?.areas ?? NONE);
  const selected = useApp((state) => state.selected);
  const columns = useMemo(() => {
    const judged = CRITERIA.filter((criterion) =>
      areas.some(({ verdicts }) => verdicts.some((each) => each.criterion === criterion)),
    );
    return [...FIRST, ...judged.map(verdictColumn)];
  }, [areas]);
  const many = TIER_WORDS[tier].many.toLowerCase();
  return (
    <>
      <div className="tables-bar">
        <span className="tables-bar-note">{counted(areas.length, TIER_WORDS[tier].one.toLowerCase(), many)}</span>
        <CopyButton text={() => tableCsv(columns, areas)} label="Copy as CSV" />
      </div>
      <DataTable
        caption={`All ${many} with their verdicts. Enter selects the area and shows it on the map.`}
        columns={columns}
        rows={areas}
        keyOf={(area) => area.id}
        empty={`No ${many} yet. Draw one, or start from a layer.`}
        onRow={(area) => chooseArea(area.id)}
        isCurrent={(area) => area.id === selected}
      />
    </>
  );
}
