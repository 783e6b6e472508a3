// Compactness from area (square metres) and perimeter (metres), on the British National Grid. All shares from 0 to 1, and 1 for
// a circle. Coastlines make them misleading: show cut edges first. Source: CRITERIA section 1. O(1).

/** Polsby-Popper: `4 pi area / perimeter^2` (Polsby and Popper, 1991). NaN without a perimeter. */
export function polsbyPopper(squareMetres: number, perimeterMetres: number): number {
  return perimeterMetres > 0 ? (4 * Math.PI * squareMetres) / perimeterMetres ** 2 : Number.NaN;
}

/**
 * Schwartzberg: the perimeter of a circle of the same area over the area's own perimeter (Schwartzberg, 1966, turned upside
 * down so that 1 is best). It is the square root of Polsby-Popper.
 */
export function schwartzberg(squareMetres: number, perimeterMetres: number): number {
  return perimeterMetres > 0 ? (2 * Math.sqrt(Math.PI * squareMetres)) / perimeterMetres : Number.NaN;
}

/** Share of the borders between blocks that an area keeps within itself, of those that it has any block of. NaN for none. */
export function keptFraction(keptEdges: number, cutEdges: number): number {
  return keptEdges + cutEdges > 0 ? keptEdges / (keptEdges + cutEdges) : Number.NaN;
}
