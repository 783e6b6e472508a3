import type { Handlers } from './engine.ts';
import { searchHit } from './search-hits.ts';

export const searchHandlers = {
  search: (engine, { text, most }) => {
    const open = engine.requireOpen();
    const found = engine.searchIndex().find(open.plan, text, most);
    return found.map((one) => searchHit(open, engine.boxes(), one));
  },
} satisfies Partial<Handlers>;
