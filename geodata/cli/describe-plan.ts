// A plan that was written or converted, for people.
import type { ConvertedPlan } from '../engine/convert-plan-file.ts';
import type { PlanSummary } from '../engine/plan-summary.ts';
import { TIERS, type Tier } from '../model/ids.ts';
import { textTable, thousands } from './text-table.ts';

export function describePlan(summary: PlanSummary): string {
  const table = textTable<Tier>(
    [
      { title: 'Tier', text: (tier) => tier },
      { title: 'Areas', align: 'right', text: (tier) => thousands(summary.tiers[tier].areas) },
      { title: 'Seeded from', text: (tier) => summary.tiers[tier].seededFrom ?? '-' },
      { title: 'Unassigned blocks', align: 'right', text: (tier) => thousands(summary.tiers[tier].unassignedBlocks) },
      { title: 'Unassigned people', align: 'right', text: (tier) => thousands(summary.tiers[tier].unassignedPeople) },
    ],
    [...TIERS].reverse(),
  );
  return `Wrote ${summary.plan}: ${summary.name}, tested against ${summary.rulePack}.\n\n${table}`;
}

/** How many contested blocks are printed. */
const MOST = 20;

export function describeConversion({ summary, conversion }: ConvertedPlan): string {
  const { changes, contested, notCarried, withoutSource, sitesNotThere, tiers } = conversion;
  const carried = TIERS.map(
    (tier) =>
      `  ${tier}: ${thousands(tiers[tier].carriedPeople)} of ${thousands(tiers[tier].assignedPeople)} people stay in their area`,
  );
  return [
    describePlan(summary),
    '',
    `Blocks: ${thousands(changes.unchanged)} unchanged, ${thousands(changes.split)} split, ${thousands(changes.merged)} merged, ${thousands(changes.irregular)} irregular.`,
    ...carried,
    `${thousands(notCarried.length)} blocks could not be carried; ${thousands(withoutSource.length)} new blocks have no source and are unassigned.`,
    ...sitesNotThere.map(
      ({ kind, name, siteCode, service }) =>
        `The plan would ${kind} ${name} (${siteCode}), which the other atlas does not list as a place of ${service}: the change stays in the plan.`,
    ),
    `${thousands(contested.length)} new blocks had people of more than one area:`,
    ...contested
      .slice(0, MOST)
      .map(
        (one) =>
          `  ${one.block} (${one.tier}) goes to ${one.areaId ?? 'none'}, where ${(one.share * 100).toFixed(1)} % of its people were`,
      ),
    ...(contested.length > MOST ? [`  ... and ${thousands(contested.length - MOST)} more; --json lists them all.`] : []),
  ].join('\n');
}
