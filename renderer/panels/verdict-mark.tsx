// A verdict as a shape and a colour, with its word for those who see neither.
import type { ReactElement } from 'react';
import { type Standing, VERDICT_WORDS } from '../format/words.ts';
import './verdict-mark.css';

const SHAPES: Readonly<Record<Standing, string>> = {
  pass: 'M3.5 8.5l3 3 6-7',
  arguable: 'M2.5 9.5c1-3 3.2-3 5.5-1.5s4.5 1.500 5.500-1.500',
  fail: 'M4 4l8 8M12 4l-8 8',
  'not-assessed': 'M5.500 6.200a2.500 2.500 0 1 1 3.700 2.200c-.8.450-1.200.900-1.200 1.800M8 13v.100',
  information: 'M6.500 7.500h1.700v5M6.300 12.500h3.800M8 4v.100',
};

interface MarkProps {
  readonly verdict: Standing;
  /** Leave the word out where it stands beside the mark anyway. */
  readonly silent?: boolean;
}

export function VerdictMark({ verdict, silent = false }: MarkProps): ReactElement {
  const name = silent ? { 'aria-hidden': true } : { role: 'img', 'aria-label': VERDICT_WORDS[verdict] };
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label, or silent beside its word; a title would be a second tooltip
    <svg {...name} className={`verdict-mark is-${verdict}`} viewBox="0 0 16 16" width="16" height="16" focusable="false">
      <path d={SHAPES[verdict]} />
    </svg>
  );
}

/** The mark with its word. */
export function VerdictTag({ verdict }: { readonly verdict: Standing }): ReactElement {
  return (
    <span className={`verdict-tag is-${verdict}`}>
      <VerdictMark verdict={verdict} silent />
      {VERDICT_WORDS[verdict]}
    </span>
  );
}
