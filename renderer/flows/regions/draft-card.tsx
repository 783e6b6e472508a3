// The draft on the map: how it compares with what is drawn, and what becomes of it.
import { type ReactElement, useState } from 'react';
import type { RegionDraftView } from '../../../geodata/contract/flows.ts';
import type { Tier } from '../../../geodata/model/ids.ts';
import { grouped } from '../../format/numbers.ts';
import { TIER_WORDS } from '../../format/words.ts';
import { openDialog } from '../../state/actions.ts';
import { setApp, useApp } from '../../state/store.ts';
import { BasisNote } from '../basis-note.tsx';
import { acceptDraft, discardDraft } from '../flow-actions.ts';
import { shareText } from '../flow-words.ts';
import { draftReport } from './draft-report.ts';
import '../flow-cards.css';
import './draft-card.css';

export function DraftCard(): ReactElement | null {
  const shading = useApp((state) => state.flowShading);
  if (shading?.of !== 'draft') return null;
  return <Draft view={shading.view} tier={shading.tier} />;
}

function Draft({ view, tier }: { readonly view: RegionDraftView; readonly tier: Tier }): ReactElement | null {
  const drawn = useApp((state) => state.plan?.tiers[tier]);
  const shown = useApp((state) => state.theme.kind === 'draft');
  const [busy, setBusy] = useState(false);
  if (!drawn) return null;
  const accept = async (): Promise<void> => {
    setBusy(true);
    await acceptDraft();
    setBusy(false);
  };
  const many = TIER_WORDS[tier].many.toLowerCase();
  return (
    <section className="flow-card map-card" aria-label={`Draft of ${many} from flows`}>
      <header className="flow-card-head">
        <h3>Draft of {many}</h3>
        {!shown && (
          <button type="button" className="link" onClick={() => setApp({ theme: { kind: 'draft', draft: view.draft } })}>
            Show on map
          </button>
        )}
      </header>
      <div className="flow-card-body">
        <table className="draft-report">
          <thead>
            <tr>
              <td />
              <th scope="col">Draft</th>
              <th scope="col">Now</th>
            </tr>
          </thead>
          <tbody>
            {draftReport(view, drawn).rows.map(({ label, draft, now }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{draft}</td>
                <td>{now}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="flow-legend-actions">
          <button type="button" className="primary" disabled={busy} onClick={() => void accept()}>
            Accept
          </button>
          <button type="button" disabled={busy} onClick={discardDraft}>
            Discard
          </button>
          <button type="button" disabled={busy} onClick={() => openDialog({ kind: 'areas-from-flows' })}>
            {'Change\u2026'}
          </button>
        </p>
        <p className="soft">Accepting puts these in place of the {many} that are drawn, as one step that can be undone.</p>
        <details>
          <summary>All {grouped(view.regions.length)} areas</summary>
          <RegionList view={view} />
        </details>
        <BasisNote set={view.set} />
      </div>
    </section>
  );
}

function RegionList({ view: { regions } }: { readonly view: RegionDraftView }): ReactElement {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard
    <section className="draft-list" aria-label="Areas of the draft" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Area</th>
            <th scope="col">Residents</th>
            <th scope="col">Stay</th>
          </tr>
        </thead>
        <tbody>
          {regions.map(({ name, people, li }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat, and a draft never changes
            <tr key={at}>
              <th scope="row">{name}</th>
              <td>{grouped(people)}</td>
              <td>{shareText(li)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
