// What an OpenStreetMap extract says of itself.
import { PbfReader } from 'pbf';
import { refuse } from '../model/issue.ts';
import { monthName } from './month-name.ts';
import { undamaged } from './osm-blobs.ts';
import { placeIn, type ReadContext } from './read-context.ts';

export interface OsmHeader {
  /** Features a reader must know, else it reads wrong. */
  readonly required: readonly string[];
  /** "Osmium/1.14"; '' where it does not say. */
  readonly program: string;
  /** Seconds since 1970 up to which edits are in the extract; 0 where it does not say. */
  readonly editedUntil: number;
}

const KNOWN: ReadonlySet<string> = new Set(['OsmSchema-V0.6', 'DenseNodes']);

/** Reads a header block. Throws an IssueError for one that asks for a feature that is not read, by name. */
export function readOsmHeader(content: Uint8Array, position: number, context: ReadContext): OsmHeader {
  const header = undamaged(context, position, () =>
    new PbfReader(content).readFields(
      (tag, found, pbf) => {
        if (tag === 4) found.required.push(pbf.readString());
        else if (tag === 16) found.program = pbf.readString();
        else if (tag === 32) found.editedUntil = pbf.readVarint(true);
      },
      { required: [] as string[], program: '', editedUntil: 0 },
    ),
  );
  const unknown = header.required.filter((feature) => !KNOWN.has(feature));
  if (unknown.length === 0) return header;
  return refuse(
    'unsupported-feature',
    `The OpenStreetMap extract needs a reader that knows ${unknown.join(', ')}.`,
    placeIn(context),
    'Choose an ordinary extract: without history and without places stored on ways.',
  );
}

/** "April 2014" from seconds since 1970, in UTC; '' for 0. */
export function monthOf(seconds: number): string {
  const date = new Date(seconds * 1000);
  return seconds > 0 && !Number.isNaN(date.getTime()) ? monthName(date.getUTCFullYear(), date.getUTCMonth() + 1) : '';
}
