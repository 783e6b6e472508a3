// Rural-urban classifications of 2011 and 2021, with the class names of their own vintage and urban or rural for both.
import { DEFRA } from '../attributions.ts';
import { cleanText } from '../cells.ts';
import { findColumn } from '../column-names.ts';
import { finestColumn, type GeographyColumns, missingCodeName } from '../geographies.ts';
import type { ImportLog } from '../import-log.ts';
import { defineImporter } from '../importer.ts';
import { eachCodedRow } from '../rows.ts';

interface ClassColumns {
  readonly year: 2011 | 2021;
  readonly code: number;
  /** -1 where the file has none. */
  readonly name: number;
  /** The two-fold column, Urban or Rural; -1 where the file has none. */
  readonly twoFold: number;
}
interface Match extends ClassColumns {
  readonly area: GeographyColumns;
}

interface RuralClass {
  readonly code: string;
  readonly label: string;
  readonly rural: boolean | null;
}

export const ruc = defineImporter<Match>({
  id: 'ruc',
  needs: 'a code column such as LSOA11CD with RUC11CD or RUC21CD',

  recognise({ columns }) {
    const area = finestColumn(columns);
    const found = classColumns(columns);
    return area && found ? { area, ...found } : null;
  },

  missingCode({ columns }) {
    const found = classColumns(columns);
    return found ? missingCodeName(columns, `LSOA${found.year - 2000}CD`) : null;
  },

  describe: ({ area, year }) => `rural-urban classification ${year} of ${area.layer}`,
  source: ({ year, area }) => ({
    ...DEFRA,
    title: `Rural Urban Classification ${year} of ${area.layer}`,
    vintage: String(year),
  }),

  import(dataset, match, log) {
    const classes = new Map<string, RuralClass>();
    const codes: string[] = [];
    const classOf: string[] = [];
    eachCodedRow(dataset, { at: match.area.code, layer: match.area.layer }, log, (code, cells, row) => {
      const found = readClass(match, cells, row, log);
      if (!found) return false;
      if (!classes.has(found.code)) classes.set(found.code, found);
      codes.push(code);
      classOf.push(found.code);
      return true;
    });
    if (codes.length === 0) return [];
    const sorted = [...classes.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
    const position = new Map(sorted.map(({ code }, index) => [code, index]));
    const values = Uint8Array.from(classOf, (code) => position.get(code) ?? 255);
    const id = `ruc${String(match.year).slice(2)}`;
    const attribute = {
      id,
      label: `Rural-urban classification (${match.year})`,
      kind: 'class' as const,
      classes: sorted,
      values,
    };
    return [{ kind: 'attributes', origin: dataset.origin, layer: match.area.layer, codes, attributes: [attribute] }];
  },
});

function classColumns(columns: readonly string[]): ClassColumns | null {
  for (const year of [2011, 2021] as const) {
    const yy = String(year).slice(2);
    const code = findColumn(columns, `RUC${yy}CD`, `Rural Urban Classification ${year} code`);
    if (code < 0) continue;
    const name = findColumn(columns, `RUC${yy}`, `RUC${yy}NM`, `Rural Urban Classification ${year} (10 fold)`);
    const twoFold = findColumn(columns, `RUC${yy}_2fold`, 'Urban_rural_flag', `Rural Urban Classification ${year} (2 fold)`);
    return { year, code, name, twoFold };
  }
  return null;
}

function readClass(match: ClassColumns, cells: readonly string[], row: number, log: ImportLog): RuralClass | null {
  const code = cleanText(cells[match.code] ?? '');
  if (code === '' || code.length > 8) {
    log.refuseRow({ code: 'blank-class', message: `"${code}" is no rural-urban class.`, fix: 'Fill in the class.', row });
    return null;
  }
  const said = cleanText(cells[match.twoFold] ?? '').toLowerCase();
  const byCode = ruralByCode(code, match.year);
  const rural = said === 'rural' || said === 'urban' ? said === 'rural' : byCode;
  if (byCode !== null && rural !== byCode) {
    const fix = 'Check the row against the published table; the class code is believed.';
    log.warn({ code: 'class-contradiction', message: `Class ${code} is called ${said}.`, fix, row });
  }
  return { code, label: cleanText(cells[match.name] ?? '') || code, rural: byCode ?? rural };
}

/** 2011: D, E and F are rural, A to C urban. 2021: R... is rural, U... urban. */
function ruralByCode(code: string, year: 2011 | 2021): boolean | null {
  const first = code.charAt(0).toUpperCase();
  if (year === 2011) return 'DEF'.includes(first) ? true : 'ABC'.includes(first) ? false : null;
  return first === 'R' ? true : first === 'U' ? false : null;
}
