// Gathers geometries as a file gives them; the coordinate system is settled when all have been seen.
import { NumberList } from './number-list.ts';

/** What a feature's geometry turned out to be. `bad` is a coordinate that is no number. */
export type GeometryOutcome = 'polygon' | 'point' | 'none' | 'bad' | { readonly unsupported: string };

/**
 * Geometries of one dataset in the file's own coordinates, one entry a feature. Third and fourth dimensions are dropped.
 * A multi-point counts as a point when it has one member.
 */
export class GeometryCollector {
  /** x and y in turn, over all rings or points. */
  readonly coordinates = new NumberList();
  /** First ring of each feature, in rings. */
  readonly ringOffsets = new NumberList();
  /** First point of each ring, in points. */
  readonly pointOffsets = new NumberList();
  polygons = 0;
  points = 0;

  /** Adds a GeoJSON geometry object (or null) as the next feature. */
  add(geometry: unknown): GeometryOutcome {
    const ringsBefore = this.pointOffsets.length;
    const coordinatesBefore = this.coordinates.length;
    this.ringOffsets.push(ringsBefore);
    const outcome = this.addParts(geometry);
    if (outcome === 'polygon') this.polygons++;
    else if (outcome === 'point') this.points++;
    else {
      this.pointOffsets.cut(ringsBefore);
      this.coordinates.cut(coordinatesBefore);
    }
    return outcome;
  }

  private addParts(geometry: unknown): GeometryOutcome {
    if (typeof geometry !== 'object' || geometry === null || !('type' in geometry)) return 'none';
    const parts = 'coordinates' in geometry ? geometry.coordinates : undefined;
    switch (geometry.type) {
      case 'Polygon':
        return this.addPolygons([parts]);
      case 'MultiPolygon':
        return this.addPolygons(parts);
      case 'Point':
        return Array.isArray(parts) && parts.length === 0 ? 'none' : this.addRing([parts], 'point');
      case 'MultiPoint':
        if (!Array.isArray(parts)) return 'bad';
        if (parts.length > 1) return { unsupported: 'MultiPoint' };
        return parts.length === 0 ? 'none' : this.addRing(parts, 'point');
      default:
        return { unsupported: String(geometry.type) };
    }
  }

  private addPolygons(polygons: unknown): GeometryOutcome {
    if (!Array.isArray(polygons)) return 'bad';
    let outcome: GeometryOutcome = 'none';
    for (const rings of polygons) {
      if (!Array.isArray(rings)) return 'bad';
      for (const ring of rings) {
        if (!Array.isArray(ring)) return 'bad';
        if (ring.length === 0) continue;
        outcome = this.addRing(ring, 'polygon');
        if (outcome === 'bad') return 'bad';
      }
    }
    return outcome;
  }

  private addRing(positions: readonly unknown[], kind: 'polygon' | 'point'): GeometryOutcome {
    this.pointOffsets.push(this.coordinates.length / 2);
    for (const position of positions) {
      if (!Array.isArray(position)) return 'bad';
      const x: unknown = position[0];
      const y: unknown = position[1];
      if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y)) return 'bad';
      this.coordinates.push(x);
      this.coordinates.push(y);
    }
    return kind;
  }
}
