// Facts that are about other layers than the blocks: checked where they can be, and always told.
import type { PeopleTable } from '../../model/atlas.ts';
import type { LayerId } from '../../model/ids.ts';
import { type Layer, NO_UNIT } from '../../model/layer.ts';
import type { ImportFact, PeopleFact } from '../facts.ts';
import { counted, firstCodes } from './compare-text.ts';
import type { Findings } from './findings.ts';

const WHAT: Partial<Readonly<Record<ImportFact['kind'], string>>> = {
  attributes: 'its values',
  centroids: 'its points',
  'land-area': 'its areas',
};

/** Notes every table about a layer that is not the blocks' own; nothing of it is used. */
export function noteUnused(facts: readonly ImportFact[], blocks: LayerId, findings: Findings): void {
  for (const fact of facts) {
    if (fact.kind !== 'attributes' && fact.kind !== 'centroids' && fact.kind !== 'land-area') continue;
    if (fact.layer === blocks) continue;
    const message = `Recognised, but ${WHAT[fact.kind]} are of ${fact.layer} and the blocks are ${blocks}: not used.`;
    findings.note(fact.origin, { code: 'other-layer', message, fix: `Build on blocks of ${fact.layer} to use it.` });
  }
}

/** Compares published people of whole units (councils, CCGs) with the sums of their blocks. */
export function checkTotals(
  facts: readonly PeopleFact[],
  about: { readonly blocks: LayerId; readonly layers: readonly Layer[]; readonly people: Omit<PeopleTable, 'sourceId'> },
  findings: Findings,
): void {
  const layers = new Map(about.layers.map((layer) => [layer.id, layer]));
  for (const fact of facts) {
    if (fact.layer === about.blocks) continue;
    const layer = layers.get(fact.layer);
    const differing = layer ? differingUnits(fact, layer, about.people.total) : [];
    const told = `The people of ${fact.layer} (${fact.label})`;
    if (!layer) {
      const message = `${told} cannot be compared: no lookup or polygons of ${fact.layer} were found.`;
      findings.note(fact.origin, { code: 'people-not-compared', message, fix: `Add a lookup to ${fact.layer}.` });
    } else if (differing.length === 0) {
      findings.note(fact.origin, {
        code: 'people-agree',
        message: `${told} equal the sums of the blocks.`,
        fix: 'Nothing to do.',
      });
    } else {
      const message = `${told} differ from the sums of the blocks in ${counted(differing.length, 'unit')} (${firstCodes(differing)}).`;
      const fix = `Check that both are of one year: the blocks have ${about.people.label}.`;
      findings.warn(fact.origin, { code: 'people-differ', message, fix });
    }
  }
}

function differingUnits(fact: PeopleFact, layer: Layer, total: Float64Array): readonly string[] {
  const sums = new Float64Array(layer.codes.length);
  for (const [block, unit] of layer.unitOf.entries()) if (unit !== NO_UNIT) sums[unit]! += total[block]!;
  const published = new Map(fact.codes.map((code, row) => [code, fact.total[row]]));
  return layer.codes.filter((code, unit) => published.has(code) && published.get(code) !== sums[unit]);
}
