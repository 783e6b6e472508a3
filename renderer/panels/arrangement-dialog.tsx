// Recording why a breach is acceptable: it turns a fail into arguable, never into a pass.
import { type FormEvent, type ReactElement, useState } from 'react';
import type { AreaId, Tier } from '../../geodata/model/ids.ts';
import { DialogFrame } from '../dialogs/dialog-frame.tsx';
import { criterionWord, TIER_WORDS } from '../format/words.ts';
import { command, openDialog } from '../state/actions.ts';
import { useApp } from '../state/store.ts';
import { isCriterion } from './criteria-ids.ts';
import './arrangement-dialog.css';

export function ArrangementDialog(): ReactElement | null {
  const dialog = useApp((state) => state.dialog);
  return dialog?.kind === 'arrangement' ? <ArrangementForm {...dialog} /> : null;
}

interface FormProps {
  readonly tier: Tier;
  readonly areaId: AreaId | null;
  readonly criterion: string;
}

function ArrangementForm({ tier, areaId, criterion }: FormProps): ReactElement {
  const areaName = useApp((state) => state.plan?.tiers[tier].areas.find((area) => area.id === areaId)?.name);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = asked && reason.trim() === '';
  const record = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (reason.trim() === '' || !isCriterion(criterion)) return;
    if (await command({ name: 'record-arrangement', tier, areaId, criterion, reason: reason.trim() })) openDialog(null);
  };
  const footer = (
    <>
      <button type="button" onClick={() => openDialog(null)}>
        Cancel
      </button>
      <button type="submit" form="arrangement-form" className="primary">
        Record
      </button>
    </>
  );
  return (
    <DialogFrame title="Record an arrangement" width="narrow" footer={footer}>
      <form id="arrangement-form" className="arrangement-form" onSubmit={(event) => void record(event)}>
        <p>
          {areaName ?? `All ${TIER_WORDS[tier].many.toLowerCase()}`} {areaName === undefined ? 'fail' : 'fails'} on{' '}
          <strong>{criterionWord(criterion).toLowerCase()}</strong>. If there is a clear arrangement that makes this acceptable,
          say what it is: the fail becomes arguable, and your words stand on every export.
        </p>
        <label className="arrangement-label" htmlFor="arrangement-reason">
          Why it is acceptable
        </label>
        <textarea
          id="arrangement-reason"
          rows={5}
          maxLength={20_000}
          value={reason}
          aria-invalid={missing}
          aria-describedby={missing ? 'arrangement-missing' : undefined}
          placeholder="For example: a joint committee of both councils agreed to plan for these villages together."
          onChange={(event) => setReason(event.target.value)}
        />
        {missing && (
          <p id="arrangement-missing" className="arrangement-missing" role="alert">
            Say why in at least a few words.
          </p>
        )}
      </form>
    </DialogFrame>
  );
}
