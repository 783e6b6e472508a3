// The records of a plan as they stand in files, checked strictly. The plan file and the journal share them.
import { z } from 'zod';
import { asAreaId, isLayerId, type LayerId, TIERS } from '../model/ids.ts';
import type { Area, Arrangement, LogEntry, Partner, RulePackReference, SiteChange } from '../model/plan.ts';
import { COLOUR, isName, MAX_CODE, MAX_NAME, MAX_NOTES, MAX_PARTNERS, MAX_REASON, MAX_SLOT } from './plan-limits.ts';
import { faultInSiteChange } from './site-change-faults.ts';

export const codeText = z.string().max(MAX_CODE);
export const nameText = z.string().refine(isName, {
  error: `expected a name of one line, at most ${MAX_NAME} characters, with no spaces at its ends`,
});
export const layerIdText = z.custom<LayerId>((value) => typeof value === 'string' && isLayerId(value), {
  error: 'expected a layer such as "lsoa21"',
});
const tierText = z.enum(TIERS);
const areaIdText = codeText.min(1).transform(asAreaId);

export const rulePackRecord = z.strictObject({ id: codeText, hash: codeText }) satisfies z.ZodType<RulePackReference>;

const partnerRecord = z.strictObject({
  name: nameText,
  reference: codeText,
  state: z.enum(['taking-part', 'suspended', 'left']),
  reason: z.string().max(MAX_REASON),
}) satisfies z.ZodType<Partner>;

export const areaRecord = z.strictObject({
  id: areaIdText,
  slot: z.int().min(1).max(MAX_SLOT),
  name: nameText,
  colour: z.string().regex(COLOUR, { error: 'expected a colour as #rrggbb, in lower case' }),
  locked: z.boolean(),
  partners: z.array(partnerRecord).max(MAX_PARTNERS),
  notes: z.string().max(MAX_NOTES),
}) satisfies z.ZodType<Area>;

export const arrangementRecord = z.strictObject({
  id: codeText.min(1),
  tier: tierText,
  areaId: areaIdText.nullable(),
  criterion: codeText,
  reason: z.string().max(MAX_REASON),
  recordedBy: z.string().max(MAX_NAME),
  recordedOn: codeText,
}) satisfies z.ZodType<Arrangement>;

// Plans of before sites could be changed hold none: the defaults are for records written by hand.
export const siteChangeRecord = z
  .strictObject({
    id: codeText.min(1),
    kind: z.enum(['close', 'open', 'move', 'convert']),
    service: codeText,
    siteCode: codeText,
    name: z.string().max(MAX_NAME),
    longitude: z.number().nullable().default(null),
    latitude: z.number().nullable().default(null),
    toService: codeText.default(''),
    capacity: z.number().nullable().default(null),
    reason: z.string().max(MAX_REASON).default(''),
  })
  .superRefine((change, context) => {
    const fault = faultInSiteChange(change);
    if (fault) context.addIssue({ code: 'custom', path: [fault.member], message: fault.message });
  }) satisfies z.ZodType<SiteChange>;

/** Of `Plan.sitesOpened`. */
export const sitesOpenedNumber = z.int().min(1).max(999_999_999).exactOptional();

export const logRecord = z.strictObject({
  at: codeText,
  who: z.string().max(MAX_NAME),
  what: z.string().max(MAX_REASON),
  why: z.string().max(MAX_REASON),
}) satisfies z.ZodType<LogEntry>;
