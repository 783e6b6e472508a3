// Random patient flows of the tiny town with its hospitals, as an atlas file would hand them over: the same for the same seed.
import type { AtlasAnswers } from '../../geodata/engine/flows/atlas-answers.ts';
import type { BlockFlows } from '../../geodata/flows/block-flows.ts';
import { flowFacts } from '../../geodata/flows/flow-facts.ts';
import { ok } from '../../geodata/model/issue.ts';
import { townFlows } from '../criteria/support/town-flows.ts';
import { numbersFrom } from '../measures/support/random-town.ts';
import { TOWN_BLOCKS } from './tiny-town.ts';

const PROVIDERS = 7;

/** Registrations `gp2022` (counted) and hospital patients `trust2019` (modelled, in parts of 1/1024), and three hospitals. */
export function townAnswers(seed: number): AtlasAnswers {
  const next = numbersFrom(seed + 1);
  const sets = new Map([registrations(next), catchments(next)].map((flows) => [flows.id, flowFacts(flows)]));
  const known = [...sets.values()].map(
    ({ flows }) => ({ ...flows, measure: 'people', originKind: 'block', shareOf: null }) as const,
  );
  const hospitals = [0, 1, 2].map((at) => ({ code: `H${at}`, name: `Hospital ${at}`, blocks: [next(TOWN_BLOCKS)] }));
  return {
    flows: { sets: () => known, load: (id) => ok(sets.get(id)!) },
    sites: { of: () => hospitals },
  };
}

function registrations(next: (limit: number) => number): BlockFlows {
  const outside = { unknown: new Float64Array(PROVIDERS).fill(3), elsewhere: new Float64Array(PROVIDERS).fill(2) };
  return townFlows(homes(next), rows(next, 1), outside);
}

function catchments(next: (limit: number) => number): BlockFlows {
  const named = {
    id: 'trust2019',
    label: 'Hospital patients',
    year: 2019,
    basis: 'admissions',
    destinationKind: 'trust',
  } as const;
  return townFlows(homes(next), rows(next, 1024), { ...named, counted: false, modelling: 'made up' });
}

/** One provider in eight has no place. */
const homes = (next: (limit: number) => number): number[] =>
  Array.from({ length: PROVIDERS }, () => (next(8) === 0 ? -1 : next(TOWN_BLOCKS)));

/** Half the blocks send people, to some of the providers each. */
function rows(next: (limit: number) => number, parts: number): Record<number, number[]> {
  const made: Record<number, number[]> = {};
  for (let block = 0; block < TOWN_BLOCKS; block++) {
    if (next(2) === 0) continue;
    made[block] = Array.from({ length: PROVIDERS }, () => (next(2) === 0 ? 0 : (1 + next(60 * parts)) / parts));
  }
  return made;
}
