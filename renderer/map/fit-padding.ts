// How much of the map to leave free around a box that is to be seen whole: what floats over the map must not hide it.

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** What lies over the map, in pixels from its edges: bars along the top, cards in the two lower corners. */
export interface Cover {
  readonly top: number;
  readonly left: Size;
  readonly right: Size;
}

const MARGIN = 20;
/** Of a small map no more than these shares go to the padding of one side. */
const MOST = { top: 0.35, side: 0.1 } as const;
/** A card is passed by only if the box keeps this share of the size that it could have; else the card lies over it. */
const WORTH = 0.65;

/**
 * Padding that shows a box of this shape (any unit) as large as can be without a card over it. `most` is the largest
 * scale the map would use, in pixels a unit.
 */
export function fitPadding(map: Size, box: Size, cover: Cover, most = Number.POSITIVE_INFINITY): Padding {
  const side = Math.min(MARGIN, Math.min(map.width, map.height) * MOST.side);
  const top = Math.min(cover.top + MARGIN, map.height * MOST.top);
  const plain: Padding = { top, right: side, bottom: side, left: side };
  const scaleOf = (padding: Padding): number => Math.min(scale(map, box, padding), most);
  let [best, bestScale] = [plain, 0];
  for (const padding of waysPast(plain, cover)) {
    const reached = scaleOf(padding);
    if (reached <= bestScale || reached < WORTH * scaleOf(plain)) continue;
    if (!isCovered(map, { width: box.width * reached, height: box.height * reached }, padding, cover)) {
      [best, bestScale] = [padding, reached];
    }
  }
  return best;
}

/** As it is, and each card passed beside it or above it. */
function waysPast(plain: Padding, { left, right }: Cover): readonly Padding[] {
  const lefts: readonly Partial<Padding>[] = [{}, { left: left.width + MARGIN }, { bottom: left.height + MARGIN }];
  const rights: readonly Partial<Padding>[] = [{}, { right: right.width + MARGIN }, { bottom: right.height + MARGIN }];
  return lefts.flatMap((one) =>
    rights.map((other) => ({ ...plain, ...one, ...other, bottom: Math.max(plain.bottom, one.bottom ?? 0, other.bottom ?? 0) })),
  );
}

function scale(map: Size, box: Size, { top, right, bottom, left }: Padding): number {
  const wide = Math.max(map.width - left - right, 0);
  const high = Math.max(map.height - top - bottom, 0);
  return Math.min(wide / Math.max(box.width, Number.MIN_VALUE), high / Math.max(box.height, Number.MIN_VALUE));
}

/** Whether a box of so many pixels, in the middle of what the padding leaves, reaches under a card. */
function isCovered(map: Size, box: Size, padding: Padding, { left, right }: Cover): boolean {
  const [x, y] = [
    (padding.left + map.width - padding.right) / 2 - box.width / 2,
    (padding.top + map.height - padding.bottom) / 2 + box.height / 2,
  ];
  const under = (card: Size): boolean => y > map.height - card.height;
  return (under(left) && x < left.width) || (under(right) && x + box.width > map.width - right.width);
}
