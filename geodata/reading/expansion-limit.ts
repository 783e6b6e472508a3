// How far compressed files may expand. A hostile file of a few kilobytes can hold terabytes of zeros.

export interface ExpansionLimit {
  /** Bytes after expansion, for one file or all members of a zip together. */
  readonly maximumBytes: number;
  /** Expanded bytes for each compressed byte. Published CSV and XML reach about 60; deflate itself stops at 1,032. */
  readonly maximumRatio: number;
  /** Below this many expanded bytes the ratio does not matter: small files of repeated text are harmless. */
  readonly harmlessBytes: number;
}

export const EXPANSION_LIMIT: ExpansionLimit = {
  maximumBytes: 4 * 1024 ** 3,
  maximumRatio: 250,
  harmlessBytes: 64 * 1024 ** 2,
};

/** The most bytes that `compressedBytes` may expand to. */
export function allowedBytes(compressedBytes: number, limit: ExpansionLimit): number {
  return Math.min(limit.maximumBytes, Math.max(limit.harmlessBytes, compressedBytes * limit.maximumRatio));
}
