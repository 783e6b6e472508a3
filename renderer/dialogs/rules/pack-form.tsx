// The numbers of a pack, to be changed into a pack of one's own. The pack it begins from stays as it is.
import { type FormEvent, type ReactElement, useMemo, useState } from 'react';
import type { CallError } from '../../../geodata/contract/messages.ts';
import type { RulePackView } from '../../../geodata/contract/views.ts';
import { theConnection } from '../../bridge/connection.ts';
import { useApp } from '../../state/store.ts';
import { DialogFrame } from '../dialog-frame.tsx';
import { ErrorNote } from '../error-note.tsx';
import { customPackJson, fieldText, type NumberKind, numberFrom, type PackNumber, packNumbers } from './custom-pack.ts';

interface FormProps {
  readonly pack: RulePackView;
  readonly taken: readonly string[];
  readonly onSaved: (pack: RulePackView) => void;
  readonly onBack: () => void;
}

const UNITS: Readonly<Record<NumberKind, string>> = {
  people: 'people',
  share: '%',
  minutes: 'minutes',
  count: '',
  metres: 'metres',
};

export function PackForm({ pack, taken, onSaved, onBack }: FormProps): ReactElement {
  const numbers = useMemo(() => packNumbers(pack.json), [pack]);
  const hasPlan = useApp((state) => state.plan !== null);
  const [title, setTitle] = useState(`${pack.title}, changed`);
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const [error, setError] = useState<CallError | null>(null);
  const entered = (number: PackNumber): number | null | undefined => {
    const text = typed.get(number.path);
    return text === undefined ? number.value : numberFrom(text, number);
  };
  const wrong = numbers.filter((number) => entered(number) === undefined);
  const changed = numbers.filter((number) => entered(number) !== number.value).length;
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const values = new Map(numbers.map((number) => [number.path, entered(number) ?? null]));
    const today = new Date().toISOString().slice(0, 10);
    const json = customPackJson({ title: title.trim(), json: pack.json, values, taken, today });
    const reply = await theConnection().client.call('rules.save', { json });
    if (reply.ok) onSaved(reply.value);
    else setError(reply.error);
  };
  const ready = wrong.length === 0 && changed > 0 && title.trim() !== '';
  const footer = (
    <>
      <span className="dialog-foot-note" role="status">
        {wrong.length > 0
          ? `${wrong.length === 1 ? 'One number is' : `${wrong.length} numbers are`} not valid yet.`
          : `${changed} changed. Changed rules count as convention and name what they were.`}
      </span>
      <button type="button" onClick={onBack}>
        Back
      </button>
      <button type="submit" form="pack-form" className="primary" disabled={!ready}>
        {hasPlan ? 'Save and use' : 'Save'}
      </button>
    </>
  );
  return (
    <DialogFrame title="Change thresholds" width="medium" footer={footer}>
      <form id="pack-form" onSubmit={(event) => void save(event)}>
        <label className="form-field">
          <span className="form-label">Name of your rules</span>
          <input
            className="form-input"
            type="text"
            maxLength={120}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        </label>
        {groupsOf(numbers).map(([group, members]) => (
          <fieldset key={members[0]?.path} className="rules-group">
            <legend>{group}</legend>
            {members.map((number) => (
              <NumberField
                key={number.path}
                number={number}
                text={typed.get(number.path) ?? fieldText(number)}
                state={entered(number) === undefined ? 'wrong' : entered(number) === number.value ? 'same' : 'changed'}
                onType={(text) => setTyped(new Map(typed).set(number.path, text))}
              />
            ))}
          </fieldset>
        ))}
        <ErrorNote error={error} />
      </form>
    </DialogFrame>
  );
}

/** Numbers of one rule stay together, even where two rules bear the same heading. */
function groupsOf(numbers: readonly PackNumber[]): readonly (readonly [string, readonly PackNumber[]])[] {
  const groups = new Map<string, PackNumber[]>();
  for (const number of numbers) {
    const key = number.path
      .split('.')
      .slice(0, number.path.startsWith('rules.') ? 2 : 1)
      .join('.');
    groups.set(key, [...(groups.get(key) ?? []), number]);
  }
  return [...groups.values()].map((members) => [members[0]?.group ?? '', members]);
}

interface FieldProps {
  readonly number: PackNumber;
  readonly text: string;
  readonly state: 'same' | 'changed' | 'wrong';
  readonly onType: (text: string) => void;
}

function NumberField({ number, text, state, onType }: FieldProps): ReactElement {
  const note = {
    same: '',
    changed: `was ${fieldText(number) || 'no bound'}`,
    wrong: number.kind === 'share' ? '0 to 100' : 'a number',
  }[state];
  return (
    <label className="rules-number">
      <span>{number.label}</span>
      <input
        type="text"
        inputMode="decimal"
        value={text}
        placeholder={number.optional ? 'no bound' : ''}
        aria-invalid={state === 'wrong'}
        onChange={(event) => onType(event.target.value)}
      />
      <span className="soft">{UNITS[number.kind]}</span>
      <span className={`rules-${state}`}>{note}</span>
    </label>
  );
}
