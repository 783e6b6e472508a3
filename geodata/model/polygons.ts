// Polygons in flat arrays, as read from a file, before borders are shared.

/**
 * `count` polygons, each of one or more rings. Polygon p has rings `ringOffsets[p]` to `ringOffsets[p + 1]`; ring r has
 * points `pointOffsets[r]` to `pointOffsets[r + 1]`, without repeating the first at the end, in either direction.
 * Coordinates are whole 1e-7 degrees, WGS 84, longitude and latitude in turn.
 */
export interface PolygonSet {
  readonly count: number;
  /** Length count + 1, in rings. */
  readonly ringOffsets: Uint32Array;
  /** Length rings + 1, in points. */
  readonly pointOffsets: Uint32Array;
  readonly coordinates: Int32Array;
}
