// Blocks that are measured by straight line, at the speed of their own setting.
import type { TravelSite } from '../../model/travel.ts';
import { straightLineTrip } from '../speeds/speed-table.ts';
import type { BlockLabels } from './block-exits.ts';
import type { AmongAnswer, AmongQuestion } from './nearest-among.ts';
import { type LineTrip, lineMetres, NearestByLine, unitVectors } from './straight-line.ts';
import type { TravelGround } from './travel-ground.ts';

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

  /** Writes the times of each such block to one site. */
  toSite(site: TravelSite, row: Uint32Array): void {
    const to = vectorsOf([site]);
    const vectors = this.#ground.vectors();
    for (const block of this.#blocks) row[block] = this.#tripOf(block)(lineMetres(vectors, block, to, 0)).deciseconds;
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
