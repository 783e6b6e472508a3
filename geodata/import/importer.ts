// What an importer is: it recognises a dataset by its columns, and turns its rows into facts.
import type { DatasetOrigin, RowDataset } from './dataset.ts';
import type { ImportFact } from './facts.ts';
import type { ImportLog } from './import-log.ts';

/** What an export must say about where data came from. */
export interface SourceText {
  readonly publisher: string;
  readonly title: string;
  /** "2021", "July 2022"; '' where neither the columns nor the rows say. */
  readonly vintage: string;
  readonly licence: string;
  readonly attribution: string;
}

export interface ImporterSpec<Match> {
  /** Stable kebab-case name, stored with every source: `ons-lookup`. */
  readonly id: string;
  /** What a table needs to be recognised, said to a user whose file was not: "RUC11CD or RUC21CD beside a code column". */
  readonly needs: string;
  /** Where the columns are, or null when this is not such a dataset. Looks at column names only. */
  recognise(dataset: RowDataset): Match | null;
  /** When everything but the code column is there: what the missing column would be called. Else null. */
  missingCode?(dataset: RowDataset): string | null;
  /** One phrase for people: "lookup of lsoa11 to ccg21, stp21". */
  describe(match: Match): string;
  source(match: Match): SourceText;
  /** Facts of the rows that can be used; every other row goes into the log. */
  import(dataset: RowDataset, match: Match, log: ImportLog): readonly ImportFact[];
}

/** One importer's claim on one dataset, ready to run. */
export interface Recognition {
  readonly importer: string;
  readonly label: string;
  readonly source: SourceText;
  run(log: ImportLog): readonly ImportFact[];
}

/** An importer with its own match type hidden, as the registry holds it. */
export interface Importer {
  readonly id: string;
  readonly needs: string;
  recognise(dataset: RowDataset): Recognition | null;
  missingCode(dataset: RowDataset): string | null;
}

/** Hides the match type, so that importers of different tables stand in one list. */
export function defineImporter<Match>(spec: ImporterSpec<Match>): Importer {
  return {
    id: spec.id,
    needs: spec.needs,
    recognise(dataset) {
      const match = spec.recognise(dataset);
      if (match === null) return null;
      return {
        importer: spec.id,
        label: spec.describe(match),
        source: spec.source(match),
        run: (log) => spec.import(dataset, match, log),
      };
    },
    missingCode: (dataset) => spec.missingCode?.(dataset) ?? null,
  };
}

/** The year that a file or sheet name mentions (`gp-reg-july-2022` gives 2022), else null. For labels, never for recognition. */
export function yearInName(origin: DatasetOrigin): number | null {
  const name = `${origin.file.slice(Math.max(origin.file.lastIndexOf('/'), origin.file.lastIndexOf('\\')) + 1)} ${origin.sheet ?? ''}`;
  const years = [...name.matchAll(/(?<!\d)(20\d\d)(?!\d)/g)].map((match) => Number(match[1]));
  return years.length > 0 ? Math.max(...years) : null;
}
