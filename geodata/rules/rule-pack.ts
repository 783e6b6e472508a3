// A rule pack: a dated document of rules, each with its source. Packs that ship are in packs/; users may bring their own.
import { z } from 'zod';
import { failure, type Issue, ok, type Result } from '../model/issue.ts';
import { confidence, type Rule, ruleSchema } from './rule.ts';

const share = z.number().min(0).max(1);
const sourced = { source: z.string().min(1), confidence };

const accessSchema = z.strictObject({
  /** Bands that are always shown, minutes. */
  bandMinutes: z.array(z.number().positive()).min(1),
  standards: z.array(
    z.strictObject({
      service: z.string().min(1),
      mode: z.enum(['car', 'foot']),
      minutes: z.number().positive().nullable(),
      /** Shown beside the standard, without being one. */
      alsoShowMinutes: z.number().positive().nullable().default(null),
      /** Instead of minutes, for rules made in kilometres. */
      metres: z.number().positive().nullable().default(null),
    }),
  ),
  ...sourced,
});

const flowsSchema = z.strictObject({
  /** Travel-to-work form: `share` up to `smallPeople`, `largeShare` from `largePeople`, linear between. */
  selfContainment: z.strictObject({
    smallPeople: z.number().positive(),
    share,
    largePeople: z.number().positive(),
    largeShare: share,
  }),
  localisationIndex: share,
  /** Optional test of outflow and inflow together, shown with its warning. */
  elzingaHogarty: z.strictObject({ weak: share, strong: share, warning: z.string().min(1) }),
  ...sourced,
});

export const rulePackSchema = z
  .strictObject({
    schema: z.literal('coterminous-rule-pack/1'),
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case letters, digits and hyphens'),
    title: z.string().min(1),
    /** When the rules were made, ISO date or month or year. */
    dated: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'write a year, a month (2021-07) or a date (2021-07-22)'),
    summary: z.string().min(1),
    notes: z.array(z.string().min(1)).default([]),
    access: accessSchema,
    flows: flowsSchema,
    rules: z.array(ruleSchema).min(1),
  })
  .superRefine((pack, context) => {
    const seen = new Set<string>();
    pack.rules.forEach((rule, index) => {
      for (const tier of rule.tiers) {
        const key = [rule.criterion, tier, subject(rule)].join(' ');
        if (seen.has(key)) {
          context.addIssue({
            code: 'custom',
            path: ['rules', index],
            message: `says again what an earlier rule says: ${key.trim()}`,
          });
        }
        seen.add(key);
      }
    });
  });

export type RulePack = z.infer<typeof rulePackSchema>;

/** What, besides criterion and tier, tells two rules apart. */
function subject(rule: Rule): string {
  if ('layer' in rule) return rule.layer;
  if ('service' in rule) return `${rule.service} ${rule.mode}`;
  if ('kind' in rule) return rule.kind;
  return 'flows' in rule ? `${rule.measure} ${rule.flows}` : '';
}

/**
 * Reads a pack from the text of a JSON file. The issues say what is wrong at which path of the document; `file` is the name
 * to show with them.
 */
export function parseRulePack(text: string, file: string): Result<RulePack, readonly Issue[]> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failure([
      issue(
        'rule-pack-not-json',
        file,
        `The rule pack is not valid JSON: ${reason}.`,
        'Mend the file, or export a pack and edit that.',
      ),
    ]);
  }
  const parsed = rulePackSchema.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  return failure(
    parsed.error.issues.map((problem) => {
      const path = problem.path.map(String).join('.');
      return issue(
        'rule-pack-invalid',
        file,
        `${path === '' ? 'The rule pack' : `"${path}" in the rule pack`}: ${problem.message}.`,
        'Correct it; the packs that ship show what every rule looks like.',
      );
    }),
  );
}

const issue = (code: string, file: string, message: string, fix: string): Issue => ({
  code,
  severity: 'error',
  message,
  place: { file },
  fix,
});
