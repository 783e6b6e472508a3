import { basename, join } from 'node:path';
import { copyDocuments } from './copy-documents.ts';
import type { Engine, Handlers } from './engine.ts';
import { throwIfCancelled } from './jobs.ts';
import { closeSession } from './session.handler.ts';
import { moveIn } from './workshop.ts';

export const importHandlers = {
  'import.begin': ({ uploads, options }) => {
    const token = options.random(16);
    uploads.begin(token);
    return { token };
  },

  'import.read': ({ uploads, jobs, imports }, { token, job }) => {
    const folder = uploads.folder(token);
    return jobs.run(job, 'import.read', (controls) =>
      imports.use(token, (thread) => thread.ask({ work: 'read', folder }, controls)),
    );
  },

  /** Built aside and moved in when it is whole: until then the library knows nothing of it. */
  'import.build': ({ uploads, jobs, imports, workshop, library, options }, { token, name, blocks, job }) => {
    const folder = uploads.folder(token);
    return jobs.run(job, 'import.build', (controls) =>
      workshop.use(async (making) => {
        const out = join(making, library.freeName(name, 'atlas'));
        const work = { work: 'build', folder, blocks, title: name, out, at: options.clock() } as const;
        const issues = await imports.use(token, (thread) => thread.ask(work, controls));
        await imports.end(token);
        throwIfCancelled(controls.signal);
        const atlas = library.freeName(name, 'atlas'); // another may have come in meanwhile
        moveIn(out, library.path(atlas, 'atlas'));
        return { atlas, issues };
      }),
    );
  },

  /** The atlas with its roads is made aside and takes the place of the open one in one step; the open file goes on being read whole. */
  'import.roads': (engine, { token, job }) => {
    const { uploads, jobs, imports, workshop, library, options } = engine;
    const folder = uploads.folder(token);
    const document = engine.requireOpen().parts.atlasDocument;
    const path = library.existing(document, 'atlas');
    return jobs.run(job, 'import.roads', (controls) =>
      workshop.use(async (making) => {
        const out = join(making, document);
        const work = { work: 'roads', folder, atlas: path, out, at: options.clock() } as const;
        const issues = await imports.use(token, (thread) => thread.ask(work, controls));
        await imports.end(token);
        throwIfCancelled(controls.signal);
        if (process.platform === 'win32') closeSession(engine); // Windows replaces no file that is open; the caller opens it anew
        moveIn(out, path);
        return { atlas: document, issues };
      }),
    );
  },

  'import.drop': (engine, { token }) => drop(engine, token),

  'import.document': async (engine, { token }) => {
    const { uploads, library, reader, options } = engine;
    uploads.folder(token);
    const files = uploads.files(token).map((path) => ({ path, name: basename(path) }));
    copyDocuments(files, library, new Date(options.clock()));
    await drop(engine, token);
    return reader.view();
  },
} satisfies Partial<Handlers>;

/** Files go once nobody reads them any more. */
async function drop({ uploads, imports }: Engine, token: string): Promise<null> {
  await imports.end(token);
  uploads.drop(token);
  return null;
}
