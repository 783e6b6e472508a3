import { describe, expect, it } from 'vitest';
import type { Issue } from '../../geodata/model/issue.ts';
import { isAboutRecovery, toneOf } from '../../renderer/panels/notice-kinds.ts';

const issue = (code: string, severity: Issue['severity']): Issue => ({ code, severity, message: '', place: {}, fix: '' });
const recovered = issue('recovered', 'note');

describe('how a notice looks', () => {
  it('is calm where there are only remarks', () => {
    expect(toneOf({ tone: 'warning', issues: [recovered] })).toBe('info');
    expect(toneOf({ tone: 'warning', issues: [recovered, issue('other-atlas', 'warning')] })).toBe('warning');
    expect(toneOf({ tone: 'warning', issues: [] })).toBe('warning');
    expect(toneOf({ tone: 'error', issues: [recovered] })).toBe('error');
  });

  it('can be answered where steps were restored, whatever else it tells of', () => {
    expect(isAboutRecovery({ issues: [issue('other-atlas', 'warning'), recovered] })).toBe(true);
    expect(isAboutRecovery({ issues: [issue('other-atlas', 'warning')] })).toBe(false);
    expect(isAboutRecovery({ issues: [] })).toBe(false);
  });
});
