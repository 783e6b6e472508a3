// What the figures rest on: said wherever a figure of flows is shown.
import type { ReactElement } from 'react';
import type { FlowSetView } from '../../geodata/contract/flows.ts';
import { basisLine, outsideText } from './flow-words.ts';
import './flows.css';

interface NoteProps {
  readonly set: FlowSetView;
  /** What is shown, said before. */
  readonly note?: string;
  /** With what is kept apart, and how small numbers are treated. */
  readonly whole?: boolean;
}

export function BasisNote({ set, note, whole = false }: NoteProps): ReactElement {
  const more = whole ? [outsideText(set), set.smallNumbers].filter((text) => text !== '').join(' ') : '';
  const basis = `${basisLine(set)}.${more === '' ? '' : ` ${more}`}`;
  return (
    <div className="flow-basis" title={basis}>
      {note !== undefined && (
        <span className="flow-note" role="status">
          {note}
        </span>
      )}
      <span>{basis}</span>
    </div>
  );
}
