// Collects flows row by row in typed arrays: a million rows are common.
import { cleanText } from './cells.ts';
import type { FlowFact } from './facts.ts';
import type { ImportLog } from './import-log.ts';

interface FlowRow {
  readonly origin: string;
  readonly destination: string;
  readonly destinationName: string;
  readonly value: number;
  readonly row: number;
}

type FlowArrays = Pick<
  FlowFact,
  | 'originCodes'
  | 'destinationCodes'
  | 'destinationNames'
  | 'origins'
  | 'destinations'
  | 'values'
  | 'withheldOrigins'
  | 'withheldDestinations'
>;

export class FlowRows {
  count = 0;
  private readonly originIndex = new Map<string, number>();
  private readonly destinationIndex = new Map<string, number>();
  private readonly destinationNames: string[] = [];
  private origins = new Uint32Array(1024);
  private destinations = new Uint32Array(1024);
  private rows = new Uint32Array(1024);
  private values = new Float64Array(1024);
  private readonly withheldOrigins: number[] = [];
  private readonly withheldDestinations: number[] = [];

  add({ origin, destination, destinationName, value, row }: FlowRow): void {
    if (this.count === this.values.length) this.grow();
    this.origins[this.count] = indexIn(this.originIndex, origin);
    this.destinations[this.count] = this.destinationAt(destination, destinationName);
    this.values[this.count] = value;
    this.rows[this.count] = row;
    this.count++;
  }

  /** A pair whose count was withheld: both are kept, without a number. */
  withhold({ origin, destination, destinationName }: Omit<FlowRow, 'value' | 'row'>): void {
    this.withheldOrigins.push(indexIn(this.originIndex, origin));
    this.withheldDestinations.push(this.destinationAt(destination, destinationName));
  }

  get withheld(): number {
    return this.withheldOrigins.length;
  }

  /** An error for every pair of origin and destination that stands on two rows. */
  reportRepeats(log: ImportLog, what: string): void {
    for (const { first, row } of this.repeats()) {
      const message = `The same ${what} stand in row ${first} and again in row ${row}.`;
      log.error({ code: 'duplicate-code', message, fix: 'Remove one of the two rows.', row });
    }
  }

  /** One warning on all such pairs, for a table where they are added up. */
  noteRepeats(log: ImportLog): void {
    const repeats = this.repeats();
    const [example] = repeats;
    if (!example) return;
    const { first, row } = example;
    const message = `${repeats.length} ${repeats.length === 1 ? 'row repeats' : 'rows repeat'} a pair of origin and destination (row ${row} that of row ${first}); their values were added up.`;
    log.warn({ code: 'repeated-pairs', message, fix: 'Check that nobody stands in the table twice.', row });
  }

  /** Rows whose pair stands on an earlier row too, in order of the file. */
  private repeats(): readonly { readonly first: number; readonly row: number }[] {
    const width = this.destinationNames.length;
    const keys = new Float64Array(this.count);
    for (let i = 0; i < this.count; i++) keys[i] = this.origins[i]! * width + this.destinations[i]!;
    const sorted = keys.toSorted();
    const repeated = new Set<number>();
    for (let i = 1; i < sorted.length; i++) if (sorted[i] === sorted[i - 1]) repeated.add(sorted[i]!);
    const found: { readonly first: number; readonly row: number }[] = [];
    if (repeated.size === 0) return found;
    const firstRow = new Map<number, number>();
    for (let i = 0; i < this.count; i++) {
      const key = keys[i]!;
      if (!repeated.has(key)) continue;
      const first = firstRow.get(key);
      const row = this.rows[i]!;
      if (first === undefined) firstRow.set(key, row);
      else found.push({ first, row });
    }
    return found;
  }

  finish(): FlowArrays {
    return {
      originCodes: [...this.originIndex.keys()],
      destinationCodes: [...this.destinationIndex.keys()],
      destinationNames: this.destinationNames,
      origins: this.origins.slice(0, this.count),
      destinations: this.destinations.slice(0, this.count),
      values: this.values.slice(0, this.count),
      withheldOrigins: Uint32Array.from(this.withheldOrigins),
      withheldDestinations: Uint32Array.from(this.withheldDestinations),
    };
  }

  private destinationAt(code: string, name: string): number {
    const at = indexIn(this.destinationIndex, code);
    if (at === this.destinationNames.length) this.destinationNames.push(cleanText(name));
    return at;
  }

  private grow(): void {
    const length = this.values.length * 2;
    this.origins = widened(this.origins, new Uint32Array(length));
    this.destinations = widened(this.destinations, new Uint32Array(length));
    this.rows = widened(this.rows, new Uint32Array(length));
    const values = new Float64Array(length);
    values.set(this.values);
    this.values = values;
  }
}

function widened(from: Uint32Array, to: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  to.set(from);
  return to;
}

/** Position of `code`, a new one when it has not been met. */
function indexIn(index: Map<string, number>, code: string): number {
  const known = index.get(code);
  if (known !== undefined) return known;
  index.set(code, index.size);
  return index.size - 1;
}
