// What changed between two ordered lists of records that have keys.
import { sameRecord } from './same-record.ts';

export interface Placed<T> {
  readonly position: number;
  readonly item: T;
}

/** One record: added (`before` null), removed (`after` null), or changed or moved (neither). */
export interface ListChange<T> {
  readonly before: Placed<T> | null;
  readonly after: Placed<T> | null;
}

export type ListDiff<T> = readonly ListChange<T>[];

const NONE: ListDiff<never> = [];

/**
 * What leads from one list to the other. `keyOf` must be unique within each list. Records that say the same and keep
 * their order are left out; a record that overtakes another counts as changed. O(n), nothing to do for one same list.
 */
export function diffList<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T, position: number) => string,
): ListDiff<T> {
  if (before === after) return NONE;
  const positions = new Map(before.map((item, position) => [keyOf(item, position), position]));
  const changes: ListChange<T>[] = [];
  let lastKept = -1;
  after.forEach((item, position) => {
    const key = keyOf(item, position);
    const from = positions.get(key);
    positions.delete(key);
    if (from !== undefined && from > lastKept && sameRecord(before[from], item)) lastKept = from;
    else {
      const old = from === undefined ? null : { position: from, item: before[from]! };
      changes.push({ before: old, after: { position, item } });
    }
  });
  for (const position of positions.values()) changes.push({ before: { position, item: before[position]! }, after: null });
  return changes;
}

export const reverseList = <T>(diff: ListDiff<T>): ListDiff<T> =>
  diff.map(({ before, after }) => ({ before: after, after: before }));

/** Why the diff does not fit the list, or null when it does. */
export function misfitOfList<T>(list: readonly T[], diff: ListDiff<T>): string | null {
  const removed = new Set<number>();
  const placed = new Set<number>();
  for (const { before, after } of diff) {
    if (before) {
      if (removed.has(before.position)) return `position ${before.position} is changed twice`;
      if (!sameRecord(list[before.position], before.item)) return `what stands at position ${before.position} is another`;
      removed.add(before.position);
    }
    if (after) {
      if (placed.has(after.position)) return `position ${after.position} is filled twice`;
      placed.add(after.position);
    }
  }
  const length = list.length - removed.size + placed.size;
  for (const position of placed) if (position >= length) return `position ${position} lies beyond the end`;
  return null;
}

/** The list after the change; the same list when the diff is empty. The diff must fit (`misfitOfList`). */
export function applyList<T>(list: readonly T[], diff: ListDiff<T>): readonly T[] {
  if (diff.length === 0) return list;
  const removed = new Set(diff.map((change) => change.before?.position));
  const placed = new Map<number, T>();
  for (const { after } of diff) if (after) placed.set(after.position, after.item);
  const kept = list.filter((_, position) => !removed.has(position));
  const next: T[] = [];
  let taken = 0;
  while (next.length < kept.length + placed.size) {
    const item = placed.get(next.length);
    // Records are objects, so undefined always means that nothing was placed here.
    next.push(item === undefined ? kept[taken++]! : item);
  }
  return next;
}
