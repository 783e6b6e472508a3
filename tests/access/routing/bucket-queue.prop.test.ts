import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BucketQueue } from '../../../geodata/access/routing/bucket-queue.ts';

const step = fc.record({
  node: fc.nat(40_000),
  ahead: fc.oneof(fc.nat(5), fc.nat(40_000), fc.nat(2_000_000)),
  pops: fc.nat(2),
});

describe('BucketQueue', () => {
  it('gives out what was put in, nothing before what is settled, and begins again empty', () => {
    const queue = new BucketQueue(40_001);
    let back = 0;
    fc.assert(
      fc.property(fc.nat(100_000), fc.array(step, { maxLength: 60 }), (start, steps) => {
        queue.start(start);
        const held: { node: number; time: number }[] = [];
        const pop = (): void => {
          const before = queue.time;
          const node = queue.pop();
          expect(node === -1).toBe(held.length === 0);
          if (node === -1) return;
          if (queue.time < before) back++;
          expect(queue.settled).toBeLessThanOrEqual(Math.min(...held.map((entry) => entry.time)));
          expect(queue.time - queue.settled).toBeLessThan(1024);
          const at = held.findIndex((entry) => entry.node === node && entry.time === queue.time);
          expect(at).toBeGreaterThanOrEqual(0);
          held.splice(at, 1);
        };
        for (const { node, ahead, pops } of steps) {
          held.push({ node, time: queue.time + ahead });
          queue.push(node, queue.time + ahead);
          for (let i = 0; i < pops; i++) pop();
        }
        // Some are left behind now and then: the next run must not see them.
        if (start % 3 !== 0) while (held.length > 0) pop();
        if (start % 3 === 1) pop();
      }),
      { seed: 1, numRuns: 300 },
    );
    // Neighbourhoods take turns, or else the test would not see them.
    expect(back).toBeGreaterThan(3);
  });

  it('keeps to the order of time among neighbours', () => {
    const queue = new BucketQueue(100);
    fc.assert(
      fc.property(fc.array(fc.nat(5_000_000), { maxLength: 50 }), (times) => {
        queue.start(0);
        for (const [node, time] of times.entries()) queue.push(node, time);
        const popped = times.map(() => {
          queue.pop();
          return queue.time;
        });
        expect(popped).toEqual(times.toSorted((a, b) => a - b));
      }),
      { seed: 1 },
    );
  });
});
