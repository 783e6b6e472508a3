// The `*.footprint` file as JSON: what it must look like, before its block codes are looked up in an atlas.
import { z } from 'zod';
import { failure, type Issue, ok, type Result } from '../model/issue.ts';
import { firstJsonMistake, type JsonPath, pathText, placeOfPath } from './json-place.ts';
import { MAX_FILE, MAX_RECORDS, MAX_SLOT } from './plan-limits.ts';
import {
  areaRecord,
  arrangementRecord,
  codeText,
  layerIdText,
  logRecord,
  nameText,
  rulePackRecord,
  siteChangeRecord,
  sitesOpenedNumber,
} from './plan-records.schema.ts';

/** The version this program writes, and the highest it reads. */
export const PLAN_SCHEMA = 1;
/** Issues told about one file; the rest are counted. */
export const MAX_ISSUES = 20;

const tierRecord = z.strictObject({
  seededFrom: layerIdText.nullable(),
  areas: z.array(areaRecord.extend({ blocks: z.array(codeText.min(1)).max(1_000_000) })).max(MAX_SLOT),
});

const planDocument = z.strictObject({
  schema: z.literal(PLAN_SCHEMA),
  id: codeText.min(1),
  name: nameText,
  atlas: z.strictObject({ fingerprint: codeText, blockLayer: layerIdText }),
  rulePack: rulePackRecord,
  tiers: z.strictObject({ neighbourhood: tierRecord, place: tierRecord, system: tierRecord }),
  arrangements: z.array(arrangementRecord).max(MAX_RECORDS),
  siteChanges: z.array(siteChangeRecord).max(MAX_RECORDS),
  sitesOpened: sitesOpenedNumber,
  log: z.array(logRecord).max(MAX_RECORDS),
});

/** A plan whose blocks are codes: readable without an atlas. */
export type PlanDocument = z.infer<typeof planDocument>;

/** An error at a value of the file, with its line. */
export function issueAt(code: string, text: string, file: string, path: JsonPath, message: string, fix: string): Issue {
  const place = placeOfPath(text, path) ?? placeOfPath(text, path.slice(0, -1));
  return { code, severity: 'error', message, place: place ? { file, row: place.row } : { file }, fix };
}

function notJson(text: string, file: string): Issue {
  const mistake = firstJsonMistake(text);
  const place = mistake ? { file, row: mistake.row, column: String(mistake.column) } : { file };
  const conflict = /^(<{7}|={7}|>{7})/m.test(text) ? ' It holds marks of an unfinished merge.' : '';
  const message = `The file is not a whole plan: its JSON breaks off or goes wrong here.${conflict}`;
  return { code: 'not-json', severity: 'error', message, place, fix: 'Open a backup of the plan, or mend this line.' };
}

/** Null when the file says that it is of this version. */
function wrongVersion(json: unknown, file: string): Issue | null {
  const schema = typeof json === 'object' && json !== null && 'schema' in json ? json.schema : undefined;
  if (schema === PLAN_SCHEMA) return null;
  if (typeof schema === 'number' && schema > PLAN_SCHEMA) {
    const message = `The plan was made by a newer Coterminous (file version ${schema}; this one reads ${PLAN_SCHEMA}).`;
    return { code: 'newer-plan', severity: 'error', message, place: { file }, fix: 'Update Coterminous, then open it again.' };
  }
  const message = 'The file is JSON but not a Coterminous plan: it has no known "schema".';
  return { code: 'not-a-plan', severity: 'error', message, place: { file }, fix: 'Choose a .footprint file.' };
}

/** What zod found, in the order of the file's members. */
function shapeIssues(error: z.ZodError, text: string, file: string): Issue[] {
  const issues = error.issues.slice(0, MAX_ISSUES).map((issue) => {
    // Symbols cannot come out of JSON.
    const path = issue.path.filter((key) => typeof key !== 'symbol');
    const where = path.length > 0 ? `"${pathText(path)}": ` : '';
    return issueAt('bad-plan-member', text, file, path, `${where}${issue.message}.`, 'Mend this value, or open a backup.');
  });
  const more = error.issues.length - issues.length;
  if (more > 0) {
    const message = `${more} more problems of this kind.`;
    issues.push({ code: 'more-issues', severity: 'error', message, place: { file }, fix: 'Mend those above first.' });
  }
  return issues;
}

/** The JSON of a text, or where it goes wrong. A byte-order mark is passed over. */
function parseJson(text: string, file: string): Result<unknown, Issue> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return failure(notJson(text, file));
    throw error;
  }
}

/**
 * Reads the text of a `*.footprint` file without an atlas: shape, lengths and version, not whether its blocks exist.
 * Never throws on any text. `file` is named in the issues.
 */
export function readPlanDocument(text: string, file: string): Result<PlanDocument, readonly Issue[]> {
  if (text.length > MAX_FILE) {
    const message = `The file is too large to be a plan (${Math.round(text.length / 1e6)} million characters).`;
    return failure([{ code: 'plan-too-large', severity: 'error', message, place: { file }, fix: 'Choose a .footprint file.' }]);
  }
  const clean = withoutMark(text);
  const json = parseJson(clean, file);
  if (!json.ok) return failure([json.error]);
  const version = wrongVersion(json.value, file);
  if (version) return failure([version]);
  const checked = planDocument.safeParse(json.value);
  return checked.success ? ok(checked.data) : failure(shapeIssues(checked.error, clean, file));
}

/** The text without a byte-order mark. */
export const withoutMark = (text: string): string => (text.startsWith('\ufeff') ? text.slice(1) : text);
