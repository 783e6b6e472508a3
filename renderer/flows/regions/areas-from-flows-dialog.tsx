// "Areas from flows": proposes areas that people already keep to when they seek care.
import { type FormEvent, type ReactElement, useRef, useState } from 'react';
import type { FlowSetView, RegionDraftView } from '../../../geodata/contract/flows.ts';
import type { CallError } from '../../../geodata/contract/messages.ts';
import type { TierView } from '../../../geodata/contract/views.ts';
import { type Tier, tierAbove } from '../../../geodata/model/ids.ts';
import { DialogFrame } from '../../dialogs/dialog-frame.tsx';
import { ErrorNote } from '../../dialogs/error-note.tsx';
import { JobProgress } from '../../dialogs/job-progress.tsx';
import { type RunningJob, runJob } from '../../dialogs/run-job.ts';
import { TIER_WORDS } from '../../format/words.ts';
import { openDialog } from '../../state/actions.ts';
import type { JobState } from '../../state/app-state.ts';
import { fitAll } from '../../state/looking.ts';
import { setApp, useApp } from '../../state/store.ts';
import { BasisNote } from '../basis-note.tsx';
import { useFlowSet, useFlowSets } from '../flow-sets.ts';
import { NoFlows } from '../no-flows.tsx';
import { SetPicker } from '../set-picker.tsx';
import { draftSentence } from './draft-report.ts';
import { RegionFields } from './region-fields.tsx';
import { firstWish, problemOf, type RegionWish, requestOf } from './region-wish.ts';

/** Kept by tier while the window is open: a second draft mostly changes one thing. */
const lastWishes = new Map<string, RegionWish>();

export function AreasFromFlowsDialog(): ReactElement | null {
  const tier = useApp((state) => state.tier);
  const plan = useApp((state) => state.plan);
  const sets = useFlowSets();
  const set = useFlowSet();
  if (!plan) return null;
  const title = `${TIER_WORDS[tier].many} from flows`;
  if (!set) {
    return (
      <DialogFrame title={title} width="narrow">
        <NoFlows sets={sets} />
      </DialogFrame>
    );
  }
  const above = tierAbove(tier);
  const hasParent = above !== null && plan.tiers[above].areas.length > 0;
  const parent = hasParent ? TIER_WORDS[above].many.toLowerCase() : null;
  return <Asking title={title} tier={tier} size={plan.tiers[tier].size} parent={parent} set={set} />;
}

interface AskingProps {
  readonly title: string;
  readonly tier: Tier;
  readonly size: TierView['size'];
  /** "systems", where there are any. */
  readonly parent: string | null;
  readonly set: FlowSetView;
}

function Asking({ title, tier, size, parent, set }: AskingProps): ReactElement {
  const [wish, setWish] = useState(() => lastWishes.get(tier) ?? firstWish(size, parent !== null));
  const [progress, setProgress] = useState<JobState | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const running = useRef<RunningJob<RegionDraftView>>(null);
  const problem = problemOf(wish);
  const close = (): void => {
    running.current?.cancel();
    openDialog(null);
  };
  const propose = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (problem !== '' || busy) return;
    lastWishes.set(tier, wish);
    setBusy(true);
    setError(null);
    setProgress(null);
    const asked = { ...wish, keepToParent: wish.keepToParent && parent !== null };
    running.current = runJob('flows.regions', (job) => requestOf(asked, set.id, tier, job), setProgress);
    const outcome = await running.current.outcome;
    running.current = null;
    setBusy(false);
    if (outcome.ok) showDraft(outcome.value, tier);
    else setError(outcome.error);
  };
  const footer = (
    <>
      <span className="dialog-foot-note" role="status">
        {problem === '' ? 'Nothing changes until you accept the draft.' : problem}
      </span>
      <button type="button" onClick={close}>
        Cancel
      </button>
      <button type="submit" form="regions-form" className="primary" disabled={problem !== '' || busy}>
        Draw a draft
      </button>
    </>
  );
  return (
    <DialogFrame title={title} width="narrow" footer={footer} onClose={close}>
      <form id="regions-form" onSubmit={(event) => void propose(event)}>
        <div className="region-set">
          <SetPicker />
          <BasisNote set={set} whole />
        </div>
        <RegionFields wish={wish} parent={parent} onChange={(change) => setWish({ ...wish, ...change })} />
      </form>
      {busy && <JobProgress label="Following the flows" progress={progress} onCancel={() => running.current?.cancel()} />}
      <ErrorNote error={error} />
    </DialogFrame>
  );
}

/** The draft is on the map, with its card; the dialog gets out of the way. */
function showDraft(view: RegionDraftView, tier: Tier): void {
  setApp({
    tier,
    selected: null,
    dialog: null,
    flowShading: { of: 'draft', view, tier },
    theme: { kind: 'draft', draft: view.draft },
    announcement: draftSentence(view),
  });
  fitAll();
}
