// Rule packs: what each asks for and who says so; use one, or change its numbers into one's own.
import { type ReactElement, useEffect, useState } from 'react';
import type { CallError } from '../../../geodata/contract/messages.ts';
import type { RulePackView } from '../../../geodata/contract/views.ts';
import { theConnection } from '../../bridge/connection.ts';
import { openDialog, took } from '../../state/actions.ts';
import { useApp } from '../../state/store.ts';
import { watching } from '../../state/watching.ts';
import { DialogFrame } from '../dialog-frame.tsx';
import { ErrorNote } from '../error-note.tsx';
import { PackForm } from './pack-form.tsx';
import { InUse, PackList, RuleTable } from './pack-views.tsx';
import './rules.css';

export function RulesDialog(): ReactElement {
  const used = useApp((state) => state.plan?.rulePack.id ?? null);
  const [packs, setPacks] = useState<readonly RulePackView[]>([]);
  const [shown, setShown] = useState<string | null>(null);
  const [editing, setEditing] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  useEffect(() => {
    let wanted = true;
    void theConnection()
      .client.call('rules.list', {})
      .then((reply) => wanted && (reply.ok ? setPacks(reply.value) : setError(reply.error)));
    return () => {
      wanted = false;
    };
  }, []);
  const pack = packs.find(({ id }) => id === (shown ?? used)) ?? packs[0];
  const use = async (id: string): Promise<void> => {
    const reply = await theConnection().client.call('rules.use', { id, watch: watching() });
    if (!reply.ok) return setError(reply.error);
    took(reply.value);
    openDialog(null);
  };
  const saved = async (mine: RulePackView): Promise<void> => {
    setPacks([...packs.filter(({ id }) => id !== mine.id), mine]);
    setShown(mine.id);
    setEditing(false);
    if (used !== null) await use(mine.id);
  };
  if (pack && editing) {
    return (
      <PackForm
        pack={pack}
        taken={packs.map(({ id }) => id)}
        onSaved={(mine) => void saved(mine)}
        onBack={() => setEditing(false)}
      />
    );
  }
  const footer = pack && (
    <>
      {pack.id === used && (
        <span className="dialog-foot-note">
          <InUse says="These rules are in use" />
        </span>
      )}
      <button type="button" onClick={() => setEditing(true)}>
        Change thresholds
      </button>
      {used !== null && pack.id !== used && (
        <button type="button" className="primary" onClick={() => void use(pack.id)}>
          Use these rules
        </button>
      )}
    </>
  );
  return (
    <DialogFrame title="Rules and thresholds" width="wide" footer={footer}>
      <ErrorNote error={error} />
      {pack && (
        <div className="rules-columns">
          <PackList packs={packs} shown={pack.id} used={used} onShow={setShown} />
          <section aria-label={pack.title}>
            <h3>{pack.title}</h3>
            <p>{pack.summary}</p>
            <RuleTable pack={pack} />
          </section>
        </div>
      )}
    </DialogFrame>
  );
}
