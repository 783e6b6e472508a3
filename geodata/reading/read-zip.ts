// Zips: a workbook, or a parcel of files that are read one by one.
import type { Dataset } from '../import/dataset.ts';
import { IssueError, refuse } from '../model/issue.ts';
import { EXPANSION_LIMIT, type ExpansionLimit } from './expansion-limit.ts';
import { placeIn, type ReadContext } from './read-context.ts';
import { readShapefile } from './read-shapefile.ts';
import { readWorkbook } from './read-workbook.ts';
import { groupShapefiles, type NameGroup } from './shapefile-parts.ts';
import { unzipMember } from './unzip.ts';
import { type ZipMember, zipMembers } from './zip-directory.ts';

/** Reads the bytes of a member that is a file of its own. */
export type ReadMember = (bytes: Buffer, context: ReadContext) => Promise<readonly Dataset[]>;

/**
 * The datasets of every readable member, in order of name. Members that cannot be read are reported and passed over as
 * long as one can; else their problems are thrown. Nothing is written to disk, so names that climb out of it are harmless.
 */
export async function readZip(
  bytes: Buffer,
  context: ReadContext,
  readMember: ReadMember,
  limit: ExpansionLimit = EXPANSION_LIMIT,
): Promise<readonly Dataset[]> {
  const members = zipMembers(bytes, context, limit);
  const office = officeKind(members, bytes, context);
  if (office === 'workbook') {
    for (const member of members) unzipMember(bytes, member, context); // damage is found here, where it can be named
    return readWorkbook(bytes, context);
  }
  if (office === 'document') {
    return refuse(
      'not-recognised',
      'It is a document, not a table or a map.',
      placeIn(context),
      'Look for the CSV, Excel or GeoPackage version of the same data.',
    );
  }
  return readMembers(bytes, members, context, readMember);
}

async function readMembers(
  bytes: Buffer,
  members: readonly ZipMember[],
  context: ReadContext,
  readMember: ReadMember,
): Promise<readonly Dataset[]> {
  const visible = members.filter(({ name }) => !/(?:^|\/)(?:\.[^./]|__MACOSX\/)/.test(name));
  const byName = new Map(visible.map((member) => [member.name, member]));
  const groups = groupShapefiles([...byName.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
  const datasets: Dataset[] = [];
  const problems: IssueError[] = [];
  for (const group of groups) {
    const inside = { ...context, member: groups.length === 1 ? context.member : memberName(context, group.main) };
    const unzip = (name: string) => unzipMember(bytes, byName.get(name)!, inside);
    try {
      datasets.push(...(await readGroup(group, unzip, inside, readMember)));
    } catch (error) {
      if (!(error instanceof IssueError)) throw error;
      problems.push(error);
    }
  }
  const issues = problems.flatMap((problem) => problem.issues);
  if (datasets.length === 0 && issues.length > 0) throw new IssueError(issues);
  if (datasets.length === 0) return refuse('no-rows', 'The zip holds no files.', placeIn(context), 'Download it again.');
  issues.forEach(context.onIssue);
  return datasets;
}

async function readGroup(
  group: NameGroup,
  unzip: (name: string) => Buffer,
  context: ReadContext,
  readMember: ReadMember,
): Promise<readonly Dataset[]> {
  if (group.parts.size === 0) return readMember(unzip(group.main), context);
  const part = (extension: string) => {
    const name = group.parts.get(extension);
    return name === undefined ? null : unzip(name);
  };
  const parts = { shp: unzip(group.main), shx: part('shx'), dbf: part('dbf'), prj: part('prj'), cpg: part('cpg') };
  return [await readShapefile(parts, context)];
}

const memberName = (context: ReadContext, name: string): string =>
  context.member === null ? name : `${context.member}/${name}`;

/** Excel and LibreOffice files are zips with a fixed layout. */
function officeKind(members: readonly ZipMember[], bytes: Buffer, context: ReadContext): 'workbook' | 'document' | 'parcel' {
  const has = (pattern: RegExp) => members.some(({ name }) => pattern.test(name));
  if (has(/^xl\/workbook\.(?:xml|bin)$/)) return 'workbook';
  if (has(/^(?:word|ppt|visio)\//)) return 'document';
  const mimetype = members.find(({ name }) => name === 'mimetype');
  if (mimetype === undefined) return 'parcel';
  const type = unzipMember(bytes, mimetype, context).toString('latin1');
  if (type.startsWith('application/vnd.oasis.opendocument.spreadsheet')) return 'workbook';
  return type.startsWith('application/vnd.oasis') ? 'document' : 'parcel';
}
