// Long tables of times, written as they come: memory does not grow with the rows.
import { closeSync, openSync, writeSync } from 'node:fs';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import { csvRow } from '../export/csv-text.ts';

/** One pair. Tenths of a second, null where no way leads; tenths of a metre, null where not known. */
export interface MatrixRow {
  readonly block: string;
  readonly site: string;
  readonly deciseconds: number | null;
  readonly decimetres: number | null;
  readonly method: string;
}

export interface MatrixFile {
  add(row: MatrixRow): void;
  finish(): void;
}

const COLUMNS = ['block', 'site', 'seconds', 'metres', 'method'] as const;
/** Characters that are gathered before they are written. */
const PIECE = 1_000_000;
/** Rows of one group of a Parquet file: some 20 MB while they are gathered. */
const GROUP_ROWS = 250_000;

const inUnits = (tenths: number | null): number | null => (tenths === null ? null : tenths / 10);

/** CSV with CRLF line ends; what rests on what is said on every row. `basis` becomes a last column. */
export class CsvMatrix implements MatrixFile {
  readonly #handle: number;
  readonly #end: string;
  #piece = csvRow([...COLUMNS, 'basis']);

  constructor(path: string, basis: string) {
    this.#handle = openSync(path, 'w');
    this.#end = csvRow([basis]);
  }

  add({ block, site, deciseconds, decimetres, method }: MatrixRow): void {
    const [seconds, metres] = [inUnits(deciseconds), inUnits(decimetres)];
    this.#piece += `${csvRow([block, site, String(seconds ?? ''), String(metres ?? ''), method]).slice(0, -2)},${this.#end}`;
    if (this.#piece.length >= PIECE) this.#write();
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

/** Parquet with one row group a quarter of a million rows. The basis is in the file's metadata, under `coterminous.basis`. */
export class ParquetMatrix implements MatrixFile {
  readonly #writer: ParquetWriter;
  #blocks: string[] = [];
  #sites: string[] = [];
  #seconds: (number | null)[] = [];
  #metres: (number | null)[] = [];
  #methods: string[] = [];

  constructor(path: string, basis: string) {
    const text = (name: string) => ({ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' }) as const;
    const number = (name: string) => ({ name, type: 'DOUBLE', repetition_type: 'OPTIONAL' }) as const;
    this.#writer = new ParquetWriter({
      writer: fileWriter(path),
      schema: [
        { name: 'root', num_children: COLUMNS.length },
        ...[text('block'), text('site'), number('seconds'), number('metres'), text('method')],
      ],
      kvMetadata: [{ key: 'coterminous.basis', value: basis }],
      createdBy: 'Coterminous',
    });
  }

  add({ block, site, deciseconds, decimetres, method }: MatrixRow): void {
    this.#blocks.push(block);
    this.#sites.push(site);
    this.#seconds.push(inUnits(deciseconds));
    this.#metres.push(inUnits(decimetres));
    this.#methods.push(method);
    if (this.#blocks.length >= GROUP_ROWS) this.#writeGroup();
  }

  finish(): void {
    if (this.#blocks.length > 0) this.#writeGroup();
    mustBeDone(this.#writer.finish());
  }

  #writeGroup(): void {
    const written = this.#writer.write({
      columnData: [
        { name: 'block', data: this.#blocks },
        { name: 'site', data: this.#sites },
        { name: 'seconds', data: this.#seconds },
        { name: 'metres', data: this.#metres },
        { name: 'method', data: this.#methods },
      ],
      rowGroupSize: GROUP_ROWS,
    });
    mustBeDone(written);
    this.#blocks = [];
    this.#sites = [];
    this.#seconds = [];
    this.#metres = [];
    this.#methods = [];
  }
}

/** The writer of files of the package writes at once; a promise would mean that it no longer does. */
function mustBeDone(outcome: void | Promise<void>): void {
  if (outcome !== undefined) throw new Error('The Parquet writer has become asynchronous.');
}
