// What the user should know, as bars with the details behind them; and what a screen reader should hear.
import { CircleAlert, Info, TriangleAlert, X } from 'lucide-react';
import { type FocusEvent, type ReactElement, useEffect, useState } from 'react';
import { describeIssue } from '../../geodata/model/issue.ts';
import { CopyButton } from '../dialogs/copy-button.tsx';
import { dismissNotice } from '../state/actions.ts';
import type { Notice } from '../state/app-state.ts';
import { useApp } from '../state/store.ts';
import './notices.css';

const ICONS = { info: Info, warning: TriangleAlert, error: CircleAlert } as const;

/** What is only good to know goes by itself; what went wrong stays until somebody has seen it. */
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
  const Icon = ICONS[notice.tone];
  const lines = notice.issues.map(describeIssue);
  const [held, hold] = useState(false);
  const { id, tone } = notice;
  useEffect(() => {
    if (tone !== 'info' || held) return;
    const timer = setTimeout(() => dismissNotice(id), GOES_AFTER_MS);
    return () => clearTimeout(timer);
  }, [id, tone, held]);
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
        <p>{notice.text}</p>
        {lines.length > 0 && (
          <details>
            <summary>Details</summary>
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <CopyButton text={[notice.text, ...lines].join('\n')} label="Copy for a colleague" />
          </details>
        )}
      </div>
      <button type="button" className="quiet icon-only" title="Dismiss" onClick={() => dismissNotice(id)}>
        <X aria-hidden />
        <span className="spoken-only">Dismiss: {notice.text}</span>
      </button>
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
