// What the stroke under the pointer does, or would do, beside the pointer or the block cursor.
import { type ReactElement, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { previewSubject } from '../drawing/hover-preview.ts';
import { onPointerPlace, pointerPlace } from '../drawing/pointer-place.ts';
import { useApp } from '../state/store.ts';
import { chipPlace } from './chip-place.ts';
import './preview-chip.css';
import { previewText } from './preview-text.ts';
import { VerdictMark } from './verdict-mark.tsx';

/** Follows the pointer without being drawn anew: only its words are React's. */
export function PreviewChip(): ReactElement | null {
  const preview = useApp((state) => state.preview);
  const erasing = useApp((state) => state.tool === 'erase');
  const tier = useApp((state) => state.tier);
  const what = useStore(previewSubject, (subject) => subject.what);
  const chip = useRef<HTMLOutputElement>(null);

  // After every drawing too: other words, another width.
  useLayoutEffect(() => {
    const put = (): void => {
      const element = chip.current;
      const map = element?.parentElement;
      const at = pointerPlace();
      if (!element || !map) return;
      element.hidden = at === null;
      if (!at) return;
      const { left, top, width, height } = map.getBoundingClientRect();
      const chipSize = { width: element.offsetWidth, height: element.offsetHeight };
      const { x, y } = chipPlace({ x: at.x - left, y: at.y - top }, chipSize, { width, height });
      element.style.transform = `translate(${x}px, ${y}px)`;
    };
    put();
    return onPointerPlace(put);
  });

  if (!preview) return null;
  const { amount, area, turns, held } = previewText(preview, tier, erasing);
  if (amount === '' && held === '') return null;
  // Not a live region: the step itself is announced, and the cursor says its block.
  return (
    <output ref={chip} className="preview-chip numbers" aria-live="off">
      <span className="preview-line">
        {what !== '' && <span>{what}</span>}
        {amount !== '' && <strong>{amount}</strong>}
        {area && (
          <span>
            {area.text} <VerdictMark verdict={area.size} />
          </span>
        )}
        {held !== '' && <span className="soft">{held}</span>}
      </span>
      {turns.map(({ text, verdict }) => (
        <span key={text} className={`preview-turn is-${verdict}`}>
          {text}
        </span>
      ))}
    </output>
  );
}
