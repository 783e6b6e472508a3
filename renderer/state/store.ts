// The one store of the window. Imperative parts (the map) subscribe to it; React components use the hook.
import { useStore } from 'zustand';
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import { type AppState, FIRST_STATE } from './app-state.ts';

export const appStore = createStore<AppState>()(subscribeWithSelector(() => FIRST_STATE));

/** Reads the state and follows it. The selector must give the same value for the same state (no fresh objects). */
export const useApp = <Value>(select: (state: AppState) => Value): Value => useStore(appStore, select);

export const getApp = (): AppState => appStore.getState();
export const setApp = (change: Partial<AppState>): void => appStore.setState(change);
