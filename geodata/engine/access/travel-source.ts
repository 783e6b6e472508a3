// What travel on one atlas rests on: its roads, its sites, its rural-urban classes, and how fast people go. Made once and shared by
// whoever asks; roads are read when the first way is wanted.

import type { Hierarchy } from '../../access/hierarchy/hierarchy.ts';
import { hierarchyFromArrays } from '../../access/hierarchy/stored-hierarchy.ts';
import { type ClassAttribute, GROUND, groundOf } from '../../access/measures/rural-gap.ts';
import { SHIPPED_SPEEDS, type SpeedTable, speedTableText } from '../../access/speeds/speed-table.ts';
import { ServiceTravel } from '../../access/travel/block-travel.ts';
import { type TravelGround, travelGround } from '../../access/travel/travel-ground.ts';
import { travelKey } from '../../access/travel/travel-key.ts';
import type { AtlasFile } from '../../atlas/atlas-file.ts';
import type { NamedArrays } from '../../atlas/travel-store.ts';
import type { RuralBlocks } from '../../criteria/travel-answers.ts';
import type { Atlas, BlockAttribute } from '../../model/atlas.ts';
import type { RoadNetwork } from '../../model/roads.ts';
import type { KeptTravel, TravelMode, TravelSite } from '../../model/travel.ts';
import { sha256 } from '../sha256.ts';
import { type ServiceSites, serviceSitesOf } from './service-sites.ts';

export type TravelFile = Pick<AtlasFile, 'atlas' | 'providers' | 'parents' | 'roads' | 'keptTravel' | 'namedArrays'>;

export interface TravelSourceParts {
  readonly atlas: Atlas;
  readonly sites: ServiceSites;
  /** null: there are no roads, and every way is a straight line. */
  readonly roads: () => RoadNetwork | null;
  readonly kept: (key: string) => KeptTravel | null;
  /** Arrays that are kept under a name: a hierarchy of the roads. */
  readonly arrays: (owner: string) => NamedArrays | null;
}

/** Grounds and travel by one table of speeds; another table makes another source. */
export class TravelSource {
  readonly sites: ServiceSites;
  readonly atlas: Atlas;
  readonly speeds: SpeedTable;
  readonly #parts: TravelSourceParts;
  readonly #grounds = new Map<TravelMode, TravelGround>();
  readonly #hierarchies = new Map<TravelMode, Hierarchy>();
  #rural: RuralBlocks | null | undefined = undefined;

  constructor(parts: TravelSourceParts, speeds: SpeedTable = SHIPPED_SPEEDS) {
    this.#parts = parts;
    this.sites = parts.sites;
    this.atlas = parts.atlas;
    this.speeds = speeds;
  }

  /** The same sites and roads at other speeds. */
  at(speeds: SpeedTable): TravelSource {
    return new TravelSource(this.#parts, speeds);
  }

  roads(): RoadNetwork | null {
    return this.#parts.roads();
  }

  /** Rural-urban classes of the newest vintage; null where the atlas has none. */
  get rural(): RuralBlocks | null {
    if (this.#rural === undefined) {
      const attribute = ruralAttribute(this.atlas.attributes);
      this.#rural = attribute && { attribute: attribute.id, ground: groundOf(attribute, this.atlas.blocks.count) };
    }
    return this.#rural;
  }

  ground(mode: TravelMode): TravelGround {
    const known = this.#grounds.get(mode);
    if (known) return known;
    const { longitude, latitude, count } = this.atlas.blocks;
    const urban = this.rural && { urban: this.rural.ground.map((kind) => (kind === GROUND.urban ? 1 : 0)) };
    const blocks = { count, longitude, latitude, people: this.atlas.people.total, ...urban };
    const hierarchy = (): Hierarchy | null => this.#hierarchies.get(mode) ?? this.#keptHierarchy(mode);
    const made = travelGround({ network: this.roads(), mode, speeds: this.speeds, blocks, hierarchy });
    this.#grounds.set(mode, made);
    return made;
  }

  /** Before any time to a single site is asked for. */
  useHierarchy(mode: TravelMode, hierarchy: Hierarchy): void {
    this.#hierarchies.set(mode, hierarchy);
  }

  #keptHierarchy(mode: TravelMode): Hierarchy | null {
    const owner = this.hierarchyOwner(mode);
    const arrays = owner === null ? null : this.#parts.arrays(owner);
    return arrays && hierarchyFromArrays(arrays);
  }

  /** Under which a hierarchy of these roads is kept; null without roads. */
  hierarchyOwner(mode: TravelMode): string | null {
    const network = this.roads()?.id;
    return network === undefined ? null : `hierarchy ${sha256(JSON.stringify([network, mode, speedTableText(this.speeds)]))}`;
  }

  /** Travel to one service, incremental from one list of sites to the next; begins with what is kept where that fits today's sites. */
  travelTo(service: string, mode: TravelMode): ServiceTravel {
    const sites = this.sites.today(service)?.sites ?? [];
    const key = this.keyOf(mode, sites);
    const kept = key === null ? null : this.#parts.kept(key);
    return new ServiceTravel(this.ground(mode), service, kept && { kept, sites });
  }

  /** Under which travel to these sites is kept; null without roads: straight lines are quicker than reading. */
  keyOf(mode: TravelMode, sites: readonly TravelSite[]): string | null {
    const network = this.roads()?.id;
    if (network === undefined) return null;
    return travelKey({ network, mode, speeds: this.speeds, blocks: this.ground(mode).blocks, sites, hash: sha256 });
  }
}

/** The travel of an atlas file, which must stay open. */
export function travelSourceOf(file: TravelFile, speeds: SpeedTable = SHIPPED_SPEEDS): TravelSource {
  const parts = { atlas: file.atlas(), sites: serviceSitesOf(file) };
  const kept = { kept: (key: string) => file.keptTravel(key), arrays: (owner: string) => file.namedArrays(owner) };
  return new TravelSource({ ...parts, ...kept, roads: () => file.roads() }, speeds);
}

/** The rural-urban classification of the atlas: the last by id (`ruc21` after `ruc11`) that says what is rural; null for none. */
export function ruralAttribute(attributes: readonly BlockAttribute[]): ClassAttribute | null {
  const found = attributes
    .filter((one): one is ClassAttribute => one.kind === 'class' && one.classes.some(({ rural }) => rural !== null))
    .toSorted((a, b) => (a.id < b.id ? 1 : -1));
  return found[0] ?? null;
}
