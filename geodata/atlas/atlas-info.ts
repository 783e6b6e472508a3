// What "atlas info" tells about an open atlas.
import type { Source } from '../model/atlas.ts';
import type { FileReport } from '../model/contents.ts';
import type { AtlasFile } from './atlas-file.ts';
import type { FlowSetSummary } from './flows.query.ts';

/** Counts and provenance of one atlas, ready for JSON. Field names are part of the command line's contract. */
export interface AtlasInfo {
  readonly atlas: string;
  readonly title: string;
  readonly fingerprint: string;
  readonly blockLayer: string;
  readonly blocks: number;
  readonly population: number;
  /** Whose count of people: "mid-2020 estimates". */
  readonly populationLabel: string;
  readonly layers: readonly { readonly id: string; readonly label: string; readonly units: number }[];
  readonly flowSets: readonly FlowSetSummary[];
  readonly providers: number;
  /** No road graph is stored yet. */
  readonly roads: null;
  readonly tiles: number;
  readonly files: readonly FileReport[];
  readonly sources: readonly Source[];
  /** ISO 8601. */
  readonly writtenAt: string;
}

/** Summarises an open atlas. */
export function atlasInfo(file: AtlasFile): AtlasInfo {
  const atlas = file.atlas();
  return {
    atlas: file.path,
    title: atlas.title,
    fingerprint: atlas.fingerprint,
    blockLayer: atlas.blocks.layer,
    blocks: atlas.blocks.count,
    population: atlas.people.total.reduce((sum, people) => sum + people, 0),
    populationLabel: atlas.people.label,
    layers: atlas.layers.map(({ id, label, codes }) => ({ id, label, units: codes.length })),
    flowSets: file.flowSets(),
    providers: file.providers().length,
    roads: null,
    tiles: file.tileExtent().tiles,
    files: file.reports(),
    sources: atlas.sources,
    writtenAt: file.meta.get('written_at') ?? '',
  };
}
