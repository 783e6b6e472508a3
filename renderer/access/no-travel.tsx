// What to do where an atlas lists no place of care that anybody could travel to.
import type { ReactElement } from 'react';
import { openDialog } from '../state/actions.ts';
import { noPlacesText } from './no-places-text.ts';
import { useTravel } from './travel-services.ts';

export function NoTravel(): ReactElement {
  const { view, failed } = useTravel();
  if (view === null && !failed) return <p className="tables-quiet">Looking for places of care</p>;
  return (
    <div className="flow-none">
      <p>{noPlacesText(view?.services ?? [])}</p>
      <ul>
        <li>Emergency departments or GP practices: a list with latitude and longitude.</li>
        <li>Hospitals: the list of the NHS website.</li>
        <li>
          A list of your own: a name, a kind, and where each is (postcode, easting and northing, or longitude and latitude).
        </li>
      </ul>
      {view && view.roads === null && (
        <p className="soft">Roads are wanted as well: without them, times are estimated by straight line.</p>
      )}
      <button type="button" onClick={() => openDialog({ kind: 'import' })}>
        {'Import data\u2026'}
      </button>
    </div>
  );
}
