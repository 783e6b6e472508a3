// What is tested, and why: the answer to "who says so?".
import { type ReactElement, useState } from 'react';
import { CRITERIA, type CriterionId, isForInformation } from '../../../geodata/model/verdict.ts';
import { CRITERION_WORDS, standingOf } from '../../format/words.ts';
import { VerdictTag } from '../../panels/verdict-mark.tsx';
import { DialogFrame } from '../dialog-frame.tsx';
import { CRITERIA_HELP } from './criteria-help.ts';
import './help.css';

export function HelpDialog({ criterion }: { readonly criterion: string | null }): ReactElement {
  const [shown, show] = useState<CriterionId>(CRITERIA.find((each) => each === criterion) ?? 'coverage');
  const help = CRITERIA_HELP[shown];
  return (
    <DialogFrame title="What is tested" width="medium" light>
      <div className="help-columns">
        <ul className="help-list" aria-label="Tests">
          {CRITERIA.map((each) => (
            <li key={each}>
              <button type="button" className="quiet" aria-current={each === shown || undefined} onClick={() => show(each)}>
                {CRITERION_WORDS[each]}
              </button>
            </li>
          ))}
        </ul>
        <article aria-live="polite">
          <h3>{CRITERION_WORDS[shown]}</h3>
          <p className="help-question">{help.question}</p>
          <dl>
            <dt>
              <VerdictTag verdict={standingOf(shown, 'pass')} />
            </dt>
            <dd>{help.passes}</dd>
            {!isForInformation(shown) && (
              <>
                <dt>
                  <VerdictTag verdict="arguable" />
                </dt>
                <dd>{help.arguable}</dd>
                <dt>
                  <VerdictTag verdict="fail" />
                </dt>
                <dd>{help.fails}</dd>
              </>
            )}
            <dt>
              <VerdictTag verdict="not-assessed" />
            </dt>
            <dd>Something that would answer it is missing; the scorecard says what.</dd>
          </dl>
          <h3>How it is measured</h3>
          <p>{help.measured}</p>
          <h3>Who says so</h3>
          <p>{help.source}</p>
          {!isForInformation(shown) && shown !== 'coverage' && (
            <p className="form-note">An arrangement recorded for a fail makes it arguable, never a pass.</p>
          )}
          <p className="form-note">Thresholds are those of the rules in use; see Rules and thresholds.</p>
        </article>
      </div>
    </DialogFrame>
  );
}
