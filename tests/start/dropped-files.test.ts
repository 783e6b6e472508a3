import { describe, expect, it } from 'vitest';
import { droppedFiles } from '../../renderer/start/dropped-files.ts';

type Tree = { readonly [name: string]: Tree | string };

/** Folder entries as a browser gives them: in batches, files by callback. */
function entryOf(name: string, node: Tree | string, path: string): object {
  const fullPath = `${path}/${name}`;
  if (typeof node === 'string') {
    const file = (done: (file: File) => void): void => done(new File([node], name));
    return { name, fullPath, isFile: true, isDirectory: false, file };
  }
  const createReader = () => {
    const left = Object.entries(node);
    return {
      readEntries(done: (entries: object[]) => void): void {
        done(left.splice(0, 2).map(([inner, content]) => entryOf(inner, content, fullPath)));
      },
    };
  };
  return { name, fullPath, isFile: false, isDirectory: true, createReader };
}

const drop = (tree: Tree): DataTransfer =>
  ({
    items: Object.entries(tree).map(([name, node]) => ({ webkitGetAsEntry: () => entryOf(name, node, '') })),
    files: [],
  }) as unknown as DataTransfer; // Node has no DataTransfer

describe('dropping files and folders', () => {
  it('walks through folders in batches, leaves clutter out and keeps the folders in the names', async () => {
    const found = await droppedFiles(
      drop({
        'top.csv': '1',
        england: { 'a.csv': '1', '.DS_Store': '', 'b.csv': '1', 'Thumbs.db': '', deep: { 'a.csv': '2' } },
        '~$open.xlsx': '',
      }),
    );
    expect(found.map((file) => file.webkitRelativePath || file.name)).toEqual([
      'top.csv',
      'england/a.csv',
      'england/b.csv',
      'england/deep/a.csv',
    ]);
  });
});
