// Who is registered where: a gravity model with a liking for the own network, in whole people.
import { shareOut } from './ages.ts';
import type { Block, Practice, Registration } from './county-types.ts';
import { squaredKm } from './plane.ts';
import { between, type Random } from './random.ts';

/** More people are registered than live here: lists are slow to lose those who left. */
const INFLATION = 1.075;
const STUDENT_INFLATION = 1.2;
/** How far people are willing to go, km. */
const REACH = { city: 1.3, town: 1.5, 'small-town': 2.2, village: 3, dispersed: 3.6 } as const;
const OWN_NETWORK = 9;
const OTHER_CCG = 0.3;
/** Practices with less than this share of a block are left out. */
const LEAST_SHARE = 0.0012;
/** Blocks of a country across the western border; the codes are shaped like Welsh ones and are not in use. */
const ACROSS = ['W01999001', 'W01999002', 'W01999003'] as const;

/** Pull of a practice on a block: falls with the fourth power of distance, once beyond reach. */
function attraction(block: Block, practice: Practice): number {
  const far = squaredKm(block, practice) / (REACH[block.kind] * REACH[block.kind]);
  const own = practice.network === block.network ? OWN_NETWORK : practice.ccg === block.ccg ? 1 : OTHER_CCG;
  return (practice.pull * own) / ((1 + far) * (1 + far));
}

function ofBlock(block: Block, practices: readonly Practice[], random: Random): number[] {
  const students = block.ages.slice(18, 23).reduce((sum, people) => sum + people, 0) / block.people > 0.2;
  const registered = Math.round(block.people * (students ? STUDENT_INFLATION : INFLATION) * between(random, 0.98, 1.03));
  const weights = practices.map((practice) => attraction(block, practice));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return shareOut(
    registered,
    weights.map((weight) => (weight / sum < LEAST_SHARE ? 0 : weight)),
  );
}

/** Registrations by practice, then origin code: blocks, a few without a known block, a few from across the border. */
export function register(blocks: readonly Block[], practices: readonly Practice[], random: Random): readonly Registration[] {
  const byBlock = blocks.map((block) => ofBlock(block, practices, random));
  return practices.flatMap((practice, number) => {
    const rows: Registration[] = [];
    for (const [at, block] of blocks.entries()) {
      const people = byBlock[at]![number]!;
      if (people > 0) rows.push({ practice: number, origin: block.code, people });
    }
    const unknown = Math.floor(random() * 9) + (practice.network < 0 ? 180 : 0);
    if (unknown > 0) rows.unshift({ practice: number, origin: 'NO2011', people: unknown });
    if (practice.x < -22) {
      for (const origin of ACROSS) {
        const people = Math.floor(random() * 40) - 12;
        if (people > 0) rows.unshift({ practice: number, origin, people });
      }
    }
    return rows;
  });
}

/** For each block the network at which most of its people are registered (ties: the lower number). */
export function dominantNetworks(
  blocks: readonly Block[],
  practices: readonly Practice[],
  registrations: readonly Registration[],
): readonly number[] {
  const at = new Map(blocks.map(({ code }, index) => [code, index]));
  const sums = blocks.map(() => new Map<number, number>());
  for (const { practice, origin, people } of registrations) {
    const block = at.get(origin);
    const { network } = practices[practice]!;
    if (block === undefined || network < 0) continue;
    sums[block]!.set(network, (sums[block]!.get(network) ?? 0) + people);
  }
  return sums.map(
    (sum) =>
      [...sum].reduce((best, next) => (next[1] > best[1] || (next[1] === best[1] && next[0] < best[0]) ? next : best))[0],
  );
}
