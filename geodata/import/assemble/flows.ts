// Flows joined to the blocks or units they start from, in CSR by origin. Nobody is dropped: the rest stands outside.
import type { FlowSet, OutsideOrigin, WithheldPairs } from '../../model/flows.ts';
import type { LayerId } from '../../model/ids.ts';
import type { Layer } from '../../model/layer.ts';
import type { FlowFact, ProviderFact } from '../facts.ts';
import { layerLabel } from '../geographies.ts';
import { compareText, count, counted, firstCodes } from './compare-text.ts';
import type { Findings } from './findings.ts';
import { joinCodes, type KnownVintages, seemsToBe } from './join-codes.ts';
import type { BlockCodes } from './options.ts';

export interface FlowContext {
  readonly blocks: BlockCodes;
  readonly layers: readonly Layer[];
  readonly vintages: KnownVintages;
  /** Lists of providers: what destinations are compared with. */
  readonly lists: readonly ProviderFact[];
}

interface Origins {
  /** `block` or a layer id. */
  readonly kind: string;
  readonly codes: readonly string[];
}

const MOST_DESTINATIONS = 0xffff;

/** Flow sets in order of id. Two files that would have one id are told apart by a number. */
export function joinFlows(facts: readonly FlowFact[], context: FlowContext, findings: Findings): readonly FlowSet[] {
  const sets = new Map<string, FlowSet>();
  for (const fact of facts) {
    const set = joinFlow(fact, context, findings);
    if (!set) continue;
    let id = set.id;
    for (let number = 2; sets.has(id); number++) id = `${set.id}-${number}`;
    if (id !== set.id) {
      const message = `There is a flow set ${set.id} already; this one is called ${id}.`;
      findings.warn(fact.origin, { code: 'flow-set-twice', message, fix: 'Leave out the file that is not wanted.' });
    }
    sets.set(id, { ...set, id });
  }
  return [...sets.values()].toSorted((a, b) => compareText(a.id, b.id));
}

function joinFlow(fact: FlowFact, context: FlowContext, findings: Findings): FlowSet | null {
  const origins = findOrigins(fact, context);
  if (!origins || fact.destinationCodes.length > MOST_DESTINATIONS) {
    findings.warn(fact.origin, { code: 'flows-not-used', ...(origins ? tooManyDestinations(fact) : noOrigins(fact)) });
    return null;
  }
  const indexOf = new Map(origins.codes.map((code, index) => [code, index]));
  const strange = fact.originCodes.filter((code) => !indexOf.has(code)).toSorted(compareText);
  for (const [index, code] of strange.entries()) indexOf.set(code, origins.codes.length + index);
  const outside = strange.map((code): OutsideOrigin => ({ code, kind: isUnknown(code) ? 'unknown' : 'elsewhere' }));
  const rows = compress(fact, indexOf);
  reportOutside(fact, { origins, outside, rows, context }, findings);
  reportUnlisted(fact, context.lists, findings);
  const withheld = withheldPairs(fact, indexOf, rows.destinationCodes);
  return { ...fact.set, originKind: origins.kind, originCodes: origins.codes, outside, ...rows, withheld };
}

function tooManyDestinations({ destinationCodes }: FlowFact) {
  const message = `It has ${counted(destinationCodes.length, 'destination')}, more than the ${count(MOST_DESTINATIONS)} that a flow set can hold.`;
  return { message, fix: 'Put sites of one organisation together, or leave out destinations that do not matter here.' };
}

function noOrigins({ originLayer, originCodes }: FlowFact) {
  const stated = originLayer === null ? '' : `, which are said to be of ${originLayer} (${layerLabel(originLayer)}),`;
  const message = `None of its origins (${firstCodes(originCodes)})${stated} is a block or a unit of a known layer.`;
  return { message, fix: 'Add a lookup from the blocks to the layer of the origins.' };
}

/** Destinations that no list of their kind has are kept by their code; without any such list there is nothing to compare. */
function reportUnlisted({ origin, set, destinationCodes }: FlowFact, lists: readonly ProviderFact[], findings: Findings): void {
  const listed = new Set(
    lists.flatMap(({ providers }) => providers.filter(({ kind }) => kind === set.destinationKind).map(({ code }) => code)),
  );
  const unlisted = listed.size === 0 ? [] : destinationCodes.filter((code) => !listed.has(code)).toSorted(compareText);
  if (unlisted.length === 0) return;
  const message = `${counted(unlisted.length, 'destination')} (${firstCodes(unlisted, 10)}) ${unlisted.length === 1 ? 'is' : 'are'} on no list of the kind ${set.destinationKind}: kept by code, without a place.`;
  findings.note(origin, {
    code: 'unlisted-destinations',
    message,
    fix: 'Add a list that has them, if they are to be on the map.',
  });
}

/** Origins are the blocks, or the units of the layer that knows most of the codes. */
function findOrigins({ originLayer, originCodes }: FlowFact, { blocks, layers }: FlowContext): Origins | null {
  const candidates: readonly Origins[] = [
    { kind: 'block', codes: blocks.codes },
    ...layers.map(({ id, codes }) => ({ kind: id, codes })),
  ].filter(({ kind }) => originLayer === null || kind === originLayer || (kind === 'block' && originLayer === blocks.layer));
  let best: { readonly origins: Origins; readonly matched: number } | null = null;
  for (const origins of candidates) {
    const known = new Set(origins.codes);
    const matched = originCodes.filter((code) => known.has(code)).length;
    if (matched > (best?.matched ?? 0)) best = { origins, matched };
  }
  return best?.origins ?? null;
}

/** NHS files write NO2011 or NO2021 where the area of residence is not known. */
const isUnknown = (code: string): boolean => /^NO\d{4}$/.test(code) || code.toUpperCase() === 'UNKNOWN';

type Csr = Pick<FlowSet, 'destinationCodes' | 'offsets' | 'destinations' | 'values'>;

/** Rows by origin, destinations of a row in order of code; values of the same pair are added up. */
function compress(fact: FlowFact, indexOf: ReadonlyMap<string, number>): Csr {
  const rowOf = Uint32Array.from(fact.originCodes, (code) => indexOf.get(code) ?? 0);
  const order = fact.destinationCodes.map((_, index) => index);
  order.sort((a, b) => compareText(fact.destinationCodes[a] ?? '', fact.destinationCodes[b] ?? ''));
  const placeOf = new Uint32Array(order.length);
  for (const [place, index] of order.entries()) placeOf[index] = place;
  const width = order.length;
  const keys = new Float64Array(fact.values.length);
  for (let i = 0; i < keys.length; i++) keys[i] = rowOf[fact.origins[i]!]! * width + placeOf[fact.destinations[i]!]!;
  const byKey = sumByKey(keys, fact.values);
  const offsets = new Uint32Array(indexOf.size + 1);
  const destinations = new Uint16Array(byKey.keys.length);
  for (const [index, key] of byKey.keys.entries()) {
    offsets[Math.floor(key / width) + 1]!++;
    destinations[index] = key % width;
  }
  for (let row = 0; row < indexOf.size; row++) offsets[row + 1]! += offsets[row]!;
  return {
    destinationCodes: order.map((index) => fact.destinationCodes[index] ?? ''),
    offsets,
    destinations,
    values: byKey.values,
  };
}

/** Pairs whose count was withheld, by row and destination, each once. */
function withheldPairs(fact: FlowFact, rowOf: ReadonlyMap<string, number>, destinationCodes: readonly string[]): WithheldPairs {
  const placeOf = new Map(destinationCodes.map((code, place) => [code, place]));
  const width = destinationCodes.length;
  const keys = Float64Array.from(fact.withheldOrigins, (origin, i) => {
    const row = rowOf.get(fact.originCodes[origin] ?? '') ?? 0;
    return row * width + (placeOf.get(fact.destinationCodes[fact.withheldDestinations[i]!] ?? '') ?? 0);
  });
  const distinct = [...new Set(keys.sort())];
  return {
    origins: Uint32Array.from(distinct, (key) => Math.floor(key / width)),
    destinations: Uint16Array.from(distinct, (key) => key % width),
  };
}

/** Distinct keys ascending with the sums of their values, added in order of size so that the order of rows does not matter. */
function sumByKey(keys: Float64Array, values: Float64Array): { readonly keys: Float64Array; readonly values: Float64Array } {
  const order = Uint32Array.from(keys, (_, index) => index).sort((a, b) => keys[a]! - keys[b]! || values[a]! - values[b]!);
  const distinct = new Float64Array(keys.length);
  const sums = new Float64Array(keys.length);
  let last = -1;
  for (const index of order) {
    if (last < 0 || distinct[last] !== keys[index]) distinct[++last] = keys[index]!;
    sums[last]! += values[index]!;
  }
  return { keys: distinct.slice(0, last + 1), values: sums.slice(0, last + 1) };
}

interface Outside {
  readonly origins: Origins;
  readonly outside: readonly OutsideOrigin[];
  readonly rows: Csr;
  readonly context: FlowContext;
}

function reportOutside(fact: FlowFact, { origins, outside, rows, context }: Outside, findings: Findings): void {
  if (outside.length === 0) return;
  const first = origins.codes.length;
  const sum = { unknown: 0, elsewhere: 0 };
  for (const [index, { kind }] of outside.entries()) {
    for (let at = rows.offsets[first + index]!; at < rows.offsets[first + index + 1]!; at++) sum[kind] += rows.values[at]!;
  }
  const codes = outside.filter(({ kind }) => kind === 'elsewhere').map(({ code }) => code);
  const people = fact.set.measure === 'people';
  const size = (number: number) => (people ? ` (${counted(Math.round(number), 'person', 'people')})` : '');
  const message = `Kept outside: ${count(outside.length - codes.length)} unknown origins${size(sum.unknown)}, ${count(codes.length)} elsewhere${size(sum.elsewhere)}${codes.length > 0 ? `: ${firstCodes(codes)}` : ''}.`;
  findings.note(fact.origin, { code: 'flows-outside', message, fix: 'Nothing to do.' });
  const layer = originLayerOf(origins.kind, context.blocks.layer);
  const { missing } = joinCodes(context.blocks, fact.originCodes);
  const vintage = origins.kind === 'block' && missing.length > 0 ? seemsToBe(codes, layer, context.vintages) : null;
  if (vintage === null) return;
  const mixed = `${counted(codes.length, 'origin')} are no blocks of ${layer}: the codes seem to be ${vintage}.`;
  findings.warn(fact.origin, {
    code: 'code-of-another-vintage',
    message: mixed,
    fix: `Use the edition with codes of ${layer}.`,
  });
}

const originLayerOf = (kind: string, blocks: LayerId): LayerId => (kind === 'block' ? blocks : (kind as LayerId)); // a layer's id
