// Dropping files on the window, as from the desktop.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';

interface WrittenFile {
  readonly name: string;
  readonly text: string | Uint8Array;
}

/** Drops files, by path or as written here, on an element. They go through an input, since pages cannot make files of paths. */
export async function dropFiles(page: Page, selector: string, files: readonly (string | WrittenFile)[]): Promise<void> {
  await page.evaluate(() => {
    const input = Object.assign(document.createElement('input'), { type: 'file', multiple: true, id: 'dropped-files' });
    input.hidden = true;
    document.body.append(input);
  });
  await page.locator('#dropped-files').setInputFiles(files.map(payload));
  await page.evaluate((target) => {
    const input = document.querySelector<HTMLInputElement>('#dropped-files');
    const transfer = new DataTransfer();
    for (const file of input?.files ?? []) transfer.items.add(file);
    const element = document.querySelector(target);
    for (const kind of ['dragenter', 'dragover', 'drop'])
      element?.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: transfer }));
    input?.remove();
  }, selector);
}

function payload(file: string | WrittenFile): { name: string; mimeType: string; buffer: Buffer } {
  const [name, buffer] = typeof file === 'string' ? [basename(file), readFileSync(file)] : [file.name, Buffer.from(file.text)];
  return { name, mimeType: 'application/octet-stream', buffer };
}

/** The files of a folder. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .map((name) => join(folder, name));
