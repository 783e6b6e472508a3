// One criterion: what it found, what was asked, why, and what to do about it. Fails stand open, the rest is one line.
import { ChevronRight } from 'lucide-react';
import { type ReactElement, useId, useState } from 'react';
import type { CriterionResult } from '../../geodata/model/verdict.ts';
import { showTravelOf } from '../access/travel-actions.ts';
import { showFlows } from '../flows/flow-actions.ts';
import { basisText, measuredValue, thresholdText } from '../format/measured.ts';
import { CRITERION_WORDS, standingOf, VERDICT_WORDS } from '../format/words.ts';
import { command, openDialog } from '../state/actions.ts';
import { pointOutOffenders } from '../state/looking.ts';
import { useApp } from '../state/store.ts';
import { OffenderList } from './offender-list.tsx';
import { VerdictMark } from './verdict-mark.tsx';
import './criterion-row.css';

export function CriterionRow({ result }: { readonly result: CriterionResult }): ReactElement {
  const [wish, setWish] = useState<boolean | null>(null);
  const body = useId();
  const standing = standingOf(result.criterion, result.verdict);
  const open = wish ?? result.verdict === 'fail';
  return (
    <li className="criterion">
      <button
        type="button"
        className="criterion-head"
        aria-expanded={open}
        aria-controls={body}
        title={basisText(result)}
        onClick={() => setWish(!open)}
      >
        <VerdictMark verdict={standing} silent />
        <span className="criterion-name" title={CRITERION_WORDS[result.criterion]}>
          {CRITERION_WORDS[result.criterion]}
        </span>
        <span className="criterion-value numbers" title={measuredValue(result)}>
          {measuredValue(result)}
        </span>
        <span className="criterion-verdict">
          <span className={`is-${standing}`}>{VERDICT_WORDS[standing]}</span>
        </span>
        <ChevronRight className="criterion-turn" aria-hidden />
      </button>
      {/* The body is not drawn when closed: a scorecard may list hundreds of offenders. */}
      <div id={body} hidden={!open}>
        {open && <CriterionBody result={result} />}
      </div>
    </li>
  );
}

function CriterionBody({ result }: { readonly result: CriterionResult }): ReactElement {
  const asked = thresholdText(result);
  return (
    <div className="criterion-body">
      <p>{result.evidence}</p>
      {asked !== '' && (
        <p className="soft">
          Asked for: <span className="numbers">{asked}</span>
        </p>
      )}
      {result.offenders.length > 0 && <OffenderList offenders={result.offenders} />}
      <CriterionActions result={result} />
    </div>
  );
}

function CriterionActions({ result }: { readonly result: CriterionResult }): ReactElement {
  const { tier, areaId, criterion, verdict, offenders } = result;
  const recorded = useApp((state) =>
    state.plan?.arrangements.find((each) => each.tier === tier && each.areaId === areaId && each.criterion === criterion),
  );
  return (
    <p className="criterion-actions">
      {offenders.length > 1 && (
        <button type="button" onClick={() => pointOutOffenders(offenders)}>
          Show all on map
        </button>
      )}
      {criterion === 'flow-containment' && verdict !== 'not-assessed' && (
        <button type="button" onClick={() => showFlows('areas', result.basis.data[0])}>
          Flows of all areas
        </button>
      )}
      {(criterion === 'rural-access' || criterion === 'boundary-harm') && verdict !== 'not-assessed' && (
        <button type="button" onClick={() => showTravelOf(result.basis.data)}>
          Travel of all areas
        </button>
      )}
      {recorded && (
        <button type="button" onClick={() => void command({ name: 'remove-arrangement', id: recorded.id })}>
          Remove the arrangement
        </button>
      )}
      {verdict === 'fail' && criterion !== 'coverage' && (
        <button type="button" onClick={() => openDialog({ kind: 'arrangement', tier, areaId, criterion })}>
          {'Record an arrangement\u2026'}
        </button>
      )}
      {verdict === 'not-assessed' && criterion !== 'partners' && (
        <button type="button" onClick={() => openDialog({ kind: 'import' })}>
          {'Import data\u2026'}
        </button>
      )}
      <button type="button" className="link" onClick={() => openDialog({ kind: 'help', criterion })}>
        What is this?
      </button>
    </p>
  );
}
