// Times, shares and what they rest on, for people.
import type { TravelBasis, TravelMode } from '../model/travel.ts';
import { percent, thousands } from './text-table.ts';

/** "24.5 min"; a dash where there is none. */
export const minutesText = (minutes: number | null): string => (minutes === null ? '-' : `${minutes.toFixed(1)} min`);

/** A share of nobody is a dash. */
export const shareText = (share: number, people: number): string => (people > 0 ? percent(share) : '-');

const MODES: Readonly<Record<TravelMode, string>> = { car: 'by car', foot: 'on foot', cycle: 'by bicycle' };

/** "Travel by car to emergency departments." and what it rests on, in sentences. */
export function travelHead(sites: string, mode: TravelMode, { method, label, peopleByLine }: TravelBasis): readonly string[] {
  const straight = `${thousands(peopleByLine)} people live off the roads: their times are by straight line.`;
  return [
    `Travel ${MODES[mode]} to ${sites}.`,
    method === 'straight-line'
      ? `The atlas has no roads: every time is by straight line (${label}).`
      : `Times rest on ${label}.`,
    ...(method === 'mixed' ? [straight] : []),
  ];
}
