// Parts of dialogs as they come onto the page.
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { RulePackView } from '../../geodata/contract/views.ts';
import type { Issue } from '../../geodata/model/issue.ts';
import { CRITERIA, isForInformation } from '../../geodata/model/verdict.ts';
import { ErrorNote } from '../../renderer/dialogs/error-note.tsx';
import { CRITERIA_HELP } from '../../renderer/dialogs/help/criteria-help.ts';
import { mergedText } from '../../renderer/dialogs/merging.ts';
import { PackList } from '../../renderer/dialogs/rules/pack-views.tsx';

const refusal: Issue = {
  code: 'not-a-plan',
  severity: 'error',
  message: 'It is no plan.',
  place: { file: '/plans/x.footprint', row: 2 },
  fix: 'Choose another.',
};

describe('an error in a dialog', () => {
  it('names the file in its sentence and keeps place and remedy behind it', () => {
    const error = { code: 'refused', message: refusal.message, issues: [refusal] } as const;
    const html = renderToString(createElement(ErrorNote, { error }));
    expect(html).toContain('<p>x.footprint: It is no plan.</p>');
    expect(html).toContain('<li>/plans/x.footprint, row 2: It is no plan. Choose another.</li>');
    expect(html).toContain('Copy for a colleague');
  });

  it('has no details to look into where the sentence says all', () => {
    const error = { code: 'fault', message: 'Something went wrong.', issues: [] } as const;
    expect(renderToString(createElement(ErrorNote, { error }))).not.toContain('<details');
    expect(renderToString(createElement(ErrorNote, { error: { ...error, code: 'cancelled' } }))).toBe('');
  });
});

describe('what is tested', () => {
  it.each(CRITERIA.filter((criterion) => !isForInformation(criterion)))(
    'says when %s passes, is arguable and fails',
    (criterion) => {
      const { passes, arguable, fails, source } = CRITERIA_HELP[criterion];
      for (const text of [passes, arguable, fails, source]) expect(text).toMatch(/^[A-Z].*\.$/);
    },
  );

  it('says of no fails where there are none', () => {
    expect(CRITERIA_HELP.compactness.fails).toBe('');
  });
});

describe('merging', () => {
  const size = { min: 250_000, max: 500_000, basis: 'resident' } as const;

  it('asks for a choice before it adds up', () => {
    expect(mergedText('place', 0, 371_502, size)).toBe('Choose at least one place first');
    expect(mergedText('place', 1, 400_000, size)).toBe('400,000 residents together, within the range');
  });
});

describe('rule packs', () => {
  it('marks the one in use and no other', () => {
    const pack = (id: string): RulePackView => ({
      id,
      title: id,
      dated: '2019',
      summary: '',
      shipped: true,
      rules: [],
      json: '{}',
    });
    const html = renderToString(
      createElement(PackList, { packs: [pack('one'), pack('two')], shown: 'one', used: 'two', onShow: () => undefined }),
    );
    expect(html.match(/In use/g)).toHaveLength(1);
    expect(html.indexOf('In use')).toBeGreaterThan(html.indexOf('>two<'));
  });
});
