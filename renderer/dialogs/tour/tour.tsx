// The tour: a card that goes round the window. Arrow keys go on and back, Esc ends it.
import { type KeyboardEvent, type ReactElement, useLayoutEffect, useRef, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { openDialog } from '../../state/actions.ts';
import { rememberTour } from './tour-memory.ts';
import { type Box, cardPlace, TOUR_STEPS } from './tour-steps.ts';
import './tour.css';

const CARD = { width: 340, height: 210 };

export function Tour(): ReactElement {
  const [at, setAt] = useState(0);
  const [anchor, setAnchor] = useState<Box | null>(null);
  const [room, setRoom] = useState({ width: window.innerWidth, height: window.innerHeight });
  const card = useRef<HTMLDivElement>(null);
  const step = TOUR_STEPS[at]!;
  const last = at === TOUR_STEPS.length - 1;
  useLayoutEffect(() => {
    const measure = (): void => {
      const box = document.querySelector(step.anchor)?.getBoundingClientRect();
      setAnchor(box ? { left: box.left, top: box.top, width: box.width, height: box.height } : null);
      setRoom({ width: window.innerWidth, height: window.innerHeight });
    };
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [step]);
  const end = (): void => {
    rememberTour();
    openDialog(null);
  };
  const go = (to: number): void => {
    if (to < 0) return;
    if (to >= TOUR_STEPS.length) end();
    else setAt(to);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by !== undefined && !(last && by > 0)) go(at + by);
  };
  const size = { width: CARD.width, height: card.current?.offsetHeight ?? CARD.height };
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(open) => !open && end()}
      className={anchor ? 'tour-overlay' : 'tour-overlay tour-dimmed'}
    >
      {anchor && <div className="tour-ring" style={ringStyle(anchor)} />}
      <Modal className="tour-place" style={cardPlace(anchor, step.side, size, room)}>
        <Dialog className="tour-card">
          {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys work wherever the focus is in the card */}
          <div ref={card} onKeyDown={onKeyDown} role="presentation">
            <Heading slot="title" level={2}>
              {step.title}
            </Heading>
            <p aria-live="polite">{step.text}</p>
            <div className="tour-foot">
              <span className="soft">
                {at + 1} of {TOUR_STEPS.length}
              </span>
              <button type="button" className="quiet" onClick={end}>
                {last ? 'Close' : 'Skip'}
              </button>
              {at > 0 && (
                <button type="button" onClick={() => go(at - 1)}>
                  Back
                </button>
              )}
              {/* biome-ignore lint/a11y/noAutofocus: the card was asked for, and this is what leads on */}
              <button type="button" className="primary" autoFocus onClick={() => go(at + 1)}>
                {last ? 'Start drawing' : 'Next'}
              </button>
            </div>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

const ringStyle = ({ left, top, width, height }: Box): Box => ({ left, top, width, height });
