// A new plan: on which atlas, from which boundaries, by which rules, under which name.
import { type ReactElement, useEffect, useState } from 'react';
import type { CallError } from '../../../geodata/contract/messages.ts';
import type { AtlasEntry, RulePackView } from '../../../geodata/contract/views.ts';
import { theConnection } from '../../bridge/connection.ts';
import { usableAtlases } from '../../start/library-entries.ts';
import { ask, openDialog, openPlan, refreshLibrary } from '../../state/actions.ts';
import { getApp, useApp } from '../../state/store.ts';
import { DialogFrame } from '../dialog-frame.tsx';
import { ErrorNote } from '../error-note.tsx';
import { AtlasField, NameField, RulesField } from './plan-fields.tsx';
import { SeedFields } from './seed-fields.tsx';
import { defaultSeeds, freeName, type Seeds, sizeRange } from './wizard.ts';
import './new-plan.css';

export function NewPlanDialog({ atlas: wanted }: { readonly atlas: string | undefined }): ReactElement {
  const library = useApp((state) => state.library);
  const open = useApp((state) => state.atlas?.document);
  const [packs, setPacks] = useState<readonly RulePackView[] | null>(null);
  useEffect(() => {
    if (getApp().library === null) void refreshLibrary();
    void ask('rules.list', {}).then((list) => setPacks(list ?? []));
  }, []);
  if (!library || !packs) {
    return (
      <DialogFrame title="New plan" width="medium">
        <p role="status">Looking into the library ...</p>
      </DialogFrame>
    );
  }
  const atlases = usableAtlases(library);
  const first = atlases.find(({ document }) => document === (wanted ?? open)) ?? atlases[0];
  return first ? <NewPlanForm atlases={atlases} first={first} packs={packs} /> : <NoAtlas />;
}

function NoAtlas(): ReactElement {
  return (
    <DialogFrame title="New plan" width="narrow">
      <p>
        A plan is drawn on an atlas, and the library has none yet. Import official data to make one, or open the sample county.
      </p>
      <button type="button" className="primary" onClick={() => openDialog({ kind: 'import' })}>
        Import data
      </button>
    </DialogFrame>
  );
}

interface FormProps {
  readonly atlases: readonly AtlasEntry[];
  readonly first: AtlasEntry;
  readonly packs: readonly RulePackView[];
}

const takenNames = (): readonly string[] => getApp().library?.plans.map(({ name }) => name) ?? [];

function NewPlanForm({ atlases, first, packs }: FormProps): ReactElement {
  const [atlas, setAtlas] = useState(first);
  const [pack, setPack] = useState(packs[0] ?? null);
  // null until the user has chosen: then the defaults follow the atlas and the rules.
  const [chosenSeeds, setSeeds] = useState<Seeds | null>(null);
  const [chosenName, setName] = useState<string | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const [busy, setBusy] = useState(false);
  const seeds = chosenSeeds ?? defaultSeeds(atlas, sizeRange(pack, 'place'));
  const name = chosenName ?? freeName(atlas.title || atlas.document, takenNames());
  const create = async (): Promise<void> => {
    if (!pack || name.trim() === '') return;
    setBusy(true);
    const request = { atlas: atlas.document, name: name.trim(), rules: pack.id, seeds };
    const reply = await theConnection().client.call('plan.create', request);
    setBusy(false);
    if (!reply.ok) return setError(reply.error);
    await openPlan(atlas.document, reply.value.plan);
  };
  const chooseAtlas = (document: string): void => {
    setAtlas(atlases.find((each) => each.document === document) ?? atlas);
    setSeeds(null);
  };
  const footer = (
    <>
      <button type="button" onClick={() => openDialog(null)}>
        Cancel
      </button>
      <button type="button" className="primary" disabled={busy || !pack || name.trim() === ''} onClick={() => void create()}>
        {busy ? 'Making the plan ...' : 'Create and open'}
      </button>
    </>
  );
  return (
    <DialogFrame title="New plan" width="medium" footer={footer}>
      <AtlasField atlases={atlases} atlas={atlas} onChoose={chooseAtlas} />
      <SeedFields atlas={atlas} pack={pack} seeds={seeds} onChange={setSeeds} />
      <RulesField packs={packs} pack={pack} onChoose={(id) => setPack(packs.find((each) => each.id === id) ?? pack)} />
      <NameField name={name} onChange={setName} />
      <ErrorNote error={error} />
    </DialogFrame>
  );
}
