import { basename } from 'node:path';
import { buildAtlas } from '../build-atlas.ts';
import { readInputs } from '../read-inputs.ts';
import { copyDocuments } from './copy-documents.ts';
import type { Handlers } from './engine.ts';
import { importView } from './import-view.ts';

export const importHandlers = {
  'import.begin': ({ uploads, options }) => {
    const token = options.random(16);
    uploads.begin(token);
    return { token };
  },

  'import.read': ({ uploads, jobs }, { token, job }) => {
    const folder = uploads.folder(token);
    return jobs.run(job, 'import.read', async (onProgress) => {
      const read = await readInputs([folder], onProgress);
      uploads.remember(token, read);
      return importView(read);
    });
  },

  'import.build': ({ uploads, jobs, library, options }, { token, name, blocks, job }) => {
    const folder = uploads.folder(token);
    const known = uploads.remembered(token);
    return jobs.run(job, 'import.build', async (onProgress) => {
      const atlas = library.freeName(name, 'atlas');
      const { issues } = await buildAtlas({
        inputs: [folder],
        ...(known ? { read: known } : {}),
        out: library.path(atlas, 'atlas'),
        ...(blocks === null ? {} : { blocks }),
        title: name,
        clock: options.clock,
        onProgress,
      });
      return { atlas, issues: issues.length };
    });
  },

  'import.drop': ({ uploads }, { token }) => {
    uploads.drop(token);
    return null;
  },

  'import.document': ({ uploads, library, reader, options }, { token }) => {
    uploads.folder(token);
    const files = uploads.files(token).map((path) => ({ path, name: basename(path) }));
    copyDocuments(files, library, new Date(options.clock()));
    uploads.drop(token);
    return reader.view();
  },
} satisfies Partial<Handlers>;
