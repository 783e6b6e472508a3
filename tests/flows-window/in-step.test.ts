import { describe, expect, it } from 'vitest';
import { InStep } from '../../renderer/state/in-step.ts';

/** A clock and an engine that answer when told to. */
function bench() {
  let now = 1000;
  let drawing = false;
  let timers: { at: number; then: () => void }[] = [];
  const asked: { question: string; answer: () => Promise<void> }[] = [];
  const heard: string[] = [];
  const inStep = new InStep<string, string>({
    ask: (question) =>
      new Promise((resolve) => {
        const answer = async (): Promise<void> => {
          resolve(`${question}!`);
          await new Promise((settled) => setTimeout(settled));
        };
        asked.push({ question, answer });
      }),
    hear: (answer) => heard.push(answer),
    later(milliseconds, then) {
      const timer = { at: now + milliseconds, then };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    now: () => now,
    isDrawing: () => drawing,
    // "a1", "a2" are steps of one question, "b1" of another.
    same: (one, other) => one[0] === other[0],
  });
  const pass = (milliseconds: number): void => {
    now += milliseconds;
    const due = timers.filter(({ at }) => at <= now);
    timers = timers.filter(({ at }) => at > now);
    for (const { then } of due) then();
  };
  const draw = (on: boolean): void => {
    drawing = on;
  };
  return { draw, inStep, asked, heard, pass, questions: () => asked.map(({ question }) => question) };
}

describe('asking in step with the drawing', () => {
  it('waits for a drawing hand to rest, and asks at once when it is lifted', async () => {
    const { draw, inStep, asked, pass, questions } = bench();
    inStep.want('a1');
    await asked[0]?.answer();
    pass(1000);
    draw(true);
    for (const step of ['a2', 'a3', 'a4']) {
      inStep.want(step);
      pass(200);
    }
    expect(questions()).toEqual(['a1']);
    pass(50);
    expect(questions()).toEqual(['a1', 'a4']);
    await asked[1]?.answer();
    pass(1000);
    inStep.want('a5');
    draw(false);
    inStep.want('a6');
    expect(questions()).toEqual(['a1', 'a4', 'a6']);
  });

  it('asks the first question at once and the next after 150 ms, the newest only', async () => {
    const { inStep, asked, heard, pass, questions } = bench();
    inStep.want('a1');
    expect(questions()).toEqual(['a1']);
    await asked[0]?.answer();
    inStep.want('a2');
    pass(100);
    inStep.want('a3');
    expect(questions()).toEqual(['a1']);
    pass(50);
    expect(questions()).toEqual(['a1', 'a3']);
    await asked[1]?.answer();
    expect(heard).toEqual(['a1!', 'a3!']);
  });

  it('never has two questions under way', async () => {
    const { inStep, asked, pass, questions } = bench();
    inStep.want('a1');
    pass(400);
    inStep.want('a2');
    pass(400);
    expect(questions()).toEqual(['a1']);
    await asked[0]?.answer();
    expect(questions()).toEqual(['a1', 'a2']);
  });

  it('keeps asking while steps come without a pause', async () => {
    const { inStep, asked, pass } = bench();
    for (let step = 0; step < 100; step++) {
      inStep.want(`a${step}`);
      pass(10);
      await asked.at(-1)?.answer();
    }
    // A second of drawing: one question at its beginning and one every 150 ms.
    expect(asked.length).toBe(7);
  });

  it('does not make another question wait, nor hears an answer to the one before', async () => {
    const { inStep, asked, heard, questions } = bench();
    inStep.want('a1');
    inStep.want('b1');
    await asked[0]?.answer();
    expect(questions()).toEqual(['a1', 'b1']);
    await asked[1]?.answer();
    expect(heard).toEqual(['b1!']);
  });

  it('is silent once stopped', async () => {
    const { inStep, asked, heard, pass } = bench();
    inStep.want('a1');
    inStep.want('a2');
    inStep.stop();
    await asked[0]?.answer();
    pass(1000);
    expect(asked).toHaveLength(1);
    expect(heard).toEqual([]);
  });
});
