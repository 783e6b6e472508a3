import { type ReactElement, useEffect, useId, useRef, useState } from 'react';
import type { AtlasView } from '../../geodata/contract/views.ts';
import { TravelThemeRows } from '../access/travel-theme-rows.tsx';
import { setApp, useApp } from '../state/store.ts';
import { sameTheme, type ThemeChoice, type ThemeGroup, themeGroups } from './theme-groups.ts';

/** What blocks are coloured by: one of a list of radio buttons. */
export function ThemeOptions(): ReactElement | null {
  const atlas = useApp((state) => state.atlas);
  return atlas ? <ThemeList atlas={atlas} /> : null;
}

function ThemeList({ atlas }: { readonly atlas: AtlasView }): ReactElement {
  const patterns = useApp((state) => state.patterns);
  const list = useRef<HTMLDivElement>(null);
  const name = useId();
  const [areas, ...others] = themeGroups(atlas);
  // Opened at the one in force: its list may be longer than what is seen of it.
  useEffect(() => list.current?.querySelector<HTMLElement>('input:checked')?.focus(), []);
  return (
    <>
      <div ref={list} className="theme-groups">
        {areas && <ThemeFields group={areas} name={name} />}
        <TravelThemeRows name={name} />
        {others.map((group) => (
          <ThemeFields key={group.title} group={group} name={name} />
        ))}
      </div>
      <label className="map-picker-row theme-patterns">
        <input type="checkbox" checked={patterns} onChange={() => setApp({ patterns: !patterns })} />
        <span>Patterns on areas, for print</span>
      </label>
    </>
  );
}

interface GroupProps {
  readonly group: ThemeGroup;
  /** Of the radio group that all themes are in: arrow keys go through all that is unfolded. */
  readonly name: string;
}

function ThemeFields({ group: { title, themes, parts }, name }: GroupProps): ReactElement {
  const theme = useApp((state) => state.theme);
  // Only at first: going from one of the parts to another theme does not fold them away.
  const [open] = useState(() => parts?.themes.some((one) => sameTheme(theme, one.theme)));
  return (
    <fieldset>
      <legend>{title}</legend>
      <ThemeRows themes={themes} name={name} />
      {parts && (
        <details open={open}>
          <summary className="theme-parts">{parts.title}</summary>
          <ThemeRows themes={parts.themes} name={name} />
        </details>
      )}
    </fieldset>
  );
}

function ThemeRows({ themes, name }: { readonly themes: readonly ThemeChoice[]; readonly name: string }): ReactElement {
  const theme = useApp((state) => state.theme);
  return (
    <>
      {themes.map(({ label, theme: one }) => (
        <label key={label} className="map-picker-row">
          <input type="radio" name={name} checked={sameTheme(theme, one)} onChange={() => setApp({ theme: one })} />
          <span>{label}</span>
        </label>
      ))}
    </>
  );
}
