// Links in a row: where two links of one kind meet and nothing else does, they are one link with a bend.

import { type IncidentLinks, incidentLinks } from './incident-links.ts';
import { flagsAlong } from './link-flags.ts';
import { ringStart } from './ring-start.ts';
import type { RoadLinks } from './road-links.ts';

/** Rows of raw links, each from one kept node to another. A step is a raw link * 2, plus 1 where the row runs against it. */
export interface Chains {
  readonly count: number;
  /** Steps of each chain in CSR. */
  readonly offsets: Uint32Array;
  readonly steps: Uint32Array;
  /** Raw node -> 1 where it stays a node. */
  readonly kept: Uint8Array;
}

/** The raw node at which a step begins. */
export const tailOf = (links: RoadLinks, step: number): number =>
  (step & 1) === 0 ? links.start[step >>> 1]! : links.end[step >>> 1]!;
/** The raw node at which a step ends. */
export const headOf = (links: RoadLinks, step: number): number => tailOf(links, step ^ 1);

/**
 * Joins raw links at nodes of degree two whose links agree in class, flags, limit and in having a stated time, and at which no turn is
 * restricted. A ring without any other node keeps its westernmost. Every raw link is in exactly one chain.
 */
export function findChains(links: RoadLinks): Chains {
  const nodeCount = links.nodeLongitude.length;
  const incident = incidentLinks(nodeCount, links.start, links.end);
  const kept = new Uint8Array(nodeCount);
  for (let i = 0; i < links.restrictions.via.length; i++) kept[links.restrictions.via[i]!] = 1;
  for (let node = 0; node < nodeCount; node++) if (!isBend(links, incident, node)) kept[node] = 1;
  keepLoopsApart(links, incident, kept);
  return joinSteps(links, incident, kept);
}

/** Whether exactly two links meet at the node, and somebody who passes it notices nothing. */
function isBend(links: RoadLinks, { offsets, halves }: IncidentLinks, node: number): boolean {
  const first = offsets[node]!;
  if (offsets[node + 1]! - first !== 2) return false;
  // A half that is the link's end arrives along the link; one that is its start leaves along it.
  const [arriving, leaving] = [halves[first]! ^ 1, halves[first + 1]!];
  const [a, b] = [arriving >>> 1, leaving >>> 1];
  return (
    a !== b &&
    links.roadClass[a] === links.roadClass[b] &&
    links.limit[a] === links.limit[b] &&
    links.seconds[a]! > 0 === links.seconds[b]! > 0 &&
    flagsAlong(links.flags[a]!, arriving & 1) === flagsAlong(links.flags[b]!, leaving & 1)
  );
}

/** The step after `step` where its head is a bend. */
function stepAfter(links: RoadLinks, { offsets, halves }: IncidentLinks, step: number): number {
  const first = offsets[headOf(links, step)]!;
  // Halves and steps are alike: a half that is a link's start is the step along the link, away from the node.
  return halves[first]! === (step ^ 1) ? halves[first + 1]! : halves[first]!;
}

/** A restriction must tell which end of a link it means: a row that would come back to where it began is cut where its first raw link ends. */
function keepLoopsApart(links: RoadLinks, incident: IncidentLinks, kept: Uint8Array): void {
  const { from, via, to } = links.restrictions;
  const cuts: number[] = [];
  for (let i = 0; i < via.length; i++) {
    for (const link of [from[i]!, to[i]!]) {
      const first = links.start[link] === via[i] ? link * 2 : link * 2 + 1;
      let step = first;
      while (kept[headOf(links, step)] === 0) step = stepAfter(links, incident, step);
      if (step !== first && headOf(links, step) === via[i]) cuts.push(headOf(links, first));
    }
  }
  // Only now: a cut must not change what the next restriction finds.
  for (const node of cuts) kept[node] = 1;
}

function joinSteps(links: RoadLinks, incident: IncidentLinks, kept: Uint8Array): Chains {
  const linkCount = links.start.length;
  const used = new Uint8Array(linkCount);
  const steps = new Uint32Array(linkCount);
  const ends = new Uint32Array(linkCount + 1);
  let [count, length] = [0, 0];
  const walk = (first: number): void => {
    let step = first;
    for (;;) {
      used[step >>> 1] = 1;
      steps[length++] = step;
      if (kept[headOf(links, step)] === 1) break;
      step = stepAfter(links, incident, step);
    }
    ends[++count] = length;
  };
  for (let link = 0; link < linkCount; link++) {
    if (used[link] === 0 && kept[links.start[link]!] === 1) walk(link * 2);
    if (used[link] === 0 && kept[links.end[link]!] === 1) walk(link * 2 + 1);
  }
  for (let link = 0; link < linkCount; link++) {
    if (used[link] === 1) continue;
    const first = ringStart(links, ringFrom(links, incident, link));
    kept[tailOf(links, first)] = 1;
    walk(first);
  }
  return { count, offsets: ends.slice(0, count + 1), steps, kept };
}

function ringFrom(links: RoadLinks, incident: IncidentLinks, link: number): readonly number[] {
  const ring = [link * 2];
  for (;;) {
    const step = stepAfter(links, incident, ring.at(-1)!);
    if (step === ring[0]) return ring;
    ring.push(step);
  }
}
