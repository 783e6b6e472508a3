// Long tables of times, written as they come: memory does not grow with the rows.
import { closeSync, openSync, writeSync } from 'node:fs';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import { csvCell, csvRow } from '../export/csv-text.ts';
import { UNREACHED } from '../model/travel.ts';
import { tenthsText } from './access/travel-cells.ts';

/** What rows are about: blocks by position. */
export interface MatrixTable {
  readonly codes: readonly string[];
  /** `road` or `straight-line`, by block. */
  readonly methods: readonly string[];
  /** What times rest on, in one phrase. */
  readonly basis: string;
}

/** Rows of one site, in the order of `blocks`. Tenths of a second and of a metre; UNREACHED: none leads there, or not known. */
export interface SitePairs {
  readonly site: string;
  /** Positions in `codes`. */
  readonly blocks: Uint32Array;
  readonly deciseconds: Uint32Array;
  readonly decimetres: Uint32Array;
}

export interface MatrixFile {
  add(pairs: SitePairs): void;
  finish(): void;
}

const COLUMNS = ['block', 'site', 'seconds', 'metres', 'method'] as const;
/** Characters that are gathered before they are written. */
const PIECE = 1_000_000;
/** Rows of one group of a Parquet file, at least: some 20 MB while they are gathered. */
const GROUP_ROWS = 250_000;

/** CSV with CRLF line ends; what rests on what is said on every row. */
export class CsvMatrix implements MatrixFile {
  readonly #handle: number;
  readonly #codes: readonly string[];
  readonly #ends: readonly string[];
  #piece = csvRow([...COLUMNS, 'basis']);

  constructor(path: string, { codes, methods, basis }: MatrixTable) {
    this.#handle = openSync(path, 'w');
    this.#codes = codes.map(csvCell);
    const ends = new Map([...new Set(methods)].map((method) => [method, `,${csvRow([method, basis])}`]));
    this.#ends = methods.map((method) => ends.get(method) ?? '');
  }

  add({ site, blocks, deciseconds, decimetres }: SitePairs): void {
    const cell = csvCell(site);
    for (let i = 0; i < blocks.length; i++) {
      const block = blocks[i]!;
      this.#piece += `${this.#codes[block]!},${cell},${tenthsText(deciseconds[i]!)},${tenthsText(decimetres[i]!)}${this.#ends[block]!}`;
      if (this.#piece.length >= PIECE) this.#write();
    }
  }

  finish(): void {
    this.#write();
    closeSync(this.#handle);
  }

  #write(): void {
    const bytes = Buffer.from(this.#piece, 'utf8');
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#handle, bytes, at);
    this.#piece = '';
  }
}

/** Parquet, a row group a quarter of a million rows or more. The basis is in the file's metadata, under `coterminous.basis`. */
export class ParquetMatrix implements MatrixFile {
  readonly #writer: ParquetWriter;
  readonly #table: MatrixTable;
  #gathered: SitePairs[] = [];
  #rows = 0;

  constructor(path: string, table: MatrixTable) {
    this.#table = table;
    const text = (name: string) => ({ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' }) as const;
    const number = (name: string) => ({ name, type: 'DOUBLE', repetition_type: 'OPTIONAL' }) as const;
    this.#writer = new ParquetWriter({
      writer: fileWriter(path),
      schema: [
        { name: 'root', num_children: COLUMNS.length },
        ...[text('block'), text('site'), number('seconds'), number('metres'), text('method')],
      ],
      statistics: false,
      kvMetadata: [{ key: 'coterminous.basis', value: table.basis }],
      createdBy: 'Coterminous',
    });
  }

  add(pairs: SitePairs): void {
    this.#gathered.push(pairs);
    this.#rows += pairs.blocks.length;
    if (this.#rows >= GROUP_ROWS) this.#writeGroup();
  }

  finish(): void {
    if (this.#rows > 0) this.#writeGroup();
    mustBeDone(this.#writer.finish());
  }

  #writeGroup(): void {
    const { codes, methods } = this.#table;
    const each = <T>(of: (pairs: SitePairs, row: number) => T): T[] => {
      const column = new Array<T>(this.#rows);
      let at = 0;
      for (const pairs of this.#gathered) for (let row = 0; row < pairs.blocks.length; row++) column[at++] = of(pairs, row);
      return column;
    };
    const words = { encoding: 'RLE_DICTIONARY' } as const;
    const numbers = { encoding: 'PLAIN' } as const;
    const written = this.#writer.write({
      columnData: [
        { name: 'block', data: each(({ blocks }, row) => codes[blocks[row]!]!), ...words },
        { name: 'site', data: each(({ site }) => site), ...words },
        { name: 'seconds', data: each(({ deciseconds }, row) => inUnits(deciseconds[row]!)), ...numbers },
        { name: 'metres', data: each(({ decimetres }, row) => inUnits(decimetres[row]!)), ...numbers },
        { name: 'method', data: each(({ blocks }, row) => methods[blocks[row]!]!), ...words },
      ],
      rowGroupSize: this.#rows,
    });
    mustBeDone(written);
    this.#gathered = [];
    this.#rows = 0;
  }
}

const inUnits = (tenths: number): number | null => (tenths === UNREACHED ? null : tenths / 10);

/** The writer of files of the package writes at once; a promise would mean that it no longer does. */
function mustBeDone(outcome: void | Promise<void>): void {
  if (outcome !== undefined) throw new Error('The Parquet writer has become asynchronous.');
}
