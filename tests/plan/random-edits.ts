// Random edits: numbers from fast-check, turned into commands that mostly make sense for the plan they meet.
import fc from 'fast-check';
import { type AreaId, TIERS } from '../../geodata/model/ids.ts';
import type { Issue, Result } from '../../geodata/model/issue.ts';
import type { Plan } from '../../geodata/model/plan.ts';
import { CRITERIA } from '../../geodata/model/verdict.ts';
import { assignBlocks } from '../../geodata/plan/assign-blocks.command.ts';
import { assignUnit } from '../../geodata/plan/assign-unit.command.ts';
import { closeSite } from '../../geodata/plan/close-site.command.ts';
import { convertSite } from '../../geodata/plan/convert-site.command.ts';
import { createArea } from '../../geodata/plan/create-area.command.ts';
import { deleteArea } from '../../geodata/plan/delete-area.command.ts';
import { lockArea } from '../../geodata/plan/lock-area.command.ts';
import { logEdit } from '../../geodata/plan/log-edit.command.ts';
import { mergeAreas } from '../../geodata/plan/merge-areas.command.ts';
import { moveSite } from '../../geodata/plan/move-site.command.ts';
import { openSite } from '../../geodata/plan/open-site.command.ts';
import { recolourArea } from '../../geodata/plan/recolour-area.command.ts';
import { recordArrangement } from '../../geodata/plan/record-arrangement.command.ts';
import { removeArrangement } from '../../geodata/plan/remove-arrangement.command.ts';
import { renameArea } from '../../geodata/plan/rename-area.command.ts';
import { renamePlan } from '../../geodata/plan/rename-plan.command.ts';
import { restoreSite } from '../../geodata/plan/restore-site.command.ts';
import { seedTier } from '../../geodata/plan/seed-tier.command.ts';
import { setNotes } from '../../geodata/plan/set-notes.command.ts';
import { setPartner } from '../../geodata/plan/set-partner.command.ts';
import { setRulePack } from '../../geodata/plan/set-rule-pack.command.ts';
import { splitArea } from '../../geodata/plan/split-area.command.ts';
import { areaIdOf, blocksInSlot } from '../../geodata/plan/tier-areas.ts';
import { unlockArea } from '../../geodata/plan/unlock-area.command.ts';
import { TOWN_BLOCKS } from '../support/tiny-town.ts';
import { CCGS, COUNCILS } from './town-plan.ts';

export interface Edit {
  readonly kind: number;
  readonly tier: number;
  readonly a: number;
  readonly b: number;
  readonly text: string;
  readonly blocks: readonly number[];
}

export const arbitraryEdit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.nat(34),
  tier: fc.nat(2),
  a: fc.nat(7),
  b: fc.nat(7),
  text: fc.string({ unit: 'grapheme', maxLength: 12 }),
  blocks: fc.array(fc.nat(TOWN_BLOCKS - 1), { maxLength: 8 }),
});

type Run = (plan: Plan, edit: Edit) => Result<Plan, Issue>;

const tierOf = (edit: Edit) => TIERS[edit.tier]!;
const areaAt = (plan: Plan, edit: Edit, n: number): AreaId => {
  const { areas } = plan.tiers[tierOf(edit)];
  return areas[n % Math.max(areas.length, 1)]?.id ?? areaIdOf(tierOf(edit), 1);
};
const target = (plan: Plan, edit: Edit) => ({ tier: tierOf(edit), areaId: areaAt(plan, edit, edit.a) });
const nameOf = (edit: Edit): string => `${edit.text.trim()} ${edit.b}`.trim();
const layerOf = (edit: Edit) => (edit.b % 2 === 0 ? COUNCILS : CCGS);

function split(plan: Plan, edit: Edit): Result<Plan, Issue> {
  const at = target(plan, edit);
  const slot = plan.tiers[at.tier].areas.find((area) => area.id === at.areaId)?.slot ?? 0;
  const count = Math.max(1, Math.floor(blocksInSlot(plan.tiers[at.tier], slot) / 2));
  const blocks = [...plan.tiers[at.tier].slotOf.keys()].filter((block) => plan.tiers[at.tier].slotOf[block] === slot);
  return splitArea(plan, { ...at, blocks: blocks.slice(0, count), name: nameOf(edit) });
}

const RUNS: readonly Run[] = [
  (plan, edit) => createArea(plan, { tier: tierOf(edit), name: nameOf(edit) }),
  (plan, edit) => renameArea(plan, { ...target(plan, edit), name: nameOf(edit) }),
  (plan, edit) => deleteArea(plan, target(plan, edit)),
  (plan, edit) => recolourArea(plan, { ...target(plan, edit), colour: `#0${edit.b}00ff` }),
  (plan, edit) => lockArea(plan, target(plan, edit)),
  (plan, edit) => unlockArea(plan, target(plan, edit)),
  (plan, edit) =>
    mergeAreas(plan, { tier: tierOf(edit), into: areaAt(plan, edit, edit.a), from: [areaAt(plan, edit, edit.b)] }),
  split,
  (plan, edit) => assignUnit(plan, { ...target(plan, edit), layer: layerOf(edit), unit: edit.b % 2 }),
  (plan, edit) => seedTier(plan, { tier: tierOf(edit), layer: layerOf(edit) }),
  (plan, edit) =>
    recordArrangement(plan, {
      ...target(plan, edit),
      id: `a-${edit.b}`,
      criterion: CRITERIA[edit.b]!,
      reason: `because ${edit.text}`,
      recordedBy: edit.text,
      recordedOn: '2026-11-21',
    }),
  (plan, edit) => removeArrangement(plan, { id: `a-${edit.b}` }),
  (plan, edit) => setRulePack(plan, { id: `pack-${edit.a}`, hash: edit.text }),
  (plan, edit) => renamePlan(plan, { name: nameOf(edit) }),
  (plan, edit) => setNotes(plan, { ...target(plan, edit), notes: edit.text }),
  (plan, edit) =>
    setPartner(plan, {
      ...target(plan, edit),
      partner: { name: nameOf(edit), reference: '', state: 'suspended', reason: edit.text },
    }),
  (plan, edit) => logEdit(plan, { at: String(edit.a), who: edit.text, what: 'w', why: '' }),
  (plan, edit) => createArea(plan, { tier: tierOf(edit), name: nameOf(edit) }),
  (plan, edit) => unlockArea(plan, target(plan, edit)),
  (plan, edit) => openSite(plan, { ...site(plan, edit), ...pointOf(edit), name: nameOf(edit), capacity: edit.a }),
  (plan, edit) => closeSite(plan, site(plan, edit)),
  (plan, edit) => moveSite(plan, { ...site(plan, edit), ...pointOf(edit) }),
  (plan, edit) => convertSite(plan, { ...site(plan, edit), toService: CARE[edit.b % 3]! }),
  (plan, edit) => restoreSite(plan, { id: plan.siteChanges[edit.a % Math.max(1, plan.siteChanges.length)]?.id ?? 'none' }),
];

const CARE = ['minor-injuries', 'emergency-department', 'dental-surgery'] as const;
const pointOf = (edit: Edit) => ({ longitude: edit.a, latitude: 50 + edit.b / 10 });
/** One of four sites of the atlas, or one that the plan opened. */
function site(plan: Plan, edit: Edit) {
  const siteCode = edit.b % 2 === 0 ? `S${edit.a % 4}` : `new-${edit.a}`;
  const used = new Set(plan.siteChanges.map((change) => change.id));
  const id = Array.from({ length: used.size + 1 }, (_, n) => `s-${n}`).find((free) => !used.has(free))!;
  return { id, service: CARE[edit.tier]!, siteCode, name: `Site ${siteCode}`, reason: edit.text };
}

const assign: Run = (plan, edit) =>
  assignBlocks(plan, { ...target(plan, edit), ...(edit.b === 0 ? { areaId: null } : {}), blocks: edit.blocks });

/** The plan after the edit; the same plan where the command refuses. Kinds without a command of their own assign blocks. */
export function applyEdit(plan: Plan, edit: Edit): Plan {
  const result = (RUNS[edit.kind] ?? assign)(plan, edit);
  return result.ok ? result.value : plan;
}
