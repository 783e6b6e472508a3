// Files out of a drag and drop, folders included.

/** Files that systems leave in folders and nobody means to import. */
const isClutter = (name: string): boolean => /^(\.|~\$)|^(thumbs\.db|desktop\.ini)$/i.test(name);

/** More than this in one folder is a mistake (a home folder), not a set of downloads. */
const MOST_FILES = 2000;

/** Every file dropped, folders walked through. Call it within the drop event: the entries are gone after it. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
  const entries = Array.from(transfer.items).flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return pickedFiles(transfer.files);
  const found: File[] = [];
  for (const entry of entries) await collect(entry, found);
  return found;
}

/** The files of a picker; with a folder picked, those of its folders too. */
export const pickedFiles = (files: FileList | null): readonly File[] =>
  Array.from(files ?? [])
    .filter(({ name }) => !isClutter(name))
    .slice(0, MOST_FILES);

async function collect(entry: FileSystemEntry, found: File[]): Promise<void> {
  if (isClutter(entry.name) || found.length >= MOST_FILES) return;
  if (entry.isFile) {
    const file = entry as FileSystemFileEntry; // isFile says so; the DOM types do not narrow by it
    found.push(inFolder(await new Promise<File>((resolve, reject) => file.file(resolve, reject)), entry.fullPath));
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader(); // not a file, so a folder
  // A reader hands out at most 100 entries at a time and none at the end.
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (batch.length === 0) return;
    for (const inner of batch) await collect(inner, found);
  }
}

/** Dropped files forget their folder, unlike picked ones; without it two of the same name could not be told apart. */
function inFolder(file: File, fullPath: string): File {
  const path = fullPath.replace(/^\//, '');
  if (path.includes('/')) Object.defineProperty(file, 'webkitRelativePath', { value: path });
  return file;
}
