// What the line or place under the pointer stands for. Takes no events; the table of lines says the same to everybody.
import { type ReactElement, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { chipPlace } from '../../panels/chip-place.ts';
import { peopleText } from '../flow-words.ts';
import { shownLines } from './lines-store.ts';
import './flow-tip.css';

export function FlowTipCard(): ReactElement | null {
  const tip = useStore(shownLines, (shown) => shown.tip);
  const set = useStore(shownLines, ({ lines }) => lines?.set ?? null);
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = card.current;
    const room = element?.offsetParent;
    if (!element || !room || !tip) return;
    const size = { width: element.offsetWidth, height: element.offsetHeight };
    const { x, y } = chipPlace(tip, size, { width: room.clientWidth, height: room.clientHeight });
    element.style.transform = `translate(${x}px, ${y}px)`;
  });
  if (!tip || !set) return null;
  return (
    <div ref={card} className="flow-tip map-card numbers" aria-hidden>
      {tip.kind === 'line' ? (
        <>
          {tip.there > 0 && <Way from={tip.one} to={tip.other} people={peopleText(tip.there, set)} />}
          {tip.back > 0 && <Way from={tip.other} to={tip.one} people={peopleText(tip.back, set)} />}
        </>
      ) : (
        <>
          <strong>{tip.name}</strong>
          {tip.within > 0 && <span>{peopleText(tip.within, set)} stay</span>}
          {tip.outOf > 0 && <span>{peopleText(tip.outOf, set)} go out</span>}
          {tip.into > 0 && <span>{peopleText(tip.into, set)} come in</span>}
        </>
      )}
    </div>
  );
}

interface WayProps {
  readonly from: string;
  readonly to: string;
  readonly people: string;
}

function Way({ from, to, people }: WayProps): ReactElement {
  return (
    <span>
      {from} <span className="soft">to</span> {to}: <strong>{people}</strong>
    </span>
  );
}
