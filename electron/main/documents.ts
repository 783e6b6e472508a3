// Documents from outside the library: opened from the desktop, the command line or a dialog, they are copied into it.
import { createReadStream } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { CallName, RequestOf, ResponseOf } from '../../geodata/contract/calls.ts';
import type { Reply } from '../../geodata/contract/messages.ts';
import type { LibraryView } from '../../geodata/contract/views.ts';
import { receiveUpload } from '../../geodata/engine/service/receive-upload.ts';
import type { EngineLink } from '../link/engine-link.ts';

export interface OpenedDocument {
  readonly atlas: string | null;
  readonly plan: string | null;
}

/** Brings a document into the library if it is not there, and says what it is called there. Rejects with a sentence. */
export async function bringIn(path: string, home: string, ask: EngineLink['ask']): Promise<OpenedDocument> {
  if (dirname(resolve(path)) === resolve(home)) return named(basename(path));
  const call = caller(ask);
  const before = await call('library.list', {});
  const { token } = await call('import.begin', {});
  await receiveUpload({ home, token, relativeName: basename(path), stream: createReadStream(path) });
  const after = await call('import.document', { token });
  return added(before, after) ?? named(basename(path));
}

const named = (document: string): OpenedDocument =>
  document.endsWith('.footprint') ? { atlas: null, plan: document } : { atlas: document, plan: null };

/** What the library has now that it had not before. */
function added(before: LibraryView, after: LibraryView): OpenedDocument | null {
  const known = new Set([...before.atlases, ...before.plans].map(({ document }) => document));
  const fresh = [...after.atlases, ...after.plans].find(({ document }) => !known.has(document));
  return fresh ? named(fresh.document) : null;
}

/** Calls of the host's own, beside those of the window. */
const caller =
  (ask: EngineLink['ask']) =>
  <Name extends CallName>(name: Name, request: RequestOf<Name>): Promise<ResponseOf<Name>> =>
    new Promise((resolve, reject) => {
      ask({ id: 0, call: name, request }, (reply) => {
        const answer = reply as Reply<Name>; // it answers this call
        if (answer.ok) resolve(answer.value);
        else reject(new Error(answer.error.message));
      });
    });
