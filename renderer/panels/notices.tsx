// What the user should know, as bars with the details behind them; and what a screen reader should hear.
import { CircleAlert, Info, TriangleAlert, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { describeIssue } from '../../geodata/model/issue.ts';
import { CopyButton } from '../dialogs/copy-button.tsx';
import { dismissNotice } from '../state/actions.ts';
import type { Notice } from '../state/app-state.ts';
import { useApp } from '../state/store.ts';
import './notices.css';

const ICONS = { info: Info, warning: TriangleAlert, error: CircleAlert } as const;

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
  return (
    <div className={`notice notice-${notice.tone}`}>
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
      <button type="button" className="quiet icon-only" title="Dismiss" onClick={() => dismissNotice(notice.id)}>
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
