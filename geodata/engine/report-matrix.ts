// What `matrix` writes: times between every block and every site of a kind of care, one pair a row.
import { extname } from 'node:path';
import { SiteRows } from '../access/travel/site-rows.ts';
import { replaceFile } from '../atlas/replace-file.ts';
import { serviceWords } from '../criteria/travel-words.ts';
import { type Issue, refuse } from '../model/issue.ts';
import { type BlockTravel, DECISECONDS_PER_MINUTE, type TravelBasis, type TravelMode, UNREACHED } from '../model/travel.ts';
import { wayOf } from './access/travel-cells.ts';
import { CsvMatrix, type MatrixFile, type MatrixTable, ParquetMatrix, type SitePairs } from './matrix-files.ts';
import type { Progress } from './progress.ts';
import {
  oneNumberOfMinutes,
  requireChanges,
  requireSites,
  type TravelArgs,
  type TravelContext,
  withTravel,
} from './travel-requests.ts';

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
  /** Pairs that no way leads between; null where only near pairs were asked for, and the others not worked out. */
  readonly unreachedPairs: number | null;
  readonly file: string;
}

const FORMATS: Readonly<Record<string, new (path: string, table: MatrixTable) => MatrixFile>> = {
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
    const { codes } = atlas.blocks;
    const table = { codes, methods: codes.map((_, block) => wayOf(travel.byLine, block)), basis: travel.basis.label };
    const counts = replaceFile(args.out, (temporary) => {
      const file = new Format(temporary, table);
      const written = writeRows(context, travel, { file, within, onProgress: args.onProgress });
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
  readonly onProgress: Progress;
}

function writeRows(
  { source, mode }: TravelContext,
  travel: BlockTravel,
  { file, within, onProgress }: RowsTo,
): Pick<MatrixReport, 'rows' | 'unreachedPairs'> {
  let rows = 0;
  let unreached = 0;
  const total = travel.sites.length;
  const write = (times: Uint32Array, position: number): void => {
    for (const time of times) if (time === UNREACHED) unreached++;
    const pairs = pairsOf(travel, position, times, within);
    rows += pairs.blocks.length;
    file.add(pairs);
    onProgress({ step: 'Writing pairs', done: position + 1, total });
  };
  const limit = within === null ? [] : [within * DECISECONDS_PER_MINUTE];
  new SiteRows(source.ground(mode), travel.byLine).each(travel.sites, write, ...limit);
  return { rows, unreachedPairs: within === null ? unreached : null };
}

/** All blocks, or those at most so many minutes away. The length of the way is known only to the site that is nearest. */
function pairsOf(
  { sites, nearest, decimetres }: BlockTravel,
  position: number,
  times: Uint32Array,
  within: number | null,
): SitePairs {
  const all = Uint32Array.from(times.keys());
  const blocks = within === null ? all : all.filter((block) => times[block]! <= within * DECISECONDS_PER_MINUTE);
  return {
    ...{ site: sites[position]!.code, blocks },
    deciseconds: blocks.map((block) => times[block]!),
    decimetres: blocks.map((block) => (nearest[block] === position ? decimetres[block]! : UNREACHED)),
  };
}

function requireEnds(from: string, to: string): void {
  if (from !== 'blocks' || to !== 'sites') {
    refuse('unknown-ends', `Travel from ${from} to ${to} cannot be written.`, {}, 'Give --from blocks --to sites.');
  }
}
