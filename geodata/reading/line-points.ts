// The points of one line at a time, in a buffer that is used again: millions of lines make no objects.

/** A geometry that is no single line. */
export type LineOutcome = 'line' | 'none' | 'bad' | { readonly unsupported: string };

export class LinePoints {
  /** x and y in turn; the first `count` points are of the line that was read last. */
  values = new Float64Array(1024);
  count = 0;

  clear(): void {
    this.count = 0;
  }

  push(x: number, y: number): void {
    if (2 * this.count + 2 > this.values.length) {
      const wider = new Float64Array(2 * this.values.length);
      wider.set(this.values);
      this.values = wider;
    }
    this.values[2 * this.count] = x;
    this.values[2 * this.count + 1] = y;
    this.count++;
  }

  /** Takes the points of a GeoJSON geometry: a line, or several of one member. */
  readGeojson(geometry: unknown): LineOutcome {
    this.clear();
    if (typeof geometry !== 'object' || geometry === null || !('type' in geometry)) return 'none';
    const positions: unknown = 'coordinates' in geometry ? geometry.coordinates : undefined;
    if (geometry.type === 'LineString') return this.#take(positions);
    if (geometry.type !== 'MultiLineString') return { unsupported: String(geometry.type) };
    if (!Array.isArray(positions)) return 'bad';
    if (positions.length > 1) return { unsupported: 'MultiLineString' };
    return positions.length === 0 ? 'none' : this.#take(positions[0]);
  }

  #take(positions: unknown): LineOutcome {
    if (!Array.isArray(positions)) return 'bad';
    for (const position of positions) {
      if (!Array.isArray(position)) return 'bad';
      const [x, y]: readonly unknown[] = position;
      if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y)) return 'bad';
      this.push(x, y);
    }
    return this.count === 0 ? 'none' : 'line';
  }
}
