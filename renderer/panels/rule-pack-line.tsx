// Which rules the verdicts come from, and the way to them.
import { Scale } from 'lucide-react';
import type { ReactElement } from 'react';
import { runCommand } from '../state/app-commands.ts';
import { useApp } from '../state/store.ts';

export function RulePackLine(): ReactElement | null {
  const title = useApp((state) => state.plan?.rulePack.title);
  if (title === undefined) return null;
  return (
    <p className="rule-pack">
      <Scale aria-hidden />
      <span className="rule-pack-title" title={title}>
        {title}
      </span>
      <button type="button" className="link" onClick={() => runCommand('plan.rules')}>
        Rules
      </button>
    </p>
  );
}
