// Who crosses the border between two areas: both ways, from which blocks, to whom.
import type { ReactElement } from 'react';
import type { BorderFlowsView, FlowSetView } from '../../geodata/contract/flows.ts';
import type { AreaId } from '../../geodata/model/ids.ts';
import { ErrorNote } from '../dialogs/error-note.tsx';
import { TIER_WORDS } from '../format/words.ts';
import { chooseArea, pointOut } from '../state/looking.ts';
import { currentTier } from '../state/selectors.ts';
import { setApp, useApp } from '../state/store.ts';
import { showCatchment } from './flow-actions.ts';
import { FlowBar } from './flow-bar.tsx';
import type { FlowPair } from './flow-wishes.ts';
import { leftOutText, peopleText, providersWord } from './flow-words.ts';
import { ShareList } from './share-list.tsx';
import { useFlowAnswer } from './use-flow-answer.ts';
import './border-view.css';

const NO_AREAS: readonly { readonly id: AreaId; readonly name: string }[] = [];

export function BorderView({ set }: { readonly set: FlowSetView }): ReactElement {
  const tier = useApp((state) => state.tier);
  const areas = useApp((state) => currentTier(state)?.areas ?? NO_AREAS);
  const wished = useApp((state) => state.flowPair);
  const isAlive = (id: AreaId | undefined): boolean => areas.some((area) => area.id === id);
  const pair = wished?.tier === tier && isAlive(wished.areaId) && isAlive(wished.other) ? wished : null;
  const request = pair ? { set: set.id, tier, areaId: pair.areaId, other: pair.other } : null;
  const { value, error } = useFlowAnswer('flows.border', request);
  return (
    <>
      <FlowBar set={set} note={value ? noteOf(value) : pair && !error ? 'Counting ...' : ''}>
        <PairSelect areas={areas} pair={pair} />
      </FlowBar>
      <ErrorNote error={error} />
      {!pair && (
        <p className="tables-quiet">
          Choose two {TIER_WORDS[tier].many.toLowerCase()} above, press Enter on a cell of the matrix, or press a border on the
          map with the select tool (V).
        </p>
      )}
      {value && pair && <BorderLists view={value} pair={pair} />}
    </>
  );
}

const noteOf = ({ touch, names }: BorderFlowsView): string =>
  touch ? `${names[0]} and ${names[1]} share a border` : `${names[0]} and ${names[1]} do not touch`;

interface SelectProps {
  readonly areas: readonly { readonly id: AreaId; readonly name: string }[];
  readonly pair: FlowPair | null;
}

function PairSelect({ areas, pair }: SelectProps): ReactElement | null {
  const tier = useApp((state) => state.tier);
  const [first, second] = areas;
  if (!first || !second) return null;
  const [one, other] = [pair?.areaId ?? first.id, pair?.other ?? second.id];
  const choose = (areaId: AreaId, next: AreaId): void => setApp({ flowPair: { tier, areaId, other: next } });
  const options = (without: AreaId): ReactElement[] =>
    areas.map(({ id, name }) => (
      <option key={id} value={id} disabled={id === without}>
        {name}
      </option>
    ));
  const found = (text: string): AreaId => areas.find(({ id }) => id === text)?.id ?? first.id;
  return (
    <>
      <label>
        Between
        <select value={one} onChange={(event) => choose(found(event.target.value), other)}>
          {options(other)}
        </select>
      </label>
      <label>
        and
        <select value={other} onChange={(event) => choose(one, found(event.target.value))}>
          {options(one)}
        </select>
      </label>
      {!pair && (
        <button type="button" onClick={() => choose(one, other)}>
          Show
        </button>
      )}
    </>
  );
}

function BorderLists({ view, pair }: { readonly view: BorderFlowsView; readonly pair: FlowPair }): ReactElement {
  const { set, names, people, leftOut } = view;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="border-lists" aria-label={`Who crosses between ${names[0]} and ${names[1]}`} tabIndex={0}>
      <div className="border-both">
        {([0, 1] as const).map((way) => (
          <div key={way}>
            <p>
              <strong className="numbers">{peopleText(people[way], set)}</strong> live in {names[way]} and are served in{' '}
              {names[1 - way]}
            </p>
            <button type="button" className="link" onClick={() => chooseArea(way === 0 ? pair.areaId : pair.other)}>
              Select {names[way]}
            </button>
          </div>
        ))}
      </div>
      <ShareList
        title="Blocks they live in"
        rows={view.blocks.map((each) => ({
          ...each,
          key: `${each.block} ${each.fromFirst}`,
          about: `in ${names[each.fromFirst ? 0 : 1]}`,
          act: () => pointOut(Uint32Array.of(each.block)),
          actLabel: 'Show on map',
        }))}
        set={set}
        more={leftOutText(leftOut.blocks, set)}
        empty="Nobody crosses."
        first={8}
        heading="h3"
        {...(view.blocks.length > 1
          ? { onAll: () => pointOut(Uint32Array.from(view.blocks, ({ block }) => block)), allLabel: 'Show all on map' }
          : {})}
      />
      <ShareList
        title={`The ${providersWord(set)} they use`}
        rows={view.providers.map((each) => ({
          ...each,
          key: `${each.code} ${each.inFirst}`,
          about: `in ${names[each.inFirst ? 0 : 1]}`,
          act: () => showCatchment(set.id, each.code, 'proportional'),
          actLabel: 'Catchment',
        }))}
        set={set}
        more={leftOutText(leftOut.providers, set)}
        empty="Nobody crosses."
        first={8}
        heading="h3"
      />
    </section>
  );
}
