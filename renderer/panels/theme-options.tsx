import { useId } from 'react';
import type { AtlasView } from '../../geodata/contract/views.ts';
import type { Theme } from '../state/app-state.ts';
import { setApp, useApp } from '../state/store.ts';
import { sameTheme, themeGroups } from './theme-groups.ts';

/** What blocks are coloured by: one of a list of radio buttons. */
export function ThemeOptions() {
  const atlas = useApp((state) => state.atlas);
  return atlas ? <ThemeList atlas={atlas} /> : null;
}

function ThemeList({ atlas }: { readonly atlas: AtlasView }) {
  const theme = useApp((state) => state.theme);
  const patterns = useApp((state) => state.patterns);
  const name = useId();
  const choose = (next: Theme): void => setApp({ theme: next });
  return (
    <>
      {themeGroups(atlas).map(({ title, themes }) => (
        <fieldset key={title}>
          <legend>{title}</legend>
          {themes.map(({ label, theme: one }) => (
            <label key={label} className="map-picker-row">
              <input type="radio" name={name} checked={sameTheme(theme, one)} onChange={() => choose(one)} />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
      ))}
      <fieldset>
        <legend>For print and high contrast</legend>
        <label className="map-picker-row">
          <input type="checkbox" checked={patterns} onChange={() => setApp({ patterns: !patterns })} />
          <span>Patterns on areas</span>
        </label>
      </fieldset>
    </>
  );
}
