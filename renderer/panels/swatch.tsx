// An area's colour; with a pattern as well when the user asked for patterns.
import type { ReactElement } from 'react';
import { useApp } from '../state/store.ts';
import './swatch.css';

const PATTERNS = 4;

export function Swatch({ colour, slot }: { readonly colour: string; readonly slot: number }): ReactElement {
  const patterns = useApp((state) => state.patterns);
  return (
    <span
      className={patterns ? `swatch swatch-pattern-${slot % PATTERNS}` : 'swatch'}
      style={{ backgroundColor: colour }}
      aria-hidden
    />
  );
}
