// From facts of many files to one atlas. The order in which the files came changes nothing.
import type { Atlas } from '../../model/atlas.ts';
import type { AtlasContents } from '../../model/contents.ts';
import { failure, type Issue, ok, type Result } from '../../model/issue.ts';
import type { Layer } from '../../model/layer.ts';
import type { PeopleFact } from '../facts.ts';
import type { ImportedDataset } from '../import-dataset.ts';
import { joinAttributes } from './attributes.ts';
import { blockTable } from './block-table.ts';
import { blockAdjacency, blockTopology, knownLinks } from './block-topology.ts';
import { bestPolygons, chooseBlocks, sortBlocks } from './choose-blocks.ts';
import { compareText } from './compare-text.ts';
import { addComposedLookups } from './composed-lookups.ts';
import { addDirectLookups } from './direct-lookups.ts';
import { Findings, reportsWith } from './findings.ts';
import { fingerprint, fnv1a64 } from './fingerprint.ts';
import { joinFlows } from './flows.ts';
import { factsOf, inOrder, withoutCopies } from './in-order.ts';
import { knownVintages } from './join-codes.ts';
import { layersFromLookups, unitNames } from './layers.ts';
import type { AssembleOptions } from './options.ts';
import { reportOwnSites } from './own-sites.ts';
import { pcnLayer } from './pcn-layer.ts';
import { choosePeople } from './people.ts';
import { layersFromPolygons } from './polygon-layers.ts';
import { mergeParents, mergeProviders } from './providers.ts';
import { joinRoads } from './roads.ts';
import { sourcesOf } from './sources.ts';
import { Memberships } from './statements.ts';
import { summedPeople } from './summed-people.ts';
import { reportUnconnected } from './unconnected-lookups.ts';
import { checkTotals, noteUnused } from './unused.ts';
import { vintageLinks } from './vintage-links.ts';

const STEPS = [
  'Choosing the blocks',
  'Joining lookups',
  'Sharing borders',
  'Laying polygons over the blocks',
  'Joining flows',
  'Joining roads',
  'Done',
] as const;

/**
 * Joins everything that was imported to the blocks. Fails with every error there is: those of the files first (a file with
 * an error is not used, and leaving it out in silence would change the result), then those of the joins.
 */
export function assemble(
  imported: readonly ImportedDataset[],
  options: AssembleOptions,
): Result<AtlasContents, readonly Issue[]> {
  const ordered = inOrder(imported);
  const refused = ordered.flatMap(({ report }) => report.issues.filter(({ severity }) => severity === 'error'));
  if (refused.length > 0) return failure(refused);
  const findings = new Findings();
  const work: Work = {
    datasets: withoutCopies(ordered, findings),
    findings,
    tell: (step) => options.onProgress?.({ step: STEPS[step] ?? '', done: step, total: STEPS.length - 1 }),
  };
  const joined = joinTables(work, options);
  if (!joined || findings.errors.length > 0) return failure(findings.errors);
  const contents = joinGeometry(work, joined, options);
  if (findings.errors.length > 0) return failure(findings.errors);
  work.tell(6);
  return ok({ ...contents, reports: reportsWith(ordered, findings) });
}

interface Work {
  readonly datasets: readonly ImportedDataset[];
  readonly findings: Findings;
  tell(step: number): void;
}

/** What is known once the tables are joined, before any border is looked at: cheap, so errors come early. */
function joinTables({ datasets, findings, tell }: Work, options: AssembleOptions) {
  tell(0);
  const polygons = bestPolygons(factsOf(datasets, 'polygons'), findings);
  const chosen = chooseBlocks(polygons, options.blocks, findings);
  if (!chosen) return null;
  const blocks = sortBlocks(chosen);
  const lookups = factsOf(datasets, 'lookup');
  const about = { blocks, vintages: knownVintages(blocks.layer, factsOf(datasets, 'polygons'), lookups) };
  const counted = factsOf(datasets, 'people');
  const summed = summedPeople(counted, lookups, blocks.layer, findings);
  const people = choosePeople([...counted, ...summed], about, findings);
  tell(1);
  const memberships = new Memberships(blocks, findings);
  addDirectLookups(lookups, memberships, about, findings);
  addComposedLookups(lookups, memberships, blocks);
  reportUnconnected(lookups, new Set(memberships.byLayer.keys()), blocks.layer, findings);
  const names = unitNames(datasets.flatMap(({ facts }) => facts));
  const layers = layersFromLookups(memberships, blocks, names, findings);
  const attributes = joinAttributes(factsOf(datasets, 'attributes'), about, findings);
  noteUnused(
    datasets.flatMap(({ facts }) => facts),
    blocks.layer,
    findings,
  );
  return people && { polygons, chosen, about, people, names, layers, attributes, lookups };
}

type JoinedTables = NonNullable<ReturnType<typeof joinTables>>;

function joinGeometry({ datasets, findings, tell }: Work, joined: JoinedTables, options: AssembleOptions) {
  const { about, people, names } = joined;
  const { blocks } = about;
  tell(2);
  const topology = blockTopology(blocks, joined.chosen.origin, findings);
  const links = knownLinks(factsOf(datasets, 'links'), blocks, findings);
  const points = { centroids: factsOf(datasets, 'centroids'), landAreas: factsOf(datasets, 'land-area') };
  const table = blockTable({ ...about, ...points, names, topology }, findings);
  tell(3);
  const overlay = { blocks, table, people: people.people, known: joined.layers, names };
  const published = inIdOrder([...joined.layers, ...layersFromPolygons(joined.polygons, overlay, findings)]);
  checkTotals(factsOf(datasets, 'people'), { blocks: blocks.layer, layers: published, people: people.people }, findings);
  tell(4);
  const flows = factsOf(datasets, 'flows');
  const lists = factsOf(datasets, 'providers');
  const flowSets = joinFlows(flows, { ...about, layers: published, lists }, findings);
  const providers = mergeProviders(lists, flows);
  const findBlock = topology.arcCount === 0 ? null : (options.findBlock?.(topology, table.count) ?? null);
  reportOwnSites(lists, providers, findBlock, findings);
  const stated = factsOf(datasets, 'parents');
  const parents = mergeParents(stated, providers);
  const networks = pcnLayer({ flows, flowSets, stated, parents, published }, findings);
  const layers = networks ? inIdOrder([...published, networks]) : published;
  tell(5);
  const ground = { blocks: table, people: people.people.total, attributes: joined.attributes, topology, links };
  const roads = joinRoads(factsOf(datasets, 'roads'), ground, options, findings);
  const sources = sourcesOf(datasets, options.clock());
  const atlas: Atlas = {
    fingerprint: fingerprint(blocks, people.people.total, options.hash ?? fnv1a64),
    title: options.title,
    blocks: table,
    people: { sourceId: sourceIdOf(people.fact, sources), ...people.people },
    layers,
    attributes: joined.attributes,
    topology,
    adjacency: blockAdjacency(topology, blocks, links),
    sources,
  };
  return { atlas, links, vintageLinks: vintageLinks(joined.lookups, findings), providers, parents, flowSets, roads };
}

const inIdOrder = (layers: readonly Layer[]): readonly Layer[] => layers.toSorted((a, b) => compareText(a.id, b.id));

const sourceIdOf = ({ origin }: PeopleFact, sources: Atlas['sources']): number =>
  sources.find(({ file, sha256 }) => file === origin.file && sha256 === origin.sha256)?.id ?? 0;
