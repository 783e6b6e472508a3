// What an import makes of one dataset.
import type { FileReport } from '../model/contents.ts';
import type { DatasetOrigin } from './dataset.ts';
import type { ImportFact } from './facts.ts';
import type { SourceText } from './importer.ts';

/** What one dataset gave. `facts` is empty when the report holds an error: a file is used as a whole or not at all. */
export interface ImportedDataset {
  readonly origin: DatasetOrigin;
  readonly facts: readonly ImportFact[];
  readonly report: FileReport;
  /** One for each importer that recognised the dataset. */
  readonly sources: readonly SourceText[];
}
