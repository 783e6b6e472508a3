// Homes of destinations, kept in a folder from one opening of an atlas to the next: finding them takes the lists of all providers
// and their points, which is most of what reading flows costs. What is not there, not whole or of another file is found anew.
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FlowDestination } from '../../flows/block-flows.ts';
import type { PlacedDestinations } from '../../flows/onto-blocks.ts';
import type { FlowSet } from '../../model/flows.ts';
import { sha256 } from '../sha256.ts';
import { replaceText } from '../text-files.ts';

type SetOfHomes = Pick<FlowSet, 'id' | 'destinationCodes'>;

export interface KeptHomes {
  /** null where nothing is known. */
  find(set: SetOfHomes): PlacedDestinations | null;
  keep(set: SetOfHomes, placed: PlacedDestinations): void;
}

/** Raised when homes come to be chosen in another way: what was kept before is then found anew. */
const VERSION = 1;

interface Document {
  readonly of: string;
  readonly destinations: readonly FlowDestination[];
  readonly home: readonly number[];
}

/** Homes for the atlas at `atlasPath`, as it is now. `folder` is made when something is kept. */
export function keptHomes(folder: string, atlasPath: string): KeptHomes {
  const { size, mtimeMs } = statSync(atlasPath);
  const pathOf = ({ id }: SetOfHomes): string => join(folder, `${sha256(`${basename(atlasPath)} ${id}`).slice(0, 32)}.json`);
  const stateOf = ({ id }: SetOfHomes): string => [VERSION, size, mtimeMs, id].join(' ');
  return {
    find: (set) => {
      const kept = read(pathOf(set));
      if (kept?.of !== stateOf(set) || kept.home.length !== set.destinationCodes.length) return null;
      if (set.destinationCodes.some((code, at) => kept.destinations[at]?.code !== code)) return null;
      return { destinations: kept.destinations, home: Int32Array.from(kept.home) };
    },
    keep: (set, { destinations, home }) => {
      const document: Document = { of: stateOf(set), destinations, home: [...home] };
      const body = JSON.stringify(document);
      try {
        mkdirSync(folder, { recursive: true });
        replaceText(pathOf(set), `${sha256(body)}\n${body}`);
      } catch {
        // A full or read-only disk costs time at the next opening, and nothing else.
      }
    },
  };
}

/** null for what is not there or not as it was written. */
function read(path: string): Document | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return null; // nothing was kept, or it cannot be read: it is found anew
  }
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  // A body of that hash is one that `keep` wrote, so it has the shape of a document.
  return text.slice(0, Math.max(0, end)) === sha256(body) ? (JSON.parse(body) as Document) : null;
}
