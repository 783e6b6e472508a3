import { counted } from '../format/numbers.ts';
import type { StrokeTarget } from './stroke-target.ts';

/** What undo says: "Move 12 blocks to Fens & Wash", "Move Boston to Fens & Wash", "Draw Place 4 with 12 blocks". */
export function strokeLabel(target: Pick<StrokeTarget, 'areaId' | 'name' | 'isNew'>, blocks: number, unit = ''): string {
  const what = unit === '' ? counted(blocks, 'block') : unit;
  if (target.areaId === null) return `Unassign ${what}`;
  return (target.isNew ? `Draw ${target.name} with ${what}` : `Move ${what} to ${target.name}`).slice(0, 300);
}
