// Counts too small to be told. Lists hold most people first, so what is left out is their end, told as one sum; and that sum is
// never itself too small, because a total beside the list would give it away.
import type { LeftOut } from '../../contract/flows.ts';

/**
 * How many of the entries are shown: at most `most`, none below `smallest` people, and so many that those left out come to
 * nobody or to `smallest` people at least. `people`: most first.
 */
export function howManyShown(people: ArrayLike<number>, smallest: number, most = Number.POSITIVE_INFINITY): number {
  let shown = Math.min(people.length, most);
  while (shown > 0 && people[shown - 1]! < smallest) shown--;
  let hidden = 0;
  for (let at = shown; at < people.length; at++) hidden += people[at]!;
  while (shown > 0 && hidden > 0 && hidden < smallest) hidden += people[--shown]!;
  return shown;
}

/** A list as it may be shown, and what it leaves out. `entries`: most people first. */
export function shownOf<Entry extends { readonly people: number }>(
  entries: readonly Entry[],
  smallest: number,
  most: number,
): { readonly shown: readonly Entry[]; readonly leftOut: LeftOut } {
  const shown = howManyShown(
    entries.map(({ people }) => people),
    smallest,
    most,
  );
  const rest = entries.slice(shown);
  return {
    shown: entries.slice(0, shown),
    leftOut: { count: rest.length, people: rest.reduce((sum, { people }) => sum + people, 0) },
  };
}

/** The rule in words, for people; '' where there is none. */
export const smallNumberRule = (smallest: number): string =>
  smallest > 0
    ? `Counts under ${smallest} are not told one by one: blocks, providers and pairs with fewer people are put together as "others", with the next larger one where they would come to fewer than ${smallest} even so.`
    : '';
