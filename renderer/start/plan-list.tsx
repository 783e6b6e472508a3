// Plans of the library, newest first.
import type { ReactElement } from 'react';
import type { LibraryView, PlanEntry } from '../../geodata/contract/views.ts';
import { openDialog, openPlan } from '../state/actions.ts';
import { whenText } from '../tables/figures.ts';
import { atlasOf, recentPlans, usableAtlases } from './library-entries.ts';
import { RemoveButton } from './remove-button.tsx';

export function PlanList({ library }: { readonly library: LibraryView }): ReactElement {
  const plans = recentPlans(library);
  return (
    <section className="start-list" aria-labelledby="start-plans">
      <h2 id="start-plans">Plans</h2>
      {plans.length === 0 ? (
        <p className="start-quiet">
          No plans yet. A{' '}
          <button type="button" className="link" onClick={() => openDialog({ kind: 'new-plan' })}>
            new plan
          </button>{' '}
          can start from today's boundaries.
        </p>
      ) : (
        <ul>
          {plans.map((plan) => (
            <PlanRow key={plan.document} plan={plan} library={library} />
          ))}
        </ul>
      )}
    </section>
  );
}

function PlanRow({ plan, library }: { readonly plan: PlanEntry; readonly library: LibraryView }): ReactElement {
  const atlas = atlasOf(library, plan);
  const name = plan.name || plan.document;
  return (
    <li className="start-row">
      <div className="start-row-main">
        {atlas && plan.problem === null ? (
          <button type="button" className="start-open" onClick={() => void openPlan(atlas.document, plan.document)}>
            {name}
          </button>
        ) : (
          <span className="start-name">{name}</span>
        )}
        <p className="form-note">{[atlas?.title, whenText(plan.modified, new Date())].filter((text) => text).join(', ')}</p>
        {plan.unsaved && <p className="start-mark">Has unsaved steps; they will be recovered.</p>}
        {plan.problem !== null && <p className="start-problem">{plan.problem}</p>}
        {plan.problem === null && !atlas && <OtherAtlas plan={plan} library={library} />}
      </div>
      <RemoveButton document={plan.document} name={name} warning="" />
    </li>
  );
}

/** A plan whose atlas is missing can be carried over to another one. */
function OtherAtlas({ plan, library }: { readonly plan: PlanEntry; readonly library: LibraryView }): ReactElement {
  const choices = usableAtlases(library);
  if (choices.length === 0) {
    return (
      <p className="start-problem">The atlas it was made for is not in the library. Import its data, or open the atlas file.</p>
    );
  }
  return (
    <>
      <p className="start-problem">The atlas it was made for is not in the library. Open it on another one:</p>
      <p className="form-row">
        {choices.map((atlas) => (
          <button key={atlas.document} type="button" onClick={() => void openPlan(atlas.document, plan.document)}>
            {atlas.title || atlas.document}
          </button>
        ))}
      </p>
    </>
  );
}
