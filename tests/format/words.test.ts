import { expect, it } from 'vitest';
import { CRITERIA } from '../../geodata/model/verdict.ts';
import { gravityOf, layerWord, standingOf, VERDICT_WORDS } from '../../renderer/format/words.ts';

it('shows what only describes as information, unless it could not be assessed', () => {
  expect(standingOf('compactness', 'pass')).toBe('information');
  expect(standingOf('compactness', 'not-assessed')).toBe('not-assessed');
  const judged = CRITERIA.filter((criterion) => criterion !== 'compactness');
  expect(judged.map((criterion) => standingOf(criterion, 'pass'))).toEqual(judged.map(() => 'pass'));
});

it('puts information after what passes and before what is not known', () => {
  const standings = ['information', 'not-assessed', 'pass', 'fail', 'arguable'] as const;
  expect(standings.toSorted((a, b) => gravityOf(a) - gravityOf(b)).map((one) => VERDICT_WORDS[one])).toEqual([
    ...['fail', 'arguable', 'pass', 'for information', 'not assessed'],
  ]);
});

it('writes a layer as people call it, and what is no layer as it is', () => {
  expect(layerWord('lsoa11')).toBe('LSOA 2011');
  expect(layerWord('')).toBe('');
  expect(layerWord('blocks')).toBe('blocks');
});
