// What went wrong as one sentence: with the name of the file that it is about, which the message alone leaves to its place.
import type { Issue } from '../../geodata/model/issue.ts';

/** The last part of a path of any system. */
const baseName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** `broken.footprint: The file is no JSON.` Says the message alone where no file is known, or where it names it already. */
export function namingFile(text: string, issues: readonly Issue[]): string {
  const first = issues.find(({ message }) => message === text);
  if (first?.severity !== 'error' || first.place.file === undefined) return text;
  const name = baseName(first.place.file);
  return text.includes(name) ? text : `${name}: ${text}`;
}
