import { describe, expect, it } from 'vitest';
import { problemsOf } from './given-file.ts';

const bytes = (...values: readonly number[]) => Uint8Array.from(values);
const text = (content: string) => new TextEncoder().encode(content);

describe('files that are something else', () => {
  it.each([
    ['a PDF', text('%PDF-1.7\n1 0 obj'), 'a PDF document'],
    ['a web page', text('\n<!DOCTYPE html>\n<html lang="en"><body>Sign in</body></html>'), 'a web page (HTML)'],
    ['a web page without a doctype', text('<html><head></head></html>'), 'a web page (HTML)'],
    ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0), 'a PNG picture'],
    ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0, 0), 'a JPEG picture'],
    ['a TIFF', bytes(0x49, 0x49, 0x2a, 0, 8), 'a TIFF picture'],
    ['Parquet', text('PAR1\x15\x04'), 'a Parquet file'],
    ['KML', text('<?xml version="1.0"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"></kml>'), 'a KML file'],
    ['GML', text('<?xml version="1.0"?><ogr:FeatureCollection xmlns:gml="x">'), 'a GML file'],
    ['metadata', text('<?xml version="1.0"?><gmd:MD_Metadata/>'), 'an XML file'],
    ['a QGIS style', text("<!DOCTYPE qgis PUBLIC 'x'><qgis/>"), 'a QGIS style'],
    ['7-Zip', bytes(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), 'a 7-Zip archive'],
  ])('says what it seems to be: %s', async (_, content, words) => {
    const [issue] = await problemsOf({ 'data.csv': content });
    expect(issue).toMatchObject({ code: 'not-recognised', severity: 'error', place: { file: 'data.csv' } });
    expect(issue?.message).toContain(`It seems to be ${words}`);
    expect(issue?.fix).toMatch(/^[A-Z].*\.$/);
  });

  it.each([
    ['nothing', bytes(), 'empty-file'],
    ['a byte-order mark alone', bytes(0xef, 0xbb, 0xbf), 'not-a-table'],
    ['unknown bytes', bytes(1, 2, 3, 0, 4, 5), 'not-recognised'],
    ['zeros', new Uint8Array(100), 'not-recognised'],
    ['a broken old workbook', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'damaged-workbook'],
  ])('refuses %s', async (_, content, code) => {
    expect(await problemsOf({ 'data.csv': content })).toMatchObject([{ code, severity: 'error', place: { file: 'data.csv' } }]);
  });

  it('names a file geodatabase', async () => {
    const [issue] = await problemsOf({ 'old.gdb/gdb': bytes(1) });
    expect(issue?.message).toContain('file geodatabase');
  });
});
