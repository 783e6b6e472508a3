// How grave a notice is, and which one can be answered.
import type { Notice } from '../state/app-state.ts';

/** What consists of remarks alone is no warning, however it was told. */
export function toneOf({ tone, issues }: Pick<Notice, 'tone' | 'issues'>): Notice['tone'] {
  const onlyNotes = issues.length > 0 && issues.every(({ severity }) => severity === 'note');
  return tone === 'warning' && onlyNotes ? 'info' : tone;
}

/** Whether it tells of steps that were brought back after a crash. */
export const isAboutRecovery = ({ issues }: Pick<Notice, 'issues'>): boolean => issues.some(({ code }) => code === 'recovered');
