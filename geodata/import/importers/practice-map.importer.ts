// NHS map of practices to PCN, commissioner, STP or ICB (gp-reg-pat-prac-map).
import type { ProviderParent } from '../../model/flows.ts';
import { NHS } from '../attributions.ts';
import { cleanText, dateIn } from '../cells.ts';
import { type FoundColumns, findColumn, findColumns, onlyMissing } from '../column-names.ts';
import { defineImporter, yearInName } from '../importer.ts';
import { PRECEDENCE, provider, readProviders } from '../providers.ts';

const COLUMNS = { practice: ['PRACTICE_CODE'], name: ['PRACTICE_NAME'], pcn: ['PCN_CODE'], pcnName: ['PCN_NAME'] };

/** Layers by whose ONS codes the map places practices, with the columns of each edition. */
const UNITS = [
  { kind: 'ccg', code: 'ONS_CCG_CODE', name: 'CCG_NAME' },
  { kind: 'sicbl', code: 'ONS_SUB_ICB_LOCATION_CODE', name: 'SUB_ICB_LOCATION_NAME' },
  { kind: 'stp', code: 'ONS_STP_CODE', name: 'STP_NAME' },
  { kind: 'icb', code: 'ONS_ICB_CODE', name: 'ICB_NAME' },
  { kind: 'nhser', code: 'ONS_COMM_REGION_CODE', name: 'COMM_REGION_NAME' },
] as const;

interface Match {
  readonly at: FoundColumns<keyof typeof COLUMNS>;
  readonly postcode: number;
  /** -1 where the edition has none. */
  readonly extractDate: number;
  readonly units: readonly { readonly kind: string; readonly code: number; readonly name: number }[];
}

/** What the map writes for a practice outside every network. */
const NO_PCN = 'U';

export const practiceMap = defineImporter<Match>({
  id: 'practice-map',
  needs: 'PRACTICE_CODE, PRACTICE_NAME, PCN_CODE and PCN_NAME',

  recognise({ columns }) {
    const at = findColumns(columns, COLUMNS);
    const units = UNITS.map(({ kind, code, name }) => ({
      kind,
      code: findColumn(columns, code),
      name: findColumn(columns, name),
    }));
    if (!at) return null;
    return {
      at,
      postcode: findColumn(columns, 'PRACTICE_POSTCODE'),
      extractDate: findColumn(columns, 'EXTRACT_DATE'),
      units: units.filter(({ code }) => code >= 0),
    };
  },
  missingCode: ({ columns }) => onlyMissing(columns, COLUMNS, 'practice') ?? onlyMissing(columns, COLUMNS, 'pcn'),
  describe: ({ units }) => `practices to ${['pcn', ...units.map(({ kind }) => kind)].join(', ')}`,
  source: () => ({ ...NHS, title: 'Patients Registered at a GP Practice: practice map', vintage: '' }),

  import(dataset, { at, postcode, extractDate, units }, log) {
    const networks = new Map<string, string>();
    let stated = '';
    const facts = readProviders(
      dataset,
      {
        code: at.practice,
        precedence: PRECEDENCE.map,
        provider: (code, cells) =>
          provider({
            kind: 'gp-practice',
            code,
            name: cleanText(cells[at.name] ?? ''),
            postcode: cleanText(cells[postcode] ?? ''),
          }),
        parents({ code }, cells) {
          if (stated === '' && extractDate >= 0) stated = dateIn(cells[extractDate] ?? '');
          const child = { childKind: 'gp-practice', childCode: code, from: '', to: '' } as const;
          const pcn = cleanText(cells[at.pcn] ?? '');
          const pcnName = cleanText(cells[at.pcnName] ?? '');
          const found: ProviderParent[] = [];
          if (pcn !== NO_PCN && pcn !== '') {
            networks.set(pcn, pcnName);
            found.push({ ...child, parentKind: 'pcn', parentCode: pcn, parentName: pcnName });
          }
          for (const unit of units) {
            const parentCode = cleanText(cells[unit.code] ?? '');
            const parentName = cleanText(cells[unit.name] ?? '');
            if (parentCode !== '') found.push({ ...child, parentKind: unit.kind, parentCode, parentName });
          }
          return found;
        },
      },
      log,
    );
    const year = yearInName(dataset.origin);
    if (stated === '' && year !== null) stated = `${year}-01-01`;
    const dated = facts.map((fact) => (fact.kind === 'parents' ? { ...fact, stated } : fact));
    const pcns = [...networks].map(([code, name]) => provider({ kind: 'pcn', code, name }));
    if (pcns.length === 0) return dated;
    return [...dated, { kind: 'providers', origin: dataset.origin, precedence: PRECEDENCE.map, providers: pcns }];
  },
});
