import type { AtlasView } from '../../../geodata/contract/views.ts';
import type { ScreenPoint } from '../../map/map-surface.ts';
import { sideOfPolyline } from './side-of-polyline.ts';

export interface SplitInput {
  readonly atlas: Pick<AtlasView, 'people' | 'neighbourOffsets' | 'neighbours'>;
  /** Blocks of the area. */
  readonly blocks: ArrayLike<number>;
  readonly line: readonly ScreenPoint[];
  /** Where a block's centroid is, in the line's pixels. */
  readonly place: (block: number) => ScreenPoint;
}

/**
 * The blocks that a line cuts off an area: those on the side with fewer people. Pieces that the line leaves stranded among
 * the other side's blocks go to that side, so that a crooked line makes two areas and no crumbs. Empty when the line does not cut.
 */
export function splitByLine({ atlas, blocks, line, place }: SplitInput): Uint32Array<ArrayBuffer> {
  const right = new Map<number, boolean>();
  for (let i = 0; i < blocks.length; i++) right.set(blocks[i]!, sideOfPolyline(place(blocks[i]!), line) > 0);
  const pieces = piecesOf(atlas, right);
  const main = { true: largest(pieces, true), false: largest(pieces, false) };
  if (!main.true || !main.false) return new Uint32Array(0);
  for (const piece of pieces) {
    if (piece === main.true || piece === main.false) continue;
    // A piece that does not touch the other side was apart before the line came: it stays with the side it is on.
    if (touches(atlas, piece, right, !piece.right)) for (const block of piece.blocks) right.set(block, !piece.right);
  }
  const sides = [true, false].map((side) => [...right.keys()].filter((block) => right.get(block) === side));
  const [less] = sides.sort((a, b) => peopleOf(atlas, a) - peopleOf(atlas, b) || a.length - b.length);
  return Uint32Array.from((less ?? []).sort((a, b) => a - b));
}

interface Piece {
  readonly right: boolean;
  readonly blocks: readonly number[];
  readonly people: number;
}

const peopleOf = (atlas: SplitInput['atlas'], blocks: readonly number[]): number =>
  blocks.reduce((sum, block) => sum + atlas.people[block]!, 0);

/** Connected blocks on one side of the line. */
function piecesOf(atlas: SplitInput['atlas'], right: ReadonlyMap<number, boolean>): Piece[] {
  const seen = new Set<number>();
  const pieces: Piece[] = [];
  for (const [start, side] of right) {
    if (seen.has(start)) continue;
    seen.add(start);
    const piece = [start];
    for (let i = 0; i < piece.length; i++) {
      for (const other of neighboursOf(atlas, piece[i]!)) {
        if (seen.has(other) || right.get(other) !== side) continue;
        seen.add(other);
        piece.push(other);
      }
    }
    pieces.push({ right: side, blocks: piece, people: peopleOf(atlas, piece) });
  }
  return pieces;
}

const neighboursOf = (atlas: SplitInput['atlas'], block: number): Uint32Array =>
  atlas.neighbours.subarray(atlas.neighbourOffsets[block]!, atlas.neighbourOffsets[block + 1]!);

const largest = (pieces: readonly Piece[], right: boolean): Piece | undefined =>
  pieces
    .filter((piece) => piece.right === right)
    .sort((a, b) => b.people - a.people || b.blocks.length - a.blocks.length)
    .at(0);

const touches = (atlas: SplitInput['atlas'], piece: Piece, right: ReadonlyMap<number, boolean>, side: boolean): boolean =>
  piece.blocks.some((block) => neighboursOf(atlas, block).some((other) => right.get(other) === side));
