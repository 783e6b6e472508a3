// Two ways to pick what a drop also does: files, or a whole folder.
import { FilePlus2, FolderInput } from 'lucide-react';
import { type ReactElement, useRef } from 'react';
import { pickedFiles } from '../../start/dropped-files.ts';
import { addFiles } from './import-session.ts';

/** Known to every browser and to no standard, so React's types lack it. */
const WHOLE_FOLDER: object = { webkitdirectory: '' };

export function FileChooser({ prominent = false }: { readonly prominent?: boolean }): ReactElement {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (input: HTMLInputElement): void => {
    void addFiles(pickedFiles(input.files));
    input.value = '';
  };
  const picker = { className: 'start-picker', type: 'file', tabIndex: -1, multiple: true } as const;
  return (
    <div className={prominent ? 'import-chooser' : 'form-row'}>
      {prominent && (
        <>
          <p className="import-lead">Drop the files here as you downloaded them: a folder, zips, spreadsheets, all at once.</p>
          <p className="form-note">
            They are recognised by their columns, not by their names. To draw on, an atlas needs polygons of the blocks (LSOAs,
            as GeoPackage, Shapefile, GeoJSON or TopoJSON); people and lookups of councils, ICBs or PCNs make it worth testing.
          </p>
        </>
      )}
      <div className="form-row">
        <button type="button" className={prominent ? 'primary' : ''} onClick={() => files.current?.click()}>
          <FilePlus2 aria-hidden /> {prominent ? 'Choose files' : 'Add files'}
        </button>
        <button type="button" onClick={() => folder.current?.click()}>
          <FolderInput aria-hidden /> {prominent ? 'Choose a folder' : 'Add a folder'}
        </button>
      </div>
      <input {...picker} ref={files} aria-label="Files to import" onChange={(event) => take(event.target)} />
      <input
        {...picker}
        ref={folder}
        {...WHOLE_FOLDER}
        aria-label="Folder to import"
        onChange={(event) => take(event.target)}
      />
    </div>
  );
}
