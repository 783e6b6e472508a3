// Lookups that nothing ties to the blocks: their layers would be missing without a word.
import { type LayerId, layerParts } from '../../model/ids.ts';
import type { LookupFact } from '../facts.ts';
import { codeColumnName } from '../geographies.ts';
import { lookupKey } from '../lookup-key.ts';
import type { Findings } from './findings.ts';

/** More rows than this share that repeat their code are the rows of a finer layer whose column is missing. */
const REPEATS = 0.5;

/** Reports lookups whose rows are about something that neither is a block nor is known by way of another lookup. */
export function reportUnconnected(
  lookups: readonly LookupFact[],
  known: ReadonlySet<LayerId>,
  blocks: LayerId,
  findings: Findings,
): void {
  for (const { origin, columns } of lookups) {
    const { layer, codes } = lookupKey(columns);
    if (columns.some((column) => column.layer === blocks) || known.has(layer)) continue;
    const missing = codeColumnName(blocks);
    if (layerParts(layer).geography === layerParts(blocks).geography) {
      const message = `Recognised, but its codes are of ${layer} and the blocks are ${blocks}: not used.`;
      findings.note(origin, { code: 'other-layer', message, fix: `Build on blocks of ${layer} to use it.` });
    } else if (codes.length - new Set(codes).size > REPEATS * codes.length) {
      const message = `Its rows repeat the codes of ${layer}, and nothing ties them to the blocks: the code column (${missing}) seems to be missing.`;
      findings.error(origin, {
        code: 'missing-code-column',
        message,
        fix: `Add the column ${missing} with the published codes.`,
      });
    } else if (!columns.some((column) => known.has(column.layer))) {
      const message = `Nothing ties ${layer} to the blocks, so the lookup is not used.`;
      findings.warn(origin, { code: 'lookup-not-connected', message, fix: `Add a lookup from ${blocks} to ${layer}.` });
    }
  }
}
