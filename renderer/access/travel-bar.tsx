// The bar above every part of the travel table: which part, which care, how people travel, what the figures rest on.
import type { ReactElement, ReactNode } from 'react';
import type { TravelBasis } from '../../geodata/model/travel.ts';
import { useApp } from '../state/store.ts';
import { addRoads, showTravel } from './travel-actions.ts';
import { ModePicker, ServicePicker } from './travel-pickers.tsx';
import type { TravelPart } from './travel-wishes.ts';
import { basisSentence } from './travel-words.ts';
import '../flows/flows.css';

const PARTS: readonly { readonly part: TravelPart; readonly label: string }[] = [
  { part: 'areas', label: 'Areas' },
  { part: 'sites', label: 'Sites' },
  { part: 'curve', label: 'Curve' },
];

interface BarProps {
  /** One sentence about what is shown. */
  readonly note: string;
  readonly basis: TravelBasis | null;
  readonly children?: ReactNode;
}

export function TravelBar({ note, basis, children }: BarProps): ReactElement {
  const part = useApp((state) => state.travel.part);
  return (
    <>
      <div className="tables-bar">
        <fieldset className="flow-parts" aria-label="What to show of travel">
          {PARTS.map((each) => (
            <button key={each.part} type="button" aria-pressed={each.part === part} onClick={() => showTravel(each.part)}>
              {each.label}
            </button>
          ))}
        </fieldset>
        <ServicePicker />
        <ModePicker />
        <span className="tables-bar-actions">
          {basis?.method === 'straight-line' && (
            <button type="button" title="Times are estimated by straight line" onClick={addRoads}>
              {'Add roads\u2026'}
            </button>
          )}
          {children}
        </span>
      </div>
      <div className="flow-basis travel-basis-line">
        <span className="flow-note" role="status">
          {note}
        </span>
        {basis && <span>{basisSentence(basis)}</span>}
      </div>
    </>
  );
}
