// What the user is told about the roads of an import.
import { FIXED_PER_DEGREE } from '../../model/coordinates.ts';
import { type NetworkComponents, ROAD_CLASSES, type RoadClass, type RoadNetwork } from '../../model/roads.ts';
import type { RoadFact } from '../facts.ts';
import { count, counted } from './compare-text.ts';
import type { WithFerries } from './ferries.ts';
import type { Findings } from './findings.ts';
import { NEAR_METRES } from './road-reach.ts';
import type { RoadGround } from './roads.ts';

const WITHIN = `${NEAR_METRES / 1000} km`;

/** Says how many blocks lie off the roads. Returns false, with an error, where all of them do. */
export function reportCoverage(facts: readonly RoadFact[], ground: RoadGround, near: Uint8Array, findings: Findings): boolean {
  const origin = facts[0]?.origin ?? null;
  const off = [...near.keys()].filter((block) => near[block] === 0);
  if (off.length === 0) return true;
  const { blocks, people } = ground;
  if (off.length === near.length) {
    const roads = middle(facts.flatMap(({ links }) => [...boxOf(links.nodeLongitude, links.nodeLatitude, FIXED_PER_DEGREE)]));
    const atlas = middle(boxOf(blocks.longitude, blocks.latitude, 1));
    const message = `The roads lie around ${roads}; the atlas lies around ${atlas}. None of its blocks is within ${WITHIN} of a road.`;
    findings.error(origin, { code: 'roads-elsewhere', message, fix: 'Choose roads of the ground that the atlas covers.' });
    return false;
  }
  const residents = off.reduce((sum, block) => sum + people[block]!, 0);
  const message = `${counted(off.length, 'block')} of ${count(near.length)}, with ${counted(residents, 'person', 'people')}, ${off.length === 1 ? 'lies' : 'lie'} more than ${WITHIN} from any road: travel from there is measured by straight line.`;
  const fix = 'Add roads that cover them, if they are to be measured by road.';
  findings.warn(origin, { code: 'blocks-off-roads', message, fix });
  return true;
}

/** Says which declared ferries were joined, which the roads had, and which land nowhere near a road (a warning). */
export function reportFerries(facts: readonly RoadFact[], { added, known, adrift }: WithFerries, findings: Findings): void {
  const origin = facts[0]?.origin ?? null;
  const names = (list: readonly string[]): string => list.join(', ');
  if (added.length > 0) {
    const message = `${counted(added.length, 'declared ferry', 'declared ferries')} joined to the roads: ${names(added)}.`;
    findings.note(origin, { code: 'ferries-added', message, fix: 'Nothing to do.' });
  }
  if (known.length > 0) {
    const message = `The roads have ${counted(known.length, 'declared ferry', 'declared ferries')} already: ${names(known)}.`;
    findings.note(origin, { code: 'ferries-known', message, fix: 'Nothing to do.' });
  }
  if (adrift.length === 0) return;
  const message = `${counted(adrift.length, 'declared ferry', 'declared ferries')} left out of the roads, with no junction within ${WITHIN} of where they land: ${names(adrift)}.`;
  const fix = 'Check FROM_LONGITUDE to TO_LATITUDE in the table of links, or add roads that reach the landings.';
  findings.warn(origin, { code: 'ferries-adrift', message, fix });
}

/** How long, how joined up, and how much of the atlas lies on it. */
export function reportNetwork(facts: readonly RoadFact[], network: RoadNetwork, near: Uint8Array, findings: Findings): void {
  const { report } = network;
  const lengths = ROAD_CLASSES.filter((name) => report.kilometres[name] > 0).map(
    (name) => `${LABELS[name]} ${count(report.kilometres[name])} km`,
  );
  const reached = near.reduce((sum, flag) => sum + flag, 0);
  const message = [
    `${counted(network.linkCount, 'link')} between ${counted(network.nodeCount, 'node')}: ${lengths.join(', ') || 'under a kilometre'}.`,
    `By car: ${joinedUp(report.car)}. On foot: ${joinedUp(report.walk)}.`,
    `${count(reached)} of ${counted(near.length, 'block')} within ${WITHIN} of a road.`,
  ].join(' ');
  findings.note(facts[0]?.origin ?? null, { code: 'roads-joined', message, fix: 'Nothing to do.' });
}

const LABELS: Readonly<Record<RoadClass, string>> = {
  motorway: 'motorways',
  'a-road': 'A roads',
  'b-road': 'B roads',
  'minor-road': 'minor roads',
  'local-road': 'local roads',
  'access-road': 'access roads',
  track: 'tracks',
  path: 'paths',
  ferry: 'ferries',
};

function joinedUp({ count: parts, nodes, largestNodes, deadEnds }: NetworkComponents): string {
  if (nodes === 0) return 'no road';
  const share = ((100 * largestNodes) / nodes).toFixed(1);
  return `${counted(parts, 'separate part')}, the largest with ${share} % of ${counted(nodes, 'node')}, ${counted(deadEnds, 'dead end')}`;
}

/** Longitude and latitude of the south-west corner, then of the north-east one, degrees. */
function boxOf(x: ArrayLike<number>, y: ArrayLike<number>, perDegree: number): readonly number[] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < x.length; i++) {
    west = Math.min(west, x[i]!);
    east = Math.max(east, x[i]!);
    south = Math.min(south, y[i]!);
    north = Math.max(north, y[i]!);
  }
  return [west / perDegree, south / perDegree, east / perDegree, north / perDegree];
}

/** "50.6 N 1.3 W": the middle of a box around places, longitude and latitude in turn. */
function middle(places: readonly number[]): string {
  const [longitude, latitude] = [0, 1].map((axis) => {
    const values = places.filter((_, i) => i % 2 === axis);
    return (Math.min(...values) + Math.max(...values)) / 2;
  });
  const side = (value: number, positive: string, negative: string): string =>
    `${Math.abs(value).toFixed(1)} ${value < 0 ? negative : positive}`;
  return `${side(latitude ?? 0, 'N', 'S')} ${side(longitude ?? 0, 'E', 'W')}`;
}
