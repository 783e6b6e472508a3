// Road links of OS Open Roads in a GeoPackage, row by row: Great Britain has four million of them.
import type { Database } from 'better-sqlite3';
import type { RoadDataset } from '../import/road-dataset.ts';
import { refuse } from '../model/issue.ts';
import type { Declaration } from './crs.ts';
import { LinePoints } from './line-points.ts';
import { monthName } from './month-name.ts';
import type { OpenRoadsColumns } from './open-roads-columns.ts';
import { quoted } from './open-sqlite.ts';
import { textOf } from './property-columns.ts';
import { placeIn, type ReadContext } from './read-context.ts';
import { OpenRoadsCollector } from './read-open-roads.ts';
import { BadGeometry } from './well-known-binary.ts';
import { readLine } from './well-known-lines.ts';

export interface RoadTable {
  readonly table: string;
  readonly sheet: string | null;
  readonly geometryColumn: string;
  /** Names of all columns, and where among them those of road links are. */
  readonly names: readonly string[];
  readonly at: OpenRoadsColumns;
  readonly declaration: Declaration;
  /** When the table was last changed, ISO 8601; '' where the file does not say. Ordnance Survey's is the date of the edition. */
  readonly lastChange: string;
}

/** Rows between two words of how far the reading is: about a tenth of a second. */
const TOLD_EVERY = 10_000;

/** Every row of the table. Throws IssueError for a geometry that cannot be read. */
export function readRoadTable(database: Database, road: RoadTable, context: ReadContext): RoadDataset {
  const { names, at, sheet, declaration } = road;
  const collector = new OpenRoadsCollector({ context, sheet, declaration, vintage: monthOf(road.lastChange) });
  const wanted = [at.roadFunction, at.classification, at.formOfWay, at.startNode, at.endNode, at.structure];
  const columns = wanted.map((column) => (column < 0 ? "''" : quoted(names[column] ?? '')));
  const statement = database.prepare(`SELECT ${columns.join(', ')}, ${quoted(road.geometryColumn)} FROM ${quoted(road.table)}`);
  const points = new LinePoints();
  const rows = rowsOf(database, road.table);
  let row = 0;
  for (const cells of statement.raw().iterate() as IterableIterator<readonly unknown[]>) {
    row++; // raw() gives arrays
    if (row % TOLD_EVERY === 0) context.onBytes?.(row, rows);
    const [roadFunction, classification, formOfWay, start, end, structure] = cells.slice(0, 6).map(textOf);
    const words = {
      roadFunction: roadFunction ?? '',
      classification: classification ?? '',
      formOfWay: formOfWay ?? '',
      structure: structure ?? '',
    };
    collector.add(
      words,
      [start ?? '', end ?? ''],
      lineOf(cells[6], points, () => placeIn(context, sheet, row)),
      points,
    );
  }
  return collector.finish();
}

/** How many rows there are to tell of: at once by the last number, or by counting where rows have none (a view). */
function rowsOf(database: Database, table: string): number {
  const numbers = (what: string): number =>
    Number(
      database
        .prepare(`SELECT ${what} FROM ${quoted(table)}`)
        .pluck()
        .get(),
    );
  const [{ type, wr }] = database.prepare('SELECT type, wr FROM pragma_table_list WHERE name = ?').all(table) as [
    { readonly type: string; readonly wr: number }, // the columns of the statement, and the table that is being read
  ];
  return type === 'table' && wr === 0 ? numbers('max(rowid)') : numbers('count(*)');
}

function lineOf(blob: unknown, points: LinePoints, place: () => ReturnType<typeof placeIn>) {
  points.clear();
  if (!Buffer.isBuffer(blob)) return 'none';
  try {
    return readLine(blob, points);
  } catch (error) {
    if (!(error instanceof BadGeometry)) throw error;
    const where = place();
    const message = `The geometry of road link ${where.row} cannot be read: ${error.message}.`;
    return refuse('bad-geometry', message, where, 'Download the file again, or repair it in a GIS.');
  }
}

/** "April 2021" of an ISO date. */
function monthOf(iso: string): string {
  const [, year, month] = /^(\d{4})-(\d\d)/.exec(iso) ?? [];
  return monthName(year ?? '', Number(month));
}
