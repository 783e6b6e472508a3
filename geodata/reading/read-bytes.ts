// From bytes to datasets, by what the bytes are.
import type { Dataset } from '../import/dataset.ts';
import { refuse } from '../model/issue.ts';
import { gunzip } from './gunzip.ts';
import { osmBytesOf } from './osm-bytes.ts';
import { readOsmRoads } from './osm-roads.ts';
import { placeIn, type ReadContext } from './read-context.ts';
import { readCsv } from './read-csv.ts';
import { readGeopackage } from './read-geopackage.ts';
import { readJson } from './read-json.ts';
import { readShapefile } from './read-shapefile.ts';
import { readWorkbook } from './read-workbook.ts';
import { readZip } from './read-zip.ts';
import { foreignFormat, sniff } from './sniff.ts';

/** A zip in a gzip in a zip is somebody's joke. */
const DEEPEST = 3;

/** Everything in one file's bytes, gzip and zip unpacked. Throws an IssueError where nothing in it can be read. */
export async function readBytes(bytes: Buffer, context: ReadContext, depth = 0): Promise<readonly Dataset[]> {
  if (depth > DEEPEST) {
    return refuse(
      'nested-archives',
      'The file is packed more than three times over.',
      placeIn(context),
      'Unpack it first, then choose the unpacked files.',
    );
  }
  switch (sniff(bytes)) {
    case 'empty':
      return refuse('empty-file', 'The file is empty (0 bytes).', placeIn(context), 'Download it again.');
    case 'gzip':
      return readBytes(gunzip(bytes, context), context, depth + 1);
    case 'zip':
      return readZip(bytes, context, (inside, memberContext) => readBytes(inside, memberContext, depth + 1));
    case 'sqlite':
      return readGeopackage(bytes, context);
    case 'json':
      return readJson(bytes, context);
    case 'shapefile':
      return [await readShapefile({ shp: bytes, shx: null, dbf: null, prj: null, cpg: null }, context)];
    case 'osm-pbf':
      return [readOsmRoads(osmBytesOf(bytes), context, context.onBytes)];
    case 'compound':
      return readWorkbook(bytes, context);
    case 'text':
      return [readCsv(bytes, context)];
    case 'foreign':
      return refuseForeign(bytes, context);
  }
}

function refuseForeign(bytes: Buffer, context: ReadContext): never {
  const format = foreignFormat(bytes);
  return refuse(
    'not-recognised',
    `It seems to be ${format?.what ?? 'another kind of file'}.`,
    placeIn(context),
    format?.fix ?? 'Leave it out.',
  );
}
