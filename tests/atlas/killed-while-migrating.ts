// Run as a process of its own: starts a migration of the atlas it is given and dies in the middle of it.
import type { Migration } from '../../geodata/atlas/migrate.ts';
import { migrateInPlace } from '../../geodata/atlas/open-atlas.ts';

const dies: Migration = {
  version: 99,
  apply: (db) => {
    // A cache of ten pages makes SQLite write changed pages to the file before the end.
    db.pragma('cache_size = 10');
    db.exec(`DELETE FROM tile; DELETE FROM coterminous_packed; CREATE TABLE t AS
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) SELECT i, randomblob(500) AS b FROM n`);
    process.kill(process.pid, 'SIGKILL');
  },
};

migrateInPlace(process.argv[2] ?? '', [dies], new Date(0));
