// The site that is looked at: what it is, who is nearest to it, the ground it is reached from, and what the plan may do to it.
import { type ReactElement, useMemo } from 'react';
import type { BlockTravelView, SiteView } from '../../geodata/contract/access.ts';
import { grouped } from '../format/numbers.ts';
import { capitalised } from '../format/words.ts';
import { useApp } from '../state/store.ts';
import { TravelCardFrame } from './card-frame.tsx';
import { peopleBySite } from './people-by-site.ts';
import { PlacingNote } from './placing-note.tsx';
import { ReachList } from './reach-list.tsx';
import { changeOfSite } from './site-actions.ts';
import { SiteActions } from './site-actions-row.tsx';
import { lookAtSite, lookAtTravel } from './travel-actions.ts';
import { useService } from './travel-services.ts';
import { stateText } from './travel-words.ts';

interface CardProps {
  readonly shading: BlockTravelView;
  readonly code: string;
}

/** Nothing for a site that is no longer among those of the service. */
export function SiteCard({ shading, code }: CardProps): ReactElement | null {
  const people = useApp((state) => state.atlas?.people);
  const service = useService();
  const { reach, placing } = useApp((state) => state.travel);
  const change = useApp((state) => changeOfSite(state.plan?.siteChanges ?? [], shading.service, code));
  const bySite = useMemo(() => (people ? peopleBySite(shading, people) : null), [shading, people]);
  const at = shading.sites.findIndex((each) => each.code === code);
  const site = shading.sites[at];
  if (!site || !service) return null;
  return (
    <TravelCardFrame title={site.name} closeLabel="Close the card of the site" onClose={() => lookAtSite(null)}>
      <p className="soft">
        {capitalised(service.one)}, {stateText(site, change)}
        {change && change.reason !== '' && `: ${change.reason}`}
      </p>
      <Facts site={site} people={bySite?.[at] ?? 0} capacity={service.capacity} />
      {placing ? (
        <PlacingNote placing={placing} />
      ) : (
        <>
          <SiteActions key={code} site={site} service={service.id} />
          {site.state !== 'closed' && (
            <label className="flow-check">
              <input type="checkbox" checked={reach} onChange={() => lookAtTravel({ reach: !reach })} />
              <span>Ground it is reached from</span>
            </label>
          )}
          {site.state !== 'closed' && reach && <ReachList site={code} />}
        </>
      )}
    </TravelCardFrame>
  );
}

interface FactsProps {
  readonly site: SiteView;
  readonly people: number;
  readonly capacity: string;
}

function Facts({ site, people, capacity }: FactsProps): ReactElement {
  return (
    <dl className="travel-facts numbers">
      <div>
        <dt>Nearest for</dt>
        <dd>{grouped(people)} residents</dd>
      </div>
      {site.capacity !== null && (
        <div>
          <dt>{capacity === '' ? 'Capacity' : capitalised(capacity)}</dt>
          <dd>{grouped(site.capacity)}</dd>
        </div>
      )}
      {site.block < 0 && (
        <div>
          <dt>Place</dt>
          <dd>outside the atlas: lies in no area</dd>
        </div>
      )}
    </dl>
  );
}
