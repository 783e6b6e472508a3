// Blocks that are measured by straight line, at the speed of their own setting.
import type { TravelSite } from '../../model/travel.ts';
import { straightLineTrip } from '../speeds/speed-table.ts';
import type { BlockLabels } from './block-exits.ts';
import type { AmongAnswer, AmongQuestion } from './nearest-among.ts';
import { type LineTrip, lineMetres, NearestByLine, unitVectors } from './straight-line.ts';
import type { TravelGround } from './travel-ground.ts';

/** Less than the radius that lines are measured on, so that reaches come out too long rather than too short. */
const SMALL_EARTH_METRES = 6_300_000;

/** Straight lines from the blocks marked in `byLine`, length blocks. */
export class LineTravel {
  readonly #ground: TravelGround;
  readonly #byLine: Uint8Array;
  readonly #blocks: Uint32Array;
  readonly #urban: LineTrip;
  readonly #rural: LineTrip;

  constructor(ground: TravelGround, byLine: Uint8Array) {
    this.#ground = ground;
    this.#byLine = byLine;
    this.#blocks = Uint32Array.from(byLine.keys()).filter((block) => byLine[block] === 1);
    const { speeds, mode } = ground;
    this.#urban = (metres) => straightLineTrip(speeds, { mode, urban: true, metres });
    this.#rural = (metres) => straightLineTrip(speeds, { mode, urban: false, metres });
  }

  /** Writes the nearest site of each such block; owners are positions in `sites`. O(blocks x log sites). */
  nearest(sites: readonly TravelSite[], found: BlockLabels): void {
    if (this.#blocks.length === 0 || sites.length === 0) return;
    const tree = new NearestByLine(vectorsOf(sites));
    const vectors = this.#ground.vectors();
    for (const block of this.#blocks) {
      const { site, deciseconds, decimetres } = tree.find(vectors, block, this.#tripOf(block));
      found.owners[block] = site;
      found.deciseconds[block] = deciseconds;
      found.decimetres[block] = decimetres;
    }
  }

  /** Writes the times of each such block to one site; later ones than the limit may stay as they are. */
  toSite(site: TravelSite, row: Uint32Array, limitDeciseconds: number = Number.POSITIVE_INFINITY): void {
    const to = vectorsOf([site]);
    const vectors = this.#ground.vectors();
    const reach = this.#reach(limitDeciseconds);
    for (const block of this.#blocks) {
      // Farther north or south, or along the axis, than the limit allows: most of a country is passed over without a square root.
      if (Math.abs(vectors[block * 3 + 2]! - to[2]!) > reach || Math.abs(vectors[block * 3 + 1]! - to[1]!) > reach) continue;
      row[block] = this.#tripOf(block)(lineMetres(vectors, block, to, 0)).deciseconds;
    }
  }

  /** No point farther than this along any axis of the sphere of radius 1 is within the limit; generous by the rounding of times. */
  #reach(deciseconds: number): number {
    const { modes, straightLine } = this.#ground.speeds;
    const { urban, rural } = modes[this.#ground.mode].straightLineKmh;
    return (((deciseconds + 1) / 36) * Math.max(urban, rural)) / straightLine.detourFactor / SMALL_EARTH_METRES;
  }

  /** Writes the soonest of some sites for those of some blocks that go by straight line. O(blocks x sites). */
  among({ sites, among, blocks }: AmongQuestion, answer: AmongAnswer): void {
    const to = vectorsOf(among.map((position) => sites[position]!));
    const vectors = this.#ground.vectors();
    blocks.forEach((block, at) => {
      if (this.#byLine[block] === 0) return;
      const trip = this.#tripOf(block);
      among.forEach((position, site) => {
        const { deciseconds } = trip(lineMetres(vectors, block, to, site));
        if (deciseconds >= answer.deciseconds[at]!) return;
        answer.deciseconds[at] = deciseconds;
        answer.sites[at] = position;
      });
    });
  }

  #tripOf(block: number): LineTrip {
    return this.#ground.blocks.urban?.[block] === 1 ? this.#urban : this.#rural;
  }
}

const vectorsOf = (sites: readonly TravelSite[]) =>
  unitVectors(
    sites.map(({ longitude }) => longitude),
    sites.map(({ latitude }) => latitude),
  );
