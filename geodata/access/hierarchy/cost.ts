// Time and length as one number, so that "least time, then least length" is one comparison and one addition.

/** 2 ** 26: a way may be 6,710 km long and 77 days, or 2 ** 26 tenths of a second; sums of such stay exact in 64 bits. */
const LENGTHS = 67_108_864;

/** The cost where nothing leads: more than that of any way. */
export const NO_WAY = Number.POSITIVE_INFINITY;

/** `deciseconds * 2 ** 26 + decimetres`: ordered by time, then by length. */
export const packCost = (deciseconds: number, decimetres: number): number => deciseconds * LENGTHS + decimetres;

/** Tenths of a second of a packed cost; not of NO_WAY. */
export const costDeciseconds = (cost: number): number => Math.floor(cost / LENGTHS);

/** Decimetres of a packed cost; not of NO_WAY. */
export const costDecimetres = (cost: number): number => cost - Math.floor(cost / LENGTHS) * LENGTHS;
