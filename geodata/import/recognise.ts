// The list of importers, and which of them recognise a dataset.
import type { Issue } from '../model/issue.ts';
import { placeOf, type RowDataset } from './dataset.ts';
import type { Importer, Recognition } from './importer.ts';
import { centroids } from './importers/centroids.importer.ts';
import { emergencyDepartments } from './importers/emergency-departments.importer.ts';
import { epcnCorePartners } from './importers/epcn-core-partners.importer.ts';
import { epcnDetails } from './importers/epcn-details.importer.ts';
import { gpRegistrations } from './importers/gp-registrations.importer.ts';
import { hospitals } from './importers/hospitals.importer.ts';
import { imd } from './importers/imd.importer.ts';
import { landArea } from './importers/land-area.importer.ts';
import { links } from './importers/links.importer.ts';
import { locatedPractices, otherServices } from './importers/located-practices.importer.ts';
import { odsPractices } from './importers/ods-practices.importer.ts';
import { odsTrusts } from './importers/ods-trusts.importer.ts';
import { onsLookup } from './importers/ons-lookup.importer.ts';
import { originDestination } from './importers/origin-destination.importer.ts';
import { polygons } from './importers/polygons.importer.ts';
import { population } from './importers/population.importer.ts';
import { practiceMap } from './importers/practice-map.importer.ts';
import { ruc } from './importers/ruc.importer.ts';
import { saysServices, sites } from './importers/sites.importer.ts';
import { strokeUnits } from './importers/stroke-units.importer.ts';
import { travelReference } from './importers/travel-reference.importer.ts';
import { trustCatchments } from './importers/trust-catchments.importer.ts';
import { trustTypes } from './importers/trust-types.importer.ts';

/** In the order in which they are named where several recognise one table; the order changes nothing else. */
const IMPORTERS: readonly Importer[] = [
  polygons,
  population,
  imd,
  ruc,
  landArea,
  centroids,
  gpRegistrations,
  practiceMap,
  epcnDetails,
  epcnCorePartners,
  odsPractices,
  odsTrusts,
  locatedPractices,
  otherServices,
  hospitals,
  emergencyDepartments,
  strokeUnits,
  trustTypes,
  trustCatchments,
  travelReference,
  links,
  onsLookup,
];

/** Tables of users' own, which have no fixed headings: asked only where nobody else knows the table. */
const GENERAL: readonly Importer[] = [sites, originDestination];

/** Every importer's claim on the dataset, by its columns alone; a table may match several (IMD 2019 is also a lookup). */
export function recognise(dataset: RowDataset): readonly Recognition[] {
  const claims = (importers: readonly Importer[]) => importers.flatMap((importer) => importer.recognise(dataset) ?? []);
  // A list of sites may well name the area of each, and would then look like a lookup or like centroids.
  if (saysServices(dataset)) return claims([sites]);
  const known = claims(IMPORTERS);
  return known.length > 0 ? known : claims(GENERAL);
}

/** Why nothing recognised the dataset: its code column is missing (an error), or it is no known table (a warning). */
export function whyUnknown(dataset: RowDataset): Issue {
  const place = placeOf(dataset.origin);
  for (const importer of IMPORTERS) {
    const missing = importer.missingCode(dataset);
    if (missing === null) continue;
    return {
      code: 'missing-code-column',
      severity: 'error',
      message: `The table looks like "${importer.id}", but its code column (${missing}) is missing.`,
      place: { ...place, column: missing },
      fix: `Add the column ${missing} with the published codes.`,
    };
  }
  const shown = dataset.columns.slice(0, 20).map((column) => `"${column}"`);
  const rest = dataset.columns.length > 20 ? ` and ${dataset.columns.length - 20} more` : '';
  const known = [...IMPORTERS, ...GENERAL].map(({ id, needs }) => `${id}: ${needs}`).join('; ');
  return {
    code: 'not-a-known-table',
    severity: 'warning',
    message: `No known table has these columns: ${shown.join(', ')}${rest}.`,
    place,
    fix: `Leave the file out, or rename its columns as published. Known tables are ${known}.`,
  };
}
