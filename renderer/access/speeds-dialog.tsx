// The speeds that times rest on: shown with what each rests on, edited, and put back to those that ship.
import { type ReactElement, useState } from 'react';
import type { CallError } from '../../geodata/contract/messages.ts';
import { TRAVEL_MODES, type TravelMode } from '../../geodata/model/travel.ts';
import { theConnection } from '../bridge/connection.ts';
import { DialogFrame } from '../dialogs/dialog-frame.tsx';
import { ErrorNote } from '../dialogs/error-note.tsx';
import { refreshMirror } from '../drawing/refresh-mirror.ts';
import { capitalised } from '../format/words.ts';
import { openDialog } from '../state/actions.ts';
import { getApp, setApp } from '../state/store.ts';
import { keyOf, readSpeeds, type SpeedRow, speedRows, withFigures } from './speed-table.ts';
import { lookAtTravel } from './travel-actions.ts';
import { useTravel } from './travel-services.ts';
import { MODE_WORDS } from './travel-words.ts';
import './speeds.css';

/** What is typed, by path; kept as text while it is. */
type Typed = ReadonlyMap<string, string>;

export function SpeedsDialog(): ReactElement {
  const { view } = useTravel();
  const [mode, setMode] = useState<TravelMode>('car');
  const [typed, setTyped] = useState<Typed>(new Map());
  const [error, setError] = useState<CallError | null>(null);
  const [busy, setBusy] = useState(false);
  const speeds = view?.speeds;
  const document = speeds ? readSpeeds(speeds.json) : null;
  const wrong = [...typed.values()].some((text) => figureOf(text) === null);
  const use = async (json: string | null): Promise<void> => {
    setBusy(true);
    const refused = await changeSpeeds(json);
    setBusy(false);
    setError(refused);
    if (refused === null) setTyped(new Map());
  };
  const footer = (
    <>
      {speeds && !speeds.shipped && (
        <span className="dialog-foot-note">
          <button type="button" className="quiet" disabled={busy} onClick={() => void use(null)}>
            Back to the speeds that ship
          </button>
        </span>
      )}
      <button type="button" onClick={() => openDialog(null)}>
        Close
      </button>
      <button
        type="button"
        className="primary"
        disabled={busy || wrong || typed.size === 0 || !speeds}
        onClick={() => speeds && void use(withFigures(speeds.json, figuresOf(typed)))}
      >
        Use these speeds
      </button>
    </>
  );
  return (
    <DialogFrame title="Travel speeds" width="wide" footer={footer}>
      {speeds && document ? (
        <>
          <p className="form-note">
            {speeds.shipped ? 'The speeds that ship' : 'Speeds of your own'}: {speeds.label}. Every time rests on them and says
            so. Change a figure and use it: times, tables and verdicts follow.
          </p>
          <label className="form-field speeds-mode">
            <span className="form-label">How people travel</span>
            <select
              className="form-input"
              value={mode}
              onChange={(event) => setMode(TRAVEL_MODES.find((each) => each === event.target.value) ?? 'car')}
            >
              {TRAVEL_MODES.map((each) => (
                <option key={each} value={each}>
                  {capitalised(MODE_WORDS[each])}
                </option>
              ))}
            </select>
          </label>
          <SpeedTable rows={speedRows(document, mode)} typed={typed} onType={setTyped} />
          {wrong && <p role="status">Write each figure as a number above nothing.</p>}
          {document.notes.map((note) => (
            <p key={note} className="form-note">
              {note}
            </p>
          ))}
        </>
      ) : (
        <p className="form-note">Reading the speeds</p>
      )}
      <ErrorNote error={error} />
    </DialogFrame>
  );
}

interface TableProps {
  readonly rows: readonly SpeedRow[];
  readonly typed: Typed;
  readonly onType: (typed: Typed) => void;
}

function SpeedTable({ rows, typed, onType }: TableProps): ReactElement {
  const cell = ({ path, label, value }: SpeedRow['cells'][number]): ReactElement => (
    <input
      type="text"
      inputMode="decimal"
      aria-label={label}
      value={typed.get(keyOf(path)) ?? String(value)}
      onChange={(event) => onType(new Map(typed).set(keyOf(path), event.target.value))}
    />
  );
  return (
    <table className="speeds-table">
      <caption className="spoken-only">Speeds with what they rest on</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Urban</th>
          <th scope="col">Rural</th>
          <th scope="col">Unit</th>
          <th scope="col">Rests on</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, unit, basis, cells: [first, second] }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td colSpan={second ? 1 : 2}>{first && cell(first)}</td>
            {second && <td>{cell(second)}</td>}
            <td>{unit}</td>
            <td>{basis}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A figure as typed; null for what is none. The engine knows the limits and says them. */
export function figureOf(text: string): number | null {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(value) || value < 0 ? null : value;
}

const figuresOf = (typed: Typed): ReadonlyMap<string, number> =>
  new Map([...typed].map(([path, text]) => [path, figureOf(text) ?? 0]));

/** null when they are in force; verdicts rest on them too, so that the plan is read anew. */
async function changeSpeeds(json: string | null): Promise<CallError | null> {
  const reply = await theConnection().client.call('travel.speeds', { json });
  if (!reply.ok) return reply.error;
  await refreshMirror();
  lookAtTravel({ epoch: getApp().travel.epoch + 1 });
  setApp({ announcement: `Times now rest on ${reply.value.label}` });
  return null;
}
