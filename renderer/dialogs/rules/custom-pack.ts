// A rule pack of one's own: the numbers of an existing one, changed. Works on the pack's JSON, so that nothing it says is lost;
// what a changed pack may say is for the engine to judge when it is saved.
import { grouped, percent } from '../../format/numbers.ts';
import { capitalised, criterionWord, TIER_WORDS } from '../../format/words.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

/** How a number is edited: people and counts whole, shares as percentages, minutes as they are. */
export type NumberKind = 'people' | 'share' | 'minutes' | 'count' | 'metres';

export interface PackNumber {
  /** Where it stands in the document: `rules.3.min`. */
  readonly path: string;
  /** What it belongs to: "Size of places". */
  readonly group: string;
  /** "At least". */
  readonly label: string;
  readonly kind: NumberKind;
  /** As the pack holds it: a share from 0 to 1. null: no bound. */
  readonly value: number | null;
  /** Whether it may be left empty. */
  readonly optional: boolean;
}

interface Known {
  readonly label: string;
  readonly kind: NumberKind;
  readonly optional?: boolean;
}

/** The numbers of rules by key; keys that are not here are not for this form. */
const RULE_NUMBERS: Readonly<Record<string, Known>> = {
  min: { label: 'At least', kind: 'people', optional: true },
  max: { label: 'At most', kind: 'people', optional: true },
  tolerance: { label: 'Arguable up to this far outside', kind: 'share' },
  exclaveShare: { label: 'Pieces apart are arguable below', kind: 'share' },
  arguableShare: { label: 'Arguable from', kind: 'share' },
  arguableJaccard: { label: 'Arguable from an overlap of', kind: 'share' },
  minPeople: { label: 'The footprint has at least', kind: 'people' },
  minutes: { label: 'Travel time', kind: 'minutes' },
  minShare: { label: 'Share of people within it, at least', kind: 'share' },
  maxShare: { label: 'Share of people harmed, at most', kind: 'share' },
};

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** Every number of the pack that the form offers, in the pack's order. Throws on text that is no JSON. */
export function packNumbers(json: string): readonly PackNumber[] {
  const pack: Json = JSON.parse(json);
  if (!isObject(pack)) return [];
  const rules = Array.isArray(pack['rules']) ? (pack['rules'] as readonly Json[]) : []; // Array.isArray forgets the element type
  const ofRules = rules.flatMap((rule, index) => (isObject(rule) ? ruleNumbers(rule, index) : []));
  return [...ofRules, ...flowNumbers(pack['flows'])];
}

function ruleNumbers(rule: JsonObject, index: number): readonly PackNumber[] {
  return Object.entries(RULE_NUMBERS).flatMap(([key, known]) => {
    const value = rule[key];
    if (typeof value !== 'number' && value !== null) return [];
    const { kind, optional } = kindOf(rule, key, known);
    return [{ path: `rules.${index}.${key}`, group: groupOf(rule), label: known.label, kind, value, optional }];
  });
}

/** `min` means people for sizes, a share for flows and a count for providers. */
function kindOf(rule: JsonObject, key: string, known: Known): { readonly kind: NumberKind; readonly optional: boolean } {
  const criterion = rule['criterion'];
  if (key === 'min' && criterion === 'flow-containment') return { kind: 'share', optional: true };
  if (key === 'min' && criterion === 'provider-mix') return { kind: 'count', optional: false };
  return { kind: known.kind, optional: known.optional ?? false };
}

/** "Size: places", "Rural access: emergency department by car, all tiers". */
function groupOf(rule: JsonObject): string {
  const tiers = Array.isArray(rule['tiers']) ? (rule['tiers'] as readonly Json[]).map(textOf) : []; // see packNumbers
  const names = tiers.map((tier) => TIER_WORDS[tier as keyof typeof TIER_WORDS]?.many.toLowerCase() ?? tier); // packs name tiers
  const where = names.length === 3 ? 'all tiers' : names.join(' and ');
  const about = [
    textOf(rule['service']).replaceAll('-', ' '),
    textOf(rule['layer']),
    textOf(rule['measure']).replaceAll('-', ' '),
  ];
  const subject = about.filter((text) => text !== '').join(' ');
  return `${criterionWord(textOf(rule['criterion']))}: ${[subject, where].filter((text) => text !== '').join(', ')}`;
}

function flowNumbers(flows: Json | undefined): readonly PackNumber[] {
  if (!isObject(flows)) return [];
  const group = 'Patient flows: thresholds unless a rule says otherwise';
  const self = flows['selfContainment'];
  const number = (path: string, label: string, kind: NumberKind, value: Json | undefined): readonly PackNumber[] =>
    typeof value === 'number' ? [{ path, group, label, kind, value, optional: false }] : [];
  return [
    ...number('flows.localisationIndex', 'Localisation index, at least', 'share', flows['localisationIndex']),
    ...(isObject(self)
      ? [
          ...number('flows.selfContainment.share', 'Self-containment of small areas', 'share', self['share']),
          ...number('flows.selfContainment.largeShare', 'Self-containment of large areas', 'share', self['largeShare']),
        ]
      : []),
  ];
}

/** A number as the form shows it: shares in per cent, thousands set apart; '' for none. */
export function fieldText({ kind, value }: Pick<PackNumber, 'kind' | 'value'>): string {
  if (value === null) return '';
  if (kind === 'share') return String(Math.round(value * 10_000) / 100);
  return Number.isInteger(value) ? grouped(value) : String(value);
}

/** What was typed as the pack holds it; undefined when it is no such number. */
export function numberFrom(text: string, { kind, optional }: Pick<PackNumber, 'kind' | 'optional'>): number | null | undefined {
  const plain = text.replace(/[,\s%]/g, '');
  if (plain === '') return optional ? null : undefined;
  const value = Number(plain);
  if (!Number.isFinite(value) || value < 0) return undefined;
  if (kind === 'share') return value <= 100 ? value / 100 : undefined;
  if (kind === 'minutes' || kind === 'metres') return value > 0 ? value : undefined;
  return Number.isInteger(value) && (kind !== 'count' || value >= 1) ? value : undefined;
}

export const numberText = ({ kind, value }: Pick<PackNumber, 'kind' | 'value'>): string => {
  if (value === null) return 'no bound';
  return kind === 'share' ? percent(value) : grouped(value);
};

export interface CustomPack {
  readonly title: string;
  /** The pack it begins from, as JSON text. */
  readonly json: string;
  /** New values by path; those that are as they were count as unchanged. */
  readonly values: ReadonlyMap<string, number | null>;
  /** Ids that are taken. */
  readonly taken: readonly string[];
  /** ISO date. */
  readonly today: string;
}

/**
 * The JSON of the pack with other numbers, under an id of its own. Rules that were changed say so in their source and count as
 * convention: a published source no longer stands behind them.
 */
export function customPackJson({ title, json, values, taken, today }: CustomPack): string {
  const base = JSON.parse(json) as Record<string, Json>; // packNumbers has read it as an object
  const changed = packNumbers(json).filter(({ path, value }) => values.has(path) && values.get(path) !== value);
  const from = textOf(base['title']);
  let pack: Json = { ...base, id: freeId(title, taken), title, dated: today };
  for (const number of changed) pack = withValue(pack, number.path.split('.'), values.get(number.path) ?? null);
  for (const owner of new Set(changed.map(({ path }) => ownerOf(path)))) {
    const was = changed
      .filter(({ path }) => ownerOf(path) === owner)
      .map((one) => `${one.label.toLowerCase()} was ${numberText(one)}`);
    pack = ownUp(pack, owner.split('.'), `${from}, changed by us: ${was.join('; ')}`);
  }
  return `${JSON.stringify(pack, null, 2)}\n`;
}

/** The part of the document that has a source of its own: a rule, or the flow thresholds. */
const ownerOf = (path: string): string => (path.startsWith('rules.') ? path.split('.').slice(0, 2).join('.') : 'flows');

function withValue(within: Json, [key, ...rest]: readonly string[], value: Json): Json {
  if (key === undefined) return value;
  if (Array.isArray(within)) return within.map((item: Json, at) => (String(at) === key ? withValue(item, rest, value) : item));
  return isObject(within) ? { ...within, [key]: withValue(within[key] ?? null, rest, value) } : within;
}

function ownUp(pack: Json, owner: readonly string[], change: string): Json {
  const changed = withValue(pack, [...owner, 'confidence'], 'convention');
  return withValue(changed, [...owner, 'source'], capitalised(change));
}

function freeId(title: string, taken: readonly string[]): string {
  const stem =
    title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'custom';
  let id = stem;
  for (let number = 2; taken.includes(id); number++) id = `${stem}-${number}`;
  return id;
}
