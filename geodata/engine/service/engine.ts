// What all handlers share: the library, the rule packs, jobs, uploads, and the one open plan.
import type { CallName, CheckedRequestOf, ResponseOf } from '../../contract/calls.ts';
import { BlockBoxes } from './block-boxes.ts';
import { ImportThreads } from './import-threads.ts';
import { JobThread } from './job-thread.ts';
import { Jobs } from './jobs.ts';
import { Library } from './library.ts';
import { LibraryReader } from './library-view.ts';
import type { OpenPlan } from './open-plan.ts';
import { Packs } from './packs.ts';
import { NoSession } from './refusal.ts';
import { SearchIndex } from './search-index.ts';
import type { ServiceOptions } from './service-options.ts';
import { Uploads } from './uploads.ts';
import { Workshop } from './workshop.ts';

export class Engine {
  readonly options: ServiceOptions;
  readonly library: Library;
  readonly reader: LibraryReader;
  readonly packs: Packs;
  readonly jobs: Jobs;
  readonly uploads: Uploads;
  readonly imports: ImportThreads;
  readonly workshop: Workshop;
  #open: OpenPlan | null = null;
  #boxes: BlockBoxes | null = null;
  #search: SearchIndex | null = null;

  constructor(options: ServiceOptions) {
    this.options = options;
    this.library = new Library(options.home);
    this.reader = new LibraryReader(this.library, options.clock);
    this.packs = new Packs(this.library.home);
    this.jobs = new Jobs(options);
    this.uploads = new Uploads(this.library.home, options.clock());
    this.imports = new ImportThreads(() => this.startThread());
    this.workshop = new Workshop(this.library.home, options.random);
  }

  /** A thread for long work, so that the engine goes on answering. */
  startThread(): JobThread {
    return new JobThread(this.options.startThread(), this.options.log);
  }

  /** The open plan, or null. */
  get session(): OpenPlan | null {
    return this.#open;
  }

  /** The open plan. Throws NoSession. */
  requireOpen(): OpenPlan {
    if (this.#open) return this.#open;
    throw new NoSession();
  }

  /** Takes another plan in hand, or none. */
  hold(open: OpenPlan | null): void {
    this.#open = open;
    this.#boxes = null;
    this.#search = null;
  }

  /** Boxes of the open atlas's blocks, worked out when they are first needed. */
  boxes(): BlockBoxes {
    this.#boxes ??= new BlockBoxes(this.requireOpen().atlas);
    return this.#boxes;
  }

  /** The open atlas's index, built when it is first searched. */
  searchIndex(): SearchIndex {
    const open = this.requireOpen();
    this.#search ??= new SearchIndex(open.atlas, open.parts.file.providers());
    return this.#search;
  }
}

/** One function a call; the router hands it a request that was checked. */
export type Handlers = {
  readonly [Name in CallName]: (
    engine: Engine,
    request: CheckedRequestOf<Name>,
  ) => ResponseOf<Name> | Promise<ResponseOf<Name>>;
};
