// Roads for an atlas that is there already: the road files of an import, without anything else.
import type { Source } from '../../model/atlas.ts';
import type { BlockLink, FileReport } from '../../model/contents.ts';
import { failure, type Issue, ok, type Result } from '../../model/issue.ts';
import type { RoadNetwork } from '../../model/roads.ts';
import type { ImportedDataset } from '../imported-dataset.ts';
import { knownLinks } from './block-topology.ts';
import { compareText } from './compare-text.ts';
import { Findings, reportsWith } from './findings.ts';
import { factsOf, inOrder, withoutCopies } from './in-order.ts';
import type { AssembleOptions } from './options.ts';
import { joinRoads, type RoadGround } from './roads.ts';
import { sourcesOf } from './sources.ts';

export interface AddedRoads {
  readonly network: RoadNetwork;
  /** Of the files that gave roads, or ferries. */
  readonly reports: readonly FileReport[];
  /** Numbered from 1. */
  readonly sources: readonly Source[];
}

/**
 * The network of the road files on the ground of an atlas. A table of links among the files tells of ferries beside those of the
 * atlas, or with their minutes and landings. Anything else is left out. Fails with every error there is.
 */
export function assembleRoads(
  imported: readonly ImportedDataset[],
  ground: RoadGround,
  options: Pick<AssembleOptions, 'clock' | 'findBlock' | 'hash'>,
): Result<AddedRoads, readonly Issue[]> {
  const findings = new Findings();
  const wanted = inOrder(imported).filter(({ facts, report }) => hasErrors(report) || facts.some(isWanted));
  const refused = wanted.flatMap(({ report }) => report.issues.filter(({ severity }) => severity === 'error'));
  if (refused.length > 0) return failure(refused);
  const datasets = withoutCopies(wanted, findings);
  const roads = factsOf(datasets, 'roads');
  if (roads.length === 0) return failure([noRoads(imported)]);
  const given = knownLinks(factsOf(datasets, 'links'), ground.blocks, findings);
  const network = joinRoads(roads, { ...ground, links: mergedLinks(ground.links, given) }, options, findings);
  if (!network) return failure(findings.errors);
  return ok({ network, reports: reportsWith(wanted, findings), sources: sourcesOf(datasets, options.clock()) });
}

const hasErrors = ({ issues }: FileReport): boolean => issues.some(({ severity }) => severity === 'error');
const isWanted = ({ kind }: ImportedDataset['facts'][number]): boolean => kind === 'roads' || kind === 'links';

/** What is given now stands for a link of the atlas between the same blocks. */
function mergedLinks(known: readonly BlockLink[], given: readonly BlockLink[]): readonly BlockLink[] {
  const keyOf = ({ from, to, kind, name }: BlockLink): string => [from, to, kind, name].join('\t');
  const merged = new Map([...known, ...given].map((link) => [keyOf(link), link]));
  return [...merged].toSorted((a, b) => compareText(a[0], b[0])).map(([, link]) => link);
}

function noRoads(imported: readonly ImportedDataset[]): Issue {
  const files = [...new Set(imported.map(({ origin }) => origin.file))];
  return {
    code: 'no-roads',
    severity: 'error',
    message: files.length === 1 ? 'The file holds no roads.' : 'None of the files holds roads.',
    place: files.length === 1 ? { file: files[0] ?? '' } : {},
    fix: 'Choose an OpenStreetMap extract (.osm.pbf) or OS Open Roads (GeoPackage).',
  };
}
