// A short list of names with people and shares: the first few, the rest on request, each with something to do about it.
import { type ReactElement, useState } from 'react';
import type { FlowSetView, FlowShare } from '../../geodata/contract/flows.ts';
import { grouped } from '../format/numbers.ts';
import { peopleFigure, shareText } from './flow-words.ts';

export interface ShareRow extends FlowShare {
  readonly key: string;
  /** Said softly after the name. */
  readonly about?: string;
  readonly act?: () => void;
  readonly actLabel?: string;
}

interface ListProps {
  readonly title: string;
  readonly rows: readonly ShareRow[];
  readonly set: Pick<FlowSetView, 'smallestShown'>;
  /** What the list leaves out, in words. */
  readonly more: string;
  /** In place of rows; '' leaves the whole list away. */
  readonly empty: string;
  readonly onAll?: () => void;
  readonly allLabel?: string;
  /** Under a heading of the third level, or itself one. */
  readonly heading?: 'h3' | 'h4';
  /** Rows that are shown unasked. */
  readonly first?: number;
}

export function ShareList(props: ListProps): ReactElement | null {
  const { title, rows, set, more, empty, onAll, allLabel, heading: Heading = 'h4', first = 3 } = props;
  const [all, setAll] = useState(false);
  if (rows.length === 0 && empty === '') return null;
  const shown = all ? rows : rows.slice(0, first);
  return (
    <div className="share-list">
      <div className="share-head">
        <Heading>{title}</Heading>
        {onAll && (
          <button type="button" className="link" onClick={onAll}>
            {allLabel}
          </button>
        )}
      </div>
      {rows.length === 0 && <p className="soft">{empty}</p>}
      <ul>
        {shown.map((row) => (
          <ShareLine key={row.key} row={row} set={set} />
        ))}
      </ul>
      {(rows.length > first || (all && more !== '')) && (
        <p className="share-more">
          {rows.length > first && (
            <button type="button" className="link" onClick={() => setAll(!all)}>
              {all ? 'Show fewer' : `Show ${grouped(rows.length - first)} more`}
            </button>
          )}
          {all && more !== '' && <span className="soft">{more}</span>}
        </p>
      )}
    </div>
  );
}

function ShareLine({ row, set }: { readonly row: ShareRow; readonly set: Pick<FlowSetView, 'smallestShown'> }): ReactElement {
  const { name, people, share, about, act, actLabel } = row;
  return (
    <li className="share-line">
      <span className="share-name" title={about ? `${name}, ${about}` : name}>
        {act ? (
          <button type="button" className="share-act" title={`${actLabel}: ${name}`} onClick={act}>
            {name}
            <span className="spoken-only">, {actLabel}</span>
          </button>
        ) : (
          name
        )}
        {about && <span className="soft"> {about}</span>}
      </span>
      <span className="numbers">{peopleFigure(people, set)}</span>
      <span className="share-share numbers">{shareText(share)}</span>
    </li>
  );
}
