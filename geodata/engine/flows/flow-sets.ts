// The flow sets of one atlas, each brought onto its blocks when it is first asked for and kept from then on.
import type { AtlasFile } from '../../atlas/atlas-file.ts';
import type { FlowSetSummary } from '../../atlas/flows.query.ts';
import type { FlowSetView } from '../../contract/flows.ts';
import type { BlockFlows } from '../../flows/block-flows.ts';
import type { FlowFacts } from '../../flows/flow-facts.ts';
import type { Source } from '../../model/atlas.ts';
import type { Provider } from '../../model/flows.ts';
import { IssueError, ok, type Result, refuse } from '../../model/issue.ts';
import { type FlowSource, flowSourceOf } from './flow-choice.ts';
import { nearNamesInWords } from './near-names.ts';
import { smallNumberRule } from './small-numbers.ts';

/** A set that can be worked with. */
export interface ReadyFlows {
  readonly flows: BlockFlows;
  readonly facts: FlowFacts;
  readonly view: FlowSetView;
}

export interface PlacedProvider {
  readonly code: string;
  readonly name: string;
  readonly longitude: number | null;
  readonly latitude: number | null;
}

type FlowFile = Pick<AtlasFile, 'atlas' | 'flowSet' | 'flowSets' | 'providers' | 'provider' | 'parents'>;

export class FlowSets {
  readonly #file: FlowFile;
  readonly #source: FlowSource;
  readonly #ready = new Map<string, ReadyFlows>();

  /** `source`: where the sets have been read already, if anywhere. The file must stay open. */
  constructor(file: FlowFile, source: FlowSource = flowSourceOf(file)) {
    this.#file = file;
    this.#source = source;
  }

  /** A set by id. Throws IssueError where there is none, or where it cannot be brought onto the blocks: it says why. */
  require(id: string): ReadyFlows {
    const ready = this.#load(id);
    if (ready.ok) return ready.value;
    throw new IssueError([ready.error]);
  }

  /** Every set of the atlas, with its problem where it cannot be used. */
  views(): readonly FlowSetView[] {
    return this.#file.flowSets().map((summary) => {
      const ready = this.#load(summary.id);
      return ready.ok ? ready.value.view : troubled(summary, this.#sourceOf(summary), ready.error.message);
    });
  }

  /** The id that was asked for; else the newest registrations, else the newest set that people are counted in. */
  idOr(id: string | undefined): string {
    if (id !== undefined) return id;
    const rank = (set: FlowSetSummary): number => (set.basis === 'registered' ? 0 : 2) + (set.measure === 'people' ? 0 : 1);
    const [best] = this.#file.flowSets().toSorted((a, b) => rank(a) - rank(b) || (b.year ?? 0) - (a.year ?? 0));
    if (best) return best.id;
    refuse('no-flow-sets', 'The atlas has no patient flows.', {}, 'Build it with a file of flows, such as GP registrations.');
  }

  /** Position of a provider in the destinations of a set. Throws IssueError with the nearest ones where there is none. */
  requireProvider({ flows }: ReadyFlows, code: string): number {
    const wanted = code.toLowerCase();
    const found = flows.destinations.findIndex((one) => one.code.toLowerCase() === wanted);
    if (found >= 0) return found;
    const near = nearNamesInWords(code, flows.destinations);
    refuse('no-such-provider', `"${flows.label}" (${flows.id}) has no provider "${code}".`, {}, `Near ones: ${near}.`);
  }

  /** A destination as lists and maps show it: at its own point, else in the block where it is at home, else nowhere. */
  placed({ flows }: ReadyFlows, destination: number): PlacedProvider {
    const { code, name } = flows.destinations[destination]!;
    const known = this.#file.provider(flows.destinationKind, code);
    const { longitude, latitude } = this.#file.atlas().blocks;
    const home = flows.home[destination]!;
    return {
      ...{ code, name: name || code },
      longitude: known?.longitude ?? longitude[home] ?? null,
      latitude: known?.latitude ?? latitude[home] ?? null,
    };
  }

  /** Points of the providers of a set's kind, by code. */
  points({ flows }: ReadyFlows): ReadonlyMap<string, Provider> {
    const ofKind = this.#file.providers().filter(({ kind }) => kind === flows.destinationKind);
    return new Map(ofKind.map((provider) => [provider.code, provider]));
  }

  #load(id: string): Result<ReadyFlows> {
    const known = this.#ready.get(id);
    if (known) return ok(known);
    const loaded = this.#source.load(id);
    if (!loaded.ok) return loaded;
    const facts = loaded.value;
    const ready = { flows: facts.flows, facts, view: viewOf(facts, this.#sourceOf(facts.flows)) };
    this.#ready.set(id, ready);
    return ok(ready);
  }

  #sourceOf(set: Pick<BlockFlows, 'id' | 'year'>): string {
    return sourceOf(set, this.#file.atlas().sources);
  }
}

function viewOf({ flows, nowhereFromBlock, residentsFlow }: FlowFacts, source: string): FlowSetView {
  const { id, label, year, basis, destinationKind, counted, modelling, smallestShown, destinations, home } = flows;
  const unknown = sum(flows.unknown);
  const elsewhere = sum(flows.elsewhere);
  let withoutPlace = sum(nowhereFromBlock);
  home.forEach((block, at) => {
    if (block < 0) withoutPlace += flows.unknown[at]! + flows.elsewhere[at]!;
  });
  return {
    ...{ id, label, year, basis, destinationKind, counted, modelling, source },
    ...{ smallestShown, smallNumbers: smallNumberRule(smallestShown), problem: null },
    ...{ total: residentsFlow + unknown + elsewhere, unknown, elsewhere, withoutPlace, providers: destinations.length },
  };
}

const sum = (list: Float64Array): number => list.reduce((total, value) => total + value, 0);

function troubled(set: FlowSetSummary, source: string, problem: string): FlowSetView {
  const { id, label, year, basis, destinationKind, counted, smallestShown } = set;
  return {
    ...{ id, label, year, basis, destinationKind, counted, modelling: '', source },
    ...{ smallestShown, smallNumbers: smallNumberRule(smallestShown), problem },
    ...{ total: 0, unknown: 0, elsewhere: 0, withoutPlace: 0, providers: set.destinations },
  };
}

/** An atlas does not keep which file a set came from, but importers name their sets each in its own way. */
function sourceOf({ id, year }: Pick<BlockFlows, 'id' | 'year'>, sources: readonly Source[]): string {
  const importer = IMPORTERS.find(({ names }) => names.test(id))?.importer ?? 'origin-destination';
  const own = sources.filter((source) => source.importer === importer);
  const sameYear = own.filter(({ file, vintage }) => year !== null && `${file} ${vintage}`.includes(String(year)));
  const chosen = (sameYear.length > 0 ? sameYear : own).map(({ publisher, title, file }) =>
    publisher === '' ? `${title} (${file})` : `${publisher}: ${title}`,
  );
  return [...new Set(chosen)].join('; ');
}

const IMPORTERS = [
  { importer: 'gp-registrations', names: /^gp\d{4}(-\d+)?$/ },
  { importer: 'trust-catchments', names: /^(council-in-)?trust-catchment\d{4}(-\d+)?$/ },
] as const;
