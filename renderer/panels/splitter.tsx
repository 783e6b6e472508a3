// The line between two panes: dragged, or moved with the arrow keys; Enter and a double click close or reset the pane.
import { type KeyboardEvent, type PointerEvent, type ReactElement, useRef } from 'react';
import './splitter.css';

interface SplitterProps {
  readonly label: string;
  /** `x`: a standing line that changes a width; `y`: a lying one that changes a height. */
  readonly axis: 'x' | 'y';
  /** 1 where dragging right or down makes the pane larger. */
  readonly sign: 1 | -1;
  readonly size: number;
  readonly least: number;
  readonly most: number;
  readonly usual: number;
  readonly onSize: (size: number) => void;
  readonly onClose: () => void;
}

const STEP = 16;

export function Splitter(props: SplitterProps): ReactElement {
  const { label, axis, sign, size, least, most, usual, onSize, onClose } = props;
  const drag = useRef<{ readonly at: number; readonly size: number } | null>(null);
  const clamp = (wanted: number): number => Math.round(Math.min(most, Math.max(least, wanted)));
  const place = (event: PointerEvent): number => (axis === 'x' ? event.clientX : event.clientY);
  const onKeyDown = (event: KeyboardEvent): void => {
    const wanted = wantedSize(event.key, { ...props, step: event.shiftKey ? STEP * 4 : STEP });
    if (event.key === 'Enter') onClose();
    else if (wanted !== null) onSize(clamp(wanted));
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator with a value is a widget; <hr> is not
    <div
      className={`splitter splitter-${axis}`}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={axis === 'x' ? 'vertical' : 'horizontal'}
      aria-valuenow={size}
      aria-valuemin={least}
      aria-valuemax={most}
      title={`${label}: drag, or arrow keys; Enter closes`}
      onKeyDown={onKeyDown}
      onDoubleClick={() => onSize(usual)}
      onPointerDown={(event) => {
        drag.current = { at: place(event), size };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (drag.current) onSize(clamp(drag.current.size + sign * (place(event) - drag.current.at)));
      }}
      onPointerUp={() => {
        drag.current = null;
      }}
    />
  );
}

/** The size that a key asks for; null for keys that ask for none. */
function wantedSize(key: string, of: SplitterProps & { readonly step: number }): number | null {
  const [larger, smaller] = of.axis === 'x' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowDown', 'ArrowUp'];
  if (key === larger) return of.size + of.sign * of.step;
  if (key === smaller) return of.size - of.sign * of.step;
  if (key === 'Home') return of.least;
  return key === 'End' ? of.most : null;
}
