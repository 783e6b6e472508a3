import type { Handlers } from './engine.ts';
import { performCommand } from './perform-command.ts';
import { withWatched } from './watched.ts';

export const strokeHandlers = {
  'stroke.begin': (engine, { first, watch }) => {
    const open = engine.requireOpen();
    open.beginStroke();
    if (!first) return null;
    try {
      return withWatched(open, performCommand(engine, open, first), watch);
    } catch (error) {
      open.cancelStroke();
      throw error;
    }
  },
  'stroke.commit': (engine, { label, watch }) => {
    const open = engine.requireOpen();
    return withWatched(open, open.commitStroke(label), watch);
  },
  'stroke.cancel': (engine, { watch }) => {
    const open = engine.requireOpen();
    return withWatched(open, open.cancelStroke(), watch);
  },
} satisfies Partial<Handlers>;
