// What no area holds yet, and which areas lie in pieces: with the next one a press away.
import type { ReactElement } from 'react';
import { counted, threeFigures } from '../format/numbers.ts';
import { fillUnassigned } from '../state/area-actions.ts';
import { nextSpot } from '../state/looking.ts';
import { currentTier } from '../state/selectors.ts';
import { useApp } from '../state/store.ts';
import './unassigned-bar.css';

export function UnassignedBar(): ReactElement | null {
  const tier = useApp(currentTier);
  if (!tier || tier.areas.length === 0) return null;
  const { unassignedBlocks, unassignedPeople, fragments } = tier;
  return (
    <div className="unassigned">
      {unassignedBlocks === 0 ? (
        <p className="soft">Every block is assigned</p>
      ) : (
        <div className="unassigned-line">
          <p title={counted(unassignedPeople, 'resident')}>
            {counted(unassignedBlocks, 'block')} unassigned{' '}
            <span className="soft">({threeFigures(unassignedPeople)} residents)</span>
          </p>
          <span className="unassigned-actions">
            <button
              type="button"
              onClick={() => void nextSpot('find.unassigned')}
              title="Show the next unassigned blocks (Alt+U)"
            >
              Next
            </button>
            <button type="button" onClick={() => void fillUnassigned()} title="Give each to the area it borders most">
              Fill
            </button>
          </span>
        </div>
      )}
      {fragments > 0 && (
        <div className="unassigned-line">
          <p>
            {counted(fragments, 'piece')} {fragments === 1 ? 'lies' : 'lie'} apart
          </p>
          <span className="unassigned-actions">
            <button type="button" onClick={() => void nextSpot('find.fragments')} title="Show the next piece (Alt+P)">
              Next
            </button>
          </span>
        </div>
      )}
    </div>
  );
}
