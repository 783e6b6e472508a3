// The fields that say what a table of where people go holds.
import type { ReactElement } from 'react';
import { BASIS_WORDS, type FlowMapping, isShare, KIND_WORDS, NUMBER_WORDS } from './flow-mapping.ts';
import { BLOCK_LAYERS } from './mapping.ts';
import { ChoiceField, ColumnField, TextField } from './mapping-field.tsx';

interface FlowFieldsProps {
  readonly columns: readonly string[];
  readonly mapping: FlowMapping;
  readonly change: (part: Partial<FlowMapping>) => void;
}

export function FlowFields({ columns, mapping, change }: FlowFieldsProps): ReactElement {
  return (
    <>
      <TextField label="Name of the flows" value={mapping.title} onChange={(title) => change({ title })} />
      <ColumnField
        label="Where people live"
        columns={columns}
        value={mapping.origin}
        onChange={(origin) => change({ origin })}
      />
      <TextField
        label="Those codes are of"
        value={mapping.originLayer}
        placeholder="find out"
        suggestions={[...BLOCK_LAYERS, 'lad21', 'ccg21', 'icb22']}
        onChange={(text) => change({ originLayer: text.trim().toLowerCase() })}
      />
      <ColumnField
        label="Where they go"
        columns={columns}
        value={mapping.destination}
        onChange={(destination) => change({ destination })}
      />
      <ColumnField
        label="Name of the destination"
        none="No names"
        columns={columns}
        value={mapping.destinationName}
        onChange={(destinationName) => change({ destinationName })}
      />
      <ChoiceField label="Destinations are" words={KIND_WORDS} value={mapping.kind} onChange={(kind) => change({ kind })} />
      <ColumnField label="Number" columns={columns} value={mapping.value} onChange={(value) => change({ value })} />
      <ChoiceField
        label="The numbers are"
        words={NUMBER_WORDS}
        value={mapping.numbers}
        onChange={(numbers) => change({ numbers })}
      />
      <ChoiceField label="They are about" words={BASIS_WORDS} value={mapping.basis} onChange={(basis) => change({ basis })} />
      <ColumnField label="Year" none="No column" columns={columns} value={mapping.year} onChange={(year) => change({ year })} />
      {!isShare(mapping) && (
        <label className="form-field">
          <span className="form-label">Counts below this are withheld</span>
          <input
            className="form-input"
            type="number"
            min={0}
            step={1}
            value={mapping.withheldBelow}
            onChange={(event) => change({ withheldBelow: Number(event.target.value) })}
          />
        </label>
      )}
    </>
  );
}
