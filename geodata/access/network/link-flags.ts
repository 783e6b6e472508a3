// What a link's flags are when it is read the other way.
import { LINK } from '../../model/roads.ts';

const FORWARD = LINK.carForward | LINK.cycleForward;
const BACKWARD = LINK.carBackward | LINK.cycleBackward;

/** The flags of a link as seen by somebody who goes along it (`against` 0) or the other way (1). */
export function flagsAlong(flags: number, against: number): number {
  if (against === 0) return flags;
  // Each backward bit stands just left of its forward bit.
  return (flags & ~(FORWARD | BACKWARD)) | ((flags & FORWARD) << 1) | ((flags & BACKWARD) >>> 1);
}
