// What every measure needs to know about blocks, worked out once for an atlas and shared by the tiers.
import type { Atlas } from '../model/atlas.ts';
import { OUTSIDE, type Topology } from '../model/topology.ts';
import { exactMetres, exactSquareMetres } from './exact-sums.ts';
import { wayOutside } from './way-outside.ts';

/** Block facts in the atlas's index order. Lengths and areas are rounded so that sums are exact (exact-sums.ts). */
export interface BlockFacts {
  readonly count: number;
  readonly codes: readonly string[];
  readonly names: readonly string[];
  /** Residents. */
  readonly people: Float64Array;
  /** Residents of all blocks. */
  readonly everyone: number;
  /** "mid-2020 estimates". */
  readonly peopleLabel: string;
  readonly bandCount: number;
  /** Block-major, as in PeopleTable. */
  readonly byBand: Float32Array;
  /** 1 where the block has people or land: others never decide anything. */
  readonly matters: Uint8Array;
  readonly squareMetres: Float64Array;
  /** Metres of border with OUTSIDE: coast, or the edge of the atlas. */
  readonly outsideMetres: Float64Array;
  /** Adjacency in CSR by block. */
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  /** By adjacency entry; 0 for a declared link. */
  readonly borderMetres: Float64Array;
  readonly linked: Uint8Array;
  /** The next block on the way to OUTSIDE, for finding holes (way-outside.ts). */
  readonly nextOutside: Uint32Array;
  /** False for an atlas made of lookups alone: nothing can be said about shape and contiguity. */
  readonly hasBoundaries: boolean;
}

type AtlasParts = Pick<Atlas, 'blocks' | 'people' | 'adjacency' | 'topology'>;

/** Gathers the facts. O(blocks + borders + arcs); done when an atlas is opened. */
export function blockFacts(atlas: AtlasParts): BlockFacts {
  const { blocks, people, adjacency, topology } = atlas;
  const borders = {
    count: blocks.count,
    outsideMetres: outsideMetres(topology, blocks.count),
    offsets: adjacency.offsets,
    neighbours: adjacency.neighbours,
    linked: adjacency.linked,
  };
  return {
    ...borders,
    codes: blocks.codes,
    names: blocks.names,
    people: people.total,
    everyone: people.total.reduce((total, count) => total + count, 0),
    peopleLabel: people.label,
    bandCount: people.byBand.length > 0 ? people.bands.length : 0,
    byBand: people.byBand,
    matters: blocksThatMatter(atlas),
    squareMetres: blocks.polygonSquareMetres.map(exactSquareMetres),
    borderMetres: adjacency.borderMetres.map(exactMetres),
    nextOutside: wayOutside(borders),
    hasBoundaries: topology.arcCount > 0,
  };
}

/** 1 where a block has people, or land by the published figure, or - where none was published - by its polygon. */
function blocksThatMatter({ blocks, people }: AtlasParts): Uint8Array {
  return Uint8Array.from({ length: blocks.count }, (_, block) => {
    const land = blocks.landHectares[block]!;
    const hasLand = Number.isNaN(land) ? blocks.polygonSquareMetres[block]! > 0 : land > 0;
    return people.total[block]! > 0 || hasLand ? 1 : 0;
  });
}

function outsideMetres(topology: Topology, count: number): Float64Array {
  const metres = new Float64Array(count);
  for (let arc = 0; arc < topology.arcCount; arc++) {
    const left = topology.leftBlock[arc]!;
    const right = topology.rightBlock[arc]!;
    const length = exactMetres(topology.lengthMetres[arc]!);
    if (left === OUTSIDE && right !== OUTSIDE) metres[right]! += length;
    if (right === OUTSIDE && left !== OUTSIDE) metres[left]! += length;
  }
  return metres;
}
