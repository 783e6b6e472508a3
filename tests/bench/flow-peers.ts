// The same flows in DuckDB and in SQLite, both in memory, each asked in the way that was quickest for it when it was tried.
import { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import Sqlite, { type Database } from 'better-sqlite3';
import type { BlockFlows } from '../../geodata/flows/block-flows.ts';

export interface PairRow {
  readonly from: number;
  readonly to: number;
  readonly people: number;
}

const TABLES = `
  CREATE TABLE flow (block INTEGER, destination INTEGER, people INTEGER);
  CREATE TABLE home (destination INTEGER PRIMARY KEY, block INTEGER);
  CREATE TABLE area (block INTEGER PRIMARY KEY, slot INTEGER);`;

const PAIRS = `
  SELECT lives.slot, served.slot, CAST(sum(flow.people) AS DOUBLE)
  FROM flow JOIN area AS lives ON lives.block = flow.block
    JOIN home ON home.destination = flow.destination JOIN area AS served ON served.block = home.block
  GROUP BY lives.slot, served.slot`;

/**
 * Residents, within and providers by area, in the two ways that were quickest: from the pairs, while they are few, or each side by
 * itself. Whichever takes a peer less time is the one that counts.
 */
export const CONTAINMENT = [
  `WITH pair(lives, served, people) AS (${PAIRS}),
    resident(slot, people, stays) AS (
      SELECT lives, sum(people), sum(CASE WHEN lives = served THEN people ELSE 0 END) FROM pair GROUP BY lives),
    provider(slot, people) AS (SELECT served, sum(people) FROM pair GROUP BY served)
  SELECT resident.slot, resident.people, resident.stays, provider.people
  FROM resident LEFT JOIN provider ON provider.slot = resident.slot`,
  `SELECT lives.slot, CAST(sum(flow.people) AS DOUBLE),
    CAST(sum(CASE WHEN lives.slot = served.slot THEN flow.people ELSE 0 END) AS DOUBLE)
  FROM flow JOIN area AS lives ON lives.block = flow.block
    JOIN home ON home.destination = flow.destination JOIN area AS served ON served.block = home.block
  GROUP BY lives.slot
  UNION ALL
  SELECT -served.slot, CAST(sum(flow.people) AS DOUBLE), 0
  FROM flow JOIN home ON home.destination = flow.destination JOIN area AS served ON served.block = home.block
  GROUP BY served.slot`,
] as const;

function* rows({ blockCount, offsets, to, people }: BlockFlows): Generator<readonly [number, number, number]> {
  for (let block = 0; block < blockCount; block++) {
    for (let cell = offsets[block]!; cell < offsets[block + 1]!; cell++) yield [block, to[cell]!, people[cell]!];
  }
}

export class SqlitePeer {
  readonly #db: Database;

  constructor(flows: BlockFlows) {
    this.#db = new Sqlite(':memory:');
    this.#db.exec(TABLES);
    this.#db.transaction(() => {
      const flow = this.#db.prepare('INSERT INTO flow VALUES (?, ?, ?)');
      for (const row of rows(flows)) flow.run(...row);
      const home = this.#db.prepare('INSERT INTO home VALUES (?, ?)');
      flows.home.forEach((block, destination) => {
        if (block >= 0) home.run(destination, block);
      });
    })();
  }

  divide(slotOf: Uint16Array): void {
    this.#db.transaction(() => {
      this.#db.exec('DELETE FROM area');
      const area = this.#db.prepare('INSERT INTO area VALUES (?, ?)');
      slotOf.forEach((slot, block) => {
        area.run(block, slot);
      });
      this.#db.exec('ANALYZE');
    })();
  }

  pairs(): PairRow[] {
    const found = this.#db.prepare<[], readonly number[]>(PAIRS).raw().all();
    return found.map(([from, to, people]) => ({ from: from!, to: to!, people: people! }));
  }

  rows(query: string): unknown {
    return this.#db.prepare(query).raw().all();
  }

  close(): void {
    this.#db.close();
  }
}

export class DuckPeer {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance;
    this.#connection = connection;
  }

  static async open(flows: BlockFlows, threads: number): Promise<DuckPeer> {
    const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) });
    const connection = await DuckDBConnection.create(instance);
    for (const statement of TABLES.split(';').filter((text) => text.trim() !== '')) await connection.run(statement);
    await fill(connection, 'flow', rows(flows));
    await fill(
      connection,
      'home',
      Array.from(flows.home, (block, at) => [at, block] as const).filter(([, block]) => block >= 0),
    );
    return new DuckPeer(instance, connection);
  }

  async divide(slotOf: Uint16Array): Promise<void> {
    await this.#connection.run('DELETE FROM area');
    await fill(
      this.#connection,
      'area',
      Array.from(slotOf, (slot, block) => [block, slot] as const),
    );
  }

  async pairs(): Promise<PairRow[]> {
    const columns = (await this.#connection.runAndReadAll(PAIRS)).getColumns();
    const [from = [], to = [], people = []] = columns.map((column) => column.map(Number));
    return from.map((slot, at) => ({ from: slot, to: to[at]!, people: people[at]! }));
  }

  async rows(query: string): Promise<unknown> {
    return (await this.#connection.runAndReadAll(query)).getColumns();
  }

  close(): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }
}

async function fill(connection: DuckDBConnection, table: string, values: Iterable<readonly number[]>): Promise<void> {
  const appender = await connection.createAppender(table);
  for (const row of values) {
    for (const value of row) appender.appendInteger(value);
    appender.endRow();
  }
  appender.closeSync();
}
