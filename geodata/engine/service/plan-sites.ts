// The sites of the open plan's atlas, found once for as long as the plan is open.
import { type ServiceSites, serviceSitesOf } from '../access/service-sites.ts';
import type { OpenPlan } from './open-plan.ts';

const known = new WeakMap<OpenPlan, ServiceSites>();

export function sitesOfPlan(open: OpenPlan): ServiceSites {
  const kept = known.get(open) ?? serviceSitesOf(open.parts.file);
  known.set(open, kept);
  return kept;
}
