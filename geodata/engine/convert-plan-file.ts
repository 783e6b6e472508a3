import type { AtlasFile } from '../atlas/atlas-file.ts';
import type { VintageLink } from '../model/atlas.ts';
import { IssueError, refuse } from '../model/issue.ts';
import { type ConversionReport, convertPlan } from '../plan/convert.ts';
import { logEdit } from '../plan/log-edit.command.ts';
import { orientLink } from '../plan/vintage-links.ts';
import { accepted } from './accepted.ts';
import { serviceSitesOf } from './access/service-sites.ts';
import type { Author } from './author.ts';
import { guardTarget, readPlan, savePlan } from './plan-files.ts';
import { type PlanSummary, planSummary } from './plan-summary.ts';
import { listsSite } from './travel-requests.ts';
import { withAtlas } from './with-atlas.ts';

export interface ConvertPlanArgs extends Author {
  readonly planPath: string;
  readonly fromAtlas: string;
  readonly toAtlas: string;
  readonly out: string;
  readonly force: boolean;
}

export interface ConvertedPlan {
  readonly summary: PlanSummary;
  readonly conversion: ConversionReport;
}

/** Carries a plan to the blocks of another atlas and writes it. Throws IssueError; then nothing is written. */
export async function convertPlanFile(args: ConvertPlanArgs): Promise<ConvertedPlan> {
  return withAtlas(args.fromAtlas, args.clock, (fromFile) =>
    withAtlas(args.toAtlas, args.clock, (toFile) => convert(args, fromFile, toFile)),
  );
}

function convert(args: ConvertPlanArgs, fromFile: AtlasFile, toFile: AtlasFile): ConvertedPlan {
  const [from, to] = [fromFile.atlas(), toFile.atlas()];
  const { plan } = readPlan(args.planPath, from);
  const sites = serviceSitesOf(toFile);
  const converted = convertPlan(plan, {
    fromBlocks: from.blocks,
    toBlocks: to.blocks,
    link: linkBetween(fromFile, toFile),
    fromPeople: from.people.total,
    toPeople: to.people.total,
    atlasFingerprint: to.fingerprint,
    hasSite: (service, code) => listsSite(sites, service, code),
  });
  if (!converted.ok) throw new IssueError([converted.error]);
  const what = `Carried from ${from.blocks.layer} to ${to.blocks.layer}`;
  const after = accepted(logEdit(converted.value.plan, { at: args.clock(), who: args.who, what, why: '' }));
  guardTarget(args.out, args.force);
  savePlan(args.out, after, to);
  return { summary: planSummary(args.out, after, to), conversion: converted.value.report };
}

/** The published lookup between the two atlases' blocks, from whichever holds it. Codes that did not change need none. */
function linkBetween(fromFile: AtlasFile, toFile: AtlasFile): VintageLink {
  const from = fromFile.atlas().blocks.layer;
  const to = toFile.atlas().blocks.layer;
  if (from === to) return { from, to, fromCodes: [], toCodes: [], changes: [] };
  const found = [...toFile.vintageLinks(), ...fromFile.vintageLinks()].find((link) => orientLink(link, from, to) !== null);
  if (found) return found;
  refuse(
    'no-vintage-link',
    `Neither atlas holds a lookup between ${from} and ${to}.`,
    { file: toFile.path },
    `Build it again with the published lookup that has both ${from.toUpperCase()}CD and ${to.toUpperCase()}CD.`,
  );
}
