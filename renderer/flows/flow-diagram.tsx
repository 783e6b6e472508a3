// A chord diagram of who crosses between areas. The list beside it says the same by keyboard; the matrix says all of it.
import { type ReactElement, useMemo, useState } from 'react';
import type { FlowMatrixView, FlowSetView } from '../../geodata/contract/flows.ts';
import { ErrorNote } from '../dialogs/error-note.tsx';
import { counted } from '../format/numbers.ts';
import { TIER_WORDS } from '../format/words.ts';
import { chooseArea } from '../state/looking.ts';
import { useApp } from '../state/store.ts';
import { type ChordData, chordData, largest, MOST_IN_DIAGRAM } from './chord-data.ts';
import { ChordDrawing } from './chord-drawing.tsx';
import { showFlows } from './flow-actions.ts';
import { FlowBar } from './flow-bar.tsx';
import { peopleFigure, peopleText } from './flow-words.ts';
import { useFlowAnswer } from './use-flow-answer.ts';
import './flow-diagram.css';

export function FlowDiagram({ set }: { readonly set: FlowSetView }): ReactElement {
  const tier = useApp((state) => state.tier);
  const { value, error } = useFlowAnswer('flows.matrix', { set: set.id, tier });
  const data = useMemo(() => (value ? chordData(value, MOST_IN_DIAGRAM) : null), [value]);
  return (
    <>
      <FlowBar set={set} note={data && value ? noteOf(data, value) : error ? '' : 'Counting ...'}>
        <button type="button" onClick={() => showFlows('matrix')}>
          All of it as a matrix
        </button>
      </FlowBar>
      <ErrorNote error={error} />
      {data &&
        (data.areas.some(({ outOf, into }) => outOf + into > 0) ? (
          <Diagram data={data} set={set} />
        ) : (
          <p className="tables-quiet">Nobody crosses between {TIER_WORDS[tier].many.toLowerCase()}.</p>
        ))}
    </>
  );
}

function noteOf({ areas, amongOthers }: ChordData, { set, areas: all }: FlowMatrixView): string {
  const people = areas.reduce((sum, { outOf }) => sum + outOf, 0);
  const grouped = all.length - areas.length + 1;
  const rest = all.length > areas.length ? `; ${counted(grouped, 'area')} with fewer are Others` : '';
  const hidden = amongOthers > 0 ? `, ${peopleText(amongOthers, set)} among them not drawn` : '';
  return `${peopleText(people, set)} who cross; who stays is not drawn${rest}${hidden}`;
}

function Diagram({ data, set }: { readonly data: ChordData; readonly set: FlowSetView }): ReactElement {
  const [at, setAt] = useState<number | null>(null);
  return (
    <div className="flow-diagram">
      <ChordDrawing data={data} at={at} onPoint={setAt} />
      <div className="flow-diagram-side">
        <p id="flow-diagram-says" className="flow-diagram-says" role="status">
          {at === null ? 'Point at an area, or go through the list, to see where its people go.' : sentence(data, at, set)}
        </p>
        <ul className="flow-diagram-list" aria-label="Areas of the diagram">
          {data.areas.map((area, place) => (
            <li key={area.areaId ?? area.name}>
              <button
                type="button"
                className={at === place ? 'quiet is-current' : 'quiet'}
                aria-describedby={at === place ? 'flow-diagram-says' : undefined}
                onFocus={() => setAt(place)}
                onBlur={() => setAt(null)}
                onPointerEnter={() => setAt(place)}
                onPointerLeave={() => setAt(null)}
                onClick={() => {
                  if (area.areaId) chooseArea(area.areaId);
                }}
              >
                <span className="flow-diagram-swatch" style={{ backgroundColor: area.colour }} aria-hidden />
                <span className="flow-diagram-name">{area.name}</span>
                <span className="numbers soft">
                  {peopleFigure(area.outOf, set)} out, {peopleFigure(area.into, set)} in
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** "From Wigan: 1,204 to Bolton, 90 to Bury. Into Wigan: 300 from Bolton." */
function sentence(data: ChordData, at: number, set: FlowSetView): string {
  const name = data.areas[at]?.name ?? '';
  const list = (way: 'outOf' | 'into', word: string): string =>
    largest(data, at, way)
      .map((one) => `${peopleFigure(one.people, set)} ${word} ${one.name}`)
      .join(', ') || 'nobody';
  return `From ${name}: ${list('outOf', 'to')}. Into ${name}: ${list('into', 'from')}.`;
}
