// The tier compared with a layer or with another plan: who would move, and how different the two are on the whole.
import { type ReactElement, useState } from 'react';
import type { RequestOf } from '../../geodata/contract/calls.ts';
import type { ComparisonView } from '../../geodata/contract/comparison.ts';
import type { AtlasView, PlanEntry } from '../../geodata/contract/views.ts';
import { CopyButton } from '../dialogs/copy-button.tsx';
import { ErrorNote } from '../dialogs/error-note.tsx';
import { counted, grouped, percent } from '../format/numbers.ts';
import { TIER_WORDS } from '../format/words.ts';
import { pointOut } from '../state/looking.ts';
import { setApp, useApp } from '../state/store.ts';
import { figuresCsv } from './compare-figures.ts';
import { CompareSides } from './compare-sides.tsx';
import { DataTable, type ShownColumn } from './data-table.tsx';
import { tableCsv } from './table-rows.ts';
import { useAnswer } from './use-answer.ts';

type Shown = 'sides' | 'units';
type UnitRow = ComparisonView['byUnit'][number];

const COLUMNS: readonly ShownColumn<UnitRow>[] = [
  { id: 'name', label: 'From', numeric: false, width: null, value: (row) => row.name },
  { id: 'match', label: 'Matched with area', numeric: false, width: null, value: (row) => row.match },
  {
    id: 'people',
    label: 'Residents',
    numeric: true,
    width: 88,
    value: (row) => row.people,
    text: (row) => grouped(row.people),
  },
  {
    id: 'moved-blocks',
    label: 'Blocks moved',
    numeric: true,
    width: 100,
    value: (row) => row.movedBlocks,
    text: (row) => grouped(row.movedBlocks),
  },
  {
    id: 'moved-people',
    label: 'Residents moved',
    numeric: true,
    width: 120,
    value: (row) => row.movedPeople,
    text: (row) => grouped(row.movedPeople),
  },
  {
    id: 'moved-share',
    label: 'Share moved',
    numeric: true,
    width: 92,
    value: (row) => movedShare(row),
    text: (row) => percent(movedShare(row)),
  },
];

const movedShare = ({ movedPeople, people }: UnitRow): number => (people > 0 ? movedPeople / people : 0);

const NONE: readonly UnitRow[] = [];
/** `layer:lad21` or `plan:other.footprint`; kept while the window is open. */
let lastChoice = '';
let lastShown: Shown = 'sides';

export function CompareTable(): ReactElement | null {
  const atlas = useApp((state) => state.atlas);
  const library = useApp((state) => state.library);
  const tier = useApp((state) => state.tier);
  const open = useApp((state) => state.plan?.document ?? null);
  const revision = useApp((state) => state.plan?.revision ?? 0);
  const plan = useApp((state) => state.plan?.name ?? '');
  const [choice, choose] = useState(lastChoice);
  const [shown, show] = useState(lastShown);
  const request = requestOf(choice, tier);
  const { value, error } = useAnswer('compare.with', request, revision);
  if (!atlas) return null;
  const plans = (library?.plans ?? []).filter((plan) => plan.problem === null && plan.document !== open);
  return (
    <>
      <div className="tables-bar">
        <ChoiceSelect
          atlas={atlas}
          plans={plans}
          choice={choice}
          onChoose={(next) => {
            lastChoice = next;
            choose(next);
          }}
        />
        <ShownSwitch
          shown={shown}
          onShow={(next) => {
            lastShown = next;
            show(next);
          }}
        />
        <div className="tables-bar-actions">
          <button type="button" disabled={!value || value.movedBlocks.length === 0} onClick={() => value && showMoved(value)}>
            Show on the map
          </button>
          <CopyButton
            text={() => (shown === 'units' ? tableCsv(COLUMNS, value?.byUnit ?? NONE) : value ? figuresCsv(value, plan) : '')}
            label="Copy as CSV"
            disabled={!value}
          />
        </div>
      </div>
      <p className="tables-line" role="status">
        {value ? <Summary comparison={value} /> : request && !error ? 'Comparing ...' : ''}
      </p>
      <ErrorNote error={error} />
      {request && shown === 'sides' ? (
        value && <CompareSides comparison={value} />
      ) : request ? (
        <DataTable
          caption={`${TIER_WORDS[tier].many} and what they are matched with`}
          columns={COLUMNS}
          rows={value?.byUnit ?? NONE}
          keyOf={(row) => `${row.name} ${row.match}`}
          empty={value ? `There are no ${TIER_WORDS[tier].many.toLowerCase()} to compare.` : ''}
        />
      ) : (
        <p className="tables-quiet">
          Choose a layer or another plan. Each area is matched with the one that holds most of its residents; blocks outside
          their match have moved.
        </p>
      )}
    </>
  );
}

function requestOf(choice: string, tier: RequestOf<'compare.with'>['tier']): RequestOf<'compare.with'> | null {
  const [kind, ...rest] = choice.split(':');
  const id = rest.join(':');
  if (kind === 'layer') return { tier, layer: id, plan: null };
  return kind === 'plan' ? { tier, layer: null, plan: id } : null;
}

function Summary({ comparison }: { readonly comparison: ComparisonView }): ReactElement {
  const { movedBlocks, movedPeople, variationOfInformation } = comparison;
  const moved =
    movedBlocks.length === 0
      ? 'Nothing has moved'
      : `${counted(movedBlocks.length, 'block')} with ${counted(movedPeople, 'resident')} moved`;
  return (
    <>
      {moved}; variation of information{' '}
      <abbr title="In nats, weighted by residents: 0 when the two are the same, larger the more they differ">
        {variationOfInformation.toFixed(3)}
      </abbr>
    </>
  );
}

function showMoved({ movedBlocks }: ComparisonView): void {
  setApp({ theme: { kind: 'moved' } });
  pointOut(movedBlocks);
}

interface SwitchProps {
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
}

function ShownSwitch({ shown, onShow }: SwitchProps): ReactElement {
  return (
    <fieldset className="compare-switch">
      <legend className="spoken-only">What to show</legend>
      <button type="button" aria-pressed={shown === 'sides'} onClick={() => onShow('sides')}>
        Side by side
      </button>
      <button type="button" aria-pressed={shown === 'units'} onClick={() => onShow('units')}>
        Unit by unit
      </button>
    </fieldset>
  );
}

interface ChoiceProps {
  readonly atlas: AtlasView;
  readonly plans: readonly PlanEntry[];
  readonly choice: string;
  readonly onChoose: (choice: string) => void;
}

function ChoiceSelect({ atlas, plans, choice, onChoose }: ChoiceProps): ReactElement {
  return (
    <label>
      Compare with
      <select value={choice} onChange={(event) => onChoose(event.target.value)}>
        <option value="">Choose ...</option>
        <optgroup label="Layers">
          {atlas.layers.map(({ id, label }) => (
            <option key={id} value={`layer:${id}`}>
              {label}
            </option>
          ))}
        </optgroup>
        {plans.length > 0 && (
          <optgroup label="Plans">
            {plans.map(({ document, name }) => (
              <option key={document} value={`plan:${document}`}>
                {name}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </label>
  );
}
