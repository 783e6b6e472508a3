// What `sfca` tells: capacity within reach for each person, by block.
import {
  type CatchmentWeighting,
  gaussianTo,
  shownBands,
  stepsTo,
  type WeightBand,
} from '../access/catchments/catchment-weights.ts';
import { type FloatingCatchments, floatingCatchments } from '../access/catchments/floating-catchments.ts';
import { PairCollector, type ReachPairs } from '../access/catchments/reach-pairs.ts';
import { SiteRows } from '../access/travel/site-rows.ts';
import type { CatchmentWeights } from '../contract/access.ts';
import { serviceWords } from '../criteria/travel-words.ts';
import { csvRow } from '../export/csv-text.ts';
import { type Issue, refuse } from '../model/issue.ts';
import {
  type BlockTravel,
  DECISECONDS_PER_MINUTE,
  type TravelBasis,
  type TravelMode,
  type TravelSite,
} from '../model/travel.ts';
import { wayOf } from './access/travel-cells.ts';
import type { Progress } from './progress.ts';
import { replaceText } from './text-files.ts';
import {
  oneNumberOfMinutes,
  requireChanges,
  requireSites,
  type TravelArgs,
  type TravelContext,
  withTravel,
} from './travel-requests.ts';

export interface SfcaArgs extends TravelArgs {
  readonly method: string;
  /** Of e2sfca; `steps` by default. */
  readonly weights?: string;
  /** How far people go at most. */
  readonly minutes: string;
  /** `lists`: list sizes, beds or what lists call capacity; `equal`: 1 for every site. */
  readonly capacityFrom: string;
  readonly plan?: string;
  readonly out?: string;
  readonly onProgress: Progress;
}

export interface SfcaReport {
  readonly atlas: { readonly title: string; readonly fingerprint: string };
  readonly service: string;
  readonly label: string;
  readonly profile: TravelMode;
  readonly basis: TravelBasis;
  readonly weights: CatchmentWeights;
  readonly minutes: number;
  readonly bands: readonly WeightBand[];
  readonly capacityFrom: 'lists' | 'equal';
  /** `unknown`: without a capacity, they count for nothing; `unreached`: with one, but nobody comes within reach. */
  readonly sites: { readonly count: number; readonly unknown: readonly string[]; readonly unreached: readonly string[] };
  readonly supply: number;
  readonly supplyReached: number;
  /** Capacity a person times people, over all blocks: the supply that is reached, but for rounding. */
  readonly handedOut: number;
  readonly people: number;
  /** People who reach no site within the minutes. */
  readonly without: number;
  /** Capacity for each thousand people, weighted by people; null without people. */
  readonly perThousand: {
    readonly mean: number | null;
    readonly p10: number | null;
    readonly median: number | null;
    readonly p90: number | null;
  };
  readonly files: readonly { readonly file: string; readonly rows: number }[];
}

/** Throws IssueError for names that mean nothing, lists without capacity, and files that cannot be written. */
export function reportSfca(args: SfcaArgs): { readonly report: SfcaReport; readonly issues: readonly Issue[] } {
  const minutes = oneNumberOfMinutes(args.minutes);
  const weighting = requireWeighting(args.method, args.weights, minutes);
  const capacityFrom = requireCapacityFrom(args.capacityFrom);
  return withTravel(args, (context) => {
    const { atlas, source, mode } = context;
    const { changes, issues } = requireChanges(context, args.plan);
    const { service, sites } = requireSites(source, args.sites, changes);
    const capacityOf = capacityFrom === 'equal' ? () => 1 : knownCapacity(sites, service);
    const travel = source.travelTo(service, mode).travel(sites);
    const capacity = Float64Array.from(travel.sites, capacityOf);
    const people = atlas.people.total;
    const pairs = pairsOf(context, travel, { minutes, onProgress: args.onProgress });
    const found = floatingCatchments(pairs, { people, capacity, weighting });
    const codeOf = (position: number): string => travel.sites[position]!.code;
    const report: SfcaReport = {
      atlas: { title: atlas.title, fingerprint: atlas.fingerprint },
      ...{ service, label: serviceWords(service).many, profile: mode, basis: travel.basis },
      ...{ weights: weighting.kind, minutes, bands: shownBands(weighting), capacityFrom },
      sites: { count: sites.length, unknown: found.unknownSites.map(codeOf), unreached: found.unreachedSites.map(codeOf) },
      ...{ supply: found.supply, supplyReached: found.supplyReached, without: found.without },
      ...summaryOf(found, people),
      files: args.out === undefined ? [] : [writeBlocks(args.out, context, travel, found)],
    };
    return { report, issues };
  });
}

function requireWeighting(method: string, weights: string | undefined, minutes: number): CatchmentWeighting {
  const known = method.toLowerCase();
  if (known === '2sfca') {
    if (weights === undefined) return { kind: '2sfca', minutes };
    refuse(
      'unknown-weights',
      '2SFCA weighs every site within reach alike.',
      {},
      'Leave --weights out, or give --method e2sfca.',
    );
  }
  if (known !== 'e2sfca') refuse('unknown-method', `There is no method "${method}".`, {}, 'Choose 2sfca or e2sfca.');
  if (weights === undefined || weights === 'steps') return stepsTo(minutes);
  if (weights === 'gaussian') return gaussianTo(minutes);
  refuse('unknown-weights', `There are no weights "${weights}".`, {}, 'Choose steps or gaussian.');
}

function requireCapacityFrom(text: string): 'lists' | 'equal' {
  if (text === 'lists' || text === 'equal') return text;
  refuse('unknown-capacity', `Capacity cannot come from "${text}".`, {}, 'Choose lists, or equal for 1 a site.');
}

/** Throws IssueError where no site's capacity is known. */
function knownCapacity(sites: readonly TravelSite[], service: string): (site: TravelSite) => number {
  if (sites.every(({ capacity }) => capacity === null)) {
    const fix = 'Give a list with a CAPACITY column, or count every site alike with --capacity-from equal.';
    refuse('no-capacity', `No list says what the capacity of ${serviceWords(service).many} is.`, {}, fix);
  }
  return ({ capacity }) => capacity ?? Number.NaN;
}

function pairsOf(
  { source, mode }: TravelContext,
  travel: BlockTravel,
  { minutes, onProgress }: { readonly minutes: number; readonly onProgress: Progress },
): ReachPairs {
  const total = travel.sites.length;
  const collector = new PairCollector(travel.nearest.length, total, minutes);
  const collect = (row: Uint32Array, site: number): void => {
    collector.add(site, row);
    onProgress({ step: 'Working out travel', done: site + 1, total });
  };
  new SiteRows(source.ground(mode), travel.byLine).each(travel.sites, collect, minutes * DECISECONDS_PER_MINUTE);
  return collector.pairs();
}

function summaryOf(
  { accessibility, supplyReached }: FloatingCatchments,
  people: Float64Array,
): Pick<SfcaReport, 'people' | 'handedOut' | 'perThousand'> {
  const blocks = [...accessibility.keys()].filter((block) => people[block]! > 0);
  blocks.sort((a, b) => accessibility[a]! - accessibility[b]! || a - b);
  const total = blocks.reduce((sum, block) => sum + people[block]!, 0);
  const handedOut = blocks.reduce((sum, block) => sum + accessibility[block]! * people[block]!, 0);
  const percentile = (percent: number): number | null => {
    let sum = 0;
    for (const block of blocks) {
      sum += people[block]!;
      if (sum * 100 >= total * percent) return accessibility[block]! * 1000;
    }
    return null;
  };
  const mean = total > 0 ? (supplyReached / total) * 1000 : null;
  return { people: total, handedOut, perThousand: { mean, p10: percentile(10), median: percentile(50), p90: percentile(90) } };
}

/** `block,people,accessibility,method,basis`; accessibility is capacity a person, empty where nobody lives. */
function writeBlocks(
  path: string,
  { atlas }: TravelContext,
  travel: BlockTravel,
  { accessibility }: FloatingCatchments,
): SfcaReport['files'][number] {
  const { codes } = atlas.blocks;
  const rows = codes.map((code, block) => {
    const value = accessibility[block]!;
    const cells = [code, String(atlas.people.total[block]!), Number.isNaN(value) ? '' : String(value)];
    return csvRow([...cells, wayOf(travel.byLine, block), travel.basis.label]);
  });
  replaceText(path, csvRow(['block', 'people', 'accessibility', 'method', 'basis']) + rows.join(''));
  return { file: path, rows: codes.length };
}
