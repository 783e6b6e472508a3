// JSON that holds a map: GeoJSON or TopoJSON.
import type { Dataset } from '../import/dataset.ts';
import { refuse } from '../model/issue.ts';
import { placeIn, type ReadContext } from './read-context.ts';
import { readGeojson } from './read-geojson.ts';
import { readTopojson } from './read-topojson.ts';
import { toUtf8 } from './text-encoding.ts';

/** JavaScript holds no longer text than this. */
const LONGEST_TEXT = 0x1fffffe8;

/** The datasets of a GeoJSON (one) or TopoJSON (one an object). Throws an IssueError for anything else. */
export function readJson(bytes: Buffer, context: ReadContext): readonly Dataset[] {
  const json = parse(toUtf8(bytes, context), context);
  if (isObject(json)) {
    const { type } = json;
    if (type === 'Topology') return readTopojson(json, context);
    if (typeof type === 'string') return [readGeojson(json, type, context)];
  }
  return refuse(
    'not-geojson',
    'It is JSON, but neither GeoJSON nor TopoJSON.',
    placeIn(context),
    'Export the data as CSV, GeoJSON or GeoPackage.',
  );
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parse(utf8: Buffer, context: ReadContext): unknown {
  if (utf8.length > LONGEST_TEXT) {
    return refuse(
      'too-big',
      `The JSON is ${Math.round(utf8.length / 1024 ** 2)} MB long; up to 511 MB can be read.`,
      placeIn(context),
      'Use the GeoPackage version, or boundaries that are generalised (BGC).',
    );
  }
  const text = utf8.toString('utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refuseSyntax(error, text, context);
  }
}

function refuseSyntax(error: SyntaxError, text: string, context: ReadContext): never {
  const offset = Number(/position (\d+)/.exec(error.message)?.[1] ?? text.length);
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  const column = offset - before.lastIndexOf('\n');
  const place = placeIn(context, null, line, `character ${column}`);
  if (offset >= text.trimEnd().length) {
    return refuse('truncated-json', `The JSON ends too early, in line ${line}.`, place, 'Download it again.');
  }
  if (line > 1 && /^\s*\{.*\}\s*$/.test(text.slice(0, text.indexOf('\n')))) {
    return refuse(
      'json-lines',
      'It is one JSON feature a line, not one GeoJSON file.',
      place,
      'Convert it to GeoJSON or GeoPackage in a GIS.',
    );
  }
  return refuse(
    'invalid-json',
    `The JSON has a mistake in line ${line}, character ${column}.`,
    place,
    'Download it again, or export it again.',
  );
}
