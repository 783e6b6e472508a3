// What `isochrone` tells: ground from which a site is reached within so many minutes, and how many people live there.
import { serviceWords } from '../criteria/travel-words.ts';
import { isochronesGeoJson } from '../export/isochrones-geojson.exporter.ts';
import { type Issue, refuse } from '../model/issue.ts';
import type { SiteChange } from '../model/plan.ts';
import type { TravelBasis, TravelMode } from '../model/travel.ts';
import { isochronesView } from './access/isochrones-view.ts';
import type { TravelSource } from './access/travel-source.ts';
import { nearNamesInWords } from './flows/near-names.ts';
import type { Progress } from './progress.ts';
import { replaceText } from './text-files.ts';
import { requireChanges, requireMinutes, requireSites, type TravelArgs, withTravel } from './travel-requests.ts';

export interface IsochroneArgs extends Omit<TravelArgs, 'sites'> {
  readonly site: string;
  /** The kind of care, where sites of several kinds have the code. */
  readonly sites?: string;
  readonly minutes: string;
  readonly plan?: string;
  /** A `.geojson` file. */
  readonly out?: string;
  readonly onProgress: Progress;
}

export interface IsochroneReport {
  readonly atlas: { readonly title: string; readonly fingerprint: string };
  readonly service: string;
  readonly label: string;
  readonly profile: TravelMode;
  readonly basis: TravelBasis;
  readonly site: { readonly code: string; readonly name: string; readonly longitude: number; readonly latitude: number };
  /** Smallest first. `people`: residents whose blocks reach the site in that time. */
  readonly bands: readonly { readonly minutes: number; readonly people: number; readonly polygons: number }[];
  readonly files: readonly { readonly file: string; readonly rows: number }[];
}

/** Throws IssueError for names that mean nothing and files that cannot be written. */
export function reportIsochrone(args: IsochroneArgs): { readonly report: IsochroneReport; readonly issues: readonly Issue[] } {
  const minutes = requireMinutes(args.minutes);
  return withTravel(args, (context) => {
    const { atlas, source, mode } = context;
    const { changes, issues } = requireChanges(context, args.plan);
    const service =
      args.sites === undefined ? serviceOf(source, args.site, changes) : requireSites(source, args.sites, changes).service;
    const sites = source.sites.planned(service, changes);
    if (sites === null) throw new Error(`The service ${service} has just been found.`);
    args.onProgress({ step: 'Working out travel', done: 0, total: 1 });
    const travel = source.travelTo(service, mode).travel(sites.sites);
    const { basis, site, bands } = isochronesView({ source, travel, sites, today: null }, args.site, minutes);
    const { code, name, longitude, latitude } = site;
    const properties = {
      site: code,
      name,
      service,
      profile: mode,
      basis: basis.label,
      attribution: attributionOf(atlas.sources),
    };
    const title = `${name}: travel to it within ${minutes.join(', ')} minutes`;
    if (args.out !== undefined) replaceText(args.out, isochronesGeoJson({ title, properties, bands }));
    const report: IsochroneReport = {
      atlas: { title: atlas.title, fingerprint: atlas.fingerprint },
      ...{ service, label: serviceWords(service).many, profile: mode, basis },
      site: { code, name, longitude, latitude },
      bands: bands.map((band) => ({ minutes: band.minutes, people: band.people, polygons: band.polygons.length })),
      files: args.out === undefined ? [] : [{ file: args.out, rows: bands.length }],
    };
    return { report, issues };
  });
}

const attributionOf = (sources: readonly { readonly attribution: string }[]): string =>
  [...new Set(sources.map(({ attribution }) => attribution).filter((text) => text !== ''))].join(' | ');

/** The one kind of care that a site of the code gives. Throws IssueError where none does, or where several do from different places. */
function serviceOf(source: TravelSource, code: string, changes: readonly SiteChange[]): string {
  const opened = changes.flatMap(({ service, toService }) => [service, toService]).filter((service) => service !== '');
  const services = [...new Set([...source.sites.services(), ...opened])];
  const known = services.flatMap((service) =>
    (source.sites.planned(service, changes)?.sites ?? []).map((site) => ({ ...site, service })),
  );
  const found = known.filter((site) => site.code === code);
  const [first] = found;
  if (!first) {
    refuse(
      'no-such-site',
      `There is no site "${code}" with a point on the map.`,
      {},
      `Near ones: ${nearNamesInWords(code, known)}.`,
    );
  }
  const elsewhere = found.some(({ longitude, latitude }) => longitude !== first.longitude || latitude !== first.latitude);
  if (elsewhere) {
    const fix = `Say which with --sites: ${found.map(({ service }) => service).join(', ')}.`;
    refuse('several-sites', `Several sites at different places have the code "${code}".`, {}, fix);
  }
  return first.service;
}
