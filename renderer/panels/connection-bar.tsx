// Shown when the engine is gone: nothing can be changed until it is back.
import { Unplug } from 'lucide-react';
import type { ReactElement } from 'react';
import { useApp } from '../state/store.ts';
import './connection-bar.css';

const SAID = {
  lost: 'The connection to the engine was lost and is being tried again. Your steps are in the plan\u2019s journal.',
  'taken-over': 'This plan is open in another window now. Only one window can work with the engine.',
} as const;

export function ConnectionBar(): ReactElement | null {
  const connection = useApp((state) => state.connection);
  if (connection !== 'lost' && connection !== 'taken-over') return null;
  return (
    <div className="connection-bar" role="alert">
      <Unplug aria-hidden />
      <p>{SAID[connection]}</p>
      <button type="button" onClick={() => location.reload()}>
        {connection === 'lost' ? 'Try now' : 'Work in this window'}
      </button>
    </div>
  );
}
