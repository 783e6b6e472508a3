import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BucketQueue } from '../../../geodata/access/routing/bucket-queue.ts';

describe('BucketQueue', () => {
  it('gives nodes out in order of time, near and far, however pushes and pops alternate, and begins again empty', () => {
    const step = fc.record({ ahead: fc.oneof(fc.nat(5), fc.nat(40_000), fc.nat(200_000)), pops: fc.nat(2) });
    const queue = new BucketQueue();
    fc.assert(
      fc.property(fc.nat(100_000), fc.array(step, { maxLength: 60 }), (start, steps) => {
        queue.start(start);
        const held: { node: number; time: number }[] = [];
        const pop = (): void => {
          const node = queue.pop();
          expect(node === -1).toBe(held.length === 0);
          if (node === -1) return;
          const at = held.findIndex((entry) => entry.node === node);
          expect(queue.time).toBe(held[at]!.time);
          expect(queue.time).toBe(Math.min(...held.map((entry) => entry.time)));
          held.splice(at, 1);
        };
        for (const [node, { ahead, pops }] of steps.entries()) {
          held.push({ node, time: queue.time + ahead });
          queue.push(node, queue.time + ahead);
          for (let i = 0; i < pops; i++) pop();
        }
        // Some are left behind now and then: the next run must not see them.
        if (start % 3 !== 0) while (held.length > 0) pop();
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
