// The flow map's card: what is drawn, how many lines, how wide they are, what is left out.
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { useStore } from 'zustand';
import type { FlowLinesView } from '../../../geodata/contract/flows.ts';
import { ErrorNote } from '../../dialogs/error-note.tsx';
import { grouped } from '../../format/numbers.ts';
import { BasisNote } from '../basis-note.tsx';
import { hideFlowMap, showFlows } from '../flow-actions.ts';
import { useFlowSets } from '../flow-sets.ts';
import type { FlowMapWish } from '../flow-wishes.ts';
import { peopleFigure } from '../flow-words.ts';
import { NoFlows } from '../no-flows.tsx';
import { FlowMapFields } from './flow-map-fields.tsx';
import { shownLines } from './lines-store.ts';
import { linesText } from './what-is-drawn.ts';
import '../flow-cards.css';

export function FlowMapCard({ wish }: { readonly wish: FlowMapWish }): ReactElement {
  const [open, setOpen] = useState(true);
  const sets = useFlowSets();
  const { lines, error, drawnBy } = useStore(shownLines);
  return (
    <section className="flow-card map-card" aria-label="Flow map">
      <header className="flow-card-head">
        <button type="button" className="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          Flow map {open ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
        </button>
        <button type="button" className="quiet icon-only" title="Switch the flow map off" onClick={hideFlowMap}>
          <X aria-hidden />
          <span className="spoken-only">Switch the flow map off</span>
        </button>
      </header>
      {open && (
        <div className="flow-card-body">
          {sets !== null && !sets.some(({ problem }) => problem === null) ? (
            <NoFlows sets={sets} />
          ) : (
            <>
              <FlowMapFields wish={wish} />
              <p className="flow-card-says" role="status">
                {lines ? linesText(lines) : error ? '' : 'Counting ...'}
              </p>
              <ErrorNote error={error} />
              {drawnBy === 'plain' && (
                <p className="soft">
                  This computer cannot draw the full flow map (it lacks WebGL 2): plain lines stand in for it.
                </p>
              )}
              {lines && <Widths set={lines.set} />}
              {lines && (
                <p>
                  <button type="button" onClick={() => showFlows('lines')}>
                    Lines as a table
                  </button>
                </p>
              )}
              {lines && <BasisNote set={lines.set} />}
            </>
          )}
        </div>
      )}
    </section>
  );
}

/** Widths of lines, as they are at this zoom. */
function Widths({ set }: { readonly set: FlowLinesView['set'] }): ReactElement | null {
  const widths = useStore(shownLines, (shown) => shown.widths);
  const shown = widths.filter(({ people }) => people > 0);
  if (shown.length === 0) return null;
  return (
    <ul className="flow-widths" aria-label="Widths of lines">
      {shown.map(({ people, width, colour }) => (
        <li key={people}>
          <svg aria-hidden viewBox="0 0 44 16" width="44" height="16" focusable="false">
            {/* Half an arrow, as on the map: people go the way of its point. */}
            <path d={halfArrow(width)} fill={colour} />
          </svg>
          <span className="numbers">{people < 1 ? peopleFigure(people, set) : grouped(people)}</span>
        </li>
      ))}
      <li className="soft">arrows point where people are served</li>
    </ul>
  );
}

function halfArrow(width: number): string {
  const half = Math.max(0.5, Math.min(5, width / 2));
  return `M2 8 H42 L${42 - half * 2.2} ${8 - half * 2.2} V${8 - half} H2 Z`;
}
