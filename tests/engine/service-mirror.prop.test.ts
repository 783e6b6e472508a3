// The law of the window: a mirror that follows every change shows what a session that opens the plan afresh shows.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanCommand } from '../../geodata/contract/calls.ts';
import type { PlanChange, PlanView } from '../../geodata/contract/views.ts';
import type { EngineService } from '../../geodata/engine/service/engine-service.ts';
import { type AreaId, asAreaId, layerId, TIERS, type Tier } from '../../geodata/model/ids.ts';
import type { PlanMirror } from '../../renderer/state/app-state.ts';
import { follow, mirrorOf } from '../../renderer/state/mirror.ts';
import { TOWN_BLOCKS } from '../support/tiny-town.ts';
import { asking, openTown, PLAN, townLibrary, townService } from './town-service.ts';

let home = '';
let tidy: () => void = () => undefined;
let start = '';
beforeAll(async () => {
  ({ home, tidy } = await townLibrary());
  start = readFileSync(join(home, PLAN), 'utf8');
});
afterAll(() => tidy());

const KINDS = [
  ...[
    'assign',
    'assign',
    'assign',
    'unassign',
    'create',
    'create-with',
    'delete',
    'rename',
    'merge',
    'split',
    'lock',
    'unlock',
  ],
  ...['colour', 'notes', 'partner', 'arrange', 'arrange-tier', 'unarrange', 'seed', 'fill', 'unit', 'rename-plan', 'pack'],
  ...['undo', 'undo', 'redo', 'go', 'begin', 'commit', 'cancel', 'preview', 'save', 'refused'],
] as const;

const edit = fc.record({
  kind: fc.constantFrom(...KINDS),
  tier: fc.constantFrom(...TIERS),
  a: fc.nat(9),
  b: fc.nat(9),
  blocks: fc.uniqueArray(fc.nat(TOWN_BLOCKS - 1), { minLength: 1, maxLength: 6 }),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

/** What is asked for, by kind; null where there is no area to ask it of. */
function commandOf(mirror: PlanMirror, { kind, tier, a, b, blocks }: Edit): PlanCommand | null {
  const { areas } = mirror.tiers[tier];
  const idAt = (position: number): AreaId | null => areas[position % Math.max(areas.length, 1)]?.id ?? null;
  const areaId = idAt(a);
  const named = `Area ${a}${b}`;
  switch (kind) {
    case 'unassign':
      return { name: 'assign-blocks', tier, areaId: null, blocks };
    case 'create':
      return { name: 'create-area', tier, areaName: named };
    case 'create-with':
      return { name: 'create-area', tier, areaName: named, colour: '#123456', blocks };
    case 'arrange-tier':
      return { name: 'record-arrangement', tier, areaId: null, criterion: a % 2 ? 'coverage' : 'size', reason: 'agreed' };
    case 'unarrange':
      return mirror.arrangements[0] ? { name: 'remove-arrangement', id: mirror.arrangements[0].id } : null;
    case 'seed':
      return { name: 'seed-tier', tier, layer: layerId(a % 2 ? 'lad' : 'ccg', 21) };
    case 'fill':
      return { name: 'fill-unassigned', tier, by: a % 2 ? 'nearest' : 'longest-border' };
    case 'unit':
      return { name: 'assign-unit', tier, areaId, layer: layerId('lad', 21), unit: b % 2 };
    case 'rename-plan':
      return { name: 'rename-plan', planName: named };
    case 'refused':
      return { name: 'delete-area', tier, areaId: asAreaId(`${tier}-999`) };
    default:
      return areaId === null ? null : areaCommand(kind, { tier, areaId, other: idAt(b) ?? areaId, named, blocks });
  }
}

function areaCommand(
  kind: Edit['kind'],
  { tier, areaId, other, named, blocks }: { tier: Tier; areaId: AreaId; other: AreaId; named: string; blocks: number[] },
): PlanCommand | null {
  const partner = { name: named, reference: '', state: 'taking-part', reason: '' } as const;
  const commands: Partial<Record<Edit['kind'], PlanCommand>> = {
    assign: { name: 'assign-blocks', tier, areaId, blocks: Uint32Array.from(blocks) },
    delete: { name: 'delete-area', tier, areaId },
    rename: { name: 'rename-area', tier, areaId, areaName: named },
    merge: { name: 'merge-areas', tier, into: areaId, from: [other] },
    split: { name: 'split-area', tier, areaId, areaName: named, blocks },
    lock: { name: 'lock-area', tier, areaId },
    unlock: { name: 'unlock-area', tier, areaId },
    colour: { name: 'recolour-area', tier, areaId, colour: '#abcdef' },
    notes: { name: 'set-notes', tier, areaId, notes: named },
    partner: { name: 'set-partner', tier, areaId, partner },
    arrange: { name: 'record-arrangement', tier, areaId, criterion: 'coterminosity', reason: 'a joint committee' },
  };
  return commands[kind] ?? null;
}

/** The change that a call gives; null when it is refused, as many random ones are. */
async function changeOf(service: EngineService, mirror: PlanMirror, one: Edit): Promise<PlanChange | null> {
  const ask = async (call: string, request: unknown): Promise<PlanChange | null> => {
    const reply = await service.handle({ id: 1, call, request } as never); // the call varies
    if (!reply.ok && reply.error.code !== 'refused') throw new Error(`${call}: ${reply.error.message}`);
    return reply.ok ? (reply.value as PlanChange | null) : null; // of these calls
  };
  const { kind, tier, a, blocks } = one;
  if (kind === 'undo' || kind === 'redo') return ask(`history.${kind}`, {});
  if (kind === 'go') return ask('history.go', { position: a });
  if (kind === 'begin') return ask('stroke.begin', {});
  if (kind === 'commit') return ask('stroke.commit', { label: 'A stroke' });
  if (kind === 'cancel') return ask('stroke.cancel', {});
  if (kind === 'pack') return ask('rules.use', { id: a % 2 ? 'icb-2021' : 'neighbourhood-2025' });
  if (kind === 'preview') {
    await ask('plan.preview', { tier, areaId: mirror.tiers[tier].areas[0]?.id ?? null, blocks });
    return null;
  }
  const command = commandOf(mirror, one);
  return command && ask('plan.command', { command });
}

/** What two views of one plan have in common, whatever way they came to it. */
const shown = ({ id, name, dirty, rulePack, tiers, arrangements, history }: PlanMirror, slotOf: PlanMirror['slotOf']) => ({
  ...{ id, name, dirty, rulePack, arrangements, history },
  tiers: TIERS.map((tier) => ({ ...tiers[tier], slotOf: Array.from(slotOf[tier]) })),
});

const view = (plan: PlanView): unknown => {
  const mirror = mirrorOf(plan);
  const bare = (tier: Tier) => {
    const { slotOf: _, ...rest } = plan.tiers[tier];
    return rest;
  };
  const tiers = { neighbourhood: bare('neighbourhood'), place: bare('place'), system: bare('system') };
  return shown({ ...mirror, tiers }, mirror.slotOf);
};

const bare = (mirror: PlanMirror): PlanMirror => {
  const without = (tier: Tier) => {
    const { slotOf: _, ...rest } = mirror.tiers[tier] as PlanView['tiers'][Tier]; // a tier that never changed is that of the view
    return rest;
  };
  return {
    ...mirror,
    tiers: { neighbourhood: without('neighbourhood'), place: without('place'), system: without('system') },
  };
};

describe('a mirror that follows every change', () => {
  it('shows what a fresh session shows, journal and all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 25 }), async (edits) => {
        writeFileSync(join(home, PLAN), start);
        const { service, logged } = townService(home);
        let mirror = mirrorOf((await openTown(service)).plan);
        let strokes = false;
        let saved = false;
        for (const one of edits) {
          if (one.kind === 'save') {
            if (strokes) continue;
            mirror = mirrorOf(await asking(service)('plan.save', { as: null }));
            saved = true;
            continue;
          }
          const change = await changeOf(service, mirror, one);
          if (one.kind === 'begin') strokes = true;
          if (one.kind === 'commit' || one.kind === 'cancel') strokes = false;
          if (change) mirror = follow(mirror, change);
        }
        const end = strokes ? await asking(service)('stroke.commit', { label: 'The last stroke' }) : null;
        if (end) mirror = follow(mirror, end);
        const mine = shown(bare(mirror), mirror.slotOf);
        // Opening the same plan again is a fresh session: measures and verdicts from scratch, steps from the journal.
        const fresh = view((await openTown(service)).plan) as typeof mine;
        // What lies before the last save is not in the journal, and there is none when everything is saved.
        if (saved || !mine.dirty) expect({ ...mine, history: null }).toEqual({ ...fresh, history: null });
        else expect(mine).toEqual(fresh);
        expect(logged).toEqual([]);
        service.close();
        rmSync(join(home, `${PLAN}.journal`), { force: true });
      }),
      { seed: 1, numRuns: 150 },
    );
  });
});
