// Sums that come out the same in any order. A double holds 53 bits: when every term is a whole multiple of one small
// power of two, and the sum stays below 2^53 of them, additions and subtractions never round, so that an edit and its
// reverse restore a sum exactly and an incremental sum equals one taken from scratch.

const METRE_PARTS = 2 ** 10; // about a millimetre; exact up to 8.8e12 m
const SQUARE_METRE_PARTS = 2 ** 6; // exact up to 1.4e14 m2, a thousand Englands
const SHARE_PARTS = 2 ** 20; // about one in a million; exact up to 8.6e9 people

/** Length in metres to the nearest 1/1024 m; 0 for NaN. */
export const exactMetres = (metres: number): number => roundTo(metres, METRE_PARTS);
/** Area in square metres to the nearest 1/64 m2; 0 for NaN. */
export const exactSquareMetres = (squareMetres: number): number => roundTo(squareMetres, SQUARE_METRE_PARTS);
/** Share from 0 to 1 to the nearest 2^-20; 0 for NaN. */
export const exactShare = (share: number): number => roundTo(share, SHARE_PARTS);

function roundTo(value: number, parts: number): number {
  return Number.isNaN(value) ? 0 : Math.round(value * parts) / parts;
}
