// Main service category of each trust (CQC ratings directory): acute, mental health, community, ambulance.
import { CQC } from '../attributions.ts';
import { type FoundColumns, findColumns } from '../column-names.ts';
import { defineImporter } from '../importer.ts';
import { details, PRECEDENCE, provider, readProviders } from '../providers.ts';

const COLUMNS = { code: ['trust_code'], category: ['primary_category'] };

export const trustTypes = defineImporter<FoundColumns<keyof typeof COLUMNS>>({
  id: 'trust-types',
  needs: 'trust_code and primary_category',
  recognise: ({ columns }) => findColumns(columns, COLUMNS),
  describe: () => 'service categories of trusts',
  source: () => ({ ...CQC, title: 'CQC ratings directory: category of trusts', vintage: '' }),

  import: (dataset, at, log) =>
    readProviders(
      dataset,
      {
        code: at.code,
        precedence: PRECEDENCE.mention,
        provider: (code, cells) => provider({ kind: 'trust', code, details: details({ category: cells[at.category] ?? '' }) }),
      },
      log,
    ),
});
