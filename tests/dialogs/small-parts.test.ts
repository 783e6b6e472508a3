import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportView } from '../../geodata/contract/views.ts';
import type { FileReport } from '../../geodata/model/contents.ts';
import { layerId } from '../../geodata/model/ids.ts';
import { CRITERIA } from '../../geodata/model/verdict.ts';
import { describeExport, exportProblem } from '../../renderer/dialogs/export/export-choices.ts';
import { CRITERIA_HELP } from '../../renderer/dialogs/help/criteria-help.ts';
import { atlasName, fileState, reportText } from '../../renderer/dialogs/import/report.ts';
import { LICENSED } from '../../renderer/dialogs/licences.ts';
import { sizeVerdict, touchingSlots } from '../../renderer/dialogs/merging.ts';
import { copyName, fileNameFor, slug } from '../../renderer/dialogs/save-names.ts';
import { cardPlace, TOUR_STEPS } from '../../renderer/dialogs/tour/tour-steps.ts';

const ROOT = join(import.meta.dirname, '..', '..');

const file = (name: string, recognisedAs: string | null, label: string, part: Partial<FileReport> = {}): FileReport => ({
  ...{ file: name, sheet: null, recognisedAs, label, rowsRead: 10, rowsKept: 10, rowsRefused: 0, issues: [], moreIssues: 0 },
  ...part,
});
const view = (files: readonly FileReport[]): ImportView => ({
  ...{ files, missing: [], errors: [], canBuild: true, hasRoads: false },
  blockLayers: files.length > 0 ? [layerId('lsoa', 11), layerId('lad', 21)] : [],
});
const ERROR = {
  code: 'duplicate-code',
  severity: 'error',
  message: 'Twice.',
  place: { file: 'b.csv', row: 3 },
  fix: 'Remove one.',
} as const;

describe('an import report', () => {
  const report = view([
    file('lad.gpkg', 'polygons', 'polygons of lad21'),
    file('lsoa.gpkg', 'polygons + ons-lookup', 'polygons of lsoa11 + lookup of lsoa11 to lad21'),
    file('b.csv', 'population', 'people of lsoa11', { issues: [ERROR], moreIssues: 1200, rowsRefused: 1 }),
    file('c.csv', null, ''),
  ]);

  it('suggests a name until one is typed', () => {
    expect(atlasName({ name: null, view: report })).toBe('My atlas, LSOA 2011');
    expect(atlasName({ name: '  ', view: report })).toBe('');
    expect(atlasName({ name: null, view: view([]) })).toBe('My atlas');
  });

  it('marks files by how they fared', () => {
    expect(report.files.map(fileState)).toEqual(['read', 'read', 'refused', 'unknown']);
    expect(fileState(file('d', 'imd', '', { rowsRefused: 2 }))).toBe('warned');
  });

  it('reads as text that a colleague can act on', () => {
    expect(
      reportText({ ...report, missing: [{ test: 'contiguity', needs: 'polygons' }], errors: [ERROR] }).split('\n'),
    ).toEqual([
      'lad.gpkg: polygons of lad21; 10 rows read, 10 kept, 0 refused',
      'lsoa.gpkg: polygons of lsoa11 + lookup of lsoa11 to lad21; 10 rows read, 10 kept, 0 refused',
      'b.csv: people of lsoa11; 10 rows read, 10 kept, 1 refused',
      '  Error: b.csv, row 3: Twice. Remove one.',
      '  and 1,200 more',
      'c.csv: not recognised; 10 rows read, 10 kept, 0 refused',
      '',
      'What stops the atlas from being built:',
      'Error: b.csv, row 3: Twice. Remove one.',
      '',
      'What some tests still need:',
      'contiguity needs polygons',
    ]);
  });
});

describe('names of files', () => {
  it('keeps what every system takes', () => {
    expect(fileNameFor('Fens & Wash: v2/final?')).toBe('Fens & Wash v2 final.footprint');
    expect(fileNameFor('../..')).toBe('');
    expect(fileNameFor(' .hidden. ')).toBe('hidden.footprint');
    expect(slug('Caf\u00e9 & Wash  v2')).toBe('cafe-wash-v2');
  });

  it('counts copies of copies', () => {
    expect(copyName('Fens', [])).toBe('Fens copy');
    expect(copyName('Fens copy', ['fens COPY'])).toBe('Fens copy 2');
    expect(copyName('Fens copy 2', ['Fens copy', 'Fens copy 2'])).toBe('Fens copy 3');
  });
});

describe('merging', () => {
  it('knows which areas touch: a row of four blocks, the last unassigned', () => {
    const chain = { neighbourOffsets: Uint32Array.of(0, 1, 3, 5, 6), neighbours: Uint32Array.of(1, 0, 2, 1, 3, 2) };
    expect([...touchingSlots(chain, Uint16Array.of(1, 2, 3, 0), 2)].sort()).toEqual([1, 3]);
    expect([...touchingSlots(chain, Uint16Array.of(1, 2, 3, 0), 3)].sort()).toEqual([0, 2]);
  });

  it('says what the size rule would', () => {
    const size = { min: 10, max: 20, basis: 'resident' } as const;
    expect([9, 10, 21].map((people) => sizeVerdict(people, size))).toEqual([
      ', below the 10 asked for',
      ', within the range',
      ', above the 20 allowed',
    ]);
    expect(sizeVerdict(9, { ...size, basis: 'registered' })).toBe('');
    expect(sizeVerdict(9, { ...size, min: null, max: null })).toBe('');
  });
});

describe('what will be exported', () => {
  const tier = (areas: number, unassignedBlocks: number) => ({ areas: new Array(areas).fill({}), unassignedBlocks });
  const plan = { name: 'P', tiers: { neighbourhood: tier(0, 700), place: tier(1, 41), system: tier(2, 0) } };
  const atlas = { blockCount: 700, blockLayer: 'lsoa11' as never, peopleLabel: 'mid-2020 estimates' };

  it('counts areas and gaps', () => {
    expect(describeExport({ kind: 'gpkg', tier: null }, plan, atlas)).toContain(
      '0 neighbourhoods, 1 place, 2 systems, each with',
    );
    expect(describeExport({ kind: 'assignments', tier: null }, plan, atlas)).toContain(
      '700 have no neighbourhood, 41 have no place; those cells stay empty.',
    );
  });

  it('refuses an empty file of areas, and nothing else', () => {
    expect(exportProblem({ kind: 'geojson', tier: 'neighbourhood' }, plan)).toMatch(/no areas/);
    expect(exportProblem({ kind: 'geojson', tier: null }, plan)).toBeNull();
    expect(exportProblem({ kind: 'assignments', tier: 'neighbourhood' }, plan)).toBeNull();
  });
});

describe('the tour', () => {
  const card = { width: 340, height: 200 };
  const room = { width: 1280, height: 720 };

  it.each(TOUR_STEPS)('keeps the card in the window: $title', ({ side }) => {
    for (const box of [{ left: 0, top: 0, width: 1280, height: 720 }, { left: 1200, top: 700, width: 80, height: 20 }, null]) {
      const { left, top } = cardPlace(box, side, card, room);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(left + card.width).toBeLessThanOrEqual(room.width);
      expect(top + card.height).toBeLessThanOrEqual(room.height);
    }
  });

  it('stands beside what it is about', () => {
    expect(cardPlace({ left: 0, top: 40, width: 288, height: 600 }, 'right', card, room)).toEqual({ left: 300, top: 52 });
  });
});

describe('texts', () => {
  it('explains every criterion', () => {
    expect(Object.keys(CRITERIA_HELP).sort()).toEqual([...CRITERIA].sort());
  });

  it.each(LICENSED)('names the licence that $name states itself', ({ name, licence }) => {
    const stated: unknown = JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8'));
    expect(stated).toMatchObject({ license: licence });
  });
});
