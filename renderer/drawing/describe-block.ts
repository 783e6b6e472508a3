import { counted } from '../format/numbers.ts';
import type { AppState } from '../state/app-state.ts';

/** What a screen reader hears of a block: "Holbeach 004B, 1,512 people, Fens & Wash". */
export function describeBlock({ atlas, plan, tier }: Pick<AppState, 'atlas' | 'plan' | 'tier'>, block: number): string {
  if (!atlas || !plan) return '';
  const slot = plan.slotOf[tier][block];
  const area = plan.tiers[tier].areas.find((candidate) => candidate.slot === slot);
  const name = atlas.names[block] || atlas.codes[block] || '';
  const where = area ? `${area.name}${area.locked ? ', locked' : ''}` : 'unassigned';
  return `${name}, ${counted(atlas.people[block] ?? 0, 'person', 'people')}, ${where}`;
}
