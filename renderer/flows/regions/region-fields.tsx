// The fields of "Areas from flows".
import { type ReactElement, useId } from 'react';
import { REGION_METHODS } from '../../../geodata/contract/flows.ts';
import { METHOD_WORDS, type RegionWish } from './region-wish.ts';
import './region-fields.css';

interface FieldsProps {
  readonly wish: RegionWish;
  /** "systems": what areas may be kept inside; null where there are none. */
  readonly parent: string | null;
  readonly onChange: (change: Partial<RegionWish>) => void;
}

export function RegionFields({ wish, parent, onChange }: FieldsProps): ReactElement {
  return (
    <>
      <fieldset className="region-methods">
        <legend className="form-label">Method</legend>
        {REGION_METHODS.map((method) => (
          <label key={method} className="region-method">
            <input type="radio" name="region-method" checked={wish.method === method} onChange={() => onChange({ method })} />
            <span>
              {METHOD_WORDS[method].label}
              <span className="form-note">{METHOD_WORDS[method].says}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="region-sizes">
        <NumberField label="Residents at least" value={wish.minimum} onChange={(minimum) => onChange({ minimum })} />
        <NumberField label="Residents at most" value={wish.maximum} onChange={(maximum) => onChange({ maximum })} />
        <NumberField label="Areas wanted" value={wish.target} hint="any" onChange={(target) => onChange({ target })} />
      </div>
      {wish.method !== 'dartmouth' && (
        <label className="form-field">
          <span className="form-label">
            Detail: <span className="numbers">{wish.resolution}</span> <span className="soft">(more makes smaller areas)</span>
          </span>
          <input
            type="range"
            min={-2}
            max={3}
            step={0.25}
            value={Math.log2(wish.resolution)}
            aria-valuetext={String(wish.resolution)}
            onChange={(event) => onChange({ resolution: Number((2 ** event.target.valueAsNumber).toFixed(2)) })}
          />
        </label>
      )}
      {parent !== null && (
        <label className="form-check">
          <input
            type="checkbox"
            checked={wish.keepToParent}
            onChange={(event) => onChange({ keepToParent: event.target.checked })}
          />
          Do not cross the borders of {parent}
        </label>
      )}
    </>
  );
}

interface NumberProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly onChange: (value: string) => void;
}

function NumberField({ label, value, hint = 'no limit', onChange }: NumberProps): ReactElement {
  const id = useId();
  return (
    <div className="form-field">
      <label className="form-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        className="form-input"
        placeholder={hint}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
