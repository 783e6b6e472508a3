// OHID (formerly PHE) acute trust catchments: shares between councils and hospital trusts, from all admissions.
import { OHID } from '../attributions.ts';
import { numberIn } from '../cells.ts';
import { type FoundColumns, findColumns, onlyMissing } from '../column-names.ts';
import type { FlowFact } from '../facts.ts';
import { FlowRows } from '../flow-rows.ts';
import type { ImportLog } from '../import-log.ts';
import { defineImporter, yearInName } from '../importer.ts';
import { codeIn, eachRow } from '../rows.ts';

const COLUMNS = {
  council: ['lad_code'],
  trust: ['trust_code'],
  byTrust: ['trust_prop_by_lad'],
  byCouncil: ['lad_prop_by_trust'],
};
type Key = keyof typeof COLUMNS;

export const trustCatchments = defineImporter<FoundColumns<Key>>({
  id: 'trust-catchments',
  needs: 'lad_code, trust_code, trust_prop_by_lad and lad_prop_by_trust',
  recognise: ({ columns }) => findColumns(columns, COLUMNS),
  missingCode: ({ columns }) => onlyMissing(columns, COLUMNS, 'council') ?? onlyMissing(columns, COLUMNS, 'trust'),
  describe: () => 'acute trust catchments by council (shares of admissions)',
  source: () => ({ ...OHID, title: 'NHS Acute (Hospital) Trust Catchment Populations', vintage: '' }),

  import(dataset, at, log) {
    const byCouncil = new FlowRows();
    const byTrust = new FlowRows();
    eachRow(dataset, log, (cells, row) => {
      const origin = codeIn(cells[at.council] ?? '', { row, column: 'lad_code' }, log);
      const destination = origin === null ? null : codeIn(cells[at.trust] ?? '', { row, column: 'trust_code' }, log);
      if (origin === null || destination === null) return;
      const ofCouncil = shareIn(cells[at.byCouncil] ?? '', { row, column: 'lad_prop_by_trust' }, log);
      const ofTrust = shareIn(cells[at.byTrust] ?? '', { row, column: 'trust_prop_by_lad' }, log);
      if (Number.isNaN(ofCouncil + ofTrust)) {
        log.rowsRefused++;
        return;
      }
      byCouncil.add({ origin, destination, destinationName: '', value: ofCouncil, row });
      byTrust.add({ origin, destination, destinationName: '', value: ofTrust, row });
      log.rowsKept++;
    });
    byCouncil.reportRepeats(log, 'council and trust');
    if (log.hasErrors || byCouncil.count === 0) return [];
    const year = yearInName(dataset.origin);
    const fact = (id: string, label: string, shareOf: 'origin' | 'destination', rows: FlowRows): FlowFact => {
      const set = { id: `${id}${year ?? ''}`, label, year, measure: 'share' as const, basis: 'admissions' as const };
      const kept = { ...set, counted: false, shareOf, smallestShown: 0, destinationKind: 'trust' as const };
      return { kind: 'flows', origin: dataset.origin, set: kept, originLayer: null, ...rows.finish() };
    };
    return [
      fact('trust-catchment', "Acute admissions: share of a council's patients by trust", 'origin', byCouncil),
      fact('council-in-trust-catchment', "Acute admissions: share of a trust's patients by council", 'destination', byTrust),
    ];
  },
});

function shareIn(text: string, place: { readonly row: number; readonly column: string }, log: ImportLog): number {
  const share = numberIn(text);
  if (share >= 0 && share <= 1) return share;
  const message = `"${text}" is not a share from 0 to 1.`;
  log.error({ code: share < 0 ? 'negative-number' : 'not-a-share', message, fix: 'Put the published share there.', ...place });
  return Number.NaN;
}
