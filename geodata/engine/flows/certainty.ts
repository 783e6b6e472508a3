// How sure the units of a layer are of their blocks: where blocks lie in several units, the share of the one that has most.

import { refuse } from '../../model/issue.ts';
import { type Layer, NO_UNIT } from '../../model/layer.ts';

/** By block, the share of the unit that the block is given to; NaN where it is given to none. Throws IssueError where shares are not known. */
export function layerCertainty({ id, label, unitOf, fractional }: Layer): Float32Array {
  if (fractional === null) {
    refuse(
      'no-shares',
      `${label} (${id}) gives every block to one unit and knows no shares.`,
      {},
      'Choose a layer made from registrations, such as the footprints of primary care networks.',
    );
  }
  const { offsets, units, shares } = fractional;
  const certainty = new Float32Array(unitOf.length).fill(Number.NaN);
  for (let block = 0; block < unitOf.length; block++) {
    if (unitOf[block] === NO_UNIT) continue;
    for (let at = offsets[block]!; at < offsets[block + 1]!; at++) {
      if (units[at] === unitOf[block]) certainty[block] = shares[at]!;
    }
  }
  return certainty;
}
