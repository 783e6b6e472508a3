// Says what an unknown table holds: which column is the code, which the value, and what that value is.
import { type ReactElement, useEffect, useState } from 'react';
import { MOST_BYTES } from './delimited-text.ts';
import { FlowFields } from './flow-fields.tsx';
import { type FlowMapping, flowProblem, flowsFrom, guessFlows, rewriteFlows } from './flow-mapping.ts';
import { changeFiles } from './import-session.ts';
import { getImport, setImport } from './import-state.ts';
import {
  BLOCK_LAYERS,
  guessMapping,
  HOLDS_WORDS,
  type Holds,
  type Mapping,
  MEANING_WORDS,
  mappingProblem,
  rewriteTable,
} from './mapping.ts';
import { ChoiceField, ColumnField, TextField } from './mapping-field.tsx';
import { readSample, type Sample, SampleTable } from './sample-table.tsx';

/** Both mappings are kept, so that nothing is lost by looking at the other. */
interface Choice {
  readonly holds: Holds;
  readonly table: Mapping;
  readonly flows: FlowMapping;
}

function guess({ columns, rows }: Sample, file: string): Choice {
  const table = guessMapping(columns, rows);
  const flows = guessFlows(columns, file);
  return { holds: flows ? 'flows' : table.meaning, table, flows: flows ?? flowsFrom(file) };
}

const problemOf = ({ holds, table, flows }: Choice, columnCount: number): string | null =>
  holds === 'flows' ? flowProblem(flows, columnCount) : mappingProblem(table, columnCount);

const aboutOf = ({ holds }: Choice): string =>
  holds === 'flows' ? 'Cells such as <5 or * are kept as unknown and small, never as zero.' : MEANING_WORDS[holds].about;

function usedColumns({ holds, table, flows }: Choice): ReadonlySet<number> {
  if (holds === 'flows') return new Set([flows.origin, flows.destination, flows.destinationName, flows.value, flows.year]);
  return new Set([table.code, table.value, ...(holds === 'group' ? [table.groupName] : [])]);
}

export function MappingForm({ file, onDone }: { readonly file: File; readonly onDone: () => void }): ReactElement {
  const [sample, setSample] = useState<Sample | null>(null);
  const [choice, setChoice] = useState<Choice | null>(null);
  useEffect(() => {
    let wanted = true;
    void readSample(file).then((read) => {
      if (!wanted) return;
      setSample(read);
      setChoice(guess(read, file.name));
    });
    return () => {
      wanted = false;
    };
  }, [file]);
  if (!sample || !choice) return <p className="form-note">Reading the first rows ...</p>;
  if (file.size > MOST_BYTES) {
    return (
      <p className="form-note">
        The table is too large to be rewritten here. Rename its columns as published, then add it again.
      </p>
    );
  }
  const problem = problemOf(choice, sample.columns.length);
  const use = async (): Promise<void> => {
    const original = await file.text();
    const text =
      choice.holds === 'flows'
        ? rewriteFlows(original, sample.delimiter, choice.flows)
        : rewriteTable(original, sample.delimiter, choice.table);
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
      <SampleTable sample={sample} used={usedColumns(choice)} />
      <MappingFields columns={sample.columns} choice={choice} setChoice={setChoice} />
      <div className="form-row">
        <button type="submit" className="primary" disabled={problem !== null}>
          Read it so
        </button>
        <span className="form-note" role="status">
          {problem ?? `${aboutOf(choice)} Your file is not changed.`}
        </span>
      </div>
    </form>
  );
}

interface FieldsProps {
  readonly columns: readonly string[];
  readonly choice: Choice;
  readonly setChoice: (choice: Choice) => void;
}

function MappingFields({ columns, choice, setChoice }: FieldsProps): ReactElement {
  const hold = (holds: Holds): void =>
    setChoice(holds === 'flows' ? { ...choice, holds } : { ...choice, holds, table: { ...choice.table, meaning: holds } });
  return (
    <div className="import-fields">
      <ChoiceField label="The table holds" words={HOLDS_WORDS} value={choice.holds} onChange={hold} />
      {choice.holds === 'flows' ? (
        <FlowFields
          columns={columns}
          mapping={choice.flows}
          change={(part) => setChoice({ ...choice, flows: { ...choice.flows, ...part } })}
        />
      ) : (
        <TableFields
          columns={columns}
          mapping={choice.table}
          change={(part) => setChoice({ ...choice, table: { ...choice.table, ...part } })}
        />
      )}
    </div>
  );
}

interface TableFieldsProps {
  readonly columns: readonly string[];
  readonly mapping: Mapping;
  readonly change: (part: Partial<Mapping>) => void;
}

function TableFields({ columns, mapping, change }: TableFieldsProps): ReactElement {
  return (
    <>
      <ColumnField label="Code of the block" columns={columns} value={mapping.code} onChange={(code) => change({ code })} />
      <TextField
        label="Codes are of"
        value={mapping.layer}
        suggestions={BLOCK_LAYERS}
        onChange={(text) => change({ layer: text.trim().toLowerCase() })}
      />
      <ColumnField
        label={MEANING_WORDS[mapping.meaning].value}
        columns={columns}
        value={mapping.value}
        onChange={(value) => change({ value })}
      />
      {mapping.meaning === 'group' && (
        <>
          <TextField
            label="Geography and year"
            value={mapping.group}
            placeholder="locality24"
            onChange={(text) => change({ group: text.trim().toLowerCase() })}
          />
          <ColumnField
            label="Name of the unit"
            none="No names"
            columns={columns}
            value={mapping.groupName}
            onChange={(groupName) => change({ groupName })}
          />
        </>
      )}
    </>
  );
}
