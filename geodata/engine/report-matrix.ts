// What `matrix` writes: times between every block and every site of a kind of care, one pair a row.
import { extname } from 'node:path';
import { replaceFile } from '../atlas/replace-file.ts';
import { serviceWords } from '../criteria/travel-words.ts';
import { type Issue, refuse } from '../model/issue.ts';
import { type BlockTravel, type TravelBasis, type TravelMode, UNREACHED } from '../model/travel.ts';
import { wayOf } from './block-travel-csv.ts';
import { CsvMatrix, type MatrixFile, ParquetMatrix } from './matrix-files.ts';
import type { Progress } from './progress.ts';
import { oneNumberOfMinutes, requireChanges, requireSites, type TravelArgs, withTravel } from './travel-requests.ts';

export interface MatrixArgs extends TravelArgs {
  readonly from: string;
  readonly to: string;
  /** `.csv` or `.parquet`. */
  readonly out: string;
  /** Only pairs at most so many minutes apart. */
  readonly within?: string;
  /** A plan file, whose site changes then count. */
  readonly plan?: string;
  readonly onProgress: Progress;
}

export interface MatrixReport {
  readonly atlas: { readonly title: string; readonly fingerprint: string };
  readonly service: string;
  readonly label: string;
  readonly profile: TravelMode;
  readonly basis: TravelBasis;
  readonly blocks: number;
  readonly sites: number;
  /** null: all pairs are written, also those that no way leads between. */
  readonly within: number | null;
  readonly rows: number;
  readonly unreachedPairs: number;
  readonly file: string;
}

const FORMATS: Readonly<Record<string, new (path: string, basis: string) => MatrixFile>> = {
  '.csv': CsvMatrix,
  '.parquet': ParquetMatrix,
};

/** Writes the whole file or none. Rows site by site, in order of code, then block by block. Throws IssueError. */
export function reportMatrix(args: MatrixArgs): { readonly report: MatrixReport; readonly issues: readonly Issue[] } {
  requireEnds(args.from, args.to);
  const within = args.within === undefined ? null : oneNumberOfMinutes(args.within);
  const ending = extname(args.out).toLowerCase();
  const Format = FORMATS[ending];
  if (!Format)
    refuse(
      'unknown-format',
      `A matrix cannot be written as "${ending}".`,
      { file: args.out },
      'End the name in .csv or .parquet.',
    );
  return withTravel(args, (context) => {
    const { atlas, source, mode } = context;
    const { changes, issues } = requireChanges(context, args.plan);
    const { service, sites } = requireSites(source, args.sites, changes);
    args.onProgress({ step: 'Working out travel', done: 0, total: sites.length });
    const travel = source.travelTo(service, mode).travel(sites);
    const counts = replaceFile(args.out, (temporary) => {
      const file = new Format(temporary, travel.basis.label);
      const written = writeRows(travel, { file, within, codes: atlas.blocks.codes, onProgress: args.onProgress });
      file.finish();
      return written;
    });
    const report: MatrixReport = {
      atlas: { title: atlas.title, fingerprint: atlas.fingerprint },
      ...{ service, label: serviceWords(service).many, profile: mode, basis: travel.basis },
      ...{ blocks: atlas.blocks.count, sites: sites.length, within, ...counts, file: args.out },
    };
    return { report, issues };
  });
}

interface RowsTo {
  readonly file: MatrixFile;
  readonly within: number | null;
  readonly codes: readonly string[];
  readonly onProgress: Progress;
}

function writeRows(
  travel: BlockTravel,
  { file, within, codes, onProgress }: RowsTo,
): Pick<MatrixReport, 'rows' | 'unreachedPairs'> {
  const { sites, nearest, decimetres, byLine, toSite } = travel;
  const limit = within === null ? UNREACHED : within * 600;
  let rows = 0;
  let unreachedPairs = 0;
  for (const [position, { code: site }] of sites.entries()) {
    const times = toSite(position);
    for (let block = 0; block < times.length; block++) {
      const time = times[block]!;
      if (time === UNREACHED) unreachedPairs++;
      if (time > limit || (time === UNREACHED && within !== null)) continue;
      rows++;
      file.add({
        ...{ block: codes[block]!, site, method: wayOf(byLine, block) },
        deciseconds: time === UNREACHED ? null : time,
        // The way is known only to the site that is nearest.
        decimetres: nearest[block] === position ? decimetres[block]! : null,
      });
    }
    onProgress({ step: 'Writing pairs', done: position + 1, total: sites.length });
  }
  return { rows, unreachedPairs };
}

function requireEnds(from: string, to: string): void {
  if (from !== 'blocks' || to !== 'sites') {
    refuse('unknown-ends', `Travel from ${from} to ${to} cannot be written.`, {}, 'Give --from blocks --to sites.');
  }
}
