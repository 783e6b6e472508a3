// Things read off the state. All pure; those that build lists are called under useMemo.
import type { AreaView, TierView } from '../../geodata/contract/views.ts';
import { VERDICTS_BY_GRAVITY, type Verdict } from '../../geodata/model/verdict.ts';
import type { AppState, AreaOrder } from './app-state.ts';

/** The tier on show; null before a plan is open. */
export const currentTier = (state: AppState): TierView | null => state.plan?.tiers[state.tier] ?? null;

/** The selected area as lists show it. */
export function selectedArea(state: AppState): AreaView | null {
  return currentTier(state)?.areas.find((area) => area.id === state.selected) ?? null;
}

/** How many areas have which worst verdict. */
export function countsByVerdict(areas: readonly Pick<AreaView, 'worst'>[]): Readonly<Record<Verdict, number>> {
  const counts = { pass: 0, arguable: 0, fail: 0, 'not-assessed': 0 };
  for (const area of areas) counts[area.worst]++;
  return counts;
}

export interface ListWish {
  readonly order: AreaOrder;
  readonly failingOnly: boolean;
  /** Part of a name, in any case. */
  readonly text: string;
}

const gravity = (verdict: Verdict): number => VERDICTS_BY_GRAVITY.indexOf(verdict);
// Numbers inside names count as numbers: "PCN 2" before "PCN 10".
const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

/** Places of names in order. Kept while no new name turns up: collating thousands of names at every stroke would be felt. */
let ranks: ReadonlyMap<string, number> = new Map();
function rankNames(areas: readonly AreaView[]): void {
  if (areas.every((area) => ranks.has(area.name))) return;
  const names = [...new Set(areas.map((area) => area.name))].sort(collator.compare);
  ranks = new Map(names.map((name, rank) => [name, rank]));
}

const rank = (area: AreaView): number => ranks.get(area.name) ?? 0;
const byName = (one: AreaView, other: AreaView): number => rank(one) - rank(other) || one.slot - other.slot;

const ORDERS: Readonly<Record<AreaOrder, (one: AreaView, other: AreaView) => number>> = {
  name: byName,
  size: (one, other) => other.people - one.people || byName(one, other),
  worst: (one, other) => gravity(one.worst) - gravity(other.worst) || byName(one, other),
};

/** The areas that the list shows, in its order. */
export function listedAreas(areas: readonly AreaView[], wish: ListWish): readonly AreaView[] {
  rankNames(areas);
  const sought = wish.text.trim().toLowerCase();
  const kept = areas.filter(
    (area) => (!wish.failingOnly || area.worst === 'fail') && (sought === '' || area.name.toLowerCase().includes(sought)),
  );
  return kept.sort(ORDERS[wish.order]);
}

/** Label of the step that undo would take back, or that redo would do again; null where there is none. */
export const undoLabel = (state: AppState): string | null => {
  const history = state.plan?.history;
  return history && history.position > 0 ? (history.labels[history.position - 1] ?? null) : null;
};
export const redoLabel = (state: AppState): string | null => {
  const history = state.plan?.history;
  return history ? (history.labels[history.position] ?? null) : null;
};
