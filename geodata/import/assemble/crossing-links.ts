// Ferry links at the end of the links of a road file.
import type { RoadLinks } from '../../access/network/road-links.ts';
import { LINK, ROAD_CLASSES } from '../../model/roads.ts';

/** Raw nodes at which a ferry lands. */
export interface Landings {
  readonly from: number;
  readonly to: number;
}

export interface Crossing extends Landings {
  readonly seconds: number;
}

const FERRY = ROAD_CLASSES.indexOf('ferry');
const EVERYBODY = LINK.carForward | LINK.carBackward | LINK.cycleForward | LINK.cycleBackward | LINK.walk;

/** The roads with crossings that everybody may use, both ways, after their own links. */
export function withCrossings(links: RoadLinks, crossings: readonly Crossing[]): RoadLinks {
  const bends = links.shapeOffsets[links.shapeOffsets.length - 1]!;
  const more = (of: (crossing: Crossing) => number): number[] => crossings.map(of);
  return {
    ...links,
    start: lengthened(
      links.start,
      more(({ from }) => from),
    ),
    end: lengthened(
      links.end,
      more(({ to }) => to),
    ),
    roadClass: lengthened(
      links.roadClass,
      more(() => FERRY),
    ),
    flags: lengthened(
      links.flags,
      more(() => EVERYBODY),
    ),
    limit: lengthened(
      links.limit,
      more(() => 0),
    ),
    seconds: lengthened(
      links.seconds,
      more(({ seconds }) => seconds),
    ),
    shapeOffsets: lengthened(
      links.shapeOffsets,
      more(() => bends),
    ),
  };
}

function lengthened<Column extends Uint8Array | Uint16Array | Uint32Array>(column: Column, values: readonly number[]): Column {
  const Type = column.constructor as new (length: number) => Column; // typed arrays are made by their own constructors
  const longer = new Type(column.length + values.length);
  longer.set(column);
  longer.set(values, column.length);
  return longer;
}
