import type { AreaId, Tier } from '../../geodata/model/ids.ts';
import { getApp } from './store.ts';

/** The area whose scorecard is on show: changes that are asked for bring it along. */
export function watching(): { readonly tier: Tier; readonly areaId: AreaId } | null {
  const { tier, selected, rightOpen } = getApp();
  return selected === null || !rightOpen ? null : { tier, areaId: selected };
}
