// Whether a plan's file agrees with itself and with the atlas that its block codes are looked up in.
import type { LayerId, Tier } from '../model/ids.ts';
import type { Issue } from '../model/issue.ts';
import { type Area, UNASSIGNED } from '../model/plan.ts';
import type { JsonPath } from './json-place.ts';
import { issueAt, MAX_ISSUES, type PlanDocument } from './plan-document.ts';
import { repeatedClaims } from './site-change-faults.ts';
import { areaIdOf } from './tier-areas.ts';
import { countOf } from './wording.ts';

/** The blocks that a plan's codes are looked up in, and the file to name in messages. */
export interface PlanFileContext {
  readonly indexOf: ReadonlyMap<string, number>;
  readonly count: number;
  readonly blockLayer: LayerId;
  readonly fingerprint: string;
  readonly file: string;
}

/** Codes named in one message. */
const NAMED = 5;

/** Collects what is wrong while the codes of a document are looked up. */
export class Findings {
  readonly issues: Issue[] = [];
  readonly unknown: string[] = [];
  firstUnknown: JsonPath = [];
  readonly #text: string;
  readonly #file: string;

  constructor(text: string, file: string) {
    this.#text = text;
    this.#file = file;
  }

  add(code: string, path: JsonPath, message: string, fix: string, severity: Issue['severity'] = 'error'): void {
    // Finding a line reads the whole text, so a file with very many faults has only the first ones told.
    if (this.issues.length >= MAX_ISSUES && (severity !== 'error' || this.fatal)) return;
    this.issues.push({ ...issueAt(code, this.#text, this.#file, path, message, fix), severity });
  }

  get fatal(): boolean {
    return this.issues.some((issue) => issue.severity === 'error');
  }
}

/** Reports ids, slots and names that stand twice in a tier, and ids that are not of their slot. */
export function checkAreas(tier: Tier, areas: readonly Area[], findings: Findings): void {
  const slots = new Set<number>();
  const names = new Set<string>();
  areas.forEach(({ id, slot, name }, position) => {
    const path = ['tiers', tier, 'areas', position];
    if (slots.has(slot)) {
      findings.add(
        'duplicate-slot',
        [...path, 'slot'],
        `Two ${tier} areas have slot ${slot}.`,
        'Give one another slot and id.',
      );
    } else if (id !== areaIdOf(tier, slot)) {
      const message = `The area in slot ${slot} has the id "${id}".`;
      findings.add('bad-area-id', [...path, 'id'], message, `Its id must be "${areaIdOf(tier, slot)}".`);
    }
    if (names.has(name.toLowerCase())) {
      const message = `Two ${tier} areas are called "${name}".`;
      findings.add('duplicate-area-name', [...path, 'name'], message, 'Rename one of them.', 'warning');
    }
    slots.add(slot);
    names.add(name.toLowerCase());
  });
}

/** The assignment of one tier; doubles and unknown codes go to the findings. */
export function slotsOfTier(tier: Tier, document: PlanDocument, context: PlanFileContext, findings: Findings): Uint16Array {
  const slotOf = new Uint16Array(context.count);
  const { areas } = document.tiers[tier];
  const doubles: string[] = [];
  let firstDouble: JsonPath = [];
  areas.forEach(({ slot, blocks }, position) => {
    blocks.forEach((code, entry) => {
      const path = ['tiers', tier, 'areas', position, 'blocks', entry];
      const block = context.indexOf.get(code);
      if (block === undefined) {
        if (findings.unknown.length === 0) findings.firstUnknown = path;
        findings.unknown.push(code);
      } else if (slotOf[block] !== UNASSIGNED) {
        if (doubles.length === 0) firstDouble = path;
        doubles.push(code);
      } else slotOf[block] = slot;
    });
  });
  if (doubles.length > 0) {
    const message = `${listed(doubles)} listed twice in the ${tier} tier.`;
    findings.add('block-listed-twice', firstDouble, message, 'Leave each block in one area.');
  }
  return slotOf;
}

/** `7 blocks (E01000001, ... and 2 more) are`. */
function listed(codes: readonly string[]): string {
  const more = codes.length > NAMED ? ` and ${codes.length - NAMED} more` : '';
  return `${countOf(codes.length, 'block')} (${codes.slice(0, NAMED).join(', ')}${more}) ${codes.length === 1 ? 'is' : 'are'}`;
}

/** Reports ids that stand twice and arrangements for areas that do not exist. */
export function checkRecords(document: PlanDocument, findings: Findings): void {
  for (const list of ['arrangements', 'siteChanges'] as const) {
    const ids = new Set<string>();
    document[list].forEach(({ id }, position) => {
      if (ids.has(id)) findings.add('duplicate-id', [list, position, 'id'], `The id "${id}" stands twice.`, 'Remove one.');
      ids.add(id);
    });
  }
  for (const position of repeatedClaims(document.siteChanges)) {
    const { name, siteCode, service } = document.siteChanges[position]!;
    const message = `Two changes are of ${name} (${siteCode}) as a place of "${service}".`;
    findings.add('site-changed-twice', ['siteChanges', position, 'siteCode'], message, 'Remove one of the two.');
  }
  document.arrangements.forEach(({ tier, areaId }, position) => {
    if (areaId === null || document.tiers[tier].areas.some((area) => area.id === areaId)) return;
    const message = `An arrangement is for the ${tier} "${areaId}", which does not exist.`;
    findings.add('no-such-area', ['arrangements', position, 'areaId'], message, 'Remove it, or name an area that exists.');
  });
}

/** Null when the plan is of the atlas's blocks. */
export function anotherVintage({ atlas }: PlanDocument, context: PlanFileContext): Issue | null {
  if (atlas.blockLayer === context.blockLayer) return null;
  const message = `The plan was drawn on ${atlas.blockLayer}, but this atlas has ${context.blockLayer}.`;
  const fix = `Convert the plan to ${context.blockLayer}, or open it with an atlas on ${atlas.blockLayer}.`;
  return { code: 'plan-for-another-vintage', severity: 'error', message, place: { file: context.file }, fix };
}

export function reportAtlas({ atlas }: PlanDocument, context: PlanFileContext, findings: Findings): void {
  if (findings.unknown.length > 0) {
    const message = `${listed(findings.unknown)} not in this atlas.`;
    findings.add('unknown-block', findings.firstUnknown, message, 'Open the plan with the atlas that it was made for.');
  }
  if (atlas.fingerprint === context.fingerprint) return;
  const message = 'The plan was made for another atlas of the same blocks; its numbers of people may differ.';
  findings.add('other-atlas', ['atlas', 'fingerprint'], message, 'Check the totals, then save the plan.', 'warning');
}
