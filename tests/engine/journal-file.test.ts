// What is left after a process was killed: every step that was on screen, and nothing of a step that was half written.
import { appendFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { JournalFile, journalPath, recoverJournal } from '../../geodata/engine/journal-file.ts';
import { makePlan } from '../../geodata/engine/new-plan.ts';
import { readPlan, savePlan } from '../../geodata/engine/plan-files.ts';
import { PlanningSession } from '../../geodata/engine/planning-session.ts';
import type { Plan } from '../../geodata/model/plan.ts';
import { assignBlocks } from '../../geodata/plan/assign-blocks.command.ts';
import { serialisePlan } from '../../geodata/plan/plan-file.ts';
import { findPack } from '../../geodata/rules/packs.ts';
import { tinyAtlas } from '../support/tiny-atlas.ts';

const atlas = tinyAtlas();
const at = '2026-01-01T00:00:00.000Z';
let folder = '';
let path = '';
let saved: { plan: Plan; text: string };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coterminous-journal-'));
  path = join(folder, 'town.footprint');
  const seeds = { neighbourhood: null, place: 'ccg21', system: 'stp21' };
  const plan = makePlan(atlas, { out: path, name: 'Town', rules: 'ics-2019', seeds, who: 'a planner', clock: () => at });
  saved = { plan, text: savePlan(path, plan, atlas) };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Draws three strokes and undoes the last, each step written down; the process then dies without saving. */
function drawAndDie(): Plan {
  const pack = findPack('ics-2019');
  if (!pack) throw new Error('no pack');
  const session = new PlanningSession(atlas, saved.plan, pack);
  const journal = new JournalFile(path, saved.plan, saved.text, atlas);
  const [west, east] = session.plan.tiers.place.areas;
  if (!west || !east) throw new Error('no areas');
  for (const [area, blocks] of [
    [west, [8]],
    [east, [0, 1]],
    [west, [3, 4, 5]],
  ] as const) {
    const done = session.perform(assignBlocks(session.plan, { tier: 'place', areaId: area.id, blocks }), 'stroke');
    if (done.ok && done.value) journal.append({ at, kind: 'do', label: 'stroke', diff: done.value.diff });
  }
  const undone = session.undo();
  if (undone) journal.append({ at, kind: 'undo', label: 'stroke', diff: undone.diff });
  journal.close('keep');
  return session.plan;
}

const recover = () => {
  const opened = readPlan(path, atlas);
  return recoverJournal(path, opened.plan, opened.text, atlas);
};

describe('the journal beside a plan', () => {
  it('brings back what was on screen', () => {
    const lost = drawAndDie();
    const replay = recover();
    expect(replay?.applied).toBe(4);
    expect(replay && serialisePlan(replay.plan, atlas.blocks.codes)).toBe(serialisePlan(lost, atlas.blocks.codes));
  });

  it('leaves out a step that was half written, and says so', () => {
    drawAndDie();
    appendFileSync(journalPath(path), '{"n":5,"at":"2026-01-');
    const replay = recover();
    expect(replay).toMatchObject({ applied: 4, discarded: 1, reason: { code: 'journal-torn', severity: 'note' } });
  });

  it('is not replayed on a plan that was saved since', () => {
    const lost = drawAndDie();
    savePlan(path, lost, atlas);
    expect(recover()).toMatchObject({ applied: 0, reason: { severity: 'warning' } });
  });

  it('is gone after a save that ends the session', () => {
    new JournalFile(path, saved.plan, saved.text, atlas).close('remove');
    expect(existsSync(journalPath(path))).toBe(false);
    expect(recover()).toBeNull();
  });

  it('goes on from where a recovered session stood', () => {
    drawAndDie();
    const first = recover();
    if (!first) throw new Error('nothing to recover');
    new JournalFile(path, saved.plan, saved.text, atlas, { steps: first.steps }).close('keep');
    const second = recover();
    expect(second?.applied).toBe(4);
    expect(second && serialisePlan(second.plan, atlas.blocks.codes)).toBe(serialisePlan(first.plan, atlas.blocks.codes));
  });
});
