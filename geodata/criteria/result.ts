// Putting results together, so that every criterion fills in every field the same way.

import type { BlockFacts } from '../measures/block-facts.ts';
import { mostPopulous, peopleOf } from '../measures/components.ts';
import type { LayerId, Tier } from '../model/ids.ts';
import type { Basis, CriterionId, CriterionResult, Offender, Verdict } from '../model/verdict.ts';
import type { AreaSubject, CriteriaContext } from './context.ts';

/** What a criterion found; the rest of the result follows from the subject. */
export interface Finding {
  readonly verdict: Verdict;
  readonly value: number | null;
  readonly unit: string;
  readonly threshold: CriterionResult['threshold'];
  readonly basis: Basis;
  readonly evidence: string;
  readonly offenders?: readonly Offender[];
}

/** A result about one area. */
export function areaResult(criterion: CriterionId, subject: AreaSubject, finding: Finding): CriterionResult {
  const { tier, area } = subject;
  return { criterion, tier, areaId: area.id, areaName: area.name, offenders: [], missing: [], ...finding };
}

/** A result about a tier as a whole. */
export function tierResult(criterion: CriterionId, tier: Tier, finding: Finding): CriterionResult {
  return { criterion, tier, areaId: null, areaName: '', offenders: [], missing: [], ...finding };
}

/** A result that cannot be given; `missing` names the data that would answer it, and `unit` what would be counted. */
export function notAssessed(
  criterion: CriterionId,
  subject: AreaSubject | { readonly tier: Tier; readonly area: null },
  unit: string,
  missing: readonly string[],
): CriterionResult {
  return {
    criterion,
    tier: subject.tier,
    areaId: subject.area?.id ?? null,
    areaName: subject.area?.name ?? '',
    verdict: 'not-assessed',
    value: null,
    unit,
    threshold: null,
    basis: NO_BASIS,
    evidence: `Not assessed: needs ${missing.join(' and ')}.`,
    offenders: [],
    missing,
  };
}

const NO_BASIS: Basis = { people: 'none', peopleLabel: '', data: [] };

/** Residents by the atlas's estimates, and the layers that were used. */
export function residentBasis(facts: BlockFacts, data: readonly LayerId[] = []): Basis {
  return { people: 'resident', peopleLabel: facts.peopleLabel, data };
}

/** ` (mid-2020 estimates)`, to close a sentence that counts people; nothing where the estimates have no label. */
export const dated = (facts: BlockFacts): string => (facts.peopleLabel === '' ? '' : ` (${facts.peopleLabel})`);

/** What `list` gives, where somebody wants to see it: lists of blocks are long, and most results are looked at for verdicts. */
export const offendersIn = (context: CriteriaContext, list: () => readonly Offender[]): readonly Offender[] =>
  context.offenders === 'none' ? [] : list();

/** Codes of blocks, for offenders. A plain loop: Array.from takes ten times as long, and all of England may be listed. */
export function blockCodes(facts: BlockFacts, blocks: Uint32Array): string[] {
  const codes = new Array<string>(blocks.length);
  for (let i = 0; i < blocks.length; i++) codes[i] = facts.codes[blocks[i]!]!;
  return codes;
}

/** The name of the most populous block, which a group goes by. The group must not be empty. */
export const groupName = (facts: BlockFacts, blocks: Uint32Array): string => facts.names[mostPopulous(facts.people, blocks)]!;

/** A group of blocks as an offender, named after its most populous block. The group must not be empty. */
export function groupOffender(
  facts: BlockFacts,
  kind: Offender['kind'],
  blocks: Uint32Array,
  why: string,
  people: number = peopleOf(facts.people, blocks),
): Offender {
  const named = mostPopulous(facts.people, blocks);
  return { kind, code: facts.codes[named]!, name: facts.names[named]!, blocks: blockCodes(facts, blocks), people, why };
}
