import { describe, expect, it } from 'vitest';
import { BlockRows } from '../../../geodata/access/hierarchy/block-rows.ts';
import { contract } from '../../../geodata/access/hierarchy/contract.ts';
import { search } from '../../../geodata/access/routing/search.ts';
import { SHIPPED_SPEEDS } from '../../../geodata/access/speeds/speed-table.ts';
import { labelsOfBlocks } from '../../../geodata/access/travel/block-exits.ts';
import { travelGround } from '../../../geodata/access/travel/travel-ground.ts';
import { ENGLAND_SIZE, roadCountry } from '../../support/road-country.ts';
import { straightNetwork } from '../../support/road-country-network.ts';

const country = roadCountry({ ...ENGLAND_SIZE, nodes: 8000, blocks: 150, manySites: 20 });
const degrees = (places: Int32Array): Float64Array => Float64Array.from(places, (place) => place / 1e7);
const { roads } = travelGround({
  network: straightNetwork(country.links, 'made-up'),
  mode: 'car',
  speeds: SHIPPED_SPEEDS,
  blocks: {
    count: 150,
    longitude: degrees(country.blocks.longitude),
    latitude: degrees(country.blocks.latitude),
    people: Float64Array.from(country.blocks.people),
  },
});

describe('rows of times from blocks', () => {
  it('are those of a search from each site, one at a time and all at once', () => {
    if (roads === null) return expect.unreachable('the country has roads');
    const hierarchy = contract(roads.graph()) ?? expect.unreachable('nobody cancelled');
    const snaps = roads.snap({
      longitude: degrees(country.manySites.longitude),
      latitude: degrees(country.manySites.latitude),
    });
    const sites = Array.from({ length: 20 }, (_, site) => roads.ends().seedsTo(snaps, site, site));
    const searched = sites.map(
      (seeds) => labelsOfBlocks(roads.exits(), search(roads.graph(), { direction: 'to-seeds', seeds })).deciseconds,
    );
    const rows = new BlockRows(hierarchy, roads.exits());
    expect(rows.rows(sites)).toEqual(Uint32Array.from(searched.flatMap((row) => [...row])));
    expect(sites.map((seeds) => rows.row(seeds))).toEqual(searched);
  });
});
