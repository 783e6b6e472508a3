// A hierarchy as arrays under names, for a file that keeps such.
import type { ClimbTable, Hierarchy } from './hierarchy.ts';

/** The arrays of a hierarchy; `nodes` holds the number of its nodes and of the network's. */
export function hierarchyArrays({
  nodeCount,
  networkNodes,
  copiesOf,
  placeOf,
  climb,
  descent,
}: Hierarchy): Record<string, Uint32Array> {
  const named = (name: string, table: ClimbTable) =>
    Object.fromEntries(Object.entries(table).map(([column, values]: [string, Uint32Array]) => [`${name}.${column}`, values]));
  return {
    nodes: Uint32Array.of(nodeCount, networkNodes),
    copiesOf,
    placeOf,
    ...named('climb', climb),
    ...named('descent', descent),
  };
}

/**
 * The hierarchy of such arrays; null where one is missing, is of another kind, or does not fit the others: then it is made again.
 * That it belongs to the graph at hand is the caller's to know, by the name it is kept under.
 */
export function hierarchyFromArrays(arrays: Readonly<Record<string, unknown>>): Hierarchy | null {
  let whole = true;
  const get = (name: string): Uint32Array => {
    const array = arrays[name];
    if (array instanceof Uint32Array) return array;
    whole = false;
    return new Uint32Array(0);
  };
  const table = (name: string): ClimbTable => ({
    offsets: get(`${name}.offsets`),
    places: get(`${name}.places`),
    deciseconds: get(`${name}.deciseconds`),
    decimetres: get(`${name}.decimetres`),
  });
  const [nodeCount = 0, networkNodes = 0, ...more] = get('nodes');
  const hierarchy = {
    ...{ nodeCount, networkNodes, copiesOf: get('copiesOf'), placeOf: get('placeOf') },
    ...{ climb: table('climb'), descent: table('descent') },
  };
  return whole && more.length === 0 && fits(hierarchy) ? hierarchy : null;
}

function fits({ nodeCount, networkNodes, copiesOf, placeOf, climb, descent }: Hierarchy): boolean {
  return (
    placeOf.length === nodeCount &&
    copiesOf.length === nodeCount - networkNodes &&
    placeOf.every((place) => place < nodeCount) &&
    copiesOf.every((junction) => junction < networkNodes) &&
    [climb, descent].every((table) => isClimb(table, nodeCount))
  );
}

function isClimb({ offsets, places, deciseconds, decimetres }: ClimbTable, nodeCount: number): boolean {
  const arcs = places.length;
  if (offsets.length !== nodeCount + 1 || deciseconds.length !== arcs || decimetres.length !== arcs) return false;
  if (offsets[0] !== 0 || offsets[nodeCount] !== arcs) return false;
  for (let place = 0; place < nodeCount; place++) {
    const end = offsets[place + 1]!;
    if (end < offsets[place]! || end > arcs) return false;
    for (let arc = offsets[place]!; arc < end; arc++) if (places[arc]! >= place) return false;
  }
  return true;
}
