// The indexes of every area of a division of the blocks, and its matrix: what tables and reports of flows are made of.
import type { FlowAreaRow, LeftOut } from '../../contract/flows.ts';
import { areaFlows } from '../../flows/area-flows.ts';
import type { TierFlows } from '../../flows/tier-flows.ts';
import { refuse } from '../../model/issue.ts';
import { UNASSIGNED } from '../../model/plan.ts';
import { grouped } from '../../plan/wording.ts';
import { shownOf } from './small-numbers.ts';

/** A row but for whose it is. */
export type FlowFigures = Omit<FlowAreaRow, 'areaId' | 'name'>;

/** The figures of a slot. `residents` by the population estimates. What is unassigned is no area and has no indexes. */
export function flowFigures(tier: TierFlows, slot: number, residents: number): FlowFigures {
  const { residentsFlow, within, providersFlow, toNowhere, fromUnknown, fromElsewhere, ...indexes } = areaFlows(
    tier,
    slot,
    residents,
  );
  const { li, msi, netRatio, netRate } = indexes;
  const sums = { residents, residentsFlow, within, providersFlow, fromUnknown, fromElsewhere, toNowhere };
  const ratios = slot === UNASSIGNED ? { li: null, msi: null, netRatio: null, netRate: null } : { li, msi, netRatio, netRate };
  return { ...sums, ...ratios, providers: providersIn(tier, slot) };
}

function providersIn({ facts, slotOf }: TierFlows, slot: number): number {
  let count = 0;
  for (const block of facts.flows.home) if (block >= 0 && slotOf[block] === slot) count++;
  return count;
}

/** Whether anybody lives in, or goes to, a block that is in no area. */
export const hasUnassigned = (tier: TierFlows): boolean =>
  tier.residentsFlow(UNASSIGNED) > 0 || tier.providersFlow(UNASSIGNED) > 0;

/** What a matrix may take at most, bytes: more would stop a window, and nobody reads two million cells. */
export const MOST_MATRIX_BYTES = 32 * 1024 * 1024;
/** Two positions and a number of people. */
const BYTES_A_CELL = 16;

export interface MatrixCell {
  readonly from: number;
  readonly to: number;
  readonly people: number;
}

/**
 * Pairs of slots with people, most first (then lower slots), within included; pairs too small to be told are left out.
 * Throws IssueError, before anything is laid out, when the cells need more than `budget` bytes.
 */
export function matrixCells(
  tier: TierFlows,
  budget: number = MOST_MATRIX_BYTES,
): { readonly cells: readonly MatrixCell[]; readonly leftOut: LeftOut } {
  let count = 0;
  tier.eachPair(() => {
    count++;
  });
  if (count * BYTES_A_CELL > budget) {
    const megabytes = (bytes: number): string => `${grouped(Math.ceil(bytes / 1024 / 1024))} MB`;
    refuse(
      'matrix-too-large',
      `The matrix has ${grouped(count)} cells and needs ${megabytes(count * BYTES_A_CELL)}; at most ${megabytes(budget)} are allowed.`,
      {},
      'Choose a division with fewer areas, such as another tier or a coarser layer, or ask without the matrix.',
    );
  }
  const cells: MatrixCell[] = [];
  tier.eachPair((from, to, people) => {
    cells.push({ from, to, people });
  });
  cells.sort((a, b) => b.people - a.people || a.from - b.from || a.to - b.to);
  const { shown, leftOut } = shownOf(cells, tier.facts.flows.smallestShown, Number.POSITIVE_INFINITY);
  return { cells: shown, leftOut };
}
