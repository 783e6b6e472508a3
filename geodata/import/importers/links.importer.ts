// Our own table of crossings between blocks that do not touch: FROM_CODE, TO_CODE, KIND (bridge, ferry, tunnel), NAME. A ferry may
// state how many MINUTES it takes and where it lands: FROM_LONGITUDE, FROM_LATITUDE, TO_LONGITUDE, TO_LATITUDE.
import type { BlockLink, LonLatPair } from '../../model/contents.ts';
import { OWN } from '../attributions.ts';
import { cleanText, numberIn } from '../cells.ts';
import { type FoundColumns, findColumn, findColumns } from '../column-names.ts';
import type { ImportLog } from '../import-log.ts';
import { defineImporter } from '../importer.ts';
import { codeIn, eachRow } from '../rows.ts';

const COLUMNS = { from: ['FROM_CODE'], to: ['TO_CODE'], kind: ['KIND'], name: ['NAME'] };

/** -1 for a column that is not there. */
interface Match extends FoundColumns<keyof typeof COLUMNS> {
  readonly minutes: number;
  readonly fromPoint: readonly [longitude: number, latitude: number];
  readonly toPoint: readonly [longitude: number, latitude: number];
}

const KINDS: Readonly<Record<string, BlockLink['kind']>> = {
  bridge: 'bridge',
  ferry: 'ferry',
  tunnel: 'tunnel',
  other: 'other',
};

export const links = defineImporter<Match>({
  id: 'links',
  needs: 'FROM_CODE, TO_CODE, KIND and NAME',
  recognise: ({ columns }) => {
    const found = findColumns(columns, COLUMNS);
    const at = (name: string): number => findColumn(columns, name);
    return (
      found && {
        ...found,
        minutes: at('MINUTES'),
        fromPoint: [at('FROM_LONGITUDE'), at('FROM_LATITUDE')],
        toPoint: [at('TO_LONGITUDE'), at('TO_LATITUDE')],
      }
    );
  },
  describe: () => 'bridges, ferries and tunnels between blocks',
  source: () => ({ ...OWN, title: 'Declared links between blocks', vintage: '' }),

  import(dataset, at, log) {
    const found: BlockLink[] = [];
    eachRow(dataset, log, (cells, row) => {
      const from = codeIn(cells[at.from] ?? '', { row, column: 'FROM_CODE' }, log);
      const to = from === null ? null : codeIn(cells[at.to] ?? '', { row, column: 'TO_CODE' }, log);
      if (from === null || to === null) return;
      const said = cleanText(cells[at.kind] ?? '').toLowerCase();
      const kind = KINDS[said];
      if (!kind) {
        const fix = 'Write bridge, ferry, tunnel or other.';
        log.refuseRow({ code: 'unknown-link-kind', message: `"${said}" is no kind of link.`, fix, row, column: 'KIND' });
        return;
      }
      const name = cleanText(cells[at.name] ?? '');
      found.push({ from, to, kind, name, ...crossingIn(cells, at, row, log) });
      log.rowsKept++;
    });
    return found.length === 0 ? [] : [{ kind: 'links', origin: dataset.origin, links: found }];
  },
});

/** Minutes and landing points, those that are there and make sense. */
function crossingIn(
  cells: readonly string[],
  at: Match,
  row: number,
  log: ImportLog,
): Pick<BlockLink, 'minutes' | 'fromPoint' | 'toPoint'> {
  const minutes = minutesIn(cells, at.minutes, row, log);
  const fromPoint = pointIn(cells, at.fromPoint, row, log);
  const toPoint = pointIn(cells, at.toPoint, row, log);
  return {
    ...(minutes === null ? {} : { minutes }),
    ...(fromPoint ? { fromPoint } : {}),
    ...(toPoint ? { toPoint } : {}),
  };
}

function minutesIn(cells: readonly string[], column: number, row: number, log: ImportLog): number | null {
  const text = cleanText(cells[column] ?? '');
  if (text === '') return null;
  const minutes = numberIn(text);
  if (minutes > 0 && minutes <= 7200) return minutes;
  const message = `"${text}" is no number of minutes for a crossing: it is left out.`;
  log.warn({ code: 'bad-minutes', message, fix: 'Write the minutes that the crossing takes.', row, column: 'MINUTES' });
  return null;
}

function pointIn(
  cells: readonly string[],
  columns: readonly [longitude: number, latitude: number],
  row: number,
  log: ImportLog,
): LonLatPair | null {
  const texts = columns.map((column) => cleanText(cells[column] ?? ''));
  if (texts.every((text) => text === '')) return null;
  const [longitude = Number.NaN, latitude = Number.NaN] = texts.map(numberIn);
  if (Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90) return [longitude, latitude];
  const message = `"${texts.join(', ')}" is no place in degrees: the landing is left out.`;
  log.warn({ code: 'bad-landing', message, fix: 'Write longitude and latitude in degrees (WGS 84).', row });
  return null;
}
