// Travel of the tiny town, written out by hand: which site each block is nearest to, and how many minutes away.
import { GROUND } from '../../../geodata/access/measures/rural-gap.ts';
import type { CriteriaContext } from '../../../geodata/criteria/context.ts';
import type { CriteriaTravel } from '../../../geodata/criteria/travel-answers.ts';
import { type BlockTravel, type TravelSite, UNREACHED } from '../../../geodata/model/travel.ts';
import { BLOCKS, type Drawn, drawnContext } from './town-context.ts';

/** `minutes[site][block]`: to every site; null where it cannot be reached. Sites stand in the blocks given, -1 for none. */
export function townTravel(
  blocksOfSites: readonly number[],
  minutes: (site: number, block: number) => number | null,
): BlockTravel {
  const sites = blocksOfSites.map(
    (block, at): TravelSite => ({
      ...{ code: `S${at}`, name: `Hospital ${at}`, longitude: 1, latitude: 52, block },
      ...{ capacity: null, state: 'as-today' },
    }),
  );
  const rows = sites.map((_, site) =>
    Uint32Array.from(BLOCKS, (block) => {
      const time = minutes(site, block);
      return time === null ? UNREACHED : time * 600;
    }),
  );
  const nearest = Int32Array.from(BLOCKS, (block) =>
    rows.reduce((best, row, site) => (row[block]! < (rows[best]?.[block] ?? UNREACHED) ? site : best), -1),
  );
  const deciseconds = Uint32Array.from(BLOCKS, (block) => rows[nearest[block]!]?.[block] ?? UNREACHED);
  return {
    ...{ service: 'emergency-department', mode: 'car', sites, nearest, deciseconds, decimetres: deciseconds },
    basis: { method: 'straight-line', label: 'straight line x 1.3 at 40 km/h', peopleByLine: 3030 },
    snapMetres: new Float32Array(BLOCKS.length),
    byLine: new Uint8Array(BLOCKS.length).fill(1),
    toSite: (site) => rows[site]!,
  };
}

/** `kind[block]`: GROUND of the block. */
export const townGround = (kind: (block: number) => keyof typeof GROUND): CriteriaTravel['rural'] => ({
  attribute: 'ruc11',
  ground: Uint8Array.from(BLOCKS, (block) => GROUND[kind(block)]),
});

/** The plan with this travel for every service and mode. */
export function contextWithTravel(
  drawn: Drawn,
  travel: BlockTravel | null,
  rural: CriteriaTravel['rural'] = null,
): CriteriaContext {
  const of = () => ({ travel, missing: 'a list of hospitals', data: ['emergency-department', 'straight-line'] });
  return { ...drawnContext(drawn), travel: { of, rural } };
}
