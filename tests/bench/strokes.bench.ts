// A stroke from the brush to the last verdict, in all three tiers at once: without patient flows, and with those of the plan's pack.
import type { AtlasAnswers } from '../../geodata/engine/flows/atlas-answers.ts';
import { PlanningSession } from '../../geodata/engine/planning-session.ts';
import type { Atlas } from '../../geodata/model/atlas.ts';
import { TIERS } from '../../geodata/model/ids.ts';
import type { Plan } from '../../geodata/model/plan.ts';
import { assignBlocks } from '../../geodata/plan/assign-blocks.command.ts';
import { findPack } from '../../geodata/rules/packs.ts';
import { percentile, seeded } from './timing.ts';

const STROKES = 120;

export function* benchStrokes(atlas: Atlas, plan: Plan, answers: AtlasAnswers): Generator<readonly [string, string]> {
  for (const [name, known] of [['', {}] as const, [', with flows', answers] as const]) {
    for (const size of [1, 20, 200]) {
      const times = strokeTimes(atlas, plan, size, known);
      const [middle, slow] = [percentile(times, 0.5), percentile(times, 0.95)];
      yield [
        `stroke of ${size} blocks, three tiers, to every verdict${name}`,
        `p50 ${middle.toFixed(2)} ms, p95 ${slow.toFixed(2)} ms`,
      ];
    }
  }
}

function strokeTimes(atlas: Atlas, plan: Plan, size: number, answers: AtlasAnswers): number[] {
  const pack = findPack(plan.rulePack.id);
  if (!pack) throw new Error(`no pack ${plan.rulePack.id}`);
  const session = new PlanningSession(atlas, plan, pack, answers);
  session.scorecard();
  const random = seeded(size);
  const times: number[] = [];
  for (let stroke = 0; stroke < STROKES; stroke++) {
    const { blocks, beside } = patch(atlas, Math.floor(random() * atlas.blocks.count), size);
    const start = performance.now();
    for (const tier of TIERS) {
      const slot = session.plan.tiers[tier].slotOf[beside];
      const area = session.plan.tiers[tier].areas.find((one) => one.slot === slot);
      const done = session.perform(assignBlocks(session.plan, { tier, areaId: area?.id ?? null, blocks }), 'stroke');
      if (!done.ok) throw new Error(done.error.message);
    }
    times.push(performance.now() - start);
  }
  return times.slice(20); // the first strokes warm the machine up
}

/** Blocks around a seed, nearest first by borders, and the first block beyond them: whose area takes them. */
function patch(atlas: Atlas, seed: number, size: number): { blocks: number[]; beside: number } {
  const { offsets, neighbours } = atlas.adjacency;
  const queue = [seed];
  const seen = new Set(queue);
  for (let at = 0; at < queue.length && queue.length <= size + 60; at++) {
    const block = queue[at] ?? seed;
    for (let entry = offsets[block] ?? 0; entry < (offsets[block + 1] ?? 0); entry++) {
      const other = neighbours[entry] ?? seed;
      if (seen.has(other)) continue;
      seen.add(other);
      queue.push(other);
    }
  }
  return { blocks: queue.slice(0, size), beside: queue.at(-1) ?? seed };
}
