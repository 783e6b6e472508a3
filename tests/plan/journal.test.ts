import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../geodata/model/plan.ts';
import { assignBlocks } from '../../geodata/plan/assign-blocks.command.ts';
import { faultInPlan } from '../../geodata/plan/check-plan.ts';
import { crc32 } from '../../geodata/plan/crc32.ts';
import { applyDiff, diffPlans } from '../../geodata/plan/diff.ts';
import { History, type HistoryEvent } from '../../geodata/plan/history.ts';
import { encodeEntry, encodeHeader, type JournalStep, journalLines, replayJournal } from '../../geodata/plan/journal.ts';
import { serialisePlan } from '../../geodata/plan/plan-file.ts';
import { applyEdit, arbitraryEdit, type Edit } from './random-edits.ts';
import { must, place, smallTown, TOWN_CODES, TOWN_INDEX } from './town-plan.ts';

const CONTEXT = { indexOf: TOWN_INDEX, saved: 'sha-1', file: 'town.journal' };
const header = encodeHeader({ plan: 'plan-1', saved: 'sha-1', blockLayer: smallTown().blockLayer });
const bytes = (plan: Plan): string => serialisePlan(plan, TOWN_CODES);
const moved = (plan: Plan, block: number): Plan =>
  must(assignBlocks(plan, { tier: 'place', areaId: place(1), blocks: [block] }));
const replay = (text: string, plan = smallTown(), context = CONTEXT) => replayJournal(plan, journalLines(text), context);

/** Journal text of moving blocks 5, 6 and 7 to West, one step each. */
function threeSteps(): string {
  let plan = smallTown();
  let text = header;
  [5, 6, 7].forEach((block, i) => {
    const next = moved(plan, block);
    const step: JournalStep = { n: i + 1, at: '2026-11-21T10:00:00Z', kind: 'do', label: 'Move', diff: diffPlans(plan, next) };
    text += encodeEntry(step, TOWN_CODES);
    plan = next;
  });
  return text;
}

describe('crc32', () => {
  it('is the usual one', () => {
    // The check value of the algorithm, and UTF-8 as gzip computes it.
    expect(crc32('123456789')).toBe('cbf43926');
    expect(crc32('')).toBe('00000000');
    expect(crc32('\u00fc\u20ac\u{1f600}')).toBe('b083f2e9');
  });
});

describe('replayJournal', () => {
  it('repeats the steps', () => {
    const result = replay(threeSteps());
    expect([result.applied, result.discarded, result.reason]).toEqual([3, 0, null]);
    expect([...result.plan.tiers.place.slotOf.slice(4, 9)]).toEqual([0, 1, 1, 1, 0]);
    expect(result.steps.map(({ n, kind, label }) => [n, kind, label])).toEqual([1, 2, 3].map((n) => [n, 'do', 'Move']));
    expect(replay('').plan).toEqual(smallTown());
    expect(replay(header)).toMatchObject({ applied: 0, discarded: 0, reason: null });
  });

  it('writes blocks by code, so that a line can be read', () => {
    const line = journalLines(threeSteps())[1]!;
    expect(JSON.parse(line)).toEqual({
      n: 1,
      at: '2026-11-21T10:00:00Z',
      kind: 'do',
      label: 'Move',
      diff: { place: { moves: [{ from: 0, to: 1, blocks: ['T000006'] }] } },
      crc: expect.stringMatching(/^[0-9a-f]{8}$/),
    });
  });

  it('passes over a torn last line with a note', () => {
    const result = replay(threeSteps().slice(0, -20));
    expect([result.applied, result.discarded]).toEqual([2, 1]);
    expect(result.reason).toMatchObject({ code: 'journal-torn', severity: 'note', place: { file: 'town.journal', row: 4 } });
    expect(replay(threeSteps().slice(0, -1)).applied).toBe(3);
  });

  it('stops at a damaged line in the middle and says how much is left', () => {
    const lines = threeSteps().split('\n');
    lines[2] = lines[2]!.replace('T000007', 'T000008');
    const result = replay(lines.join('\n'));
    expect([result.applied, result.discarded]).toEqual([1, 2]);
    expect(result.reason).toMatchObject({ code: 'journal-stopped', severity: 'warning', place: { row: 3 } });
    expect(result.reason?.message).toBe('2 lines of the journal could not be replayed from here: it is damaged.');
  });

  it('notices a missing line, a repeated line and lines out of turn', () => {
    const [head, one, two, three] = threeSteps().split('\n');
    const applied = (...lines: (string | undefined)[]) => replay(`${lines.join('\n')}\n`).applied;
    expect(applied(head, one, three)).toBe(1);
    expect(applied(head, one, one, two)).toBe(1);
    expect(applied(head, two, one)).toBe(0);
    expect(applied(one, two, three)).toBe(0);
  });

  it('replays only on the save that it began from', () => {
    const other = replay(threeSteps(), smallTown(), { ...CONTEXT, saved: 'sha-2' });
    expect([other.applied, other.discarded]).toEqual([0, 4]);
    expect(other.reason?.message).toContain('another saved version');
    expect(replay(threeSteps(), { ...smallTown(), id: 'plan-2' }).reason?.message).toContain('another plan');
    expect(replay(threeSteps(), smallTown(), { ...CONTEXT, indexOf: new Map([['T000006', 5]]) }).applied).toBe(1);
  });

  it('never makes a plan that contradicts itself, whatever a sealed line says', () => {
    const sealed = (record: object): string => {
      const body = JSON.stringify({ n: 1, at: '', kind: 'do', label: '', ...record }).slice(0, -1);
      return `${header}${body},"crc":"${crc32(body)}"}\n`;
    };
    const refused = [
      { diff: { place: { moves: [{ from: 0, to: 9, blocks: ['T000006'] }] } } },
      { diff: { place: { moves: [{ from: 2, to: 1, blocks: ['T000006'] }] } } },
      { diff: { place: { moves: [{ from: 0, to: 1, blocks: ['T000006', 'T000006'] }] } } },
      { diff: { place: { areas: [{ before: { position: 0, item: {} }, after: null }] } } },
      { diff: { place: { areas: [{ before: { position: 0, item: smallTown().tiers.place.areas[0] }, after: null }] } } },
      { diff: {}, extra: 1 },
      { kind: 'jump', diff: {} },
      { diff: null },
    ];
    for (const record of refused) {
      const result = replay(sealed(record));
      expect([result.applied, result.discarded, result.plan]).toEqual([0, 1, smallTown()]);
    }
    expect(replay(sealed({ diff: {} })).applied).toBe(1);
  });
});

/** A session of edits, undos and redos: its journal, and the text of the plan after each line. */
function session(turns: readonly (readonly [Edit, number])[]): { text: string; states: string[]; last: Plan } {
  const history = new History(smallTown());
  const states = [bytes(history.plan)];
  let text = header;
  const write = (kind: JournalStep['kind'], event: HistoryEvent | null): void => {
    if (!event) return;
    text += encodeEntry({ n: states.length, at: 't', kind, label: event.label, diff: event.diff }, TOWN_CODES);
    states.push(bytes(event.plan));
  };
  for (const [edit, turn] of turns) {
    if (turn === 0) write('undo', history.undo());
    else if (turn === 1) write('redo', history.redo());
    else write('do', history.record(applyEdit(history.plan, edit), `edit \u00fc ${edit.text}`));
  }
  return { text, states, last: history.plan };
}

describe('laws of journals', () => {
  const turns = fc.array(fc.tuple(arbitraryEdit, fc.nat(6)), { maxLength: 30 });

  it('[N1] a whole journal leads to the plan that was on screen, and each step to the next', () => {
    fc.assert(
      fc.property(turns, (list) => {
        const { text, states, last } = session(list);
        const result = replay(text);
        expect(bytes(result.plan)).toBe(bytes(last));
        expect([result.discarded, result.reason]).toEqual([0, null]);
        const walked = [smallTown()];
        for (const step of result.steps) walked.push(applyDiff(walked.at(-1)!, step.diff));
        expect(walked.map(bytes)).toEqual(states);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('[N2] a journal cut at any byte recovers the steps before the cut', () => {
    // A journal that is short enough to cut everywhere, and long enough to hold undos and letters beyond ASCII.
    const { text, states } = fc
      .sample(turns, { seed: 1, numRuns: 1_000 })
      .map(session)
      .find(({ text: some, states: all }) => all.length > 8 && some.length < 5_000 && some.includes('"undo"'))!;
    const raw = new TextEncoder().encode(text);
    const decoder = new TextDecoder();
    for (let cut = 0; cut <= raw.length; cut++) {
      const kept = decoder.decode(raw.subarray(0, cut));
      const result = replay(kept);
      // A line is whole when its closing brace is there; the header is not a step.
      const whole = Math.max(0, (decoder.decode(raw.subarray(0, cut + 1)).match(/\}\n/g)?.length ?? 0) - 1);
      expect(result.applied).toBe(whole);
      expect(bytes(result.plan)).toBe(states[whole]);
    }
  });

  it('[N3] a journal with any character changed recovers a prefix and a whole plan', () => {
    fc.assert(
      fc.property(turns, fc.nat(), fc.string({ maxLength: 2 }), (list, where, other) => {
        const { text, states } = session(list);
        const at = where % text.length;
        const result = replay(text.slice(0, at) + other + text.slice(at + 1));
        expect(bytes(result.plan)).toBe(states[result.applied]);
        expect(faultInPlan(result.plan)).toBeNull();
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
