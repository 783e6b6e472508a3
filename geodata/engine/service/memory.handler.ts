import type { Handlers } from './engine.ts';
import { loadWindowMemory, saveWindowMemory } from './window-memory.ts';

export const memoryHandlers = {
  'memory.load': ({ library, options }) => ({ text: loadWindowMemory(library.home, options.log) }),

  'memory.save': ({ library }, { text }) => {
    saveWindowMemory(library.home, text);
    return null;
  },
} satisfies Partial<Handlers>;
