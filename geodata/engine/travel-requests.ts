// What a user names when asking about travel: a kind of care, a way of travelling, minutes, speeds, areas.
import { existsSync } from 'node:fs';
import { parseSpeeds, SHIPPED_SPEEDS, type SpeedTable } from '../access/speeds/speed-table.ts';
import type { AtlasFile } from '../atlas/atlas-file.ts';
import { MINUTE_BANDS } from '../contract/access.ts';
import { serviceWords } from '../criteria/travel-words.ts';
import { serviceNamed } from '../import/site-services.ts';
import { layerPartition, type Partition, tierPartition } from '../measures/partition.ts';
import type { Atlas } from '../model/atlas.ts';
import { type Issue, IssueError, refuse } from '../model/issue.ts';
import type { Plan, SiteChange } from '../model/plan.ts';
import { TRAVEL_MODES, type TravelMode, type TravelSite } from '../model/travel.ts';
import type { ServiceSites } from './access/service-sites.ts';
import { type TravelSource, travelSourceOf } from './access/travel-source.ts';
import { nearNamesInWords } from './flows/near-names.ts';
import { parseTier, requireLayer } from './partition-of.ts';
import { readPlan } from './plan-files.ts';
import { readText } from './text-files.ts';
import { withAtlas } from './with-atlas.ts';

/** What every question about travel names. */
export interface TravelArgs {
  readonly atlas: string;
  /** A kind of care, in users' words or by its name. */
  readonly sites: string;
  /** `car` by default. */
  readonly profile?: string;
  /** A speed table as JSON; the shipped one by default. */
  readonly speeds?: string;
  readonly clock: () => string;
}

export interface TravelContext {
  readonly file: AtlasFile;
  readonly atlas: Atlas;
  readonly source: TravelSource;
  readonly mode: TravelMode;
}

/** Opens the atlas with what travel on it rests on, and closes it. Throws IssueError for a mode or speeds that are none. */
export function withTravel<T>(args: Omit<TravelArgs, 'sites'>, use: (context: TravelContext) => T): T {
  const mode = requireMode(args.profile ?? 'car');
  const speeds = args.speeds === undefined ? SHIPPED_SPEEDS : speedsFrom(args.speeds);
  return withAtlas(args.atlas, args.clock, (file) =>
    use({ file, atlas: file.atlas(), source: travelSourceOf(file, speeds), mode }),
  );
}

/** "car", "Foot". Throws IssueError for what is no mode, naming those that are. */
export function requireMode(text: string): TravelMode {
  const mode = TRAVEL_MODES.find((one) => one === text.toLowerCase());
  if (mode) return mode;
  refuse('unknown-profile', `Nobody travels by "${text}" here.`, {}, `Choose ${TRAVEL_MODES.join(', ')}.`);
}

/** A table of speeds from a JSON file. Throws IssueError naming the file and the member that is wrong. */
function speedsFrom(path: string): SpeedTable {
  const table = parseSpeeds(readText(path));
  if (table.ok) return table.value;
  throw new IssueError([{ ...table.error, place: { ...table.error.place, file: path } }]);
}

export interface RequestedSites {
  readonly service: string;
  readonly sites: readonly TravelSite[];
  /** Listed, but without a point. */
  readonly withoutPoint: number;
}

/**
 * The sites that the text asks for, with a plan's changes: "emergency", "A&E", `minor-injuries`. Throws IssueError where the atlas
 * lists none, naming what it lists, and where none of them has a point.
 */
export function requireSites(source: TravelSource, text: string, changes: readonly SiteChange[] = []): RequestedSites {
  const service = serviceNamed(text) ?? '';
  const planned = service === '' ? null : source.sites.planned(service, changes);
  if (planned === null) return refuseService(source, text, service);
  const withoutPoint = source.sites.today(service)?.withoutPoint.size ?? 0;
  if (planned.sites.length > 0) return { service, sites: planned.sites, withoutPoint };
  const { one } = serviceWords(service);
  if (withoutPoint > 0) {
    refuse(
      'no-sites',
      `None of the places listed as ${one} has a point (${withoutPoint} in all).`,
      {},
      'Give their points in the list, and build the atlas again.',
    );
  }
  refuse('no-sites', `There is no ${one} left: the plan closes every one.`, {}, 'Restore or open one.');
}

function refuseService(source: TravelSource, text: string, service: string): never {
  const listed = source.sites.services();
  const { many, needs } = serviceWords(service === '' ? 'site' : service);
  const said = service === '' ? `"${text}" names no kind of care.` : `The atlas lists no ${many}.`;
  const known = listed.map((code) => ({ code, name: serviceWords(code).many }));
  const has = listed.length === 0 ? '' : `It has ${nearNamesInWords(text, known)}. `;
  refuse('unknown-service', said, {}, `${has}Build the atlas with ${needs} to have more.`);
}

/** "15,30,45": minutes above 0 and up to 600, at most twelve, ascending and each once. Throws IssueError. */
export function requireMinutes(text: string): readonly number[] {
  const minutes = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (minutes.length > 12 || minutes.some((value) => !(value > 0 && value <= 600))) {
    const fix = `Give up to twelve numbers above 0 and at most 600, for example ${MINUTE_BANDS.join(',')}.`;
    refuse('bad-minutes', `"${text}" are no minutes.`, {}, fix);
  }
  return [...new Set(minutes)].sort((a, b) => a - b);
}

/** "30". Throws IssueError as `requireMinutes` does, and for several. */
export function oneNumberOfMinutes(text: string): number {
  const [minutes, ...more] = requireMinutes(text);
  if (minutes !== undefined && more.length === 0) return minutes;
  refuse('bad-minutes', `"${text}" is more than one number of minutes.`, {}, 'Give one, for example 30.');
}

export interface RequestedChanges {
  readonly changes: readonly SiteChange[];
  /** Warnings: from reading the plan, and of changed sites that the atlas does not list. */
  readonly issues: readonly Issue[];
}

/** The site changes of a plan file; none where no file is named. Throws IssueError where the plan cannot be read. */
export function requireChanges({ atlas, source }: TravelContext, path: string | undefined): RequestedChanges {
  if (path === undefined) return { changes: [], issues: [] };
  const { plan, issues } = readPlan(path, atlas);
  return { changes: plan.siteChanges, issues: [...issues, ...unlistedSites(source.sites, plan, path)] };
}

/** Whether the lists of an atlas have the site as a place of the service, with a point or without. */
export function listsSite(sites: ServiceSites, service: string, code: string): boolean {
  const today = sites.today(service);
  return today !== null && (today.withoutPoint.has(code) || today.sites.some((site) => site.code === code));
}

/** A warning for every change of a site that the atlas does not list: it changes nothing here. */
function unlistedSites(sites: ServiceSites, { siteChanges }: Plan, file: string): readonly Issue[] {
  const unlisted = siteChanges.filter(({ kind, service, siteCode }) => kind !== 'open' && !listsSite(sites, service, siteCode));
  return unlisted.map(({ name, siteCode, service }) => ({
    code: 'site-not-listed',
    severity: 'warning',
    message: `The plan changes ${name} (${siteCode}), which the atlas does not list as a place of "${service}": nothing comes of it.`,
    place: { file },
    fix: 'Use the atlas that the plan was made for, or take the change back.',
  }));
}

export interface RequestedAreas {
  readonly partition: Partition;
  /** null for a layer: it changes no sites. */
  readonly plan: Plan | null;
  /** Warnings: from reading the plan, and of changed sites that the atlas does not list. */
  readonly issues: readonly Issue[];
}

/** A layer, or a tier (`system` by default) of a plan file. Throws IssueError as reading them does. */
export function requireAreas({ atlas, source }: TravelContext, name: string, tier: string | undefined): RequestedAreas {
  const layer = atlas.layers.find((one) => one.id === name.toLowerCase());
  if (layer) return { partition: layerPartition(layer), plan: null, issues: [] };
  if (!name.endsWith('.footprint') && !existsSync(name)) requireLayer(atlas, name);
  const wanted = parseTier(tier ?? 'system');
  const { plan, issues } = readPlan(name, atlas);
  const told = [...issues, ...unlistedSites(source.sites, plan, name)];
  return { partition: tierPartition(plan.tiers[wanted]), plan, issues: told };
}
