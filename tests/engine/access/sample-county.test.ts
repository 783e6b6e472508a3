// The sample county by road: the valley of Skelldale looks to the hospital of the other system; closing that hospital changes people
// and minutes, and undo restores every number.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AtlasFile } from '../../../geodata/atlas/atlas-file.ts';
import { openAtlas } from '../../../geodata/atlas/open-atlas.ts';
import { buildAtlas } from '../../../geodata/engine/build-atlas.ts';
import { evaluatePlanOn } from '../../../geodata/engine/evaluate-plan.ts';
import { atlasAnswers } from '../../../geodata/engine/flows/atlas-answers.ts';
import { makePlan } from '../../../geodata/engine/new-plan.ts';
import { PlanningSession } from '../../../geodata/engine/planning-session.ts';
import type { Plan } from '../../../geodata/model/plan.ts';
import type { BlockTravel } from '../../../geodata/model/travel.ts';
import type { CriterionResult } from '../../../geodata/model/verdict.ts';
import { findPack } from '../../../geodata/rules/packs.ts';
import { PLANTED, STARTER_LAYERS } from '../../../geodata/sample/planted.ts';
import { writeSampleCounty } from '../../../geodata/sample/write-sample-county.ts';

const SERVICE = 'emergency-department';
const clock = (): string => '2026-01-01T00:00:00.000Z';
const pack = findPack('ics-2019')!;
let folder = '';
let file: AtlasFile;
let plan: Plan;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'coterminous-county-'));
  await writeSampleCounty(join(folder, 'files'));
  const out = join(folder, 'county.atlas.gpkg');
  const { issues } = await buildAtlas({ inputs: [join(folder, 'files')], out, clock, onProgress: () => undefined });
  expect(issues.filter(({ code }) => code === 'travel-not-kept')).toEqual([]);
  file = openAtlas(out, { openedAt: new Date(0) });
  const made = { out: 'county.footprint', name: 'County', rules: 'ics-2019', who: 'a planner', clock };
  plan = makePlan(file.atlas(), { ...made, seeds: STARTER_LAYERS });
});
afterAll(() => {
  file?.close();
  rmSync(folder, { recursive: true, force: true });
});

const session = (): PlanningSession => new PlanningSession(file.atlas(), plan, pack, atlasAnswers(file));
const numbers = (travel: BlockTravel | null) =>
  travel && {
    ...Object.fromEntries(Object.entries(travel).filter(([, value]) => typeof value !== 'function')),
    rows: travel.sites.map((_, site) => travel.toSite(site).slice()),
  };
const harmOf = (results: readonly CriterionResult[], unit: string): CriterionResult => {
  const slot = plan.tiers.system.slotOf[file.atlas().blocks.indexOf.get(PLANTED.valley.blocks[0])!];
  const area = plan.tiers.system.areas.find((one) => one.slot === slot);
  const found = results.find(({ criterion, tier, areaId }) => criterion === unit && tier === 'system' && areaId === area?.id);
  if (!found) throw new Error('The system of the valley is not judged.');
  return found;
};

describe('the sample county by road', () => {
  it('finds the valley of Skelldale among those whose nearest emergency department lies outside', () => {
    const harm = harmOf(session().scorecard(), 'boundary-harm');
    const codes = new Set(harm.offenders.map(({ code }) => code));
    expect(harm.basis.data).toEqual(['emergency-department', 'roads']);
    expect(harm.verdict).not.toBe('pass');
    expect(PLANTED.valley.blocks.filter((code) => !codes.has(code))).toEqual([]);
  });

  it('changes people and minutes when the hospital that the valley looks to closes, and undo restores every number', () => {
    const open = session();
    const before = { cards: open.scorecard(), travel: numbers(open.travelOf(SERVICE, 'car')) };
    const travel = open.travelOf(SERVICE, 'car')!;
    const valley = PLANTED.valley.blocks.map((code) => file.atlas().blocks.indexOf.get(code)!);
    const site = travel.sites[travel.nearest[valley[0]!]!]!;
    const done = open.command('close-site', {
      id: 'change-1',
      service: SERVICE,
      siteCode: site.code,
      name: site.name,
      reason: '',
    });
    if (!done.ok || !done.value) throw new Error('The hospital is not closed.');
    const after = open.travelOf(SERVICE, 'car')!;
    // The valley looks to two hospitals of the other system; the blocks nearest to this one must go farther, the others as far.
    const later = valley.filter((block) => after.deciseconds[block]! > travel.deciseconds[block]!);
    expect(later).toEqual(valley.filter((block) => travel.sites[travel.nearest[block]!] === site));
    expect(later.length).toBeGreaterThanOrEqual(valley.length / 2);
    const [was, is] = [harmOf(before.cards, 'boundary-harm'), harmOf(open.scorecard(), 'boundary-harm')];
    expect(is.value).not.toBe(was.value);
    expect(is.evidence).not.toBe(was.evidence);
    expect(done.value.results.some(({ criterion }) => criterion === 'provider-mix' || criterion === 'boundary-harm')).toBe(
      true,
    );
    open.undo();
    expect({ cards: open.scorecard(), travel: numbers(open.travelOf(SERVICE, 'car')) }).toEqual(before);
  });

  it('answers the same from what is kept as worked out anew, and at the command line as in a session', () => {
    const answers = atlasAnswers(file);
    const source = answers.travel!;
    const key = source.keyOf('car', source.sites.today(SERVICE)!.sites)!;
    expect(file.keptTravel(key)?.rows.length).toBe(source.sites.today(SERVICE)!.sites.length * file.atlas().blocks.count);
    const practices = source.sites.today('gp-practice')!.sites;
    expect(file.keptTravel(source.keyOf('foot', practices)!)).not.toBeNull();
    const anew = atlasAnswers({
      ...{ path: file.path, atlas: () => file.atlas(), flowSet: (id) => file.flowSet(id), flowSets: () => file.flowSets() },
      ...{ providers: () => file.providers(), parents: () => file.parents(), roads: () => file.roads() },
      ...{ keptTravel: () => null, namedArrays: () => null },
    });
    const fresh = new PlanningSession(file.atlas(), plan, pack, anew);
    const kept = session();
    for (const [service, mode] of [
      [SERVICE, 'car'],
      ['gp-practice', 'car'],
      ['gp-practice', 'foot'],
    ] as const) {
      expect(numbers(kept.travelOf(service, mode))).toEqual(numbers(fresh.travelOf(service, mode)));
    }
    const ofTravel = (results: readonly CriterionResult[]) =>
      results.filter(({ criterion }) => criterion === 'boundary-harm' || criterion === 'rural-access');
    expect(ofTravel(evaluatePlanOn(file.atlas(), plan, pack, atlasAnswers(file)))).toEqual(ofTravel(fresh.scorecard()));
  });
});
