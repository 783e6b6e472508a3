// The frame of a card of travel over the map.
import { X } from 'lucide-react';
import { type ReactElement, type ReactNode, useId } from 'react';
import '../flows/flow-cards.css';
import './access.css';

interface FrameProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function TravelCardFrame({ title, closeLabel, onClose, children }: FrameProps): ReactElement {
  const heading = useId();
  return (
    <section className="flow-card map-card travel-card" aria-labelledby={heading}>
      <header className="flow-card-head">
        <h3 id={heading} title={title}>
          {title}
        </h3>
        <button type="button" className="quiet icon-only" title={closeLabel} onClick={onClose}>
          <X aria-hidden />
          <span className="spoken-only">{closeLabel}</span>
        </button>
      </header>
      <div className="flow-card-body">{children}</div>
    </section>
  );
}
