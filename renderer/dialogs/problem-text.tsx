// What went wrong, in a dialog or a notice: sentence first, details and a copy for a colleague behind it.
import type { ReactElement } from 'react';
import { describeIssue, type Issue } from '../../geodata/model/issue.ts';
import { namingFile } from '../format/refusals.ts';
import { CopyButton } from './copy-button.tsx';
import './problem-text.css';

interface ProblemProps {
  readonly text: string;
  readonly issues: readonly Issue[];
}

export function ProblemText({ text, issues }: ProblemProps): ReactElement {
  const sentence = namingFile(text, issues);
  const lines = issues.map(describeIssue).filter((line) => line !== text && line !== sentence);
  return (
    <>
      <p>{sentence}</p>
      {lines.length > 0 && (
        <details className="problem-details">
          <summary>Details</summary>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <CopyButton text={[sentence, ...lines].join('\n')} label="Copy for a colleague" />
        </details>
      )}
    </>
  );
}
