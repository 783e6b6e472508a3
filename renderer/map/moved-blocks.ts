// What of the map a step concerns, where that is only a few blocks: most steps of a stroke.
import type { AreaView } from '../../geodata/contract/views.ts';
import type { AppState } from '../state/app-state.ts';
import { followsPlanOnly } from './state-steps.ts';

/** The blocks that moved between two states in which nothing else that is painted changed; null where more may have. */
export function movedBlocks(before: AppState, after: AppState): readonly number[] | null {
  const [then, now] = [before.plan, after.plan];
  if (!then || !now?.lastMoved || !followsPlanOnly(before, after)) return null;
  if (then.id !== now.id || then.slotOf !== now.slotOf || now.lastMoved.since !== then.revision) return null;
  if (then.revision === now.revision) return null;
  if (!sameColours(then.tiers[after.tier].areas, now.tiers[after.tier].areas)) return null;
  return now.lastMoved.blocks.flatMap((blocks) => [...blocks]);
}

function sameColours(then: readonly AreaView[], now: readonly AreaView[]): boolean {
  if (then === now) return true;
  if (then.length !== now.length) return false;
  return now.every((area, i) => area === then[i] || (area.slot === then[i]?.slot && area.colour === then[i]?.colour));
}
