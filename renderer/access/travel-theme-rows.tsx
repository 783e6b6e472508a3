// The themes of travel in the theme picker: one a kind of care, and how people travel.
import type { ReactElement } from 'react';
import { capitalised } from '../format/words.ts';
import { useApp } from '../state/store.ts';
import { showTravelTheme } from './travel-actions.ts';
import { ModePicker } from './travel-pickers.tsx';
import { useService, useTravel } from './travel-services.ts';
import './access.css';

/** Nothing where the atlas lists no site of any kind. `name` is of the radio group that all themes are in. */
export function TravelThemeRows({ name }: { readonly name: string }): ReactElement | null {
  const { view } = useTravel();
  const isOn = useApp(({ theme }) => theme.kind === 'travel');
  const inForce = useService();
  const services = view?.services.filter(({ id, sites }) => sites > 0 || id === inForce?.id) ?? [];
  if (services.length === 0) return null;
  return (
    <fieldset>
      <legend>Minutes to the nearest</legend>
      {services.map(({ id, one }) => (
        <label key={id} className="map-picker-row">
          <input type="radio" name={name} checked={isOn && inForce?.id === id} onChange={() => showTravelTheme(id)} />
          <span>{capitalised(one)}</span>
        </label>
      ))}
      <div className="travel-theme-mode">
        <ModePicker />
      </div>
    </fieldset>
  );
}
