// Blocks by name with minutes: the first few, the rest on request. A row shows the block and its way on the map.
import { type ReactElement, useState } from 'react';
import { counted, grouped } from '../format/numbers.ts';
import { pointOut } from '../state/looking.ts';
import { listAbout } from './group-table.tsx';
import { showWayOf } from './travel-actions.ts';
import { minutesText } from './travel-words.ts';

export interface ListedBlock {
  readonly block: number;
  readonly name: string;
  readonly people: number;
  /** Said softly after the name. */
  readonly note: string;
  /** null: nothing can be reached. */
  readonly value: number | null;
}

interface ListProps {
  readonly title: string;
  /** All of them, also those that are not listed. */
  readonly about: { readonly people: number; readonly blocks: number };
  readonly rows: readonly ListedBlock[];
  /** How minutes are written: by themselves, or as so many more. */
  readonly write?: (value: number | null) => string;
}

const FIRST = 4;

/** Nothing where there are no blocks to list. */
export function BlockList({ title, about, rows, write = orNone }: ListProps): ReactElement | null {
  const [all, setAll] = useState(false);
  if (rows.length === 0) return null;
  const shown = all ? rows : rows.slice(0, FIRST);
  return (
    <div className="share-list">
      <div className="share-head">
        <h4>{title}</h4>
        <button type="button" className="link" onClick={() => pointOut(Uint32Array.from(rows, ({ block }) => block))}>
          Show on map
        </button>
      </div>
      <p className="soft numbers">{listAbout(about)}</p>
      <ul>
        {shown.map((row) => (
          <li key={row.block} className="share-line travel-line">
            <span className="share-name" title={`${row.name}, ${counted(row.people, 'resident')}, ${row.note}`}>
              <button type="button" className="share-act" onClick={() => showWayOf(row.block)}>
                {row.name}
                <span className="spoken-only">, show its way on the map</span>
              </button>
              <span className="soft"> {row.note}</span>
            </span>
            <span className="numbers soft">{grouped(row.people)}</span>
            <span className="share-share numbers">{write(row.value)}</span>
          </li>
        ))}
      </ul>
      {rows.length > FIRST && (
        <p className="share-more">
          <button type="button" className="link" onClick={() => setAll(!all)}>
            {all ? 'Show fewer' : `Show ${grouped(rows.length - FIRST)} more`}
          </button>
          {all && about.blocks > rows.length && (
            <span className="soft">{counted(about.blocks - rows.length, 'more block')} not listed.</span>
          )}
        </p>
      )}
    </div>
  );
}

const orNone = (value: number | null): string => (value === null ? 'no way' : minutesText(value));
