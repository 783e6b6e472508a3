// What must hold of site changes, however they came to be: in commands, in plan files, in journals.
import type { SiteChange } from '../model/plan.ts';
import { SERVICE_NAME } from '../model/travel.ts';
import { isName, MAX_SERVICE } from './plan-limits.ts';

/** A member of a change that is wrong, and why; the sentence has no full stop. */
export interface SiteChangeFault {
  readonly member: keyof SiteChange;
  readonly message: string;
}

const NAME_OF: Readonly<Record<SiteChange['kind'], string>> = {
  close: 'a closed site',
  open: 'an opened site',
  move: 'a moved site',
  convert: 'a converted site',
};

/** Whether the text can name a kind of care: lower-case words joined by hyphens. */
export const isServiceName = (text: string): boolean => text.length <= MAX_SERVICE && SERVICE_NAME.test(text);

const within = (value: number | null, most: number): boolean => value !== null && Math.abs(value) <= most;

/** Whether the numbers are degrees on the ground; false for NaN. */
export const isPoint = (longitude: number, latitude: number): boolean => within(longitude, 180) && within(latitude, 90);

/** The first thing that is wrong with one change, or null. Lengths of texts are checked by whoever reads them. */
export function faultInSiteChange(change: SiteChange): SiteChangeFault | null {
  const { kind, service, siteCode, name, toService, capacity } = change;
  const who = NAME_OF[kind];
  if (!isServiceName(service)) return { member: 'service', message: `${who} needs a service such as "minor-injuries"` };
  if (siteCode === '') return { member: 'siteCode', message: `${who} needs the code of the site` };
  if (!isName(name)) return { member: 'name', message: `${who} needs a name of one line, with no spaces at its ends` };
  if (capacity !== null && (kind !== 'open' || !(capacity >= 0 && capacity < Infinity))) {
    return {
      member: 'capacity',
      message: kind === 'open' ? 'capacity cannot be negative' : `${who} has no capacity of its own`,
    };
  }
  return faultInPoint(change, who) ?? faultInConversion(kind, service, toService, who);
}

function faultInPoint({ kind, longitude, latitude }: SiteChange, who: string): SiteChangeFault | null {
  if (kind === 'open' || kind === 'move') {
    if (!within(longitude, 180)) return { member: 'longitude', message: `${who} needs a longitude in degrees` };
    return within(latitude, 90) ? null : { member: 'latitude', message: `${who} needs a latitude in degrees` };
  }
  if (longitude !== null) return { member: 'longitude', message: `${who} stays where it is: its longitude must be null` };
  return latitude === null ? null : { member: 'latitude', message: `${who} stays where it is: its latitude must be null` };
}

function faultInConversion(kind: string, service: string, toService: string, who: string): SiteChangeFault | null {
  if (kind !== 'convert') return toService === '' ? null : { member: 'toService', message: `${who} has no other service` };
  if (!isServiceName(toService)) return { member: 'toService', message: `${who} needs the service that it gives instead` };
  return toService === service ? { member: 'toService', message: `${who} must give another service than before` } : null;
}

/** What a change speaks for, each a service and a site: no two changes may speak for the same. */
export const claimsOf = ({ kind, service, siteCode, toService }: SiteChange): readonly string[] =>
  kind === 'convert' ? [`${service} ${siteCode}`, `${toService} ${siteCode}`] : [`${service} ${siteCode}`];

/** Positions of changes that speak for a site and service of which an earlier one speaks. O(changes). */
export function repeatedClaims(changes: readonly SiteChange[]): readonly number[] {
  const claimed = new Set<string>();
  return changes.flatMap((change, position) => {
    const claims = claimsOf(change);
    const repeated = claims.some((claim) => claimed.has(claim));
    for (const claim of claims) claimed.add(claim);
    return repeated ? [position] : [];
  });
}
