// Files to take away: areas, assignments, the map, the plan.
import { type ReactElement, useState } from 'react';
import type { CallError } from '../../../geodata/contract/messages.ts';
import { TIERS, type Tier } from '../../../geodata/model/ids.ts';
import { TIER_WORDS } from '../../format/words.ts';
import { openDialog } from '../../state/actions.ts';
import { useApp } from '../../state/store.ts';
import { DialogFrame } from '../dialog-frame.tsx';
import { ErrorNote } from '../error-note.tsx';
import { describeExport, EXPORT_WORDS, EXPORTS, type ExportKind, exportProblem } from './export-choices.ts';
import { makeExport } from './make-export.ts';
import './export.css';

export function ExportDialog(): ReactElement | null {
  const plan = useApp((state) => state.plan);
  const atlas = useApp((state) => state.atlas);
  const shown = useApp((state) => state.tier);
  const [kind, setKind] = useState<ExportKind>('gpkg');
  const [tier, setTier] = useState<Tier | null>(shown);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [done, setDone] = useState<string | null>(null);
  if (!plan || !atlas) return null;
  const wish = { kind, tier };
  const problem = exportProblem(wish, plan);
  const run = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    setDone(null);
    const outcome = await makeExport(wish);
    setBusy(false);
    if (outcome.ok) setDone(outcome.value);
    else setError(outcome.error);
  };
  const footer = (
    <>
      <span className="dialog-foot-note" role="status">
        {done === null ? '' : `Exported ${done}.`}
      </span>
      <button type="button" onClick={() => openDialog(null)}>
        Close
      </button>
      <button type="button" className="primary" disabled={busy || problem !== null} onClick={() => void run()}>
        {busy ? 'Making the file ...' : 'Export'}
      </button>
    </>
  );
  return (
    <DialogFrame title="Export" width="medium" footer={footer}>
      <KindField kind={kind} onChange={setKind} />
      {(kind === 'gpkg' || kind === 'geojson') && <TierField tier={tier} onChange={setTier} />}
      <p className="export-about" role="status">
        {problem ?? describeExport(wish, plan, atlas)}
      </p>
      <ErrorNote error={error} />
    </DialogFrame>
  );
}

function KindField({
  kind,
  onChange,
}: {
  readonly kind: ExportKind;
  readonly onChange: (kind: ExportKind) => void;
}): ReactElement {
  return (
    <fieldset className="export-kinds">
      <legend className="form-label">What to export</legend>
      {EXPORTS.map((each) => (
        <label key={each} className="form-check">
          <input type="radio" name="export-kind" checked={each === kind} onChange={() => onChange(each)} />
          <span>{EXPORT_WORDS[each].label}</span>
          <span className="soft">{EXPORT_WORDS[each].about}</span>
        </label>
      ))}
    </fieldset>
  );
}

function TierField({
  tier,
  onChange,
}: {
  readonly tier: Tier | null;
  readonly onChange: (tier: Tier | null) => void;
}): ReactElement {
  return (
    <label className="form-field">
      <span className="form-label">Which areas</span>
      <select
        className="form-input"
        value={tier ?? ''}
        onChange={(event) => onChange(TIERS.find((each) => each === event.target.value) ?? null)}
      >
        {TIERS.map((each) => (
          <option key={each} value={each}>
            {TIER_WORDS[each].many}
          </option>
        ))}
        <option value="">All three tiers</option>
      </select>
    </label>
  );
}
