import { describe, expect, it } from 'vitest';
import { layerId } from '../../geodata/model/ids.ts';
import { describeIssue, type Issue } from '../../geodata/model/issue.ts';
import type { Plan } from '../../geodata/model/plan.ts';
import { assignBlocks } from '../../geodata/plan/assign-blocks.command.ts';
import { logEdit } from '../../geodata/plan/log-edit.command.ts';
import { readPlanDocument } from '../../geodata/plan/plan-document.ts';
import { parsePlan, serialisePlan } from '../../geodata/plan/plan-file.ts';
import { recordArrangement } from '../../geodata/plan/record-arrangement.command.ts';
import { must, place, smallTown, TOWN_CODES, TOWN_CONTEXT } from './town-plan.ts';

const text = (plan: Plan): string => serialisePlan(plan, TOWN_CODES);
const town = (): string => text(smallTown());

/** The issues of a text that must not be read. */
function issuesOf(broken: string, context = TOWN_CONTEXT): readonly Issue[] {
  const result = parsePlan(broken, context);
  if (result.ok) throw new Error('It was read.');
  for (const issue of result.error) expect(issue.place.file).toBe(context.file);
  return result.error;
}

/** Code and line of the only issue. */
function only(broken: string, context = TOWN_CONTEXT): [string, number | undefined] {
  const issues = issuesOf(broken, context);
  expect(issues.length).toBe(1);
  return [issues[0]!.code, issues[0]!.place.row];
}

const lineOf = (needle: string, within = town()): number => within.slice(0, within.indexOf(needle)).split('\n').length;

describe('serialisePlan', () => {
  it('writes a file that people can read', () => {
    const logged = must(logEdit(smallTown(), { at: '2026-11-21', who: 'A', what: 'Moved', why: 'Asked' }));
    const spread = must(assignBlocks(logged, { tier: 'place', areaId: place(1), blocks: [9, 8, 20] }));
    expect(text(spread)).toBe(`{
  "schema": 1,
  "id": "plan-1",
  "name": "Town",
  "atlas": { "fingerprint": "town-1", "blockLayer": "lsoa21" },
  "rulePack": { "id": "ics-2019", "hash": "abc" },
  "tiers": {
    "neighbourhood": {
      "seededFrom": null,
      "areas": []
    },
    "place": {
      "seededFrom": null,
      "areas": [
        {
          "id": "place-1",
          "slot": 1,
          "name": "West",
          "colour": "#88ccee",
          "locked": false,
          "partners": [],
          "notes": "",
          "blocks": [
            "T000001", "T000002", "T000009",
            "T000010",
            "T000021"
          ]
        },
        {
          "id": "place-2",
          "slot": 2,
          "name": "East",
          "colour": "#cc6677",
          "locked": false,
          "partners": [],
          "notes": "",
          "blocks": [
            "T000003"
          ]
        }
      ]
    },
    "system": {
      "seededFrom": null,
      "areas": []
    }
  },
  "arrangements": [],
  "siteChanges": [],
  "log": [
    { "at": "2026-11-21", "who": "A", "what": "Moved", "why": "Asked" }
  ]
}
`);
  });

  it('changes few lines when few blocks move', () => {
    const all = must(
      assignBlocks(smallTown(), { tier: 'place', areaId: place(1), blocks: TOWN_CODES.map((_, block) => block) }),
    );
    const one = must(assignBlocks(all, { tier: 'place', areaId: place(2), blocks: [14] }));
    const lines = new Set(text(one).split('\n'));
    const gone = text(all)
      .split('\n')
      .filter((line) => !lines.has(line));
    // The line of the area that lost the block; East's empty list was one line too.
    expect(gone.length).toBe(2);
  });

  it('does not hang on the order of members of a record', () => {
    const plan = smallTown();
    const [west, east] = plan.tiers.place.areas;
    const turned = Object.fromEntries(Object.entries(west!).reverse());
    // The same members in another order: still an area.
    const areas = [turned as unknown as typeof west & object, east!];
    expect(text({ ...plan, tiers: { ...plan.tiers, place: { ...plan.tiers.place, areas } } })).toBe(town());
    expect(() => serialisePlan(plan, ['T000001'])).toThrow('other blocks');
  });
});

describe('parsePlan', () => {
  it('reads what was written, with a byte-order mark and Windows line ends too', () => {
    for (const variant of [town(), `\ufeff${town()}`, town().replaceAll('\n', '\r\n')]) {
      const { plan, issues } = must(parsePlan(variant, TOWN_CONTEXT));
      expect(plan).toEqual(smallTown());
      expect(issues).toEqual([]);
    }
  });

  it('says where JSON goes wrong', () => {
    const cut = town().slice(0, town().indexOf('"East"') + 3);
    const [torn] = issuesOf(cut);
    expect([torn?.code, torn?.place]).toEqual([
      'not-json',
      { file: 'town.footprint', row: lineOf('"East"'), column: String(cut.split('\n').at(-1)!.length + 1) },
    ]);
    const merge = town().replace('  "schema": 1,', '<<<<<<< ours\n  "schema": 1,');
    expect(describeIssue(issuesOf(merge)[0]!)).toContain('unfinished merge');
    expect(only('')).toEqual(['not-json', 1]);
  });

  it('knows newer versions from files that are no plan', () => {
    expect(issuesOf(town().replace('"schema": 1', '"schema": 2'))[0]?.message).toContain('newer Coterminous');
    for (const other of ['null', '[]', '{}', '"x"', '{"schema": "1"}', '{"schema": 0}', '{"type":"FeatureCollection"}']) {
      expect(only(other)[0]).toBe('not-a-plan');
    }
  });

  it('says which member is wrong and on which line', () => {
    const broken = town().replace('"colour": "#cc6677"', '"colour": "red"').replace('"locked": false', '"locked": "no"');
    const issues = issuesOf(broken);
    expect(issues.map(({ code, place: at }) => [code, at.row])).toEqual([
      ['bad-plan-member', lineOf('"locked": "no"', broken)],
      ['bad-plan-member', lineOf('"red"', broken)],
    ]);
    expect(issues[1]?.message).toBe('"tiers.place.areas[1].colour": expected a colour as #rrggbb, in lower case.');
    expect(only(town().replace('"notes": ""', '"notes": "", "extra": 1'))[0]).toBe('bad-plan-member');
    expect(only(town().replace('"log": []', '"log": [], "__proto__": {"x": 1}'))[0]).toBe('bad-plan-member');
  });

  it('tells at most twenty issues and counts the rest', () => {
    const log = Array.from({ length: 100 }, () => '{"at": 1, "who": "", "what": "", "why": ""}').join(',');
    const issues = issuesOf(town().replace('"log": []', `"log": [${log}]`));
    expect(issues.length).toBe(21);
    expect(issues.at(-1)?.message).toContain('80 more');
  });

  it('names unknown blocks, five at most', () => {
    const strangers = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7'].map((code) => `"${code}"`).join(', ');
    const broken = town().replace('"T000003"', `"T000003", ${strangers}`);
    expect(issuesOf(broken)[0]).toMatchObject({
      code: 'unknown-block',
      message: '7 blocks (A1, A2, A3, A4, A5 and 2 more) are not in this atlas.',
      place: { row: lineOf('"A1"', broken) },
    });
  });

  it('refuses a block in two areas, but not in two tiers', () => {
    const broken = town().replace('"T000003"', '"T000003", "T000001"');
    expect(only(broken)).toEqual(['block-listed-twice', lineOf('"T000003"', broken)]);
    const both = must(assignBlocks(smallTown(), { tier: 'place', areaId: place(1), blocks: [3] }));
    expect(parsePlan(text(both), TOWN_CONTEXT).ok).toBe(true);
  });

  it('refuses slots and ids that stand twice or do not match', () => {
    expect(only(town().replace('"slot": 2', '"slot": 1'))).toEqual(['duplicate-slot', lineOf('"slot": 2')]);
    expect(only(town().replace('"place-2"', '"place-7"'))[0]).toBe('bad-area-id');
    expect(only(town().replace('"slot": 2', '"slot": 65536'))[0]).toBe('bad-plan-member');
    const same = must(parsePlan(town().replace('"East"', '"west"'), TOWN_CONTEXT));
    expect(same.issues.map(({ code, severity }) => [code, severity])).toEqual([['duplicate-area-name', 'warning']]);
  });

  it('refuses arrangements for areas that are not there, and ids that stand twice', () => {
    const given = {
      id: 'a',
      tier: 'place',
      areaId: place(2),
      criterion: 'size',
      recordedBy: '',
      recordedOn: '2026-11-21',
    } as const;
    const plan = must(recordArrangement(smallTown(), { ...given, reason: 'x' }));
    const lost = text(plan).replace('"areaId": "place-2"', '"areaId": "place-9"');
    expect(only(lost)).toEqual(['no-such-area', lineOf('"place-9"', lost)]);
    const twice: Plan = { ...plan, arrangements: [plan.arrangements[0]!, plan.arrangements[0]!] };
    expect(only(text(twice))[0]).toBe('duplicate-id');
  });

  it('opens a plan of another atlas of the same blocks with a warning, and refuses other blocks', () => {
    const other = must(parsePlan(town(), { ...TOWN_CONTEXT, fingerprint: 'town-2' }));
    expect(other.issues.map(({ code, severity }) => [code, severity])).toEqual([['other-atlas', 'warning']]);
    expect(other.plan.atlasFingerprint).toBe('town-1');
    const vintage = issuesOf(town(), { ...TOWN_CONTEXT, blockLayer: layerId('lsoa', 11) });
    expect(vintage.map((issue) => issue.code)).toEqual(['plan-for-another-vintage']);
    expect(vintage[0]?.fix).toContain('Convert the plan to lsoa11');
    // Its shape can still be read, for converting it.
    expect(must(readPlanDocument(town(), 'x')).atlas.blockLayer).toBe('lsoa21');
  });
});
