// A list of block codes from a text file: one a line, or the first column of a CSV.
import type { BlockTable } from '../model/atlas.ts';
import { type Issue, IssueError, refuse } from '../model/issue.ts';
import { readText } from './text-files.ts';

/**
 * Indexes of the blocks that the file lists, each once. A first line that is no code is taken for a heading. Throws
 * IssueError naming the rows of codes that the atlas does not have (the first ten), and for an empty list.
 */
export function readBlockList(path: string, blocks: Pick<BlockTable, 'indexOf' | 'layer' | 'codes'>): Uint32Array {
  const lines = readText(path).split(/\r\n|\n|\r/);
  const found = new Set<number>();
  const issues: Issue[] = [];
  lines.forEach((line, i) => {
    const code = (line.split(/[,;\t]/, 1)[0] ?? '').trim().replace(/^"(.*)"$/, '$1');
    if (code === '') return;
    const index = blocks.indexOf.get(code);
    if (index !== undefined) found.add(index);
    else if (i > 0 || looksLikeCode(code, blocks.codes[0] ?? '')) issues.push(unknown(path, i + 1, code, blocks.layer));
  });
  if (issues.length > 0) throw new IssueError(issues.slice(0, 10));
  if (found.size === 0) refuse('empty-list', 'The list holds no block codes.', { file: path }, 'Write one code a line.');
  return Uint32Array.from(found).sort();
}

/** As long as a code of this atlas, and beginning with the same letter. */
const looksLikeCode = (text: string, code: string): boolean => text.length === code.length && text[0] === code[0];

const unknown = (file: string, row: number, code: string, layer: string): Issue => ({
  code: 'unknown-block',
  severity: 'error',
  message: `"${code}" is not a block of this atlas (${layer}).`,
  place: { file, row },
  fix: 'Correct or remove it; codes of another vintage can be carried over with "plan convert".',
});
