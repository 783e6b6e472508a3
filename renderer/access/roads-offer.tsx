// Roads were found in an import while a plan is open: its atlas can take them.
import { Route } from 'lucide-react';
import type { ReactElement } from 'react';
import { addRoads } from '../dialogs/import/import-session.ts';
import { useApp } from '../state/store.ts';
import { useTravel } from './travel-services.ts';
import { useRoadsOffer } from './use-roads-offer.ts';
import './access.css';

export function RoadsOffer(): ReactElement | null {
  const offered = useRoadsOffer();
  const title = useApp((state) => state.atlas?.title ?? '');
  const isSaved = useApp((state) => state.plan?.document != null);
  const { view } = useTravel();
  if (!offered) return null;
  const roads = view?.roads;
  return (
    <section className="roads-offer" aria-label="Roads">
      <p>
        <strong>These files hold roads.</strong> With them, times in {title} are by road.
        {roads
          ? ` They take the place of the roads that it has: ${roads.title}${roads.vintage === '' ? '' : `, ${roads.vintage}`}.`
          : ''}
      </p>
      <p className="form-row">
        <button type="button" className="primary" disabled={!isSaved} onClick={() => void addRoads()}>
          <Route aria-hidden /> Add roads to {title}
        </button>
        <span className="form-note">
          {isSaved
            ? 'The plan stays as it is, and is opened again with them.'
            : 'Save the plan first: it is opened again with them.'}
        </span>
      </p>
    </section>
  );
}
