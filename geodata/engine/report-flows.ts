// What `flows`, `catchment` and `pcn` tell: the same sums as in the window, for any division of the blocks.
import type { FlowSetView, LeftOut } from '../contract/flows.ts';
import { overallFlows } from '../flows/area-flows.ts';
import { TierFlows } from '../flows/tier-flows.ts';
import type { Partition } from '../measures/partition.ts';
import { UNASSIGNED } from '../model/plan.ts';
import { FlowSets } from './flows/flow-sets.ts';
import { type FlowFigures, flowFigures, matrixCells } from './flows/flow-table.ts';
import { partitionOf } from './partition-of.ts';
import { withAtlas } from './with-atlas.ts';

export interface FlowsReport {
  readonly set: FlowSetView;
  readonly overall: { readonly li: number | null; readonly residentsFlow: number; readonly within: number };
  readonly areas: readonly (FlowFigures & { readonly code: string; readonly name: string })[];
  /** Pairs of areas with people, by code, most people first; '' stands for blocks in no area. */
  readonly matrix?: {
    readonly cells: readonly { readonly from: string; readonly to: string; readonly people: number }[];
    readonly leftOut: LeftOut;
  };
  /** Who is in no row, or only on one side of it. */
  readonly outside: {
    /** Residents of blocks in no area, and people served there. */
    readonly unassigned: { readonly residentsFlow: number; readonly providersFlow: number };
    readonly unknown: number;
    readonly elsewhere: number;
    readonly withoutPlace: number;
  };
}

export interface FlowsArgs {
  readonly atlas: string;
  /** By default the newest registrations. */
  readonly set?: string;
  /** A layer, or a plan file with its tier (`system` by default). */
  readonly areas: string;
  readonly tier?: string;
  readonly matrix?: boolean;
  readonly clock: () => string;
}

/** Throws IssueError for names that mean nothing, and for a matrix that is too large. */
export function reportFlows(args: FlowsArgs): FlowsReport {
  return withAtlas(args.atlas, args.clock, (file) => {
    const sets = new FlowSets(file);
    const { facts, view } = sets.require(sets.idOr(args.set));
    const atlas = file.atlas();
    const partition = partitionOf(atlas, args.areas, args.tier);
    const tier = new TierFlows(facts, partition.slotOf);
    const { li, residentsFlow, within } = overallFlows(tier);
    const residents = residentsBySlot(partition, atlas.people.total);
    return {
      set: view,
      overall: { li, residentsFlow, within },
      areas: partition.slots.map((slot) => ({
        ...{ code: partition.codes[slot] ?? '', name: partition.names[slot] ?? '' },
        ...flowFigures(tier, slot, residents[slot]!),
      })),
      ...(args.matrix === true ? { matrix: matrixOf(tier, partition) } : {}),
      outside: {
        unassigned: { residentsFlow: tier.residentsFlow(UNASSIGNED), providersFlow: tier.providersFlow(UNASSIGNED) },
        ...{ unknown: view.unknown, elsewhere: view.elsewhere, withoutPlace: view.withoutPlace },
      },
    };
  });
}

function residentsBySlot({ slotCount, slotOf }: Partition, people: Float64Array): Float64Array {
  const residents = new Float64Array(slotCount + 1);
  slotOf.forEach((slot, block) => {
    residents[slot]! += people[block]!;
  });
  return residents;
}

function matrixOf(tier: TierFlows, { codes }: Partition): NonNullable<FlowsReport['matrix']> {
  const { cells, leftOut } = matrixCells(tier);
  return { cells: cells.map(({ from, to, people }) => ({ from: codes[from] ?? '', to: codes[to] ?? '', people })), leftOut };
}
