// What `access` tells: who reaches a kind of care, how long it takes, and whom boundaries push past their nearest site.
import { boundaryHarm } from '../access/measures/boundary-harm.ts';
import { figuresBySlot, travelFigures } from '../access/measures/figures.ts';
import { blocksWhere, GROUND, ruralUrban } from '../access/measures/rural-gap.ts';
import { MINUTE_BANDS } from '../contract/access.ts';
import { serviceWords } from '../criteria/travel-words.ts';
import { membersBySlot } from '../measures/members.ts';
import type { Partition } from '../measures/partition.ts';
import type { BlockTable } from '../model/atlas.ts';
import { type Issue, refuse } from '../model/issue.ts';
import { UNASSIGNED } from '../model/plan.ts';
import { type BlockTravel, type TravelBasis, type TravelFigures, type TravelMode, UNREACHED } from '../model/travel.ts';
import { travelCsv } from './access/travel-csv.ts';
import type { Progress } from './progress.ts';
import { replaceText } from './text-files.ts';
import {
  type RequestedAreas,
  requireAreas,
  requireSites,
  type TravelArgs,
  type TravelContext,
  withTravel,
} from './travel-requests.ts';

export interface AccessArgs extends TravelArgs {
  /** A layer, or a plan file with its tier (`system` by default): a plan's site changes count. */
  readonly areas?: string;
  readonly tier?: string;
  /** `ruc`: also by rural-urban class. */
  readonly by?: string;
  readonly blocksOut?: string;
  readonly onProgress: Progress;
}

/** Shares are 0 to 1; minutes null where there are no people, or where the share in question reaches no site. */
export interface AccessArea extends TravelFigures {
  readonly code: string;
  readonly name: string;
  readonly rural: TravelFigures | null;
  readonly urban: TravelFigures | null;
  /** Rural less urban median, minutes. */
  readonly ruralGap: number | null;
  /** People whose nearest site lies outside; of them, who can reach none inside; and the mean extra minutes of the others. */
  readonly harmed: number;
  readonly stranded: number;
  readonly extraMinutes: number | null;
}

export interface AccessReport {
  readonly atlas: { readonly title: string; readonly fingerprint: string };
  readonly service: string;
  /** "emergency departments". */
  readonly label: string;
  readonly profile: TravelMode;
  readonly basis: TravelBasis;
  /** The bands of `within`, minutes. */
  readonly bands: readonly number[];
  /** Sites travelled to; not those without a point. `outside`: of them, in no block. `offRoads`: too far from any road for blocks on roads. */
  readonly sites: {
    readonly count: number;
    readonly withoutPoint: number;
    readonly outside: number;
    readonly offRoads: number;
  };
  /** Site changes of the plan that concern the service; null without a plan. */
  readonly siteChanges: number | null;
  readonly blocks: number;
  /** Who reaches no site at all. */
  readonly unreached: { readonly blocks: number; readonly people: number };
  readonly summary: TravelFigures;
  /** Rural and urban, then class by class; only where asked for. */
  readonly byRuc?: readonly { readonly id: string; readonly label: string; readonly figures: TravelFigures }[];
  /** Only where asked for; what lies in no area last, with the code ''. */
  readonly areas?: readonly AccessArea[];
  readonly files: readonly { readonly file: string; readonly rows: number }[];
}

export interface AccessOutcome {
  readonly report: AccessReport;
  readonly issues: readonly Issue[];
}

/** Throws IssueError for names that mean nothing and files that cannot be written. */
export function reportAccess(args: AccessArgs): AccessOutcome {
  const byRuc = args.by === undefined ? false : isByRuc(args.by);
  return withTravel(args, (context) => {
    const { atlas, source, mode } = context;
    const areas = args.areas === undefined ? null : requireAreas(context, args.areas, args.tier);
    const changes = areas?.plan?.siteChanges ?? [];
    const { service, sites, withoutPoint } = requireSites(source, args.sites, changes);
    args.onProgress({ step: 'Working out travel', done: 0, total: 1 });
    const to = source.travelTo(service, mode);
    const travel = to.travel(sites);
    const summary = travelFigures(travel, atlas.people.total, null);
    const report: AccessReport = {
      atlas: { title: atlas.title, fingerprint: atlas.fingerprint },
      ...{ service, label: serviceWords(service).many, profile: mode, basis: travel.basis, bands: MINUTE_BANDS },
      sites: {
        ...{ count: sites.length, withoutPoint, outside: sites.filter(({ block }) => block < 0).length },
        offRoads: to.sitesOffRoads(sites).length,
      },
      siteChanges: areas?.plan ? changes.filter((one) => one.service === service || one.toService === service).length : null,
      blocks: atlas.blocks.count,
      unreached: { blocks: travel.deciseconds.filter((time) => time === UNREACHED).length, people: summary.unreached },
      summary,
      ...(byRuc ? { byRuc: groupsByRuc(context, travel) } : {}),
      ...(areas ? { areas: areasOf(context, travel, areas, args.onProgress) } : {}),
      files: args.blocksOut === undefined ? [] : [writeBlocks(args.blocksOut, travel, atlas.blocks)],
    };
    return { report, issues: areas?.issues ?? [] };
  });
}

function isByRuc(by: string): true {
  if (by.toLowerCase() === 'ruc') return true;
  refuse('unknown-grouping', `Travel cannot be told by "${by}".`, {}, 'Give --by ruc, for rural-urban classes.');
}

function groupsByRuc({ atlas, source }: TravelContext, travel: BlockTravel): NonNullable<AccessReport['byRuc']> {
  const { rural } = source;
  const attribute = atlas.attributes.find((one) => one.id === rural?.attribute);
  if (!rural || attribute?.kind !== 'class') {
    refuse(
      'no-rural-classes',
      'The atlas has no rural-urban classes.',
      {},
      'Build it with the published classification (RUC11CD or RUC21CD).',
    );
  }
  const figuresOf = (values: Uint8Array, value: number): TravelFigures =>
    travelFigures(travel, atlas.people.total, blocksWhere(values, value, null));
  return [
    { id: 'rural', label: 'Rural', figures: figuresOf(rural.ground, GROUND.rural) },
    { id: 'urban', label: 'Urban', figures: figuresOf(rural.ground, GROUND.urban) },
    ...attribute.classes.map(({ code, label }, position) => ({
      id: code,
      label,
      figures: figuresOf(attribute.values, position),
    })),
  ];
}

function areasOf(
  context: TravelContext,
  travel: BlockTravel,
  { partition }: RequestedAreas,
  onProgress: Progress,
): readonly AccessArea[] {
  const { slotOf, slotCount, slots, codes, names } = partition;
  const figures = figuresBySlot(travel, context.atlas.people.total, { slotOf, slotCount });
  const members = membersBySlot(slotOf, slotCount);
  const blocksOf = (slot: number) => members.blocks.subarray(members.offsets[slot]!, members.offsets[slot + 1]!);
  const rowOf = (slot: number, position: number): AccessArea => {
    onProgress({ step: 'Working out areas', done: position, total: slots.length });
    const name = slot === UNASSIGNED ? 'In no area' : (names[slot] ?? '');
    return {
      code: codes[slot] ?? '',
      name,
      ...figures[slot]!,
      ...withinArea(context, travel, partition, { slot, blocks: blocksOf(slot) }),
    };
  };
  const rows = slots.map(rowOf);
  return blocksOf(UNASSIGNED).length === 0 ? rows : [...rows, rowOf(UNASSIGNED, slots.length)];
}

function withinArea(
  { atlas, source }: TravelContext,
  travel: BlockTravel,
  { slotOf }: Partition,
  { slot, blocks }: { readonly slot: number; readonly blocks: Uint32Array },
): Pick<AccessArea, 'rural' | 'urban' | 'ruralGap' | 'harmed' | 'stranded' | 'extraMinutes'> {
  const people = atlas.people.total;
  const { harmed, stranded, extraMinutes } = boundaryHarm(travel, people, { blocks, slotOf, slot });
  const none = { rural: null, urban: null, gap: null };
  const { rural, urban, gap } = source.rural ? ruralUrban(travel, people, source.rural.ground, blocks) : none;
  return { rural, urban, ruralGap: gap, harmed, stranded, extraMinutes };
}

function writeBlocks(path: string, travel: BlockTravel, blocks: BlockTable): AccessReport['files'][number] {
  replaceText(path, travelCsv(travel, blocks));
  return { file: path, rows: blocks.count };
}
