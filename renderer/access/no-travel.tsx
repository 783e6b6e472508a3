// What to do where an atlas lists no place of care.
import type { ReactElement } from 'react';
import { openDialog } from '../state/actions.ts';
import { useTravel } from './travel-services.ts';

export function NoTravel(): ReactElement {
  const { view, failed } = useTravel();
  if (view === null && !failed) return <p className="tables-quiet">Looking for places of care</p>;
  const lost = view?.services.reduce((sum, { withoutPoint }) => sum + withoutPoint, 0) ?? 0;
  return (
    <div className="flow-none">
      <p>
        {lost > 0
          ? 'The places of care that this atlas lists have no points on the map, so nobody can be led to them. Import a list that has postcodes with their places, or easting and northing, or longitude and latitude.'
          : 'This atlas lists no places of care. Import practices, hospitals or a list of your own: a name, a kind, and where each is (postcode, easting and northing, or longitude and latitude). Roads are wanted for road times; without them times are estimated by straight line.'}
      </p>
      <button type="button" onClick={() => openDialog({ kind: 'import' })}>
        {'Import data\u2026'}
      </button>
    </div>
  );
}
