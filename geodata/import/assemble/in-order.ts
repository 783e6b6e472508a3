// The same datasets in the same order, whatever order the files came in, and each content once.
import type { ImportFact } from '../facts.ts';
import type { ImportedDataset } from '../import-dataset.ts';
import { compareText } from './compare-text.ts';
import type { Findings } from './findings.ts';

/** Datasets by file, sheet and content. */
export function inOrder(imported: readonly ImportedDataset[]): readonly ImportedDataset[] {
  return imported.toSorted(
    ({ origin: a }, { origin: b }) =>
      compareText(a.file, b.file) || compareText(a.sheet ?? '', b.sheet ?? '') || compareText(a.sha256, b.sha256),
  );
}

/** Without copies of a file that was read already; the copies are noted. */
export function withoutCopies(imported: readonly ImportedDataset[], findings: Findings): readonly ImportedDataset[] {
  const first = new Map<string, ImportedDataset>();
  return imported.filter((dataset) => {
    const { origin } = dataset;
    const key = `${origin.sha256} ${origin.sheet ?? ''}`;
    const known = first.get(key);
    if (!known || origin.sha256 === '') {
      first.set(key, dataset);
      return true;
    }
    const message = `The content is the same as that of ${known.origin.file}, so it was read once.`;
    findings.note(origin, { code: 'same-content', message, fix: 'Nothing to do.' });
    return false;
  });
}

type FactOf<Kind extends ImportFact['kind']> = Extract<ImportFact, { readonly kind: Kind }>;

/** All facts of one kind, in order of their files. */
export function factsOf<Kind extends ImportFact['kind']>(
  imported: readonly ImportedDataset[],
  kind: Kind,
): readonly FactOf<Kind>[] {
  return imported.flatMap(({ facts }) => facts.filter((fact): fact is FactOf<Kind> => fact.kind === kind));
}
