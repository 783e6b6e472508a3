// A site that does not exist yet: what it is called and gives, then a place for it on the map.
import { type ReactElement, useState } from 'react';
import { capitalised } from '../format/words.ts';
import { useApp } from '../state/store.ts';
import { TravelCardFrame } from './card-frame.tsx';
import { PlacingNote } from './placing-note.tsx';
import { ReasonField } from './reason-field.tsx';
import { startPlacing } from './site-actions.ts';
import { lookAtTravel } from './travel-actions.ts';
import { useService, useTravel } from './travel-services.ts';

export function OpenSiteCard(): ReactElement | null {
  const { view } = useTravel();
  const inForce = useService();
  const placing = useApp((state) => state.travel.placing);
  const opened = useApp((state) => state.plan?.siteChanges.filter(({ kind }) => kind === 'open').length ?? 0);
  const [kind, setKind] = useState<string | null>(null);
  const [name, setName] = useState<string | null>(null);
  const [capacity, setCapacity] = useState('');
  const [reason, setReason] = useState('');
  const services = view?.services ?? [];
  const service = services.find(({ id }) => id === (kind ?? inForce?.id));
  if (!service) return null;
  const siteName = (name ?? `New ${service.one} ${opened + 1}`).trim();
  const problem = siteName === '' ? 'Give the site a name.' : capacityProblem(capacity);
  return (
    <TravelCardFrame
      title="Open a site"
      closeLabel="Open no site"
      onClose={() => lookAtTravel({ opening: false, placing: null })}
    >
      {placing ? (
        <PlacingNote placing={placing} />
      ) : (
        <form
          className="travel-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (problem === '')
              startPlacing(
                { to: 'open', service: service.id, siteName, capacity: capacityOf(capacity), reason: reason.trim() },
                null,
              );
          }}
        >
          <label className="flow-field">
            Kind
            <select value={service.id} onChange={(event) => setKind(event.target.value)}>
              {services.map(({ id, one }) => (
                <option key={id} value={id}>
                  {capitalised(one)}
                </option>
              ))}
            </select>
          </label>
          <label className="flow-field">
            Name
            <input type="text" maxLength={120} value={name ?? siteName} onChange={(event) => setName(event.target.value)} />
          </label>
          <label className="flow-field">
            Capacity
            <input
              type="text"
              inputMode="numeric"
              placeholder={service.capacity === '' ? 'not said' : service.capacity}
              value={capacity}
              onChange={(event) => setCapacity(event.target.value)}
            />
          </label>
          <ReasonField reason={reason} onChange={setReason} />
          {problem !== '' && <p role="status">{problem}</p>}
          <p className="flow-legend-actions">
            <button type="submit" className="primary" disabled={problem !== ''}>
              Choose its place
            </button>
          </p>
        </form>
      )}
    </TravelCardFrame>
  );
}

/** As people write numbers; null where nothing is said. */
export const capacityOf = (text: string): number | null => (text.trim() === '' ? null : Number(text.replaceAll(/[\s,]/g, '')));

export function capacityProblem(text: string): string {
  const capacity = capacityOf(text);
  return capacity === null || (Number.isFinite(capacity) && capacity >= 0) ? '' : 'Write the capacity as a number.';
}
