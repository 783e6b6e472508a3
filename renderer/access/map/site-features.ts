// Sites, lines to them, the ground they are reached from and the way of one block, as the map draws them.
import type { BlockTravelView, IsochronesView, RouteView } from '../../../geodata/contract/access.ts';
import type { AtlasView } from '../../../geodata/contract/views.ts';
import type { Feature } from './overlay.ts';
import { pictureOf } from './site-pictures.ts';

/** More sites than this are drawn small where the whole country is seen; those that matter stay as large as ever. */
const CROWD = 1000;

/** Those that the plan closes say so in their names: their marks alone would be easily overlooked. */
export function siteFeatures({ sites }: Pick<BlockTravelView, 'sites'>, selected: string | null): readonly Feature[] {
  return sites.map(({ code, name, longitude, latitude, state }) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
    properties: {
      code,
      name: state === 'closed' ? `${name} (closed)` : name,
      mark: pictureOf(state),
      // Where marks lie on each other, those that the plan changes lie on top.
      rank: code === selected ? 2 : state === 'as-today' ? 0 : 1,
      selected: code === selected ? 1 : 0,
      crowded: sites.length > CROWD && state === 'as-today' && code !== selected ? 1 : 0,
    },
  }));
}

type Centroids = Pick<AtlasView, 'longitude' | 'latitude'>;

/** A line from each block to its nearest site; blocks that reach none have no line. */
export function spiderFeatures(
  { longitude, latitude }: Centroids,
  { nearest, sites }: Pick<BlockTravelView, 'nearest' | 'sites'>,
  isShown: (block: number) => boolean,
): readonly Feature[] {
  const features: Feature[] = [];
  for (let block = 0; block < nearest.length; block++) {
    const site = sites[nearest[block]!];
    if (nearest[block]! < 0 || !site || !isShown(block)) continue;
    const coordinates: [number, number][] = [
      [longitude[block]!, latitude[block]!],
      [site.longitude, site.latitude],
    ];
    features.push({ type: 'Feature', geometry: { type: 'LineString', coordinates }, properties: {} });
  }
  return features;
}

/** Largest first, so that the smaller lie on it and come out darker. */
export function isochroneFeatures({ bands }: Pick<IsochronesView, 'bands'>): readonly Feature[] {
  return bands
    .map(
      ({ minutes, polygons }): Feature => ({
        type: 'Feature',
        geometry: { type: 'MultiPolygon', coordinates: polygons.map((rings) => rings.map(pairs)) },
        properties: { minutes },
      }),
    )
    .reverse();
}

export function routeFeatures({ line, basis }: Pick<RouteView, 'line' | 'basis'>): readonly Feature[] {
  const dashed = basis.method === 'straight-line' || line.length === 4 ? 1 : 0;
  return [{ type: 'Feature', geometry: { type: 'LineString', coordinates: pairs(line) }, properties: { dashed } }];
}

/** Flat longitude, latitude as pairs. */
function pairs(flat: Float64Array): [number, number][] {
  const points: [number, number][] = [];
  for (let i = 0; i + 1 < flat.length; i += 2) points.push([flat[i]!, flat[i + 1]!]);
  return points;
}
