// Says what an unknown table holds: which column is the code, which the value, and what that value is.
import { type ReactElement, useEffect, useState } from 'react';
import { delimiterOf, MOST_BYTES, readDelimited } from './delimited-text.ts';
import { changeFiles } from './import-session.ts';
import { getImport, setImport } from './import-state.ts';
import { BLOCK_LAYERS, guessMapping, type Mapping, MEANING_WORDS, MEANINGS, mappingProblem, rewriteTable } from './mapping.ts';

interface Sample {
  readonly delimiter: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const SAMPLE_BYTES = 64_000;

async function readSample(file: File): Promise<Sample> {
  const text = await file.slice(0, SAMPLE_BYTES).text();
  const delimiter = delimiterOf(text.replace(/^\ufeff/, ''));
  const [columns = [], ...rows] = readDelimited(text, delimiter, 6);
  return { delimiter, columns, rows };
}

export function MappingForm({ file, onDone }: { readonly file: File; readonly onDone: () => void }): ReactElement {
  const [sample, setSample] = useState<Sample | null>(null);
  const [mapping, setMapping] = useState<Mapping | null>(null);
  useEffect(() => {
    let wanted = true;
    void readSample(file).then((read) => {
      if (!wanted) return;
      setSample(read);
      setMapping(guessMapping(read.columns, read.rows));
    });
    return () => {
      wanted = false;
    };
  }, [file]);
  if (!sample || !mapping) return <p className="form-note">Reading the first rows ...</p>;
  if (file.size > MOST_BYTES) {
    return (
      <p className="form-note">
        The table is too large to be rewritten here. Rename its columns as published, then add it again.
      </p>
    );
  }
  const problem = mappingProblem(mapping, sample.columns.length);
  const change = (part: Partial<Mapping>): void => setMapping({ ...mapping, ...part });
  const use = async (): Promise<void> => {
    const text = rewriteTable(await file.text(), sample.delimiter, mapping);
    const rewritten = new File([text], file.name, { type: 'text/csv' });
    setImport({ mapped: [...new Set([...getImport().mapped, file.name])] });
    onDone();
    await changeFiles(getImport().files.map((each) => (each.name === file.name ? rewritten : each)));
  };
  return (
    <form
      className="import-mapping"
      onSubmit={(event) => {
        event.preventDefault();
        if (problem === null) void use();
      }}
    >
      <SampleTable sample={sample} mapping={mapping} />
      <MappingFields columns={sample.columns} mapping={mapping} change={change} />
      <div className="form-row">
        <button type="submit" className="primary" disabled={problem !== null}>
          Read it so
        </button>
        <span className="form-note" role="status">
          {problem ?? `${MEANING_WORDS[mapping.meaning].about} Your file is not changed.`}
        </span>
      </div>
    </form>
  );
}

function SampleTable({ sample, mapping }: { readonly sample: Sample; readonly mapping: Mapping }): ReactElement {
  const used = new Set([mapping.code, mapping.value, ...(mapping.meaning === 'group' ? [mapping.groupName] : [])]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="import-sample" aria-label="First rows of the table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {sample.columns.map((column, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their position; names may repeat
              <th key={at} scope="col" className={used.has(at) ? 'import-used' : ''}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.rows.slice(0, 3).map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file are known by their position
            <tr key={line}>
              {sample.columns.map((_, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <td key={at} className={used.has(at) ? 'import-used' : ''}>
                  {row[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface FieldsProps {
  readonly columns: readonly string[];
  readonly mapping: Mapping;
  readonly change: (part: Partial<Mapping>) => void;
}

function MappingFields({ columns, mapping, change }: FieldsProps): ReactElement {
  return (
    <div className="import-fields">
      <label className="form-field">
        <span className="form-label">The table holds</span>
        <select
          className="form-input"
          value={mapping.meaning}
          onChange={(event) => change({ meaning: MEANINGS.find((meaning) => meaning === event.target.value) ?? 'people' })}
        >
          {MEANINGS.map((meaning) => (
            <option key={meaning} value={meaning}>
              {MEANING_WORDS[meaning].label}
            </option>
          ))}
        </select>
      </label>
      <ColumnField label="Code of the block" columns={columns} value={mapping.code} onChange={(code) => change({ code })} />
      <label className="form-field">
        <span className="form-label">Codes are of</span>
        <input
          className="form-input"
          type="text"
          list="import-block-layers"
          value={mapping.layer}
          onChange={(event) => change({ layer: event.target.value.trim().toLowerCase() })}
        />
        <datalist id="import-block-layers">
          {BLOCK_LAYERS.map((layer) => (
            <option key={layer} value={layer} />
          ))}
        </datalist>
      </label>
      <ColumnField
        label={MEANING_WORDS[mapping.meaning].value}
        columns={columns}
        value={mapping.value}
        onChange={(value) => change({ value })}
      />
      {mapping.meaning === 'group' && (
        <>
          <label className="form-field">
            <span className="form-label">Geography and year</span>
            <input
              className="form-input"
              type="text"
              placeholder="locality24"
              value={mapping.group}
              onChange={(event) => change({ group: event.target.value.trim().toLowerCase() })}
            />
          </label>
          <ColumnField
            label="Name of the unit"
            none="No names"
            columns={columns}
            value={mapping.groupName}
            onChange={(groupName) => change({ groupName })}
          />
        </>
      )}
    </div>
  );
}

interface ColumnProps {
  readonly label: string;
  readonly columns: readonly string[];
  readonly value: number;
  readonly none?: string;
  readonly onChange: (column: number) => void;
}

function ColumnField({ label, columns, value, none, onChange }: ColumnProps): ReactElement {
  return (
    <label className="form-field">
      <span className="form-label">{label}</span>
      <select className="form-input" value={value} onChange={(event) => onChange(Number(event.target.value))}>
        {none !== undefined && <option value={-1}>{none}</option>}
        {columns.map((column, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their position; names may repeat
          <option key={at} value={at}>
            {column || `Column ${at + 1}`}
          </option>
        ))}
      </select>
    </label>
  );
}
