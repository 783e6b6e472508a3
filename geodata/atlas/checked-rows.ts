// Tables of rows whose content is covered by a checksum, so that a flipped byte is noticed before it is believed.
import { crc32 } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import { CHECK_OF_TABLE, DELETE_CHECK, INSERT_CHECK } from './meta.query.ts';
import { refuseDamaged } from './sqlite-issues.ts';

/** What a cell may hold. Yes and no are 1 and 0. */
export type Cell = string | number | null;

/** How a table's rows and a model type become one another. Rows keep the order in which they were written. */
export interface CheckedTable<Item> {
  readonly table: string;
  readonly columns: readonly string[];
  readonly toRow: (item: Item) => readonly Cell[];
  /** The row as SQLite returns it, which the checksum has already vouched for. */
  readonly fromRow: (row: readonly Cell[]) => Item;
}

/** Inserts all items and the checksum of their rows. */
export function writeRows<Item>(db: Database, spec: CheckedTable<Item>, items: Iterable<Item>): void {
  const marks = spec.columns.map(() => '?').join(', ');
  const insert = db.prepare(`INSERT INTO ${spec.table} (${spec.columns.join(', ')}) VALUES (${marks})`);
  const check = new RowCheck();
  for (const item of items) {
    const row = spec.toRow(item).map(storable);
    insert.run(row);
    check.add(row);
  }
  recordCheck(db, spec.table, check);
}

/** Puts items, and the checksum of their rows, in the place of all that the table holds. */
export function replaceRows<Item>(db: Database, spec: CheckedTable<Item>, items: Iterable<Item>): void {
  db.exec(`DELETE FROM ${spec.table}`);
  db.prepare(DELETE_CHECK).run(spec.table);
  writeRows(db, spec, items);
}

/** Reads all rows in the order in which they were written. Refuses the file when they are not what was written. */
export function readRows<Item>(db: Database, file: string, spec: CheckedTable<Item>): Item[] {
  const items: Item[] = [];
  const check = new RowCheck();
  for (const row of db.prepare<[], readonly Cell[]>(selectAll(spec)).raw().iterate()) {
    check.add(row);
    items.push(spec.fromRow(row));
  }
  verifyCheck(db, file, spec.table, check);
  return items;
}

/** Reads in the order of the row ids. */
const selectAll = (spec: { readonly table: string; readonly columns: readonly string[] }): string =>
  `SELECT ${spec.columns.join(', ')} FROM ${spec.table} ORDER BY fid`;

const FLUSH_AT = 1 << 16;

/** Number and checksum of the rows of one table, gathered as they pass by. */
export class RowCheck {
  rows = 0;
  #crc32 = 0;
  #pending = '';

  add(row: readonly Cell[]): void {
    this.rows++;
    this.#pending += JSON.stringify(row);
    if (this.#pending.length > FLUSH_AT) this.#flush();
  }

  /** CRC-32 of the rows as JSON, one after another. */
  get crc32(): number {
    this.#flush();
    return this.#crc32;
  }

  #flush(): void {
    this.#crc32 = crc32(this.#pending, this.#crc32);
    this.#pending = '';
  }
}

/** Stores the checksum of the rows of `table`. */
export function recordCheck(db: Database, table: string, check: RowCheck): void {
  db.prepare(INSERT_CHECK).run(table, check.rows, check.crc32);
}

/** Refuses the file when the rows of `table` that were read are not those that were written. */
export function verifyCheck(db: Database, file: string, table: string, check: RowCheck): void {
  const stored = db.prepare<[string], { rows: number; crc32: number }>(CHECK_OF_TABLE).get(table);
  if (!stored || stored.rows !== check.rows || stored.crc32 !== check.crc32) {
    refuseDamaged(file, `table ${table} is not what was written`);
  }
}

/** SQLite stores UTF-8, which has no lone surrogates: replaced here, or the checksum would not match what is read. */
const storable = (cell: Cell): Cell => (typeof cell === 'string' ? cell.toWellFormed() : cell);
