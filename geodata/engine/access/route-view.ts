// The way from a block to a site, with its path.
import { DECIMETRES_PER_KILOMETRE } from '../../access/measures/figures.ts';
import { findRoute } from '../../access/routing/route.ts';
import { straightLineTrip } from '../../access/speeds/speed-table.ts';
import { lineMetres, unitVectors } from '../../access/travel/straight-line.ts';
import type { RoadGround } from '../../access/travel/travel-ground.ts';
import type { RouteView } from '../../contract/access.ts';
import { modeWords, serviceWords } from '../../criteria/travel-words.ts';
import { FIXED_PER_DEGREE } from '../../model/coordinates.ts';
import { refuse } from '../../model/issue.ts';
import { DECISECONDS_PER_MINUTE, type TravelSite, UNREACHED } from '../../model/travel.ts';
import { type AskedTravel, requireSite } from './asked-travel.ts';
import { linkPath } from './link-path.ts';

/** Minutes are those of the block in every other view. Throws IssueError for a site or block that is not there, or that nothing leads to. */
export function routeView(asked: AskedTravel, code: string, block: number): RouteView {
  const { travel, position, site, view } = requireSite(asked, code);
  const { blocks } = asked.source.atlas;
  const { mode, service } = travel;
  if (block >= blocks.count) {
    refuse('no-such-block', `There is no block ${block}: the atlas has ${blocks.count}.`, {}, 'Choose one of the map.');
  }
  const time = travel.toSite(position)[block]!;
  const name = blocks.names[block] || (blocks.codes[block] ?? '');
  if (time === UNREACHED) {
    const fix = `Choose another ${serviceWords(service).one}, or check that the roads between them were imported.`;
    refuse('no-way', `Nothing leads ${modeWords(mode)} from ${name} to ${site.name}.`, {}, fix);
  }
  const ground = asked.source.ground(mode);
  const way = ground.roads && travel.byLine[block] === 0 ? byRoad(ground.roads, block, site) : byLine(asked, block, site);
  const line = [blocks.longitude[block]!, blocks.latitude[block]!, ...way.line, site.longitude, site.latitude];
  return {
    ...{ basis: travel.basis, site: view, minutes: time / DECISECONDS_PER_MINUTE },
    kilometres: way.decimetres / DECIMETRES_PER_KILOMETRE,
    line: Float64Array.from(line),
    offRoadKilometres: way.offRoad / DECIMETRES_PER_KILOMETRE,
    ferry: way.ferry,
  };
}

interface Way {
  readonly decimetres: number;
  /** Decimetres. */
  readonly offRoad: number;
  /** Flat degrees between the two points. */
  readonly line: readonly number[];
  readonly ferry: boolean;
}

function byLine({ source, travel }: AskedTravel, block: number, site: TravelSite): Way {
  const { speeds, mode, vectors, blocks } = source.ground(travel.mode);
  const metres = lineMetres(vectors(), block, unitVectors([site.longitude], [site.latitude]), 0);
  const { decimetres } = straightLineTrip(speeds, { mode, urban: blocks.urban?.[block] === 1, metres });
  return { decimetres, offRoad: 0, line: [], ferry: false };
}

/** The better of the way by junctions and, where both lie on one link, the way straight along it: by time, then by length. */
function byRoad({ network, graph, ends, blockSnaps, siteSnap }: RoadGround, block: number, site: TravelSite): Way {
  const [from, to] = [blockSnaps(), siteSnap(site)];
  const seeds = { from: ends().seedsFrom(from, block, 0), to: ends().seedsTo(to, 0, 0) };
  const route = findRoute(graph(), network, seeds);
  const direct = ends().direct(from, block, to, 0);
  const offRoad = ends().offRoad(from, block).decimetres + ends().offRoad(to, 0).decimetres;
  const [start, startAt] = [from.link[block]!, from.along[block]!];
  const [end, endAt] = [to.link[0]!, to.along[0]!];
  if (direct && (!route || direct.deciseconds < route.deciseconds || isShorter(direct, route))) {
    const line = linkPath(network, start, startAt, endAt).flat();
    return { decimetres: direct.decimetres, offRoad, line, ferry: false };
  }
  // There is a way, so it leads by junctions where it does not lead straight.
  if (!route) throw new Error('A block reaches a site, and no route is found.');
  const leaves = seeds.from[route.fromSeed]!.node;
  const arrives = seeds.to[route.toSeed]!.node;
  const shareAt = (link: number, node: number): number => (network.linkStart[link] === node ? 0 : 1);
  const line = [
    ...linkPath(network, start, startAt, shareAt(start, leaves)).flat(),
    ...Array.from(route.line, (value) => value / FIXED_PER_DEGREE),
    ...linkPath(network, end, shareAt(end, arrives), endAt).flat(),
  ];
  return { decimetres: route.decimetres, offRoad, line, ferry: route.ferry };
}

const isShorter = (a: { deciseconds: number; decimetres: number }, b: { deciseconds: number; decimetres: number }): boolean =>
  a.deciseconds === b.deciseconds && a.decimetres < b.decimetres;
