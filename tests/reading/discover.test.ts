import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { IssueError } from '../../geodata/model/issue.ts';
import { discover, itemOf } from '../../geodata/reading/discover.ts';
import { fileProblem } from '../../geodata/reading/file-problem.ts';
import { groupShapefiles } from '../../geodata/reading/shapefile-parts.ts';
import { inFolder } from './given-file.ts';

describe('discover', () => {
  it('lists a folder in code-point order, without hidden files, with a shapefile as one item', async () => {
    const files = {
      'b/lads.SHP': '',
      'b/lads.dbf': '',
      'b/lads.shx': '',
      'b/lads.prj': '',
      'b/lads.shp.xml': '',
      'README.md': '',
      'a.csv': '',
      'Z.csv': '',
      '.hidden.csv': '',
      '.git/config': '',
    };
    await inFolder(files, (folder) => {
      const items = discover([folder]);
      expect(items.map(({ file }) => file)).toEqual(['README.md', 'Z.csv', 'a.csv', 'b/lads.SHP']);
      expect([...items[3]!.parts.keys()].sort()).toEqual(['dbf', 'prj', 'shp', 'shp.xml', 'shx']);
    });
  });

  it('finds the parts of a shapefile that is given by its .shp alone', async () => {
    await inFolder({ 'x.shp': '', 'x.dbf': '', 'x.shx': '', 'y.dbf': '' }, (folder) => {
      const path = join(folder, 'x.shp');
      const item = itemOf(path);
      expect(item.file).toBe(path);
      expect([...item.parts.keys()].sort()).toEqual(['dbf', 'shp', 'shx']);
    });
  });

  it('lists a file once that is reached twice, and a file geodatabase as one item', async () => {
    await inFolder({ 'a.csv': '', 'old.gdb/a00000001.gdbtable': '' }, (folder) => {
      expect(discover([folder, join(folder, 'a.csv')])).toHaveLength(2);
      expect(discover([folder]).map(({ file }) => file)).toEqual(['a.csv', 'old.gdb']);
    });
  });

  it('does not follow linked folders, nor list the working files of SQLite', async () => {
    await inFolder({ 'a.gpkg': '', 'a.gpkg-wal': '', 'a.gpkg-shm': '', 'in/b.csv': '' }, (folder) => {
      symlinkSync(folder, join(folder, 'in', 'up'));
      symlinkSync(join(folder, 'a.gpkg'), join(folder, 'in', 'linked.gpkg'));
      expect(discover([folder]).map(({ file }) => file)).toEqual(['a.gpkg', 'in/b.csv', 'in/linked.gpkg']);
    });
  });

  it('says which path does not exist', () => {
    expect(() => discover(['/no/such/folder'])).toThrow('/no/such/folder: There is no such file or folder. Check the path.');
  });

  it('wants one file where one is asked for', async () => {
    await inFolder({ 'a.csv': '', 'b.csv': '' }, (folder) => {
      expect(() => itemOf(folder)).toThrow(IssueError);
    });
  });
});

describe('groupShapefiles', () => {
  it('keeps parts of different folders apart, and parts without a .shp single', () => {
    const groups = groupShapefiles(['a/x.shp', 'a/x.dbf', 'b/x.dbf', 'note.txt']);
    expect(groups.map(({ main, parts }) => [main, parts.size])).toEqual([
      ['a/x.shp', 2],
      ['b/x.dbf', 0],
      ['note.txt', 0],
    ]);
  });
});

describe('fileProblem', () => {
  it.each([
    ['EACCES', 'file-unreadable'],
    ['EBUSY', 'file-busy'],
    ['EIO', 'file-unreadable'],
  ])('explains %s', (code, expected) => {
    const error = Object.assign(new Error(code), { code });
    let thrown: unknown;
    try {
      fileProblem(error, 'a.csv');
    } catch (caught) {
      thrown = caught;
    }
    expect(thrown).toBeInstanceOf(IssueError);
    expect(thrown).toMatchObject({ issues: [{ code: expected, place: { file: 'a.csv' } }] });
  });

  it('lets bugs through', () => {
    expect(() => fileProblem(new TypeError('a bug'), 'a.csv')).toThrow(TypeError);
  });
});
