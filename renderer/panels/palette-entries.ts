// What the palette offers for a text: commands that can be run now, then what the engine finds by name.
import { useEffect, useMemo, useState } from 'react';
import type { SearchHit } from '../../geodata/contract/views.ts';
import { theConnection } from '../bridge/connection.ts';
import { catchmentOfHit } from '../flows/catchment-hit.ts';
import { showTier } from '../state/actions.ts';
import { APP_COMMANDS, GROUP_WORDS, runCommand } from '../state/app-commands.ts';
import type { AppState } from '../state/app-state.ts';
import { chordText, onMac } from '../state/key-chords.ts';
import { mapView } from '../state/map-view.ts';
import { blocksByCode } from '../state/places-on-map.ts';
import { getApp, setApp, useApp } from '../state/store.ts';

export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  readonly about: string;
  readonly keys: string;
  readonly run: () => void;
}

const MOST = 30;
/** A key press every so often is not a search. */
const PAUSE_MS = 90;

/** Every word of the text begins a word of the label. Pure. */
export function saysAll(label: string, text: string): boolean {
  const wordsOf = (written: string): readonly string[] =>
    written
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '');
  const words = wordsOf(label);
  return wordsOf(text).every((part) => words.some((word) => word.startsWith(part)));
}

/** Commands that can be run in the state and answer to the text. */
export function commandEntries(state: AppState, text: string, mac: boolean): readonly PaletteEntry[] {
  return APP_COMMANDS.filter((command) => command.id !== 'edit.find' && command.enabled(state))
    .map((command) => ({
      id: command.id,
      label: command.labelNow?.(state) ?? command.label,
      about: GROUP_WORDS[command.group],
      keys: command.keys[0] === undefined ? '' : chordText(command.keys[0], mac),
      run: () => void runCommand(command.id),
    }))
    .filter((entry) => saysAll(`${entry.label} ${entry.about}`, text));
}

/** Entries for a text; what the engine finds follows a moment later. */
export function usePaletteEntries(text: string): readonly PaletteEntry[] {
  const open = useApp((state) => state.plan !== null);
  const hits = useHits(open ? text.trim() : '');
  return useMemo(
    () =>
      [...commandEntries(getApp(), text, onMac()), ...hits.flatMap((hit, index) => hitEntries(hit, index))].slice(
        0,
        MOST + hits.length,
      ),
    [text, hits],
  );
}

function useHits(text: string): readonly SearchHit[] {
  const [found, setFound] = useState<{ readonly text: string; readonly hits: readonly SearchHit[] }>({ text: '', hits: [] });
  useEffect(() => {
    if (text.length < 2) return;
    let current = true;
    const timer = setTimeout(async () => {
      const reply = await theConnection().client.call('search', { text, most: MOST });
      if (current && reply.ok) setFound({ text, hits: reply.value });
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text]);
  return text.length < 2 ? NONE : found.hits;
}

const NONE: readonly SearchHit[] = [];

/** A provider can be gone to, and asked whom it serves. */
function hitEntries(hit: SearchHit, index: number): readonly PaletteEntry[] {
  const catchment = catchmentOfHit(hit);
  if (!catchment) return [hitEntry(hit, index)];
  const entry = { id: `catchment ${index} ${hit.code}`, label: `Catchment of ${hit.label}`, about: hit.about, keys: '' };
  const run = (): void => {
    goToHit(hit);
    catchment();
  };
  return [hitEntry(hit, index), { ...entry, run }];
}

function hitEntry(hit: SearchHit, index: number): PaletteEntry {
  return { id: `hit ${index} ${hit.kind} ${hit.code}`, label: hit.label, about: hit.about, keys: '', run: () => goToHit(hit) };
}

/** Selects an area, or points out what else was found; the map goes there. */
function goToHit(hit: SearchHit): void {
  if (hit.tier && hit.areaId) {
    if (getApp().tier !== hit.tier) showTier(hit.tier);
    setApp({ selected: hit.areaId, pointedOut: null });
  } else {
    const { atlas } = getApp();
    const blocks = atlas ? blocksByCode(atlas, [hit.code]) : new Uint32Array();
    setApp({ pointedOut: blocks.length > 0 ? blocks : blocksOfUnit(hit.code) });
  }
  mapView()?.fit(hit.bounds);
}

/** Blocks of the first unit with this code in any layer; null where none has it. */
function blocksOfUnit(code: string): Uint32Array | null {
  for (const layer of getApp().atlas?.layers ?? []) {
    const unit = layer.codes.indexOf(code);
    if (unit < 0) continue;
    const blocks: number[] = [];
    layer.unitOf.forEach((of, block) => {
      if (of === unit) blocks.push(block);
    });
    return Uint32Array.from(blocks);
  }
  return null;
}
