// Where a road that goes round in a ring, with no junction on it, begins.
import { flagsAlong } from './link-flags.ts';
import type { RoadLinks } from './road-links.ts';

/**
 * The step of a ring (`link * 2`, plus 1 against the link) whose tail lies westernmost, then southernmost; of several at one place, the one from
 * which the ring reads least. So neither the order nor the direction of the rows matters.
 */
export function ringStart(links: RoadLinks, ring: readonly number[]): number {
  const tail = (step: number): number => ((step & 1) === 0 ? links.start[step >>> 1]! : links.end[step >>> 1]!);
  const compare = (a: number, b: number): number =>
    links.nodeLongitude[tail(a)]! - links.nodeLongitude[tail(b)]! ||
    links.nodeLatitude[tail(a)]! - links.nodeLatitude[tail(b)]!;
  const least = ring.reduce((best, step) => (compare(step, best) < 0 ? step : best));
  const candidates = ring.filter((step) => compare(step, least) === 0);
  if (candidates.length === 1) return least;
  const reading = new Map(candidates.map((step) => [step, readingFrom(links, ring, step)]));
  return candidates.reduce((best, step) => (reading.get(step)! < reading.get(best)! ? step : best));
}

/** The lesser of what is read when one goes round from the tail of a step one way and the other. */
function readingFrom(links: RoadLinks, ring: readonly number[], step: number): string {
  const at = ring.indexOf(step);
  const along = [...ring.slice(at), ...ring.slice(0, at)];
  const back = along.map((one) => one ^ 1).reverse();
  return [readingOf(links, along), readingOf(links, back)].sort()[0]!;
}

function readingOf(links: RoadLinks, steps: readonly number[]): string {
  const words: number[] = [];
  for (const step of steps) {
    const [link, against] = [step >>> 1, step & 1];
    const node = against === 0 ? links.start[link]! : links.end[link]!;
    words.push(flagsAlong(links.flags[link]!, against), links.nodeLongitude[node]!, links.nodeLatitude[node]!);
    const bends = links.shapeOffsets[link + 1]! - links.shapeOffsets[link]!;
    for (let i = 0; i < bends; i++) {
      const at = (links.shapeOffsets[link]! + (against === 0 ? i : bends - 1 - i)) * 2;
      words.push(links.shape[at]!, links.shape[at + 1]!);
    }
  }
  return words.join();
}
