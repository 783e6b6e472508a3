// The fields of which the mapping of an unknown table is made: a column, and a choice among words.
import type { ReactElement } from 'react';

interface ColumnProps {
  readonly label: string;
  readonly columns: readonly string[];
  readonly value: number;
  /** What to call having no such column; without it there must be one. */
  readonly none?: string;
  readonly onChange: (column: number) => void;
}

export function ColumnField({ label, columns, value, none, onChange }: ColumnProps): ReactElement {
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

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly words: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

export function ChoiceField<Value extends string>({ label, words, value, onChange }: ChoiceProps<Value>): ReactElement {
  const values = Object.keys(words) as Value[]; // the keys of a record typed by Value
  return (
    <label className="form-field">
      <span className="form-label">{label}</span>
      <select
        className="form-input"
        value={value}
        onChange={(event) => onChange(values.find((known) => known === event.target.value) ?? value)}
      >
        {values.map((known) => (
          <option key={known} value={known}>
            {words[known]}
          </option>
        ))}
      </select>
    </label>
  );
}

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  /** Words to choose from; others may be typed. */
  readonly suggestions?: readonly string[];
  readonly onChange: (value: string) => void;
}

export function TextField({ label, value, placeholder, suggestions, onChange }: TextProps): ReactElement {
  const list = suggestions && `import-${label.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`;
  return (
    <label className="form-field">
      <span className="form-label">{label}</span>
      <input
        className="form-input"
        type="text"
        value={value}
        placeholder={placeholder}
        list={list}
        onChange={(event) => onChange(event.target.value)}
      />
      {suggestions && (
        <datalist id={list}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </label>
  );
}
