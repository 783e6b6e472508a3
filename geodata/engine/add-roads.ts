// Road files in, the same atlas with its roads out - or nothing at all, with every reason.
import { replaceRoads } from '../atlas/replace-roads.ts';
import { assembleRoads } from '../import/assemble/assemble-roads.ts';
import type { RoadGround } from '../import/assemble/roads.ts';
import type { FileReport } from '../model/contents.ts';
import { type Issue, IssueError } from '../model/issue.ts';
import type { NetworkReport } from '../model/roads.ts';
import { precomputeTravel } from './access/precompute.ts';
import { type Fence, unfenced } from './fence.ts';
import { blockFinder } from './flows/block-at-point.ts';
import type { Progress } from './progress.ts';
import { type ReadInputs, readInputs } from './read-inputs.ts';
import { sha256 } from './sha256.ts';
import { withAtlas } from './with-atlas.ts';

export interface AddRoadsArgs {
  readonly atlas: string;
  readonly inputs: readonly string[];
  /** What the inputs held, when somebody has read them already. */
  readonly read?: ReadInputs;
  /** Where the atlas with its roads goes; in the place of the atlas itself unless told. */
  readonly out?: string;
  readonly clock: () => string;
  readonly onProgress: Progress;
  /** Around what must not be ended in the middle: calls into SQLite. */
  readonly fenced?: Fence;
}

/** What `atlas add-roads --json` prints. */
export interface RoadsReport {
  readonly atlas: string;
  readonly roads: NetworkReport;
  readonly files: readonly FileReport[];
}

/**
 * Adds the roads in the inputs to an atlas, in the place of those it has. Blocks, people and fingerprint stay, so plans stay valid; what was
 * worked out from the old roads goes. Throws IssueError with every error found; then the atlas is as it was.
 */
export async function addRoads(
  args: AddRoadsArgs,
): Promise<{ readonly report: RoadsReport; readonly issues: readonly Issue[] }> {
  const { atlas: path, clock, onProgress } = args;
  const fenced = args.fenced ?? unfenced;
  const ground = await fenced(() => groundOf(path, clock));
  const read = args.read ?? (await readInputs(args.inputs, onProgress, fenced));
  if (read.errors.length > 0) throw new IssueError(read.errors);
  onProgress({ step: 'Joining roads', done: 0, total: 0 });
  const assembled = assembleRoads(read.imported, ground, { clock, hash: sha256, findBlock: blockFinder });
  if (!assembled.ok) throw new IssueError(assembled.error);
  const { network, reports, sources } = assembled.value;
  onProgress({ step: 'Writing the atlas', done: 0, total: 0 });
  const writtenAt = new Date(clock());
  await fenced(() => replaceRoads(path, args.out ?? path, { network, reports, sources }, { writtenAt, isRoads }));
  const kept = await precomputeTravel({ atlas: args.out ?? path, clock, onProgress, fenced });
  const issues = [...reports.flatMap((report) => report.issues).filter((issue) => issue.severity !== 'note'), ...kept];
  return { report: { atlas: args.out ?? path, roads: network.report, files: reports }, issues };
}

/** Importers of road files, as sources and reports name them. */
const isRoads = (importer: string): boolean => importer === 'osm-pbf' || importer === 'os-open-roads';

const groundOf = (path: string, clock: () => string): RoadGround =>
  withAtlas(path, clock, (file) => {
    const { blocks, people, attributes, topology } = file.atlas();
    return { blocks, people: people.total, attributes, topology, links: file.links() };
  });
