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
/** A box that need not be smaller than this share of its full size to pass the cards always passes them. */
const HARDLY_SMALLER = 0.95;
/** Cards over no more than this share of the box may stay there: corners of boxes are mostly sea or somebody else's. */
const HARDLY_COVERED = 0.04;
/** A box that would have to be smaller than this share of its full size keeps its size, with the cards over it. */
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
  const coveredBy = (padding: Padding): number => {
    const reached = scaleOf(padding);
    return coveredShare(map, { width: box.width * reached, height: box.height * reached }, padding, cover);
  };
  const full = scaleOf(plain);
  const covered = coveredBy(plain);
  let [best, bestScale] = [plain, full * (covered > HARDLY_COVERED ? WORTH : HARDLY_SMALLER)];
  if (covered === 0) return plain;
  for (const padding of waysPast(plain, cover)) {
    if (scaleOf(padding) > bestScale && coveredBy(padding) === 0) [best, bestScale] = [padding, scaleOf(padding)];
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

/** How much of a box of so many pixels, in the middle of what the padding leaves, lies under the cards. */
function coveredShare(map: Size, box: Size, padding: Padding, { left, right }: Cover): number {
  const west = (padding.left + map.width - padding.right - box.width) / 2;
  const south = (padding.top + map.height - padding.bottom + box.height) / 2;
  const under = (card: Size, wide: number): number =>
    Math.max(0, Math.min(wide, box.width)) * Math.max(0, Math.min(south - (map.height - card.height), box.height));
  const area = under(left, left.width - west) + under(right, west + box.width - (map.width - right.width));
  return area / Math.max(box.width * box.height, Number.MIN_VALUE);
}
