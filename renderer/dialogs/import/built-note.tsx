// The atlas is there: what to do with it next.
import type { ReactElement } from 'react';
import { counted } from '../../format/numbers.ts';
import { layerWord } from '../../format/words.ts';
import { openDialog } from '../../state/actions.ts';
import { useApp } from '../../state/store.ts';
import { abandonImport } from './import-session.ts';
import { useImport } from './import-state.ts';

export function BuiltNote(): ReactElement | null {
  const built = useImport((state) => state.built);
  const atlas = useApp((state) => state.library?.atlases.find(({ document }) => document === built?.atlas));
  if (!built) return null;
  const plan = (): void => {
    openDialog({ kind: 'new-plan', atlas: built.atlas });
    void abandonImport();
  };
  return (
    <div className="import-built" role="status">
      <h3>{atlas?.title || built.atlas} is ready</h3>
      {atlas && (
        <p>
          {counted(atlas.blocks, 'block')} ({layerWord(atlas.blockLayer)}), {counted(atlas.people, 'resident')} and{' '}
          {counted(atlas.layers.length, 'layer')}.
        </p>
      )}
      {built.issues > 0 && (
        <p className="form-note">
          It was built with {counted(built.issues, 'remark')}; the sources table of a plan names every file.
        </p>
      )}
      <button type="button" className="primary" onClick={plan}>
        New plan on it
      </button>
    </div>
  );
}
