import type { Handlers } from './engine.ts';
import { withWatched } from './watched.ts';

export const historyHandlers = {
  'history.undo': (engine, { watch }) => {
    const open = engine.requireOpen();
    return withWatched(open, open.undo(), watch);
  },
  'history.redo': (engine, { watch }) => {
    const open = engine.requireOpen();
    return withWatched(open, open.redo(), watch);
  },
  'history.go': (engine, { position, watch }) => {
    const open = engine.requireOpen();
    return withWatched(open, open.goTo(position), watch);
  },
} satisfies Partial<Handlers>;
