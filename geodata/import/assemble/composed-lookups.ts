// Lookups between two layers, chained to the blocks through what is known: LAD21 to CTYUA21, CCG21 to STP21 to region.
import { type LayerId, layerParts } from '../../model/ids.ts';
import type { LookupFact } from '../facts.ts';
import { rankOf } from '../geographies.ts';
import { compareText } from './compare-text.ts';
import type { BlockCodes } from './options.ts';
import type { Memberships } from './statements.ts';

interface Step {
  readonly from: LayerId;
  readonly to: LayerId;
  /** Every code of `from` to its one code of `to`. */
  readonly unitOf: ReadonlyMap<string, string>;
  readonly lookup: LookupFact;
}

/**
 * Adds memberships through other layers until nothing new is learnt. Each step is taken once, as soon as its first layer
 * is known, shortest chains first; where a membership is known already, the step only checks it.
 */
export function addComposedLookups(lookups: readonly LookupFact[], memberships: Memberships, blocks: BlockCodes): void {
  let waiting = lookups.flatMap((lookup) => stepsOf(lookup, blocks));
  for (;;) {
    const known = new Set(memberships.byLayer.keys());
    const ready = waiting.filter(({ from }) => known.has(from));
    if (ready.length === 0) return;
    waiting = waiting.filter(({ from }) => !known.has(from));
    for (const { from, to, unitOf, lookup } of ready.toSorted(finestFirst)) {
      const through = memberships.byLayer.get(from)?.codeOf ?? [];
      const codeOf = through.map((code) => unitOf.get(code) ?? '');
      if (codeOf.every((code) => code === '')) continue;
      memberships.add({ layer: to, codeOf, origin: lookup.origin, method: 'composed' });
    }
  }
}

/** Fine layers tell more than coarse ones; then by name, so that the order of files does not matter. */
const finestFirst = (a: Step, b: Step): number =>
  rankOf(a.from) - rankOf(b.from) ||
  compareText(a.from, b.from) ||
  compareText(a.to, b.to) ||
  compareText(a.lookup.origin.file, b.lookup.origin.file);

/** Steps from layer to layer in a lookup that does not carry the block code. */
function stepsOf(lookup: LookupFact, blocks: BlockCodes): readonly Step[] {
  const { geography } = layerParts(blocks.layer);
  const isBlocks = ({ layer }: { readonly layer: LayerId }) => layerParts(layer).geography === geography;
  if (lookup.columns.some(({ layer }) => layer === blocks.layer)) return [];
  const columns = lookup.columns.filter((column) => !isBlocks(column));
  return columns.flatMap((from) =>
    columns.flatMap((to) => {
      const unitOf = from === to ? null : oneUnitEach(from.codes, to.codes);
      return unitOf ? [{ from: from.layer, to: to.layer, unitOf, lookup }] : [];
    }),
  );
}

/** Null when some code stands beside two different codes: then one does not lie within the other. */
function oneUnitEach(from: readonly string[], to: readonly string[]): ReadonlyMap<string, string> | null {
  const unitOf = new Map<string, string>();
  for (const [row, code] of from.entries()) {
    const unit = to[row] ?? '';
    if (code === '' || unit === '') continue;
    const known = unitOf.get(code);
    if (known !== undefined && known !== unit) return null;
    unitOf.set(code, unit);
  }
  return unitOf;
}
