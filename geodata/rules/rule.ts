// What a rule may say, criterion by criterion. Thresholds live here and in packs, never in code.
import { z } from 'zod';
import { TIERS } from '../model/ids.ts';

/** Where a rule's numbers come from: read in the source itself, told by someone who read it, or our own proposal. */
export const confidence = z.enum(['read', 'reported', 'convention']);

const share = z.number().min(0).max(1);
const anyTier = z.array(z.enum(TIERS)).min(1);
const lowerTiers = z.array(z.enum(['neighbourhood', 'place'])).min(1);
const upperTiers = z.array(z.enum(['place', 'system'])).min(1);
/** A geography (`utla`: the newest vintage in the atlas) or one layer (`utla21`). */
const layerName = z.string().regex(/^[a-z]+(\d{2})?$/, 'write a geography such as "utla", or a layer such as "utla21"');
const provenance = {
  source: z.string().min(1),
  confidence,
  /** Anything a reader of the verdict should know about how the source was read. */
  note: z.string().min(1).optional(),
};

const size = z
  .strictObject({
    criterion: z.literal('size'),
    tiers: anyTier,
    /** People; null for no bound. */
    min: z.number().min(0).nullable(),
    max: z.number().min(0).nullable(),
    /** A soft bound makes a breach arguable, whatever its size. */
    softMin: z.boolean().default(false),
    softMax: z.boolean().default(false),
    /** Breaches up to this share of the bound are arguable. */
    tolerance: share.default(0),
    people: z.enum(['resident', 'registered']).default('resident'),
    ...provenance,
  })
  .refine((rule) => rule.min === null || rule.max === null || rule.min <= rule.max, {
    path: ['min'],
    message: 'the lower bound is above the upper bound',
  });

const flowContainment = z.strictObject({
  criterion: z.literal('flow-containment'),
  tiers: anyTier,
  measure: z.enum(['localisation-index', 'self-containment']),
  /** The basis of the flow sets that answer it. */
  flows: z.enum(['registered', 'admissions']),
  /** null: the pack's default for the measure. */
  min: share.nullable(),
  tolerance: share.default(0),
  ...provenance,
});

const access = { service: z.string().min(1), mode: z.enum(['car', 'foot']), tolerance: share.default(0) };

/** One rule of a pack. */
export const ruleSchema = z.discriminatedUnion('criterion', [
  z.strictObject({ criterion: z.literal('coverage'), tiers: anyTier, ...provenance }),
  size,
  z.strictObject({
    criterion: z.literal('contiguity'),
    tiers: anyTier,
    /** Exclaves with less than this share of the area's people are arguable. */
    exclaveShare: share.default(0.01),
    ...provenance,
  }),
  z.strictObject({
    criterion: z.literal('nesting'),
    tiers: lowerTiers,
    arguableShare: share.default(0.99),
    ...provenance,
  }),
  z.strictObject({
    criterion: z.literal('coterminosity'),
    tiers: upperTiers,
    layer: layerName,
    arguableJaccard: share.default(0.99),
    ...provenance,
  }),
  z.strictObject({ criterion: z.literal('council-splits'), tiers: upperTiers, layer: layerName, ...provenance }),
  z.strictObject({
    criterion: z.literal('existing-footprint'),
    tiers: z.array(z.literal('system')).min(1),
    /** The first that the atlas holds is used. */
    layers: z.array(layerName).min(1),
    /** The existing footprint must have at least so many people. */
    minPeople: z.number().min(0).default(0),
    /** Covering a smaller one is arguable, not a fail. */
    softMinPeople: z.boolean().default(false),
    arguableShare: share.default(0.95),
    ...provenance,
  }),
  flowContainment,
  z.strictObject({
    criterion: z.literal('provider-mix'),
    tiers: upperTiers,
    kind: z.string().min(1),
    min: z.number().int().min(1),
    ...provenance,
  }),
  z.strictObject({
    criterion: z.literal('rural-access'),
    tiers: anyTier,
    ...access,
    minutes: z.number().positive(),
    minShare: share,
    ...provenance,
  }),
  z.strictObject({ criterion: z.literal('boundary-harm'), tiers: anyTier, ...access, maxShare: share, ...provenance }),
  z.strictObject({ criterion: z.literal('compactness'), tiers: anyTier, ...provenance }),
  z.strictObject({
    criterion: z.literal('partners'),
    tiers: upperTiers,
    /** Units of this layer with people in the area must take part. */
    layer: layerName,
    ...provenance,
  }),
]);

export type Rule = z.infer<typeof ruleSchema>;
/** The rules of one criterion: `RuleOf<'size'>`. */
export type RuleOf<Criterion extends Rule['criterion']> = Extract<Rule, { criterion: Criterion }>;
