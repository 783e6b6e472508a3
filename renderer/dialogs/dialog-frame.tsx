// The frame of every dialog: title, body that scrolls, actions at the foot. Esc closes, focus stays inside and goes back.
import { X } from 'lucide-react';
import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { openDialog } from '../state/actions.ts';
import './dialog.css';
import './form.css';

interface FrameProps {
  readonly title: string;
  readonly width: 'narrow' | 'medium' | 'wide';
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  readonly onClose?: () => void;
  /** Something to read, with nothing to lose: a press beside the dialog closes it, and its text scrolls by keyboard. */
  readonly light?: boolean;
}

export function DialogFrame({ title, width, children, footer, onClose, light = false }: FrameProps): ReactElement {
  const close = onClose ?? (() => openDialog(null));
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    // A button that goes or is disabled when pressed takes the focus with it: then keys would reach nobody.
    if (document.activeElement === document.body) box.current?.focus();
  });
  return (
    <ModalOverlay isOpen isDismissable={light} onOpenChange={(open) => !open && close()} className="dialog-overlay">
      <Modal className={`dialog dialog-${width}`}>
        <Dialog className="dialog-box" ref={box}>
          <header className="dialog-head">
            <Heading slot="title" level={2} className="dialog-title">
              {title}
            </Heading>
            <button type="button" className="quiet form-icon" aria-label="Close" title="Close (Esc)" onClick={close}>
              <X aria-hidden />
            </button>
          </header>
          {light ? (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: text that scrolls must be reachable by keyboard
            <section className="dialog-body" aria-label={title} tabIndex={0}>
              {children}
            </section>
          ) : (
            <div className="dialog-body">{children}</div>
          )}
          {footer && <footer className="dialog-foot">{footer}</footer>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
