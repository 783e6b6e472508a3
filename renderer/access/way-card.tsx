// The way of the block that was chosen in a list, in words.
import type { ReactElement } from 'react';
import { useApp } from '../state/store.ts';
import { TravelCardFrame } from './card-frame.tsx';
import { lookAtTravel } from './travel-actions.ts';
import { TravelBasisNote } from './travel-basis.tsx';
import { kilometresText, minutesText } from './travel-words.ts';
import { useWay } from './use-way.ts';

export function WayCard(): ReactElement | null {
  const block = useApp((state) => state.travel.routeOf);
  const name = useApp(({ atlas }) => (block === null ? '' : atlas?.names[block] || atlas?.codes[block] || ''));
  const shading = useApp((state) => state.travelShading);
  if (block === null || !shading) return null;
  return (
    <TravelCardFrame title={`Way of ${name}`} closeLabel="Take the way away" onClose={() => lookAtTravel({ routeOf: null })}>
      <WayWords shading={shading} reached={(shading.nearest[block] ?? -1) >= 0} />
    </TravelCardFrame>
  );
}

type Shading = Parameters<typeof useWay>[0];

function WayWords({ shading, reached }: { readonly shading: Shading; readonly reached: boolean }): ReactElement {
  const { value, error } = useWay(shading);
  if (!reached) return <p>No site can be reached from here.</p>;
  if (!value) return <p className="soft">{error ? error.message : 'Finding the way'}</p>;
  return (
    <>
      <p className="numbers">
        <strong>{minutesText(value.minutes)}</strong> to {value.site.name}, {kilometresText(value.kilometres)}
        {value.ferry && ', by ferry'}
      </p>
      {value.offRoadKilometres >= 0.05 && (
        <p className="soft numbers">{kilometresText(value.offRoadKilometres)} of it to the road and from it</p>
      )}
      <TravelBasisNote basis={value.basis} />
    </>
  );
}
