import type { Handlers } from './engine.ts';

export const strokeHandlers = {
  'stroke.begin': (engine) => {
    engine.requireOpen().beginStroke();
    return null;
  },
  'stroke.commit': (engine, { label }) => engine.requireOpen().commitStroke(label),
  'stroke.cancel': (engine) => engine.requireOpen().cancelStroke(),
} satisfies Partial<Handlers>;
