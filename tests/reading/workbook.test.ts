import { type CellObject, CFB, utils, type WorkSheet, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { problemsOf, readGiven, rowsOf, tableOf } from './given-file.ts';

type Sheets = Readonly<Record<string, WorkSheet>>;

function workbook(sheets: Sheets, bookType: 'xlsx' | 'ods' | 'xlsb' | 'biff8' = 'xlsx'): Buffer {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  return write(book, { type: 'buffer', bookType, cellDates: false }) as Buffer; // what type 'buffer' gives
}

const TITLED = [
  ['Mid-year population estimates'],
  [],
  ['LSOA\r\ncode', 'Area\u00a0name', 'People', null],
  ['E01000001', 'City\u00a0of', 1749, null],
  ['E01000002', 'Elsewhere', 0.000001, null],
];

describe('readWorkbook', () => {
  it.each(['xlsx', 'ods', 'xlsb', 'biff8'] as const)(
    'reads %s: title rows, line breaks in names, empty columns at the end',
    async (type) => {
      const table = await tableOf({ 'wrong-name.csv': workbook({ Data: utils.aoa_to_sheet(TITLED) }, type) });
      expect(table.columns).toEqual(['LSOA code', 'Area name', 'People']);
      expect(rowsOf(table)).toEqual([
        [4, 'E01000001', 'City\u00a0of', '1749'],
        [5, 'E01000002', 'Elsewhere', '0.000001'],
      ]);
      expect(table.origin.sheet).toBe('Data');
    },
  );

  it('gives every sheet with a table and reports the others', async () => {
    const sheets = {
      Notes: utils.aoa_to_sheet([['These are notes.'], ['Nothing else.']]),
      Empty: utils.aoa_to_sheet([]),
      One: utils.aoa_to_sheet([
        ['A', 'B'],
        [1, 2],
      ]),
      Two: utils.aoa_to_sheet([
        ['C', 'D'],
        [3, 4],
      ]),
    };
    const { datasets, issues } = await readGiven({ 'a.xlsx': workbook(sheets) });
    expect(datasets.map(({ origin }) => origin.sheet)).toEqual(['One', 'Two']);
    expect(issues.map(({ code, place }) => [code, place.sheet])).toEqual([
      ['sheet-without-table', 'Notes'],
      ['sheet-without-table', 'Empty'],
    ]);
  });

  it('writes numbers plainly, dates as ISO, and codes with their leading zeros', async () => {
    const number = (v: number, z: string): CellObject => ({ t: 'n', v, z });
    const sheet = utils.aoa_to_sheet([
      ['share', 'people', 'day', 'moment', 'code', 'flag', 'raw'],
      [0, 0, 0, 0, 0, true, '20191001'],
    ]);
    const cells = [
      number(0.125, '0.0%'),
      number(1234567, '#,##0'),
      number(44743, 'dd/mm/yyyy'),
      number(44743.5, 'dd/mm/yyyy hh:mm'),
      number(7, '00000'),
    ];
    cells.forEach((cell, i) => {
      sheet[utils.encode_cell({ r: 1, c: i })] = cell;
    });
    expect(rowsOf(await tableOf({ 'a.xlsx': workbook({ S: sheet }) }))).toEqual([
      [2, '0.125', '1234567', '2022-07-01', '2022-07-01T12:00:00', '00007', 'TRUE', '20191001'],
    ]);
  });

  it('fills merged cells down a column but not across a title', async () => {
    const sheet = utils.aoa_to_sheet([
      ['A wide title', null, null],
      ['Region', 'Code', 'n'],
      ['North', 'E1', 1],
      [null, 'E2', 2],
    ]);
    sheet['!merges'] = [utils.decode_range('A1:C1'), utils.decode_range('A3:A4')];
    expect(rowsOf(await tableOf({ 'a.xlsx': workbook({ S: sheet }) }))).toEqual([
      [3, 'North', 'E1', '1'],
      [4, 'North', 'E2', '2'],
    ]);
  });

  it('counts rows from the top of the sheet, also where the table starts further down and to the right', async () => {
    const sheet = utils.sheet_add_aoa(utils.aoa_to_sheet([]), [['A', 'B'], [1, 2], [], [3, 4]], { origin: 'C5' });
    const table = await tableOf({ 'a.xlsx': workbook({ S: sheet }) });
    expect(table.columns.filter((name) => name !== '')).toEqual(['A', 'B']);
    expect(rowsOf(table).map(([row]) => row)).toEqual([6, 8]);
  });

  it('refuses a workbook without a table', async () => {
    expect(await problemsOf({ 'a.xlsx': workbook({ Notes: utils.aoa_to_sheet([['Only a note.']]) }) })).toMatchObject([
      { code: 'no-rows' },
    ]);
  });

  it('says that a password is needed', async () => {
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(64));
    CFB.utils.cfb_add(container, '/EncryptionInfo', Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]));
    const bytes = CFB.write(container, { fileType: 'cfb', type: 'buffer' } as never) as Uint8Array; // the options' types leave out most of them
    expect(await problemsOf({ 'a.xlsx': Buffer.from(bytes) })).toMatchObject([{ code: 'password-protected' }]);
  });

  it('refuses a damaged part by name', async () => {
    const bytes = Buffer.from(
      workbook({
        S: utils.aoa_to_sheet([
          ['A', 'B'],
          [1, 2],
        ]),
      }),
    );
    const at = bytes.indexOf('xl/worksheets/sheet1.xml') + 60;
    bytes[at] = bytes[at]! ^ 0xff;
    const [issue] = await problemsOf({ 'a.xlsx': bytes });
    expect(issue).toMatchObject({ code: 'damaged-zip' });
    expect(issue?.message).toContain('sheet1.xml');
  });
});
