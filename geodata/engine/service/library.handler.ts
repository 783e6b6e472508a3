import { refuse } from '../../model/issue.ts';
import type { Engine, Handlers } from './engine.ts';

export const libraryHandlers = {
  'library.list': ({ reader }) => reader.view(),

  'library.remove': (engine, { document }) => {
    const { library, reader, options } = engine;
    const kind = library.kindOf(document) ?? 'plan'; // a name of neither kind is refused as no plan
    if (isOpen(engine, document)) refuse('document-open', 'It is open.', { file: document }, 'Close the plan first.');
    library.remove(document, kind, options.clock());
    return reader.view();
  },
} satisfies Partial<Handlers>;

const isOpen = ({ session }: Engine, document: string): boolean =>
  session !== null && (session.home.document === document || session.parts.atlasDocument === document);
