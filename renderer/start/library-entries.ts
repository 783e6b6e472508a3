// What the start screen makes of the library: which atlas a plan belongs to, what is new after a file was brought in.
import type { AtlasEntry, LibraryView, PlanEntry } from '../../geodata/contract/views.ts';

/** Newest first. */
export const recentPlans = (library: LibraryView): readonly PlanEntry[] =>
  library.plans.toSorted((a, b) => (a.modified < b.modified ? 1 : -1));

/** Atlases that plans can be made and opened on. */
export const usableAtlases = (library: LibraryView): readonly AtlasEntry[] =>
  library.atlases.filter((atlas) => atlas.problem === null);

/** The atlas that a plan was made for, or null where the library has none like it. */
export const atlasOf = (library: LibraryView, plan: PlanEntry): AtlasEntry | null =>
  usableAtlases(library).find((atlas) => atlas.fingerprint === plan.atlasFingerprint) ?? null;

/** The plans made for an atlas. */
export const plansOn = (library: LibraryView, atlas: AtlasEntry): readonly PlanEntry[] =>
  library.plans.filter((plan) => plan.atlasFingerprint === atlas.fingerprint);

/** The one plan that a list of the library has gained since, or, where none is new, the one of that file name. */
export function arrivedPlan(before: LibraryView | null, after: LibraryView, fileNames: readonly string[]): PlanEntry | null {
  const known = new Set(before?.plans.map((plan) => plan.document));
  const fresh = after.plans.filter((plan) => !known.has(plan.document));
  const named = after.plans.filter((plan) => fileNames.includes(plan.document));
  const found = fresh.length > 0 ? fresh : named;
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Files that are whole documents go into the library; all others are data to be imported. */
export function sortFiles<Item extends { readonly name: string }>(
  files: readonly Item[],
): { readonly documents: readonly Item[]; readonly data: readonly Item[] } {
  const isDocument = ({ name }: Item): boolean => /\.(footprint|atlas\.gpkg)$/i.test(name);
  return { documents: files.filter(isDocument), data: files.filter((file) => !isDocument(file)) };
}
