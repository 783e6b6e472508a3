// Travel that the shipped rules ask about, worked out when roads come into an atlas and kept there, so that opening a plan need not wait.

import { contract } from '../../access/hierarchy/contract.ts';
import { hierarchyPays } from '../../access/hierarchy/hierarchy-pays.ts';
import { hierarchyArrays } from '../../access/hierarchy/stored-hierarchy.ts';
import { keptTravel } from '../../access/travel/travel-key.ts';
import { type KeptEntry, writeKeptTravel } from '../../atlas/travel-store.ts';
import { type Issue, IssueError } from '../../model/issue.ts';
import type { TravelMode } from '../../model/travel.ts';
import { RULE_PACKS } from '../../rules/packs.ts';
import { type Fence, unfenced } from '../fence.ts';
import { blockFinder } from '../flows/block-at-point.ts';
import type { Progress } from '../progress.ts';
import { withAtlas } from '../with-atlas.ts';
import { ServiceSites } from './service-sites.ts';
import { TravelSource, type TravelSourceParts } from './travel-source.ts';

/** Times to every single site are kept up to this many sites: 40 MB of England's blocks at most. */
const MOST_KEPT_ROWS = 300;

export interface PrecomputeArgs {
  readonly atlas: string;
  readonly clock: () => string;
  readonly onProgress: Progress;
  /** Around what must not be ended in the middle: calls into SQLite. */
  readonly fenced?: Fence;
}

/**
 * Works out travel by road to the services that shipped packs speak of, and keeps it in the atlas; nothing without roads. Where
 * the disk refuses, the atlas stays as it was, and a warning says that travel will be worked out when it is asked for.
 */
export async function precomputeTravel(args: PrecomputeArgs): Promise<readonly Issue[]> {
  const { atlas, clock, onProgress, fenced = unfenced } = args;
  const parts = await fenced(() => readParts(atlas, clock));
  if (parts === null) return [];
  const entries = workOut(new TravelSource(parts), onProgress);
  if (entries.length === 0) return [];
  onProgress({ step: 'Keeping travel times', done: 0, total: 0 });
  try {
    await fenced(() => writeKeptTravel(atlas, entries));
    return [];
  } catch (error) {
    if (!(error instanceof IssueError)) throw error;
    const message = 'Travel times could not be kept in the atlas: they are worked out each time a plan is opened.';
    const fix = error.issues[0]?.message ?? 'Make room on the disk and add the roads again.';
    return [{ code: 'travel-not-kept', severity: 'warning', message, place: { file: atlas }, fix }];
  }
}

/** Everything that is needed, in memory; null for an atlas without roads. */
const readParts = (path: string, clock: () => string): TravelSourceParts | null =>
  withAtlas(path, clock, (file) => {
    const roads = file.roads();
    if (roads === null) return null;
    const atlas = file.atlas();
    const findBlock = blockFinder(atlas.topology, atlas.blocks.count);
    const facts = { providers: file.providers(), parents: file.parents(), findBlock };
    return { atlas, sites: new ServiceSites(() => facts), roads: () => roads, kept: () => null, arrays: () => null };
  });

function workOut(source: TravelSource, onProgress: Progress): readonly KeptEntry[] {
  const asked = askedByPacks().filter(({ service }) => (source.sites.today(service)?.sites.length ?? 0) > 0);
  const entries: KeptEntry[] = [];
  const step = 'Working out travel times';
  const hierarchy = asked.some(({ mode }) => mode === 'car') ? hierarchyFor(source, onProgress) : null;
  if (hierarchy) entries.push(hierarchy);
  asked.forEach(({ service, mode }, done) => {
    onProgress({ step, done, total: asked.length });
    const sites = source.sites.today(service)?.sites ?? [];
    const key = source.keyOf(mode, sites);
    if (key === null) return;
    entries.push({ travel: keptTravel(key, source.travelTo(service, mode).travel(sites), MOST_KEPT_ROWS) });
  });
  return entries;
}

/** The hierarchy of roads by car, where it is worth its making; the source works with it from then on. */
function hierarchyFor(source: TravelSource, onProgress: Progress): KeptEntry | null {
  const owner = source.hierarchyOwner('car');
  const roads = source.ground('car').roads;
  if (owner === null || roads === null || !hierarchyPays(roads.graph())) return null;
  const made = contract(roads.graph(), {
    progress: (done, total) => onProgress({ step: 'Putting roads in order', done, total }),
  });
  if (made === null) return null;
  source.useHierarchy('car', made);
  return { owner, arrays: hierarchyArrays(made) };
}

interface Asked {
  readonly service: string;
  readonly mode: TravelMode;
}

/** What shipped packs have rules or standards about, each once; practices are travelled to by car as well as on foot. */
function askedByPacks(): readonly Asked[] {
  const named = RULE_PACKS.flatMap(({ access, rules }): Asked[] => [
    ...access.standards,
    ...rules.flatMap((rule) => (rule.criterion === 'rural-access' || rule.criterion === 'boundary-harm' ? [rule] : [])),
  ]);
  const kept = named.filter(({ service, mode }) => mode === 'car' || service === 'gp-practice');
  const asked = new Map(kept.map(({ service, mode }) => [`${mode} ${service}`, { service, mode }]));
  return [...asked.keys()].sort().map((key) => asked.get(key)!);
}
