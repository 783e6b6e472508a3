import { type AtlasReport, atlasReport } from './atlas-report.ts';
import { withAtlas } from './with-atlas.ts';

/** What an atlas holds. Throws IssueError when it cannot be used. */
export function atlasInfo(path: string, clock: () => string): AtlasReport {
  return withAtlas(path, clock, (file) =>
    atlasReport({
      path,
      atlas: file.atlas(),
      flowSets: file.flowSets().flatMap(({ id }) => file.flowSet(id) ?? []),
      providers: file.providers(),
      reports: file.reports(),
      roads: file.roadSummary()?.report ?? null,
    }),
  );
}
