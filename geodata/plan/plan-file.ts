// Plans to `*.footprint` files and back.
import type { Tier } from '../model/ids.ts';
import { failure, type Issue, ok, type Result } from '../model/issue.ts';
import { type Area, type Plan, type SiteChange, type TierPlan, UNASSIGNED } from '../model/plan.ts';
import { eachTier } from './diff.ts';
import { formatJson } from './json-format.ts';
import { PLAN_SCHEMA, type PlanDocument, readPlanDocument, withoutMark } from './plan-document.ts';
import {
  anotherVintage,
  checkAreas,
  checkRecords,
  Findings,
  type PlanFileContext,
  reportAtlas,
  slotsOfTier,
} from './plan-file-checks.ts';

export interface ParsedPlan {
  readonly plan: Plan;
  /** Warnings: the plan can be used. */
  readonly issues: readonly Issue[];
}

/** Block codes by slot, in index order, which is the order of codes. */
export function codesBySlot({ slotOf }: TierPlan, blockCodes: readonly string[]): ReadonlyMap<number, string[]> {
  const bySlot = new Map<number, string[]>();
  for (let block = 0; block < slotOf.length; block++) {
    const slot = slotOf[block]!;
    if (slot === UNASSIGNED) continue;
    const codes = bySlot.get(slot);
    if (codes) codes.push(blockCodes[block]!);
    else bySlot.set(slot, [blockCodes[block]!]);
  }
  return bySlot;
}

function documentOfTier(tierPlan: TierPlan, blockCodes: readonly string[]): PlanDocument['tiers'][Tier] {
  const bySlot = codesBySlot(tierPlan, blockCodes);
  const areas = tierPlan.areas.map(({ id, slot, name, colour, locked, partners, notes }) => ({
    ...{ id, slot, name, colour, locked },
    partners: partners.map((partner) => ({
      name: partner.name,
      reference: partner.reference,
      state: partner.state,
      reason: partner.reason,
    })),
    notes,
    blocks: bySlot.get(slot) ?? [],
  }));
  return { seededFrom: tierPlan.seededFrom, areas };
}

const recordOfChange = (change: SiteChange): SiteChange => {
  const { id, kind, service, siteCode, name, longitude, latitude, toService, capacity, reason } = change;
  return { id, kind, service, siteCode, name, longitude, latitude, toService, capacity, reason };
};

/**
 * The text of the plan's file, the same for the same plan byte for byte, with a line break at its end.
 * `blockCodes` are the atlas's, in index order; its length must be that of the plan.
 */
export function serialisePlan(plan: Plan, blockCodes: readonly string[]): string {
  if (blockCodes.length !== plan.tiers.place.slotOf.length) throw new Error('The plan is of other blocks.');
  const document: PlanDocument = {
    schema: PLAN_SCHEMA,
    id: plan.id,
    name: plan.name,
    atlas: { fingerprint: plan.atlasFingerprint, blockLayer: plan.blockLayer },
    rulePack: { id: plan.rulePack.id, hash: plan.rulePack.hash },
    tiers: eachTier((tier) => documentOfTier(plan.tiers[tier], blockCodes)),
    // Members are named one by one so that their order in the file does not hang on how a record came to be.
    arrangements: plan.arrangements.map(({ id, tier, areaId, criterion, reason, recordedBy, recordedOn }) => ({
      ...{ id, tier, areaId, criterion, reason, recordedBy, recordedOn },
    })),
    siteChanges: plan.siteChanges.map(recordOfChange),
    ...(plan.sitesOpened === undefined ? {} : { sitesOpened: plan.sitesOpened }),
    log: plan.log.map(({ at, who, what, why }) => ({ at, who, what, why })),
  };
  return `${formatJson(document)}\n`;
}

/** The plan of a document whose codes are looked up in `context`; `text` is what it was read from, for line numbers. */
export function planFromDocument(
  document: PlanDocument,
  text: string,
  context: PlanFileContext,
): Result<ParsedPlan, readonly Issue[]> {
  const vintage = anotherVintage(document, context);
  if (vintage) return failure([vintage]);
  const findings = new Findings(withoutMark(text), context.file);
  const tiers = eachTier((tier): TierPlan => {
    const areas = document.tiers[tier].areas.map(({ blocks: _, ...area }): Area => area);
    checkAreas(tier, areas, findings);
    const slotOf = slotsOfTier(tier, document, context, findings);
    return { areas, slotOf, seededFrom: document.tiers[tier].seededFrom };
  });
  checkRecords(document, findings);
  reportAtlas(document, context, findings);
  if (findings.fatal) return failure(findings.issues);
  // What the file does not say of itself (`sitesOpened`) stays absent.
  const { schema: _, atlas, tiers: __, ...said } = document;
  const { fingerprint: atlasFingerprint, blockLayer } = atlas;
  return ok({ plan: { ...said, atlasFingerprint, blockLayer, tiers }, issues: findings.issues });
}

/**
 * Reads the text of a `*.footprint` file against an atlas. Never throws on any text: what is wrong comes back as issues
 * with file, line and remedy. A plan of other blocks is `plan-for-another-vintage`: convert it (`convertPlan`).
 */
export function parsePlan(text: string, context: PlanFileContext): Result<ParsedPlan, readonly Issue[]> {
  const document = readPlanDocument(text, context.file);
  return document.ok ? planFromDocument(document.value, text, context) : failure(document.error);
}
