import type { Handlers } from './engine.ts';

export const historyHandlers = {
  'history.undo': (engine) => engine.requireOpen().undo(),
  'history.redo': (engine) => engine.requireOpen().redo(),
  'history.go': (engine, { position }) => engine.requireOpen().goTo(position),
} satisfies Partial<Handlers>;
