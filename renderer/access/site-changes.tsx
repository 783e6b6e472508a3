// What the plan does to sites, each with a way to look at it and to take it back.
import { X } from 'lucide-react';
import { type ReactElement, useId } from 'react';
import type { SiteChange } from '../../geodata/model/plan.ts';
import { useApp } from '../state/store.ts';
import { restoreSite } from './site-actions.ts';
import { lookAtTravel, showTravel } from './travel-actions.ts';
import { useTravel } from './travel-services.ts';
import { serviceWord } from './travel-words.ts';
import '../panels/arrangement-list.css';
import './access.css';

/** Nothing where the plan leaves all sites as they are. */
export function SiteChanges(): ReactElement | null {
  const changes = useApp((state) => state.plan?.siteChanges);
  const title = useId();
  if (!changes || changes.length === 0) return null;
  return (
    <section className="card-part" aria-labelledby={title}>
      <h3 id={title}>Changes of sites</h3>
      <ul className="arrangements">
        {changes.map((change) => (
          <ChangeRow key={change.id} change={change} />
        ))}
      </ul>
    </section>
  );
}

const VERBS: Readonly<Record<SiteChange['kind'], string>> = {
  close: 'Close',
  open: 'Open',
  move: 'Move',
  convert: 'Convert',
};

function ChangeRow({ change }: { readonly change: SiteChange }): ReactElement {
  const { view } = useTravel();
  const one = (service: string): string => view?.services.find(({ id }) => id === service)?.one ?? serviceWord(service);
  const { kind, name, siteCode, service, toService, reason } = change;
  const look = (): void => {
    showTravel('sites', service);
    lookAtTravel({ site: siteCode });
  };
  return (
    <li className="arrangement">
      <div>
        <button type="button" className="link travel-change" onClick={look}>
          {VERBS[kind]} {name || siteCode}
        </button>
        <p className="soft">{toService === '' ? one(service) : `${one(service)} to ${one(toService)}`}</p>
        {reason !== '' && <p>{reason}</p>}
      </div>
      <button type="button" className="quiet icon-only" title="Take this change back" onClick={() => void restoreSite(change)}>
        <X aria-hidden />
        <span className="spoken-only">
          Take back: {VERBS[kind].toLowerCase()} {name || siteCode}
        </span>
      </button>
    </li>
  );
}
