// The JSON of `atlas build` and `atlas info`: a contract with other tools (field names never change).
import { ageLabel } from '../model/ages.ts';
import type { Atlas, Source } from '../model/atlas.ts';
import type { FileReport } from '../model/contents.ts';
import type { FlowSet, Provider, ProviderKind } from '../model/flows.ts';
import type { MembershipMethod } from '../model/layer.ts';
import type { NetworkReport } from '../model/roads.ts';

export interface LayerSummary {
  readonly id: string;
  readonly label: string;
  readonly units: number;
  readonly method: MembershipMethod;
}

export interface FlowSummary {
  readonly id: string;
  readonly label: string;
  readonly measure: FlowSet['measure'];
  /** Sum of the values: people for a counted set, null for shares, whose sum means nothing. */
  readonly people: number | null;
  readonly origins: number;
  readonly destinations: number;
  readonly destinationKind: ProviderKind;
  /** Kept and shown, never dropped: values by kind of origin that is no block of the atlas. */
  readonly outside: { readonly unknown: number; readonly elsewhere: number };
}

export interface AtlasReport {
  readonly atlas: string;
  readonly title: string;
  readonly fingerprint: string;
  readonly blockLayer: string;
  readonly blocks: number;
  readonly population: number;
  readonly populationLabel: string;
  /** `0`, `1`, ..., `90+`; empty where no ages were published. */
  readonly ageBands: readonly string[];
  readonly layers: readonly LayerSummary[];
  readonly attributes: readonly { readonly id: string; readonly label: string }[];
  readonly flowSets: readonly FlowSummary[];
  readonly providers: readonly { readonly kind: ProviderKind; readonly count: number }[];
  /** null: this atlas holds no road network. */
  readonly roads: NetworkReport | null;
  readonly files: readonly FileReport[];
  readonly sources: readonly Source[];
}

export interface AtlasParts {
  readonly path: string;
  readonly atlas: Atlas;
  readonly flowSets: readonly FlowSet[];
  readonly providers: readonly Pick<Provider, 'kind'>[];
  readonly reports: readonly FileReport[];
  readonly roads: NetworkReport | null;
}

export function atlasReport({ path, atlas, flowSets, providers, reports, roads }: AtlasParts): AtlasReport {
  const { blocks, people } = atlas;
  return {
    atlas: path,
    title: atlas.title,
    fingerprint: atlas.fingerprint,
    blockLayer: blocks.layer,
    blocks: blocks.count,
    population: people.total.reduce((sum, count) => sum + count, 0),
    populationLabel: people.label,
    ageBands: people.bands.map(ageLabel),
    layers: atlas.layers.map(({ id, label, codes, method }) => ({ id, label, units: codes.length, method })),
    attributes: atlas.attributes.map(({ id, label }) => ({ id, label })),
    flowSets: flowSets.map(summariseFlows),
    providers: countProviders(providers),
    roads,
    files: reports,
    sources: atlas.sources,
  };
}

function summariseFlows(set: FlowSet): FlowSummary {
  const sumRows = (first: number, end: number): number => {
    let sum = 0;
    for (let at = set.offsets[first] ?? 0; at < (set.offsets[end] ?? 0); at++) sum += set.values[at] ?? 0;
    return sum;
  };
  const outside = { unknown: 0, elsewhere: 0 };
  const inside = set.originCodes.length;
  set.outside.forEach((origin, i) => {
    outside[origin.kind] += sumRows(inside + i, inside + i + 1);
  });
  return {
    id: set.id,
    label: set.label,
    measure: set.measure,
    people: set.measure === 'people' ? sumRows(0, inside + set.outside.length) : null,
    origins: inside,
    destinations: set.destinationCodes.length,
    destinationKind: set.destinationKind,
    outside,
  };
}

function countProviders(providers: readonly Pick<Provider, 'kind'>[]): { kind: ProviderKind; count: number }[] {
  const counts = new Map<ProviderKind, number>();
  for (const { kind } of providers) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => (a.kind < b.kind ? -1 : 1));
}
