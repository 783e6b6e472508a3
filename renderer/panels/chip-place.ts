// Where the preview chip goes: above the pointer, so that the hover card has the room below; below it at the top of the map.
interface Size {
  readonly width: number;
  readonly height: number;
}

const GAP = 16;
const MARGIN = 8;

/** Left upper corner of a chip of this size in a map of that size, all in pixels of the map. Never outside the map. */
export function chipPlace(at: { readonly x: number; readonly y: number }, chip: Size, room: Size): { x: number; y: number } {
  const above = at.y - GAP - chip.height;
  const y = above < MARGIN ? at.y + GAP : above;
  return { x: within(at.x + GAP, chip.width, room.width), y: within(y, chip.height, room.height) };
}

const within = (at: number, size: number, room: number): number =>
  Math.round(Math.max(MARGIN, Math.min(at, room - size - MARGIN)));
