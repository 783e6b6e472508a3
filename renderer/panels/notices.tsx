// What the user should know, as bars with the details behind them; and what a screen reader should hear.
import { CircleAlert, Info, TriangleAlert, X } from 'lucide-react';
import { type FocusEvent, type ReactElement, useEffect, useState } from 'react';
import { ProblemText } from '../dialogs/problem-text.tsx';
import { dismissNotice, saveNow } from '../state/actions.ts';
import type { Notice } from '../state/app-state.ts';
import { useApp } from '../state/store.ts';
import { isAboutRecovery, toneOf } from './notice-kinds.ts';
import './notices.css';

const ICONS = { info: Info, warning: TriangleAlert, error: CircleAlert } as const;

/** What is only good to know goes by itself; what went wrong, or may be answered, stays until somebody has seen it. */
const GOES_AFTER_MS = 8000;

export function Notices(): ReactElement {
  const notices = useApp((state) => state.notices);
  return (
    <div className="notices" role="status" aria-live="polite" aria-relevant="additions">
      {notices.map((notice) => (
        <NoticeBar key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function NoticeBar({ notice }: { readonly notice: Notice }): ReactElement {
  const tone = toneOf(notice);
  const recovery = isAboutRecovery(notice);
  const Icon = ICONS[tone];
  const [held, hold] = useState(false);
  const { id, text, issues } = notice;
  useEffect(() => {
    if (tone !== 'info' || recovery || held) return;
    const timer = setTimeout(() => dismissNotice(id), GOES_AFTER_MS);
    return () => clearTimeout(timer);
  }, [id, tone, recovery, held]);
  const leave = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): void => {
    if (!currentTarget.contains(relatedTarget)) hold(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: resting on it, by pointer or focus, only keeps it from going
    <div
      className={`notice notice-${tone}`}
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
      onFocus={() => hold(true)}
      onBlur={leave}
    >
      <Icon aria-hidden />
      <div className="notice-text">
        {recovery && tone === 'info' ? <p>{text}</p> : <ProblemText text={text} issues={issues} />}
        {recovery && <RecoveryActions id={id} />}
      </div>
      <button type="button" className="quiet icon-only" title="Dismiss" onClick={() => dismissNotice(id)}>
        <X aria-hidden />
        <span className="spoken-only">Dismiss: {text}</span>
      </button>
    </div>
  );
}

/** Steps that came back are safe again once the plan is saved, by this button or otherwise: then there is no more to say. */
function RecoveryActions({ id }: { readonly id: number }): ReactElement {
  const dirty = useApp((state) => state.plan?.dirty ?? false);
  useEffect(() => {
    if (!dirty) dismissNotice(id);
  }, [dirty, id]);
  return (
    <div className="notice-actions">
      <button type="button" onClick={() => void saveNow()}>
        Save
      </button>
      <span className="soft">or undo what is not wanted</span>
    </div>
  );
}

/** The newest sentence for screen readers: verdicts that turned, what was found. */
export function LiveRegion(): ReactElement {
  const said = useApp((state) => state.announcement);
  return (
    <div className="spoken-only" role="status" aria-live="polite">
      {said}
    </div>
  );
}
