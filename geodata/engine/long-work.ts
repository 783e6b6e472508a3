// Work that takes seconds to minutes, as messages: what a thread of its own is asked, and what it says.
import type { ImportView } from '../contract/views.ts';
import type { Issue } from '../model/issue.ts';
import type { RegionResult, RegionWork } from './flows/region-work.ts';
import type { ProgressReport } from './progress.ts';

/** Folders and files by absolute path; `at` (ISO 8601) is the time that whatever is written states. */
export type LongWork =
  /** Comes first: the word by which the thread and its owner agree about its end (ending.ts). */
  | { readonly work: 'begin'; readonly ending: SharedArrayBuffer }
  | { readonly work: 'read'; readonly folder: string }
  | {
      readonly work: 'build';
      readonly folder: string;
      readonly blocks: string | null;
      readonly title: string;
      readonly out: string;
      readonly at: string;
    }
  /** Adds the roads in the folder to an atlas; the atlas with them goes to `out`. */
  | { readonly work: 'roads'; readonly folder: string; readonly atlas: string; readonly out: string; readonly at: string }
  | { readonly work: 'sample'; readonly home: string; readonly making: string; readonly at: string }
  | { readonly work: 'regions'; readonly input: RegionWork };

export interface LongResults {
  readonly read: ImportView;
  /** How many remarks the importers had. */
  readonly build: number;
  /** How many remarks there were. */
  readonly roads: number;
  /** Names of the documents that were made. */
  readonly sample: readonly string[];
  readonly regions: RegionResult;
}

/** What the thread says: any number of times how far it is, then once how the work ended. */
export type LongNews =
  | { readonly news: 'progress'; readonly report: ProgressReport }
  | { readonly news: 'done'; readonly value: LongResults[keyof LongResults] }
  | { readonly news: 'refused'; readonly issues: readonly Issue[] }
  | { readonly news: 'fault'; readonly error: unknown };
