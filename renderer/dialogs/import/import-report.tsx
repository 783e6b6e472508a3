// What was found in each file, what stops the atlas, and what some tests still need.
import { Check, CircleHelp, Minus, X } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import type { ImportView } from '../../../geodata/contract/views.ts';
import type { FileReport } from '../../../geodata/model/contents.ts';
import { useRoadsAlone } from '../../access/use-roads-offer.ts';
import { grouped } from '../../format/numbers.ts';
import { CopyButton } from '../copy-button.tsx';
import { FileChooser } from './file-chooser.tsx';
import { changeFiles } from './import-session.ts';
import { useImport } from './import-state.ts';
import { MappingForm } from './mapping-form.tsx';
import { type FileState, fileState, fileTitle, issueLine, reportText } from './report.ts';

export function ImportReport(): ReactElement | null {
  const view = useImport((state) => state.view);
  const roadsAlone = useRoadsAlone();
  if (!view) return null;
  return (
    <>
      <div className="import-bar">
        <FileChooser />
        <CopyButton text={() => reportText(view)} label="Copy the report for a colleague" />
      </div>
      <table className="import-table">
        <caption className="spoken-only">Files of the import and what was found in them</caption>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">Recognised as</th>
            <th scope="col" className="import-number">
              Rows read
            </th>
            <th scope="col" className="import-number">
              Kept
            </th>
            <th scope="col" className="import-number">
              Refused
            </th>
          </tr>
        </thead>
        <tbody>
          {view.files.map((file) => (
            <FileRows key={fileTitle(file)} file={file} />
          ))}
        </tbody>
      </table>
      {/* Roads for an atlas that is there need nothing else: what a new atlas would want is no news. */}
      {!roadsAlone && <Stops view={view} />}
      {!roadsAlone && <Missing view={view} />}
    </>
  );
}

const STATE_WORDS: Readonly<Record<FileState, string>> = {
  read: 'Read',
  warned: 'Read, with warnings',
  refused: 'Has errors',
  unknown: 'Not recognised',
};

function StateMark({ state }: { readonly state: FileState }): ReactElement {
  const Icon = { read: Check, warned: Minus, refused: X, unknown: CircleHelp }[state];
  return <Icon className={`import-mark import-mark-${state}`} role="img" aria-label={STATE_WORDS[state]} />;
}

function FileRows({ file }: { readonly file: FileReport }): ReactElement {
  const [open, setOpen] = useState(fileState(file) === 'refused');
  const [mapping, setMapping] = useState(false);
  const original = useImport((state) => state.files.find(({ name }) => name === file.file));
  const mapped = useImport((state) => state.mapped.includes(file.file));
  const known = file.recognisedAs !== null;
  // A table of flows has no fixed headings: what was guessed of it may be put right.
  const canMap =
    (!known || file.recognisedAs === 'origin-destination') && original !== undefined && /\.(csv|tsv|txt)$/i.test(file.file);
  const found = file.issues.length + file.moreIssues;
  return (
    <>
      <tr>
        <th scope="row">
          <span className="import-file">
            <StateMark state={fileState(file)} />
            <span>{fileTitle(file)}</span>
          </span>
        </th>
        <td>
          {known ? file.label : <span className="soft">not recognised</span>}
          {mapped && <span className="soft">, with the columns you named</span>}
          {canMap && (
            <button type="button" className="link import-more" aria-expanded={mapping} onClick={() => setMapping(!mapping)}>
              Say what it holds
            </button>
          )}
          {(!known || fileState(file) === 'refused') && original && <LeaveOut file={original} />}
          {found > 0 && (
            <button type="button" className="link import-more" aria-expanded={open} onClick={() => setOpen(!open)}>
              {found === 1 ? '1 remark' : `${grouped(found)} remarks`}
            </button>
          )}
        </td>
        <td className="import-number">{grouped(file.rowsRead)}</td>
        <td className="import-number">{grouped(file.rowsKept)}</td>
        <td className="import-number">{file.rowsRefused === 0 ? '0' : <strong>{grouped(file.rowsRefused)}</strong>}</td>
      </tr>
      {mapping && original && (
        <tr className="import-detail">
          <td colSpan={5}>
            <MappingForm file={original} onDone={() => setMapping(false)} />
          </td>
        </tr>
      )}
      {open && found > 0 && (
        <tr className="import-detail">
          <td colSpan={5}>
            <ul className="import-issues">
              {file.issues.map((issue, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: issues may repeat word for word, and their order never changes
                <li key={at}>{issueLine(issue)}</li>
              ))}
              {file.moreIssues > 0 && <li>and {grouped(file.moreIssues)} more like these</li>}
            </ul>
          </td>
        </tr>
      )}
    </>
  );
}

function LeaveOut({ file }: { readonly file: File }): ReactElement {
  const files = useImport((state) => state.files);
  return (
    <button
      type="button"
      className="link import-more"
      onClick={() => void changeFiles(files.filter((each) => each !== file))}
      aria-label={`Leave it out: ${file.name}`}
    >
      Leave it out
    </button>
  );
}

function Stops({ view }: { readonly view: ImportView }): ReactElement | null {
  if (view.errors.length === 0 && view.canBuild) return null;
  return (
    <section className="form-error" aria-label="What stops the atlas from being built">
      <p>
        <strong>The atlas cannot be built yet.</strong> {whatToDo(view)}
      </p>
      <ul className="import-issues">
        {view.errors.map((issue) => (
          <li key={issueLine(issue)}>{issueLine(issue)}</li>
        ))}
      </ul>
    </section>
  );
}

/** The engine builds from people and from polygons or a lookup; without errors, one of them is what is missing. */
function whatToDo(view: ImportView): string {
  if (view.errors.length === 1) return 'This has to be mended first, or the file left out:';
  if (view.errors.length > 1) return 'These have to be mended first, or the files left out:';
  const lacks = (test: string): boolean => view.missing.some((each) => each.test === test);
  const wanted = [
    lacks('size') ? 'a table of the residents of the blocks' : '',
    lacks('contiguity') ? 'polygons of the blocks' : '',
  ];
  return `Add ${wanted.filter((text) => text !== '').join(' and ') || 'a lookup of the blocks'}.`;
}

function Missing({ view }: { readonly view: ImportView }): ReactElement | null {
  if (view.missing.length === 0) return null;
  return (
    <section className="import-needs">
      <h3>What some tests still need</h3>
      {view.canBuild && <p className="form-note">The atlas can be built without; these tests will say "not assessed".</p>}
      <dl className="import-missing">
        {view.missing.map(({ test, needs }) => (
          <div key={`${test} ${needs}`}>
            <dt>{test.replaceAll('-', ' ')}</dt>
            <dd>{needs}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
