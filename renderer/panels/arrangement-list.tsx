// Reasons that were recorded for breaches, each with a way to take it back.
import { X } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Arrangement } from '../../geodata/model/plan.ts';
import { criterionWord, TIER_WORDS } from '../format/words.ts';
import { command } from '../state/actions.ts';
import { useApp } from '../state/store.ts';
import './arrangement-list.css';

export function ArrangementList(): ReactElement {
  const arrangements = useApp((state) => state.plan?.arrangements);
  return (
    <section className="card-part" aria-label="Arrangements">
      <h3>Arrangements</h3>
      {arrangements && arrangements.length > 0 ? (
        <ul className="arrangements">
          {arrangements.map((arrangement) => (
            <ArrangementRow key={arrangement.id} arrangement={arrangement} />
          ))}
        </ul>
      ) : (
        <p className="soft">
          None recorded. Where a breach is acceptable, open the failing test of an area and record why: the fail becomes
          arguable.
        </p>
      )}
    </section>
  );
}

function ArrangementRow({ arrangement }: { readonly arrangement: Arrangement }): ReactElement {
  const { id, tier, areaId, criterion, reason, recordedBy, recordedOn } = arrangement;
  const areaName = useApp((state) => state.plan?.tiers[tier].areas.find((area) => area.id === areaId)?.name);
  const about = `${areaName ?? `All ${TIER_WORDS[tier].many.toLowerCase()}`}: ${criterionWord(criterion).toLowerCase()}`;
  return (
    <li className="arrangement">
      <div>
        <p className="arrangement-about">{about}</p>
        <p>{reason}</p>
        <p className="soft">{[recordedBy, recordedOn].filter((part) => part !== '').join(', ')}</p>
      </div>
      <button
        type="button"
        className="quiet icon-only"
        title="Remove this arrangement"
        onClick={() => void command({ name: 'remove-arrangement', id })}
      >
        <X aria-hidden />
        <span className="spoken-only">Remove the arrangement for {about}</span>
      </button>
    </li>
  );
}
