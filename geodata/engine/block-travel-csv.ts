// Travel block by block as a table, with what each row rests on.
import { csvRow } from '../export/csv-text.ts';
import { type BlockTravel, UNREACHED } from '../model/travel.ts';

/** Tenths as they are written: `12.5`, `12`; empty for what nothing leads to. */
export const tenths = (value: number): string => (value === UNREACHED ? '' : String(value / 10));

/** What a time rests on: a road, or a straight line that was lengthened by the detour factor. */
export const wayOf = (byLine: Uint8Array, block: number): string => (byLine[block] === 1 ? 'straight-line' : 'road');

/**
 * A row a block in index order, to its nearest site: `block,site,seconds,metres,snapMetres,method,basis`. Site, seconds and metres are empty
 * where no site can be reached. CRLF line ends.
 */
export function blockTravelCsv(travel: BlockTravel, codes: readonly string[]): string {
  const { nearest, deciseconds, decimetres, snapMetres, byLine, sites, basis } = travel;
  const rows = codes.map((code, block) => {
    const site = sites[nearest[block]!]?.code ?? '';
    const snap = String(Math.round(snapMetres[block]! * 10) / 10);
    return csvRow([
      code,
      site,
      tenths(deciseconds[block]!),
      tenths(decimetres[block]!),
      snap,
      wayOf(byLine, block),
      basis.label,
    ]);
  });
  return csvRow(['block', 'site', 'seconds', 'metres', 'snapMetres', 'method', 'basis']) + rows.join('');
}
