import { describe, expect, it } from 'vitest';
import type { Issue } from '../../geodata/model/issue.ts';
import { namingFile } from '../../renderer/format/refusals.ts';

const broken: Issue = {
  code: 'not-json',
  severity: 'error',
  message: 'The file is not JSON.',
  place: { file: 'broken.footprint', row: 3 },
  fix: 'Open a backup.',
};

describe('the sentence of a refusal', () => {
  it('names the file, without the folders that it lies in', () => {
    expect(namingFile(broken.message, [broken])).toBe('broken.footprint: The file is not JSON.');
    const at = (file: string): Issue => ({ ...broken, place: { file } });
    expect(namingFile(broken.message, [at('/home/me/plans/a b.footprint')])).toBe('a b.footprint: The file is not JSON.');
    expect(namingFile(broken.message, [at('C:\\plans\\c.footprint')])).toBe('c.footprint: The file is not JSON.');
  });

  it('leaves a sentence as it is that names it already, knows of no file, or tells of no refusal', () => {
    const named = { ...broken, message: 'There is a broken.footprint already.' };
    expect(namingFile(named.message, [named])).toBe(named.message);
    expect(namingFile(broken.message, [{ ...broken, place: {} }])).toBe(broken.message);
    expect(namingFile(broken.message, [{ ...broken, severity: 'warning' }])).toBe(broken.message);
    expect(namingFile('It could not be opened.', [broken])).toBe('It could not be opened.');
    expect(namingFile(broken.message, [])).toBe(broken.message);
  });
});
