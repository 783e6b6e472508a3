// Atlases of the library: what each holds, and what is wrong with one that cannot be used.
import type { ReactElement } from 'react';
import type { AtlasEntry, LibraryView } from '../../geodata/contract/views.ts';
import { counted, grouped, threeFigures } from '../format/numbers.ts';
import { layerWord } from '../format/words.ts';
import { openDialog } from '../state/actions.ts';
import { fileSize } from '../tables/figures.ts';
import { plansOn } from './library-entries.ts';
import { RemoveButton } from './remove-button.tsx';

export function AtlasList({ library }: { readonly library: LibraryView }): ReactElement {
  return (
    <section className="start-list" aria-labelledby="start-atlases">
      <h2 id="start-atlases">Atlases</h2>
      {library.atlases.length === 0 ? (
        <p className="start-quiet">
          No atlas yet. An atlas holds the map, its people and today's boundaries;{' '}
          <button type="button" className="link" onClick={() => openDialog({ kind: 'import' })}>
            import data
          </button>{' '}
          to make one.
        </p>
      ) : (
        <ul>
          {library.atlases.map((atlas) => (
            <AtlasRow key={atlas.document} atlas={atlas} plans={plansOn(library, atlas).length} />
          ))}
        </ul>
      )}
    </section>
  );
}

function AtlasRow({ atlas, plans }: { readonly atlas: AtlasEntry; readonly plans: number }): ReactElement {
  const name = atlas.title || atlas.document;
  const warning = plans > 0 ? `${counted(plans, 'plan')} made on it will have no map until it is imported again.` : '';
  return (
    <li className="start-row">
      <div className="start-row-main">
        <span className="start-name">{name}</span>
        {atlas.problem === null ? (
          <>
            <p className="form-note">
              {grouped(atlas.blocks)} blocks ({layerWord(atlas.blockLayer)}), {threeFigures(atlas.people)} people,{' '}
              {fileSize(atlas.bytes)}
            </p>
            <details className="start-layers">
              <summary>{counted(atlas.layers.length, 'layer')}</summary>
              <ul>
                {atlas.layers.map((layer) => (
                  <li key={layer.id}>
                    {layer.label} <span>{grouped(layer.units)}</span>
                  </li>
                ))}
              </ul>
            </details>
            <button type="button" className="link" onClick={() => openDialog({ kind: 'new-plan', atlas: atlas.document })}>
              New plan on it
              <span className="spoken-only">, {name}</span>
            </button>
          </>
        ) : (
          <p className="start-problem">
            {name === atlas.document ? '' : `${atlas.document}: `}
            {atlas.problem}
          </p>
        )}
      </div>
      <RemoveButton document={atlas.document} name={name} warning={warning} />
    </li>
  );
}
