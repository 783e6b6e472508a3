// Our own table of crossings between blocks that do not touch: FROM_CODE, TO_CODE, KIND (bridge, ferry, tunnel), NAME.
import type { BlockLink } from '../../model/contents.ts';
import { OWN } from '../attributions.ts';
import { cleanText } from '../cells.ts';
import { type FoundColumns, findColumns } from '../column-names.ts';
import { defineImporter } from '../importer.ts';
import { codeIn, eachRow } from '../rows.ts';

const COLUMNS = { from: ['FROM_CODE'], to: ['TO_CODE'], kind: ['KIND'], name: ['NAME'] };

const KINDS: Readonly<Record<string, BlockLink['kind']>> = {
  bridge: 'bridge',
  ferry: 'ferry',
  tunnel: 'tunnel',
  other: 'other',
};

export const links = defineImporter<FoundColumns<keyof typeof COLUMNS>>({
  id: 'links',
  needs: 'FROM_CODE, TO_CODE, KIND and NAME',
  recognise: ({ columns }) => findColumns(columns, COLUMNS),
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
      found.push({ from, to, kind, name: cleanText(cells[at.name] ?? '') });
      log.rowsKept++;
    });
    return found.length === 0 ? [] : [{ kind: 'links', origin: dataset.origin, links: found }];
  },
});
