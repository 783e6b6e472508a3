import { requireLayer } from '../partition-of.ts';
import { crosstabRows } from './crosstab-rows.ts';
import type { Handlers } from './engine.ts';

export const tableHandlers = {
  'table.crosstab': (engine, { tier, layer }) => {
    const open = engine.requireOpen();
    return crosstabRows(open, tier, requireLayer(open.atlas, layer));
  },
} satisfies Partial<Handlers>;
