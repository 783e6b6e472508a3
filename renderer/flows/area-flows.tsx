// The selected area's flows: how many stay, where the others go, where people come from, whom they use, where they leak.
import { type ReactElement, useId } from 'react';
import type { AreaFlowsView } from '../../geodata/contract/flows.ts';
import type { AreaId, Tier } from '../../geodata/model/ids.ts';
import { grouped, percent } from '../format/numbers.ts';
import { pointOut } from '../state/looking.ts';
import { useApp } from '../state/store.ts';
import { intoOf, outOf } from './area-columns.ts';
import { BasisNote } from './basis-note.tsx';
import { drawFlows, showBorder, showCatchment, showFlows } from './flow-actions.ts';
import { useFlowSet } from './flow-sets.ts';
import { leftOutText, peopleFigure, peopleText, providersWord, shareText } from './flow-words.ts';
import { ShareList, type ShareRow } from './share-list.tsx';
import { useFlowAnswer } from './use-flow-answer.ts';
import './area-flows.css';

interface AreaProps {
  readonly tier: Tier;
  readonly areaId: AreaId;
}

/** Nothing where the atlas has no flows: the scorecard says what to import where a criterion misses them. */
export function AreaFlows({ tier, areaId }: AreaProps): ReactElement | null {
  const set = useFlowSet();
  const title = useId();
  const { value } = useFlowAnswer('flows.area', set ? { set: set.id, tier, areaId } : null);
  if (!set) return null;
  return (
    <section className="card-part area-flows" aria-labelledby={title}>
      <h3 id={title}>Patient flows</h3>
      {value ? <FlowFigures view={value} areaId={areaId} /> : <p className="soft">Counting who goes where</p>}
      <BasisNote set={value?.set ?? set} />
    </section>
  );
}

function FlowFigures({ view, areaId }: { readonly view: AreaFlowsView; readonly areaId: AreaId }): ReactElement {
  const { set, row, leftOut } = view;
  if (row.residentsFlow === 0 && row.providersFlow === 0)
    return <p className="soft">Nobody in this area is in the flow set.</p>;
  const border = (other: AreaId | null): Pick<ShareRow, 'act' | 'actLabel'> =>
    other === null ? {} : { act: () => showBorder(areaId, other), actLabel: 'Who crosses' };
  return (
    <>
      <StayBar view={view} />
      <ShareList
        title="They go to"
        rows={view.goTo.map((each) => ({ ...each, key: each.areaId ?? each.name, ...border(each.areaId) }))}
        set={set}
        more={leftOutText(leftOut.goTo, set)}
        empty="Nobody is served in another area."
      />
      <ShareList
        title="Come from"
        rows={view.comeFrom.map((each) => ({ ...each, key: each.areaId ?? each.name, ...border(each.areaId) }))}
        set={set}
        more={leftOutText(leftOut.comeFrom, set)}
        empty="Nobody comes in from elsewhere."
      />
      <ShareList
        title={`Most used ${providersWord(set)}`}
        rows={view.providers.map((each) => ({
          ...each,
          key: each.code,
          about: each.inside ? '' : 'outside',
          act: () => showCatchment(set.id, each.code, 'proportional'),
          actLabel: 'Catchment',
        }))}
        set={set}
        more={leftOutText(leftOut.providers, set)}
        empty=""
      />
      <Leaks view={view} />
      <Registered view={view} />
      <p className="criterion-actions">
        <button type="button" onClick={() => drawFlows({ onlySelected: true, direction: 'all', between: 'areas' })}>
          Draw on map
        </button>
        <button type="button" onClick={() => showFlows('matrix')}>
          Matrix
        </button>
        <OfferedBorder areaId={areaId} />
      </p>
    </>
  );
}

/** The localisation index as a bar, and what lies behind it. */
function StayBar({ view: { row, set } }: { readonly view: AreaFlowsView }): ReactElement {
  return (
    <>
      <p className="numbers">
        <strong>{shareText(row.li)}</strong> of {peopleText(row.residentsFlow, set)} who live here are served inside
      </p>
      <span className="flow-bar" aria-hidden>
        <span style={{ inlineSize: `${((row.li ?? 0) * 100).toFixed(2)}%` }} />
      </span>
      <p className="soft numbers">
        {peopleFigure(outOf(row), set)} go out, {peopleFigure(intoOf(row), set)} come in; {shareText(row.msi)} of{' '}
        {peopleText(row.providersFlow, set)} served here live here
      </p>
    </>
  );
}

function Leaks({ view }: { readonly view: AreaFlowsView }): ReactElement {
  const { leaks, leftOut, set } = view;
  const all = Uint32Array.from(leaks, ({ block }) => block);
  return (
    <ShareList
      title="Blocks that leak most"
      rows={leaks.map((each) => ({
        ...each,
        key: String(each.block),
        about: `to ${each.goTo}`,
        act: () => pointOut(Uint32Array.of(each.block)),
        actLabel: 'Show on map',
      }))}
      set={set}
      more={leftOutText(leftOut.leaks, set)}
      empty="No block sends anybody outside."
      {...(leaks.length > 1 ? { onAll: () => pointOut(all), allLabel: 'Show all on map' } : {})}
    />
  );
}

function Registered({ view: { registered, row } }: { readonly view: AreaFlowsView }): ReactElement | null {
  const label = useApp((state) => state.atlas?.peopleLabel ?? '');
  if (!registered) return null;
  const { livingHere, listInside } = registered;
  return (
    <p className="soft numbers">
      Registered people who live here: {grouped(livingHere)}; residents: {grouped(row.residents)} ({label})
      {row.residents > 0 && `, ${percent(livingHere / row.residents)} of them`}.
      {listInside !== null && ` Of the lists of practices here, ${percent(listInside)} live inside.`}
    </p>
  );
}

/** The border that was pressed on the map, where this area is one of its sides. */
function OfferedBorder({ areaId }: { readonly areaId: AreaId }): ReactElement | null {
  const pair = useApp((state) => state.flowPair);
  const shown = useApp((state) => state.table === 'flows' && state.flowPart === 'border');
  const otherId = pair?.areaId === areaId ? pair.other : pair?.other === areaId ? pair.areaId : null;
  const other = useApp((state) => state.plan?.tiers[state.tier].areas.find(({ id }) => id === otherId)?.name);
  if (otherId === null || other === undefined || shown) return null;
  return (
    <button type="button" onClick={() => showBorder(areaId, otherId)}>
      Border with {other}
    </button>
  );
}
