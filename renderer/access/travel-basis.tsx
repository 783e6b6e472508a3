// What figures of travel rest on, and the way to a better footing where they are estimated.
import type { ReactElement } from 'react';
import type { TravelBasis } from '../../geodata/model/travel.ts';
import { addRoads } from './travel-actions.ts';
import { basisSentence } from './travel-words.ts';

export function TravelBasisNote({ basis }: { readonly basis: TravelBasis }): ReactElement {
  return (
    <p className="soft travel-basis">
      {basisSentence(basis)}
      {basis.method === 'straight-line' && (
        <>
          {' '}
          <button type="button" className="link" onClick={addRoads}>
            Add roads for road times
          </button>
        </>
      )}
    </p>
  );
}
