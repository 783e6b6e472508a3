// What causes a verdict, each with a way to see it on the map. The first few; the rest on request.
import { MapPin } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import type { Offender } from '../../geodata/model/verdict.ts';
import { counted, grouped } from '../format/numbers.ts';
import { pointOutOffenders } from '../state/looking.ts';

const FIRST = 4;

export function OffenderList({ offenders }: { readonly offenders: readonly Offender[] }): ReactElement {
  const [all, setAll] = useState(false);
  const shown = all ? offenders : offenders.slice(0, FIRST);
  return (
    <ul className="offenders">
      {shown.map((offender) => (
        <OffenderRow key={`${offender.kind} ${offender.code} ${offender.why}`} offender={offender} />
      ))}
      {offenders.length > FIRST && (
        <li>
          <button type="button" className="link" onClick={() => setAll(!all)}>
            {all ? 'Show fewer' : `Show ${grouped(offenders.length - FIRST)} more`}
          </button>
        </li>
      )}
    </ul>
  );
}

function OffenderRow({ offender }: { readonly offender: Offender }): ReactElement {
  const { name, people, blocks, why } = offender;
  return (
    <li className="offender">
      <span className="offender-text">
        <span className="offender-name">{name}</span>
        <span className="soft"> {why}</span>
        <span className="offender-people numbers">
          {counted(people, 'resident')}, {counted(blocks.length, 'block')}
        </span>
      </span>
      {blocks.length > 0 && (
        <button type="button" className="quiet icon-only" title="Show on map" onClick={() => pointOutOffenders([offender])}>
          <MapPin aria-hidden />
          <span className="spoken-only">Show {name} on the map</span>
        </button>
      )}
    </li>
  );
}
