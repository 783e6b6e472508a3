// Travel block by block as a table: every block's way to its nearest site. What the numbers rest on stands in every row, because files are
// renamed and rows are pasted elsewhere.
import { csvRow } from '../../export/csv-text.ts';
import type { BlockTable } from '../../model/atlas.ts';
import type { BlockTravel } from '../../model/travel.ts';
import { tenthsText, wayOf } from './travel-cells.ts';

const HEADER = ['block', 'name', 'site', 'siteName', 'seconds', 'metres', 'snapMetres', 'method', 'basis'];

/**
 * One row a block, in the atlas's order; CRLF line ends. Seconds and metres to a tenth; they and the site are empty where no site can be
 * reached. The window and the command line write the same.
 */
export function travelCsv(travel: BlockTravel, { codes, names, count }: Pick<BlockTable, 'codes' | 'names' | 'count'>): string {
  const rows = [csvRow(HEADER)];
  for (let block = 0; block < count; block++) {
    const site = travel.sites[travel.nearest[block]!];
    rows.push(
      csvRow([
        ...[codes[block]!, names[block]!, site?.code ?? '', site?.name ?? ''],
        ...[tenthsText(travel.deciseconds[block]!), tenthsText(travel.decimetres[block]!)],
        ...[String(Math.round(travel.snapMetres[block]! * 10) / 10), wayOf(travel.byLine, block), travel.basis.label],
      ]),
    );
  }
  return rows.join('');
}
