import { useMemo } from 'react';
import { useApp } from '../state/store.ts';
import { attributionsOf } from './attributions.ts';

/** Who is to be named for the data on the map: one line, and all of it one click away. Never cut off, as licences ask. */
export function MapAttribution() {
  const sources = useApp((state) => state.atlas?.sources);
  const texts = useMemo(() => attributionsOf(sources ?? []), [sources]);
  if (texts.length === 0) return null;
  return (
    <details className="map-attribution map-card">
      <summary>Sources and licences</summary>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </details>
  );
}
