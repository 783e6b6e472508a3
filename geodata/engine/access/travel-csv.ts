// The block table as a file: every block's way to its nearest site. What the numbers rest on stands in every row, because files are
// renamed and rows are pasted elsewhere.
import { csvRow } from '../../export/csv-text.ts';
import type { BlockTable } from '../../model/atlas.ts';
import { type BlockTravel, UNREACHED } from '../../model/travel.ts';

const HEADER = ['block', 'name', 'site', 'siteName', 'seconds', 'metres', 'snapMetres', 'method', 'basis'];

/** One row a block, in the atlas's order. Seconds and metres to one decimal, empty where no site can be reached. */
export function travelCsv(travel: BlockTravel, { codes, names, count }: BlockTable): string {
  const rows = [csvRow(HEADER)];
  for (let block = 0; block < count; block++) {
    const site = travel.sites[travel.nearest[block]!];
    rows.push(
      csvRow([
        ...[codes[block]!, names[block]!, site?.code ?? '', site?.name ?? ''],
        ...[tenths(travel.deciseconds[block]!), tenths(travel.decimetres[block]!), travel.snapMetres[block]!.toFixed(1)],
        ...[travel.byLine[block] === 1 ? 'straight-line' : 'road', travel.basis.label],
      ]),
    );
  }
  return rows.join('');
}

const tenths = (value: number): string => (value === UNREACHED ? '' : (value / 10).toFixed(1));
