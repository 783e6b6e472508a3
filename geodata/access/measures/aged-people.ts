// People of an age and over, by block. Unit: people.
import type { AgeBand } from '../../model/ages.ts';
import type { PeopleTable } from '../../model/atlas.ts';

/**
 * People aged `from` and over by block; null where the bands do not tell: none are published, or one of them begins below that age and
 * ends above it.
 */
export function peopleAged({ total, bands, byBand }: PeopleTable, from: number): Float64Array | null {
  const straddles = (band: AgeBand): boolean => band.from < from && (band.to === null || band.to >= from);
  if (byBand.length === 0 || bands.length === 0 || bands.some(straddles)) return null;
  if (!bands.some((band) => band.from >= from)) return null;
  const people = new Float64Array(total.length);
  for (let block = 0; block < people.length; block++) {
    for (let band = 0; band < bands.length; band++) {
      if (bands[band]!.from >= from) people[block]! += byBand[block * bands.length + band]!;
    }
  }
  return people;
}
