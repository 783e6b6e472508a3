// The tour: five things to know, each beside the part of the window it is about.

export interface TourStep {
  /** What to stand beside; the middle of the window where there is none. */
  readonly anchor: string;
  readonly side: 'right' | 'left' | 'below' | 'inside';
  readonly title: string;
  readonly text: string;
}

export const TOUR_STEPS: readonly TourStep[] = [
  {
    anchor: '.left-pane',
    side: 'right',
    title: 'Three tiers of areas',
    text: 'Switch between neighbourhoods, places and systems with 1, 2 and 3. Each area shows its residents against the range that the rules ask for, and its worst verdict. Choose one to work on it.',
  },
  {
    anchor: '.map-stage',
    side: 'inside',
    title: 'Draw on the map',
    text: 'Take the brush (B) and paint blocks into the chosen area, or give whole councils and PCNs to it (U). Numbers and verdicts follow while you draw, and everything can be undone.',
  },
  {
    anchor: '.scorecard',
    side: 'left',
    title: 'Every verdict explains itself',
    text: 'The scorecard says in one sentence why a test passes or fails. The pin shows the cause on the map; a recorded arrangement turns a fail into arguable.',
  },
  {
    anchor: '.menu-bar',
    side: 'below',
    title: 'Rules, comparisons, exports',
    text: "Change the thresholds under Plan, compare with another plan or with today's boundaries under Data, and take areas, tables and pictures away under File.",
  },
  {
    anchor: '.top-bar',
    side: 'below',
    title: 'Find anything',
    text: 'Ctrl K finds areas, councils, practices and every command. The question mark lists the keys. Your work is kept as you go, even if the power fails.',
  },
];

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const GAP = 12;

/** Where the card goes: beside its anchor, and always wholly in the window. Pixels. */
export function cardPlace(
  anchor: Box | null,
  side: TourStep['side'],
  card: { readonly width: number; readonly height: number },
  room: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number } {
  const middle = { left: (room.width - card.width) / 2, top: (room.height - card.height) / 2 };
  const wanted = anchor ? besides(anchor, side, card) : middle;
  const keep = (at: number, size: number, space: number): number => Math.round(Math.max(GAP, Math.min(at, space - size - GAP)));
  return { left: keep(wanted.left, card.width, room.width), top: keep(wanted.top, card.height, room.height) };
}

function besides(
  { left, top, width, height }: Box,
  side: TourStep['side'],
  card: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number } {
  if (side === 'right') return { left: left + width + GAP, top: top + GAP };
  if (side === 'left') return { left: left - card.width - GAP, top: top + GAP };
  if (side === 'below') return { left: left + GAP, top: top + height + GAP };
  return { left: left + (width - card.width) / 2, top: top + height - card.height - 4 * GAP };
}
