// Which kind of care, and how people travel to it: the same choice wherever travel is shown.
import type { ReactElement } from 'react';
import { TRAVEL_MODES } from '../../geodata/model/travel.ts';
import { capitalised } from '../format/words.ts';
import { useApp } from '../state/store.ts';
import { chooseMode, chooseService } from './travel-actions.ts';
import { useService, useTravel } from './travel-services.ts';
import { MODE_WORDS } from './travel-words.ts';

export function ServicePicker(): ReactElement | null {
  const { view } = useTravel();
  const service = useService();
  if (!view || !service) return null;
  return (
    <label className="travel-picker">
      <span className="spoken-only">Kind of care</span>
      <select value={service.id} onChange={(event) => chooseService(event.target.value)}>
        {view.services.map(({ id, label, sites }) => (
          <option key={id} value={id} disabled={sites === 0 && id !== service.id}>
            {sites === 0 ? `${label} (no sites)` : label}
          </option>
        ))}
      </select>
    </label>
  );
}

export function ModePicker(): ReactElement {
  const mode = useApp(({ travel }) => travel.mode);
  return (
    <label className="travel-picker">
      <span className="spoken-only">How people travel</span>
      <select value={mode} onChange={(event) => chooseMode(event.target.value)}>
        {TRAVEL_MODES.map((each) => (
          <option key={each} value={each}>
            {capitalised(MODE_WORDS[each])}
          </option>
        ))}
      </select>
    </label>
  );
}
