// What the window remembers, kept by the engine: across runs, whole or not at all, and harmless when it is broken.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MOST_MEMORY } from '../../geodata/contract/values.ts';
import { asking, errorOf, townService } from './town-service.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'memory-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const load = async (): Promise<string> => (await asking(townService(home).service)('memory.load', {})).text;
const path = (): string => join(home, '.window.json');

describe('the memory of the window', () => {
  it('is empty at first, and then what was saved, for the next run too', async () => {
    expect(await load()).toBe('{}');
    const text = '{"tour":"seen","of":"\u00e9"}';
    await asking(townService(home).service)('memory.save', { text });
    expect(await load()).toBe(text);
    await asking(townService(home).service)('memory.save', { text: '{}' });
    expect(readFileSync(path(), 'utf8')).toBe('{}');
    expect(readdirSync(home).filter((name) => name.startsWith('.window'))).toEqual(['.window.json']);
  });

  it('is no document of the library', async () => {
    const { service } = townService(home);
    await asking(service)('memory.save', { text: '{}' });
    expect(await asking(service)('library.list', {})).toMatchObject({ atlases: [], plans: [] });
    expect((await errorOf(service, 'library.remove', { document: '.window.json' })).code).toBe('bad-request');
  });

  it.each(['', '{"tour":', '[]', 'null', '"text"', '\0\0', `{"x":"${'x'.repeat(MOST_MEMORY)}"}`])(
    'is passed over when its file is broken, with a note (%#)',
    async (text) => {
      writeFileSync(path(), text);
      const { service, logged } = townService(home);
      expect(await asking(service)('memory.load', {})).toEqual({ text: '{}' });
      expect(logged.join()).toMatch(/\.window\.json cannot be used/);
      await asking(service)('memory.save', { text: '{"mended":true}' });
      expect(await load()).toBe('{"mended":true}');
    },
  );

  it('takes no more than 256 kB, counted in bytes, and nothing but a JSON object', async () => {
    const { service } = townService(home);
    const withinCharacters = `{"x":"${'\u00e9'.repeat(MOST_MEMORY / 2)}"}`;
    for (const text of ['x', '[1]', withinCharacters, `{"x":"${'x'.repeat(MOST_MEMORY)}"}`]) {
      expect((await errorOf(service, 'memory.save', { text })).code).toBe('bad-request');
    }
    expect(await load()).toBe('{}');
  });
});
