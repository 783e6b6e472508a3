// What an arc is drawn as: the outline of the tier on show, of another tier, or nothing.
import { TIERS, type Tier } from '../../geodata/model/ids.ts';

/** Strongest wins. The numbers are feature-state, matched in layers/outline.layer.ts. */
export const OUTLINE = {
  none: 0,
  coast: 1,
  /** Neighbourhoods under places or systems: thousands of lines, left out on small maps. */
  fine: 2,
  otherBelow: 3,
  otherAbove: 4,
  current: 5,
  selected: 6,
  pointedOut: 7,
  hovered: 8,
  cursor: 9,
} as const;

export interface OutlineScene {
  readonly tier: Tier;
  readonly slotOf: Readonly<Record<Tier, Uint16Array>>;
  /** Slot of the selected area in the tier; 0 for none. */
  readonly selectedSlot: number;
  /** By block: 1 where it is pointed out; null for none. */
  readonly pointedOut: Uint8Array | null;
  readonly hovered: number;
  readonly cursor: number;
}

/** The code of an arc with these blocks on its sides; -1 is the sea, which belongs to no area of any tier. */
export function outlineCode(scene: OutlineScene, left: number, right: number): number {
  if (scene.cursor >= 0 && (left === scene.cursor || right === scene.cursor)) return OUTLINE.cursor;
  if (scene.hovered >= 0 && (left === scene.hovered || right === scene.hovered)) return OUTLINE.hovered;
  const { pointedOut } = scene;
  if (pointedOut !== null && at(pointedOut, left) !== at(pointedOut, right)) return OUTLINE.pointedOut;
  const slots = scene.slotOf[scene.tier];
  const [one, other] = [at(slots, left), at(slots, right)];
  if (one !== other) {
    const selected = scene.selectedSlot !== 0 && (one === scene.selectedSlot || other === scene.selectedSlot);
    if (selected) return OUTLINE.selected;
    // A coast ends every tier alike, and a strong line around all of England would only be noise.
    return left < 0 || right < 0 ? OUTLINE.coast : OUTLINE.current;
  }
  return otherTiers(scene, left, right);
}

function otherTiers(scene: OutlineScene, left: number, right: number): number {
  if (left < 0 || right < 0) return OUTLINE.coast;
  const rank = TIERS.indexOf(scene.tier);
  for (let i = TIERS.length - 1; i >= 0; i--) {
    const slots = scene.slotOf[TIERS[i]!];
    if (i === rank || slots[left] === slots[right]) continue;
    if (i > rank) return OUTLINE.otherAbove;
    return i === 0 ? OUTLINE.fine : OUTLINE.otherBelow;
  }
  return OUTLINE.none;
}

const at = (array: Uint8Array | Uint16Array, block: number): number => (block < 0 ? 0 : (array[block] ?? 0));
