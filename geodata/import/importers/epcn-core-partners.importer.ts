// ODS ePCN workbook, sheet PCN Core Partner Details: which practice is, or was, in which network.
import type { Provider, ProviderParent } from '../../model/flows.ts';
import { NHS } from '../attributions.ts';
import { cleanText, dateIn } from '../cells.ts';
import { type FoundColumns, findColumns, onlyMissing } from '../column-names.ts';
import { defineImporter } from '../importer.ts';
import { PRECEDENCE, provider } from '../providers.ts';
import { codeIn, eachRow } from '../rows.ts';

const COLUMNS = {
  practice: ['Partner Organisation Code'],
  practiceName: ['Partner Name'],
  pcn: ['PCN Code'],
  pcnName: ['PCN Name'],
  from: ['Practice to PCN Relationship Start Date'],
  to: ['Practice to PCN Relationship End Date'],
};

export const epcnCorePartners = defineImporter<FoundColumns<keyof typeof COLUMNS>>({
  id: 'epcn-core-partners',
  needs: 'Partner Organisation Code, Partner Name, PCN Code, PCN Name and the start and end dates of the relationship',
  recognise: ({ columns }) => findColumns(columns, COLUMNS),
  missingCode: ({ columns }) => onlyMissing(columns, COLUMNS, 'practice') ?? onlyMissing(columns, COLUMNS, 'pcn'),
  describe: () => 'practices to pcn, with dates',
  source: () => ({ ...NHS, title: 'ePCN: PCN core partners', vintage: '' }),

  import(dataset, at, log) {
    const parents: ProviderParent[] = [];
    const providers = new Map<string, Provider>();
    eachRow(dataset, log, (cells, row) => {
      const childCode = codeIn(cells[at.practice] ?? '', { row, column: 'Partner Organisation Code' }, log);
      const parentCode = childCode === null ? null : codeIn(cells[at.pcn] ?? '', { row, column: 'PCN Code' }, log);
      if (childCode === null || parentCode === null) return;
      const parentName = cleanText(cells[at.pcnName] ?? '');
      const from = dateIn(cells[at.from] ?? '');
      const to = dateIn(cells[at.to] ?? '');
      if (to === '' && cleanText(cells[at.to] ?? '') !== '') {
        const message = `"${cells[at.to]}" is no date, so it is not known whether the practice has left.`;
        log.refuseRow({ code: 'bad-date', message, fix: 'Write the date as 20220427.', row, column: 'End Date' });
        return;
      }
      parents.push({ childKind: 'gp-practice', childCode, parentKind: 'pcn', parentCode, parentName, from, to });
      const name = cleanText(cells[at.practiceName] ?? '');
      providers.set(`gp-practice ${childCode}`, provider({ kind: 'gp-practice', code: childCode, name }));
      providers.set(`pcn ${parentCode}`, provider({ kind: 'pcn', code: parentCode, name: parentName }));
      log.rowsKept++;
    });
    if (parents.length === 0) return [];
    const { origin } = dataset;
    return [
      { kind: 'parents', origin, stated: '', parents },
      { kind: 'providers', origin, precedence: PRECEDENCE.mention, providers: [...providers.values()] },
    ];
  },
});
