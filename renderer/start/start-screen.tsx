// The first screen: what there is to open, and the ways to begin.
import { FilePlus2, FolderInput, FolderOpen } from 'lucide-react';
import { type ReactElement, useRef } from 'react';
import { Notices } from '../panels/notices.tsx';
import { openDialog } from '../state/actions.ts';
import { useApp } from '../state/store.ts';
import { AtlasList } from './atlas-list.tsx';
import { bringIn } from './bring-in.ts';
import { DropTarget } from './drop-target.tsx';
import { pickedFiles } from './dropped-files.ts';
import { usableAtlases } from './library-entries.ts';
import { PlanList } from './plan-list.tsx';
import { SampleButton } from './sample-button.tsx';
import '../dialogs/form.css';
import './start-screen.css';

export function StartScreen(): ReactElement {
  const library = useApp((state) => state.library);
  const connection = useApp((state) => state.connection);
  const empty = library !== null && library.atlases.length === 0 && library.plans.length === 0;
  return (
    <DropTarget
      className="start"
      invitation="Drop to bring in: a plan opens, data goes to the import assistant"
      onFiles={(files) => void bringIn(files)}
    >
      <div className="start-notices">
        <Notices />
      </div>
      <main className="start-page">
        <header className="start-head">
          <h1>Coterminous</h1>
          <p>
            Draw the neighbourhoods, places and systems of health and care on the map, from today's boundaries or from nothing.
            While you draw, every area is tested: does it match the councils it must work with, is it the right size, does it
            hold together?
          </p>
        </header>
        <Beginnings empty={empty} canPlan={library !== null && usableAtlases(library).length > 0} />
        {library === null ? (
          <p className="start-quiet" role="status">
            {connection === 'lost'
              ? 'The planner has stopped. Close this window and start it again.'
              : 'Looking into the library ...'}
          </p>
        ) : (
          !empty && (
            <div className="start-columns">
              <PlanList library={library} />
              <AtlasList library={library} />
            </div>
          )
        )}
        {library && <p className="start-foot">Everything stays on this computer, in {library.place}.</p>}
      </main>
    </DropTarget>
  );
}

function Beginnings({ empty, canPlan }: { readonly empty: boolean; readonly canPlan: boolean }): ReactElement {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <section className="start-begin" aria-label="Begin">
      {empty && (
        <p className="start-first">
          The library is empty. The sample county is made up, opens in a few seconds and shows everything; for your own area,
          import the official files as you downloaded them.
        </p>
      )}
      <div className="start-actions">
        <SampleButton primary={!canPlan} />
        {canPlan && (
          <button type="button" className="primary" onClick={() => openDialog({ kind: 'new-plan' })}>
            <FilePlus2 aria-hidden /> New plan
          </button>
        )}
        <button type="button" onClick={() => openDialog({ kind: 'import' })}>
          <FolderInput aria-hidden /> Import data
        </button>
        <button type="button" onClick={() => picker.current?.click()}>
          <FolderOpen aria-hidden /> Open a file
        </button>
        <input
          ref={picker}
          className="start-picker"
          type="file"
          multiple
          accept=".footprint,.gpkg"
          tabIndex={-1}
          aria-label="A plan (.footprint) or an atlas (.atlas.gpkg)"
          onChange={(event) => {
            void bringIn(pickedFiles(event.target.files));
            event.target.value = '';
          }}
        />
      </div>
      <p className="form-note">Files and folders can also be dropped anywhere here.</p>
    </section>
  );
}
