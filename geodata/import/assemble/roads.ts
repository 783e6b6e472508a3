// From the road files of an import to one network on the ground of an atlas.
import { buildNetwork } from '../../access/network/build-network.ts';
import type { RoadLinks } from '../../access/network/road-links.ts';
import type { FindBlock } from '../../flows/provider-homes.ts';
import type { BlockAttribute, BlockTable } from '../../model/atlas.ts';
import type { BlockLink } from '../../model/contents.ts';
import type { RoadNetwork } from '../../model/roads.ts';
import type { Topology } from '../../model/topology.ts';
import type { RoadFact } from '../facts.ts';
import type { RoadFormat } from '../road-dataset.ts';
import { counted } from './compare-text.ts';
import { withFerries } from './ferries.ts';
import type { Findings } from './findings.ts';
import { fnv1a64 } from './fingerprint.ts';
import { mergeRoads } from './merge-roads.ts';
import type { AssembleOptions } from './options.ts';
import { reportCoverage, reportFerries, reportNetwork } from './road-findings.ts';
import { blocksNearRoads } from './road-reach.ts';

/** What roads are laid on. */
export interface RoadGround {
  readonly blocks: BlockTable;
  /** Residents by block. */
  readonly people: Float64Array;
  readonly attributes: readonly BlockAttribute[];
  readonly topology: Topology;
  readonly links: readonly BlockLink[];
}

export type RoadOptions = Pick<AssembleOptions, 'findBlock' | 'hash'>;

/** The network of the road files, or null where there are none or an error was found. Files of one publisher are one network. */
export function joinRoads(
  facts: readonly RoadFact[],
  ground: RoadGround,
  options: RoadOptions,
  findings: Findings,
): RoadNetwork | null {
  const used = chooseFormat(facts, ground, findings);
  if (!used) return null;
  const { facts: chosen, near } = used;
  if (!reportCoverage(chosen, ground, near, findings)) return null;
  const findBlock = options.findBlock?.(ground.topology, ground.blocks.count) ?? null;
  const ferries = withFerries(used.links, ground, findBlock);
  reportFerries(chosen, ferries, findings);
  const hash = options.hash ?? hashOfText;
  const isUrban = findBlock && urbanFinder(ground, findBlock);
  const network = buildNetwork(
    ferries.links,
    isUrban ? { hash: (bytes) => hash(bytes), isUrban } : { hash: (bytes) => hash(bytes) },
  );
  reportNetwork(chosen, network, near, findings);
  return network;
}

interface Joined {
  readonly facts: readonly RoadFact[];
  readonly links: RoadLinks;
  readonly near: Uint8Array;
}

/** Roads of two publishers would lie twice on the ground: those of Ordnance Survey, unless the others reach more blocks. */
function chooseFormat(facts: readonly RoadFact[], ground: RoadGround, findings: Findings): Joined | null {
  const survey = joinFormat(facts, 'os-open-roads', ground, findings);
  const street = joinFormat(facts, 'osm-pbf', ground, findings);
  if (!survey || !street) return survey ?? street;
  const [inSurvey, inStreet] = [reached(survey), reached(street)];
  const [used, left] = inStreet > inSurvey ? [street, survey] : [survey, street];
  const why = used === street ? 'it reaches more' : 'it is the official record, and reaches as many or more';
  for (const { origin } of left.facts) {
    const message = `${used.links.title} is used, as ${why}: ${counted(reached(used), 'block')} of the atlas against ${counted(reached(left), 'block')}.`;
    findings.note(origin, { code: 'roads-not-used', message, fix: 'Leave the other files out to use these.' });
  }
  return used;
}

const reached = ({ near }: Joined): number => near.reduce((sum, flag) => sum + flag, 0);

function joinFormat(facts: readonly RoadFact[], format: RoadFormat, ground: RoadGround, findings: Findings): Joined | null {
  const own = facts.filter((fact) => fact.format === format);
  const [first] = own;
  if (!first) return null;
  const { links, repeated } = mergeRoads(own);
  if (repeated > 0) {
    const message = `${counted(repeated, 'link')} ${repeated === 1 ? 'stands' : 'stand'} in more than one road file and ${repeated === 1 ? 'is' : 'are'} used once.`;
    findings.note(first.origin, { code: 'roads-repeated', message, fix: 'Nothing to do.' });
  }
  return { facts: own, links, near: blocksNearRoads(links, ground.blocks) };
}

/** Whether a place lies in a block whose rural-urban class is urban. */
function urbanFinder(
  { attributes }: RoadGround,
  findBlock: FindBlock,
): ((longitude: number, latitude: number) => boolean) | null {
  for (const attribute of attributes) {
    if (attribute.kind !== 'class' || attribute.classes.every(({ rural }) => rural === null)) continue;
    const { classes, values } = attribute;
    return (longitude, latitude) => {
      const found = findBlock(longitude, latitude);
      return found !== null && classes[values[found.block]!]?.rural === false;
    };
  }
  return null;
}

/** For tests and other callers without a hash of their own. */
function hashOfText(data: string | Uint8Array): string {
  return fnv1a64(typeof data === 'string' ? data : Array.from(data, (byte) => String.fromCharCode(byte)).join(''));
}
