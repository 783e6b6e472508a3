// What a file is, from its first bytes.

export type ContentKind =
  | 'empty'
  | 'gzip'
  | 'zip'
  | 'sqlite'
  | 'json'
  | 'shapefile'
  | 'osm-pbf'
  | 'compound' // the container of old Excel files and of password-protected new ones
  | 'foreign'
  | 'text';

/** What the bytes are; `foreign` formats are described by `foreignFormat`. */
export function sniff(bytes: Uint8Array): ContentKind {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, [0x1f, 0x8b])) return 'gzip';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'zip';
  if (startsWith(bytes, ascii('SQLite format 3\0'))) return 'sqlite';
  if (startsWith(bytes, [0x00, 0x00, 0x27, 0x0a])) return 'shapefile'; // 9994, big-endian
  if (startsWith(bytes, ascii('OSMHeader'), 6)) return 'osm-pbf'; // after two lengths and a tag
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'compound';
  if (foreignFormat(bytes) !== null) return 'foreign';
  return ['{', '['].includes(firstCharacter(bytes)) ? 'json' : 'text';
}

export interface ForeignFormat {
  /** "a PDF document". */
  readonly what: string;
  readonly fix: string;
}

const DATA_FIX = 'Look for the CSV, Excel or GeoPackage version of the same data.';
const MAP_FIX = 'Export it as GeoPackage or GeoJSON from a GIS such as QGIS.';
const TABLE_FIX = 'Export it as CSV from the program that made it.';
const UNPACK_FIX = 'Unpack it first, then choose the unpacked files.';

const SIGNATURES: readonly (readonly [signature: readonly number[], offset: number, format: ForeignFormat])[] = [
  [ascii('%PDF'), 0, { what: 'a PDF document', fix: DATA_FIX }],
  [[0x89, 0x50, 0x4e, 0x47], 0, { what: 'a PNG picture', fix: DATA_FIX }],
  [[0xff, 0xd8, 0xff], 0, { what: 'a JPEG picture', fix: DATA_FIX }],
  [ascii('GIF8'), 0, { what: 'a GIF picture', fix: DATA_FIX }],
  [[0x49, 0x49, 0x2a, 0x00], 0, { what: 'a TIFF picture', fix: DATA_FIX }],
  [[0x4d, 0x4d, 0x00, 0x2a], 0, { what: 'a TIFF picture', fix: DATA_FIX }],
  [ascii('PAR1'), 0, { what: 'a Parquet file', fix: TABLE_FIX }],
  [ascii('ARROW1'), 0, { what: 'an Arrow (Feather) file', fix: TABLE_FIX }],
  [ascii('fgb'), 0, { what: 'a FlatGeobuf file', fix: MAP_FIX }],
  [ascii('7z'), 0, { what: 'a 7-Zip archive', fix: UNPACK_FIX }],
  [ascii('Rar!'), 0, { what: 'a RAR archive', fix: UNPACK_FIX }],
  [ascii('BZh'), 0, { what: 'a bzip2 file', fix: UNPACK_FIX }],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 0, { what: 'an xz file', fix: UNPACK_FIX }],
  [[0x28, 0xb5, 0x2f, 0xfd], 0, { what: 'a Zstandard file', fix: UNPACK_FIX }],
  [ascii('RDX'), 0, { what: 'an R data file', fix: TABLE_FIX }],
  [ascii('X\n\0\0\0'), 0, { what: 'an R data file', fix: TABLE_FIX }],
  [ascii('$FL2'), 0, { what: 'an SPSS file', fix: TABLE_FIX }],
];

const MARKUP: readonly (readonly [pattern: RegExp, format: ForeignFormat])[] = [
  [
    /<(?:!doctype\s+html|html)\b/i,
    {
      what: 'a web page (HTML): the download may have led to a sign-in or an error page',
      fix: 'Open the link in a browser and save the data file itself.',
    },
  ],
  [/<kml\b/i, { what: 'a KML file', fix: MAP_FIX }],
  [/<(?:\w+:)?FeatureCollection\b/, { what: 'a GML file', fix: MAP_FIX }],
  [/<osm\b/, { what: 'an OpenStreetMap file (XML)', fix: 'Download the same extract as PBF (.osm.pbf), which is read.' }],
  [/<qgis\b/i, { what: 'a QGIS style or project', fix: 'Leave it out; it holds no data.' }],
  [/^\s*</, { what: 'an XML file, such as metadata', fix: 'Leave it out; it holds no table or areas.' }],
];

/** What a format that is not read seems to be, and what to do; null where the bytes may be one that is read. */
export function foreignFormat(bytes: Uint8Array): ForeignFormat | null {
  for (const [signature, offset, format] of SIGNATURES) if (startsWith(bytes, signature, offset)) return format;
  if (firstCharacter(bytes) !== '<') return null;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  return MARKUP.find(([pattern]) => pattern.test(head))?.[1] ?? null;
}

/** The first character that is neither a byte-order mark nor white space, read as ASCII. */
function firstCharacter(bytes: Uint8Array): string {
  let at = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0;
  while (at < bytes.length && [0x20, 0x09, 0x0a, 0x0d].includes(bytes[at]!)) at++;
  return at < bytes.length ? String.fromCharCode(bytes[at]!) : '';
}

function startsWith(bytes: Uint8Array, signature: readonly number[], offset = 0): boolean {
  return signature.every((value, i) => bytes[offset + i] === value);
}

function ascii(text: string): readonly number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}
