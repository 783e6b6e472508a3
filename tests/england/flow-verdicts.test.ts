// England under the rules of 2019, with its flows: known counts of verdicts, and every share again from the published rows by plain
// loops that share no code with the sums that planning keeps.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AtlasFile } from '../../geodata/atlas/atlas-file.ts';
import { openAtlas } from '../../geodata/atlas/open-atlas.ts';
import { evaluatePlanOn } from '../../geodata/engine/evaluate-plan.ts';
import { atlasAnswers } from '../../geodata/engine/flows/atlas-answers.ts';
import { loadBlockFlows } from '../../geodata/engine/flows/load-block-flows.ts';
import { makePlan } from '../../geodata/engine/new-plan.ts';
import { TIERS, type Tier } from '../../geodata/model/ids.ts';
import type { Layer } from '../../geodata/model/layer.ts';
import type { Plan } from '../../geodata/model/plan.ts';
import type { CriterionId, CriterionResult } from '../../geodata/model/verdict.ts';
import { findPack } from '../../geodata/rules/packs.ts';
import { hasData } from '../support/england.ts';
import { englandAtlas } from '../support/england-atlas.ts';

const FOLDERS = ['england-2021', 'england-2022'];
const SEEDS = { system: 'stp21', place: 'utla21', neighbourhood: 'msoa11' };

describe.skipIf(!hasData(...FOLDERS))('England judged by its flows', () => {
  let file: AtlasFile;
  let plan: Plan;
  let results: readonly CriterionResult[];
  const judged = (pack: string): CriterionResult[] => evaluatePlanOn(file.atlas(), plan, findPack(pack)!, atlasAnswers(file));
  beforeAll(async () => {
    file = openAtlas((await englandAtlas('england-2021', FOLDERS)).path, { openedAt: new Date(0) });
    const made = {
      out: 'england.footprint',
      name: 'England',
      rules: 'ics-2019',
      who: 'test',
      clock: () => '2026-01-01T00:00:00.000Z',
    };
    plan = makePlan(file.atlas(), { ...made, seeds: SEEDS });
    results = judged('ics-2019').filter(({ criterion }) => criterion === 'flow-containment');
  });
  afterAll(() => file?.close());

  it('has the known verdicts of flow containment', () => {
    expect(counts(results, 'flow-containment')).toEqual({
      neighbourhood: { pass: 2116, arguable: 153, fail: 4522 },
      place: { pass: 22, arguable: 4, fail: 126 },
      system: { pass: 35, arguable: 3, fail: 4 },
    });
  });

  it('says which set answers: registrations counted, hospital patients modelled', () => {
    const bases = new Set(
      results.map(({ tier, basis }) => `${tier === 'neighbourhood' ? 'lower' : 'upper'}: ${basis.data} ${basis.people}`),
    );
    expect([...bases].sort()).toEqual(['lower: gp2022 registered', 'upper: trust-catchment2019 none']);
    const isle = results.find(({ areaName, tier }) => areaName === 'Isle of Wight' && tier === 'place');
    expect(isle?.evidence).toBe(
      "83.1% of hospital patients who live here are treated inside, and 100% of those who are treated inside live here: the lower is at least the 66.7% asked for (Acute admissions: share of a council's patients by trust, 2019, modelled); most others go to Southampton (10.5%).",
    );
  });

  it('has the localisation index of every MSOA as the rows of registrations give it', () => {
    const { stay, all } = registered(file, layerOf(file, 'msoa11'));
    const told = results.filter(({ tier }) => tier === 'neighbourhood');
    expect(told.length).toBe(all.length);
    for (const { areaName, value } of told) {
      const unit = layerOf(file, 'msoa11').names.indexOf(areaName);
      expect(value).toBe(stay[unit]! / all[unit]!);
    }
  });

  it.each(['place', 'system'] as const)('has the self-containment of every %s as shares and residents give it', (tier) => {
    const layer = layerOf(file, SEEDS[tier]);
    const { stay, live, come } = admitted(file, layer);
    for (const { areaName, value } of results.filter((one) => one.tier === tier)) {
      const unit = layer.names.indexOf(areaName);
      const both = come[unit] === 0 ? 0 : Math.min(stay[unit]! / live[unit]!, stay[unit]! / come[unit]!);
      expect(value).toBeCloseTo(both, 6);
    }
  });

  it('has more than one acute trust in every STP, and registered patients outside the range in nearly every MSOA', () => {
    expect(counts(judged('east-of-england-2025'), 'provider-mix').system).toEqual({ pass: 42 });
    expect(counts(judged('pcn-2019'), 'size').neighbourhood).toEqual({ pass: 2, fail: 6789 });
  });
});

function counts(results: readonly CriterionResult[], criterion: CriterionId): Record<Tier, Record<string, number>> {
  const found: Record<Tier, Record<string, number>> = { neighbourhood: {}, place: {}, system: {} };
  for (const tier of TIERS) {
    for (const result of results) {
      if (result.tier !== tier || result.criterion !== criterion) continue;
      found[tier][result.verdict] = (found[tier][result.verdict] ?? 0) + 1;
    }
  }
  return found;
}

const layerOf = (file: AtlasFile, id: string): Layer => file.atlas().layers.find((layer) => layer.id === id)!;

/** The block of each destination, by code. */
function homesOf(file: AtlasFile, set: string): Map<string, number> {
  const loaded = loadBlockFlows(file, set);
  if (!loaded.ok) throw new Error(loaded.error.message);
  const { destinations, home } = loaded.value.flows;
  return new Map(destinations.map(({ code }, at) => [code, home[at]!]));
}

function registered(file: AtlasFile, { unitOf, codes }: Layer): { stay: number[]; all: number[] } {
  const set = file.flowSet('gp2022')!;
  const homes = homesOf(file, 'gp2022');
  const [stay, all] = [codes.map(() => 0), codes.map(() => 0)];
  for (let block = 0; block < file.atlas().blocks.count; block++) {
    const unit = unitOf[block]!;
    for (let row = set.offsets[block]!; row < set.offsets[block + 1]!; row++) {
      const home = homes.get(set.destinationCodes[set.destinations[row]!]!)!;
      all[unit]! += set.values[row]!;
      if (unitOf[home] === unit) stay[unit]! += set.values[row]!;
    }
  }
  return { stay, all };
}

/** Residents of every part of a council in a unit, times the council's shares. */
function admitted(file: AtlasFile, { unitOf, codes }: Layer): { stay: number[]; live: number[]; come: number[] } {
  const set = file.flowSet('trust-catchment2019')!;
  const homes = homesOf(file, 'trust-catchment2019');
  const councils = layerOf(file, 'lad19');
  const { total } = file.atlas().people;
  const parts = new Map<string, number[]>();
  total.forEach((people, block) => {
    const council = councils.codes[councils.unitOf[block]!]!;
    const list = parts.get(council) ?? codes.map(() => 0);
    list[unitOf[block]!]! += people;
    parts.set(council, list);
  });
  const [stay, live, come] = [codes.map(() => 0), codes.map(() => 0), codes.map(() => 0)];
  set.originCodes.forEach((council, origin) => {
    for (let row = set.offsets[origin]!; row < set.offsets[origin + 1]!; row++) {
      const home = homes.get(set.destinationCodes[set.destinations[row]!]!)!;
      parts.get(council)?.forEach((people, unit) => {
        const some = people * set.values[row]!;
        live[unit]! += some;
        come[unitOf[home]!]! += some;
        if (unitOf[home] === unit) stay[unit]! += some;
      });
    }
  });
  return { stay, live, come };
}
