// Presses on sites: the tool that selects asks here first. The map's overlay answers while it is up.
import type { ScreenPoint } from '../../map/map-surface.ts';

/** True when the press was on a site, or gave a place for one. */
type Press = (at: ScreenPoint) => boolean;

let press: Press | null = null;

export const setSitePress = (next: Press | null): void => {
  press = next;
};

/** Whether the press was about sites, and areas should leave it alone. */
export const pressSite = (at: ScreenPoint): boolean => press?.(at) ?? false;
