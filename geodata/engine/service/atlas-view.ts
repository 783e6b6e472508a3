// An atlas as a window sees it: once a session, arrays in the atlas's index order.
import type { AtlasFile } from '../../atlas/atlas-file.ts';
import type { AtlasView, LayerView } from '../../contract/views.ts';
import type { Atlas, PeopleTable } from '../../model/atlas.ts';
import { FIXED_PER_DEGREE } from '../../model/coordinates.ts';
import type { MembershipMethod } from '../../model/layer.ts';

export function atlasView(document: string, file: AtlasFile): AtlasView {
  const atlas = file.atlas();
  const { blocks, people, adjacency } = atlas;
  const { minZoom, maxZoom } = file.tileExtent();
  return {
    document,
    title: atlas.title,
    fingerprint: atlas.fingerprint,
    blockLayer: blocks.layer,
    blockCount: blocks.count,
    bounds: boundsOf(atlas),
    codes: blocks.codes,
    names: blocks.names,
    people: people.total,
    peopleLabel: people.label,
    landHectares: blocks.landHectares,
    longitude: blocks.longitude,
    latitude: blocks.latitude,
    neighbourOffsets: adjacency.offsets,
    neighbours: adjacency.neighbours,
    layers: atlas.layers.map(
      ({ id, label, codes, names, unitOf, method }): LayerView => ({
        id,
        label,
        codes,
        names,
        unitOf,
        method: METHODS[method],
      }),
    ),
    attributes: atlas.attributes,
    olderShares: olderShares(people),
    tiles: { minZoom: minZoom ?? 0, maxZoom: maxZoom ?? 0 },
    sources: atlas.sources,
  };
}

const METHODS: Readonly<Record<MembershipMethod, string>> = {
  lookup: 'From a published lookup',
  composed: 'From published lookups, one after another',
  overlap: 'Best fit: the unit that holds the population-weighted centre of the block',
  registrations: 'From where registered patients live',
};

/** West, south, east, north of the borders; of the blocks' centres where there are no borders. */
export function boundsOf({ topology, blocks }: Pick<Atlas, 'topology' | 'blocks'>): [number, number, number, number] {
  const bounds: [number, number, number, number] = [180, 90, -180, -90];
  const { coordinates } = topology;
  if (coordinates.length === 0) {
    for (let block = 0; block < blocks.count; block++) widen(bounds, blocks.longitude[block]!, blocks.latitude[block]!);
    return bounds;
  }
  for (let i = 0; i < coordinates.length; i += 2) {
    widen(bounds, coordinates[i]! / FIXED_PER_DEGREE, coordinates[i + 1]! / FIXED_PER_DEGREE);
  }
  return bounds;
}

/** Makes a box hold a point. */
export function widen(box: [number, number, number, number], longitude: number, latitude: number): void {
  if (longitude < box[0]) box[0] = longitude;
  if (latitude < box[1]) box[1] = latitude;
  if (longitude > box[2]) box[2] = longitude;
  if (latitude > box[3]) box[3] = latitude;
}

/** null where the published bands do not part at 65, 75 and 85. */
function olderShares({ total, bands, byBand }: PeopleTable): AtlasView['olderShares'] {
  if (byBand.length === 0) return null;
  const firstBands = [65, 75, 85].map((age) => bands.findIndex((band) => band.from === age));
  const [from65, from75, from85] = firstBands;
  if (from65 === undefined || from75 === undefined || from85 === undefined || firstBands.includes(-1)) return null;
  const share = (age: number): Float32Array => {
    const older = bands.flatMap((band, position) => (band.from >= age ? [position] : []));
    return Float32Array.from(total, (people, block) => {
      let sum = 0;
      for (const band of older) sum += byBand[block * bands.length + band]!;
      return people > 0 ? Math.min(1, sum / people) : 0;
    });
  };
  return { over65: share(65), over75: share(75), over85: share(85) };
}
