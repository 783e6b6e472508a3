// Where a floating card goes: below and right of a point, on the other side where there is no room, never outside.
interface Size {
  readonly width: number;
  readonly height: number;
}

const GAP = 14;
const MARGIN = 4;

/** Left upper corner of a card of this size in a room of that size, all in pixels. */
export function cardPlace(
  at: { readonly x: number; readonly y: number },
  card: Size,
  room: Size,
): { readonly x: number; readonly y: number } {
  return { x: along(at.x, card.width, room.width), y: along(at.y, card.height, room.height) };
}

function along(at: number, size: number, room: number): number {
  const after = at + GAP;
  const before = at - GAP - size;
  const wished = after + size + MARGIN <= room || before < MARGIN ? after : before;
  return Math.round(Math.max(MARGIN, Math.min(wished, room - size - MARGIN)));
}
