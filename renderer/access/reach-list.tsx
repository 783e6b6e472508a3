// How many people reach a site within each band: the legend of its isochrones, and their twin in words.
import type { ReactElement } from 'react';
import { ErrorNote } from '../dialogs/error-note.tsx';
import { grouped } from '../format/numbers.ts';
import { TravelBasisNote } from './travel-basis.tsx';
import { useIsochrones } from './use-isochrones.ts';

export function ReachList({ site }: { readonly site: string }): ReactElement {
  const { value, error } = useIsochrones(site);
  if (!value) return error ? <ErrorNote error={error} /> : <p className="soft">Working out the ground</p>;
  return (
    <>
      <table className="travel-reach numbers">
        <thead>
          <tr>
            <th scope="col">Minutes</th>
            <th scope="col">Residents</th>
          </tr>
        </thead>
        <tbody>
          {value.bands.map(({ minutes, people }, at) => (
            <tr key={minutes}>
              <th scope="row">
                <span className={`legend-swatch travel-reach-${Math.min(at, 3)}`} aria-hidden />
                within {minutes}
              </th>
              <td>{grouped(people)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <TravelBasisNote basis={value.basis} />
    </>
  );
}
