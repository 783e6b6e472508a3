// Primary care networks as a layer, made from who is registered where: nobody publishes their boundaries.
import { footprintCertainty, type PcnFootprint, pcnFootprint } from '../../flows/pcn-footprint.ts';
import { chooseMembership, type NetworkMembership } from '../../flows/pcn-membership.ts';
import type { FlowSet, ProviderParent } from '../../model/flows.ts';
import { layerId } from '../../model/ids.ts';
import { type Layer, NO_UNIT } from '../../model/layer.ts';
import type { FlowFact, ParentFact } from '../facts.ts';
import { layerLabel } from '../geographies.ts';
import { count, counted } from './compare-text.ts';
import type { Findings } from './findings.ts';
import { newestMap } from './providers.ts';

export interface PcnParts {
  readonly flows: readonly FlowFact[];
  readonly flowSets: readonly FlowSet[];
  readonly stated: readonly ParentFact[];
  /** What `stated` comes to: the statements that the atlas keeps. */
  readonly parents: readonly ProviderParent[];
  /** Layers that came as lookups or polygons: these are believed. */
  readonly published: readonly Layer[];
}

/**
 * The layer of networks from the newest registrations by block, named after their year: `pcn22`. null, with a note where there
 * were registrations, when a layer of that id was published, or nothing is known of networks.
 */
export function pcnLayer(parts: PcnParts, findings: Findings): Layer | null {
  const set = newestRegistrations(parts.flowSets);
  if (!set || set.year === null) return null;
  const origin = parts.flows.find((fact) => fact.set.id === set.id)?.origin ?? null;
  const id = layerId('pcn', set.year % 100);
  if (parts.published.some((layer) => layer.id === id)) {
    const message = `${id} is known from a published file, so no footprints of networks were made from ${set.id}.`;
    findings.note(origin, { code: 'pcn-layer-published', message, fix: 'Leave that file out to have them made.' });
    return null;
  }
  const membership = chooseMembership(parts.parents, set.year);
  const footprint = pcnFootprint(cellsOf(set), membership);
  const problem = whyNot(membership, footprint);
  if (problem !== null) {
    const fix = 'Add the map of practices to networks (gp-reg-pat-prac-map) or the ePCN workbook of the same year.';
    findings.note(origin, {
      code: 'no-pcn-layer',
      message: `No footprints of networks were made from ${set.id}: ${problem}.`,
      fix,
    });
    return null;
  }
  const { offsets, units, shares, unitOf } = footprint;
  const { networks } = membership;
  const message = reportOf({ set, id, membership, footprint }, parts.stated);
  findings.note(origin, { code: 'pcn-layer-made', message, fix: 'Nothing to do.' });
  return {
    id,
    label: `${layerLabel(id).replace(/\)$/, '')}, from registrations)`,
    codes: networks.map(({ code }) => code),
    names: networks.map(({ name }) => name),
    nhsCodes: networks.map(() => ''),
    unitOf,
    fractional: { offsets, units, shares },
    method: 'registrations',
  };
}

/** Counted patients of practices by block, of the latest year; the lower id of equals. */
function newestRegistrations(sets: readonly FlowSet[]): FlowSet | null {
  const registered = sets.filter(
    ({ basis, destinationKind, originKind, measure, counted }) =>
      basis === 'registered' && destinationKind === 'gp-practice' && originKind === 'block' && measure === 'people' && counted,
  );
  return registered.toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0))[0] ?? null;
}

function cellsOf(set: FlowSet) {
  const destinations = set.destinationCodes.map((code) => ({ code }));
  return { blockCount: set.originCodes.length, offsets: set.offsets, to: set.destinations, people: set.values, destinations };
}

function whyNot({ networks, on }: NetworkMembership, { unitOf }: PcnFootprint): string | null {
  if (networks.length === 0)
    return on === '' ? 'no file tells the networks of practices' : `no file tells the networks of practices on ${on}`;
  if (networks.length >= NO_UNIT) return `there are ${count(networks.length)} networks, more than a layer can hold`;
  return unitOf.every((unit) => unit === NO_UNIT) ? 'none of its practices is in a network' : null;
}

interface Made {
  readonly set: FlowSet;
  readonly id: string;
  readonly membership: NetworkMembership;
  readonly footprint: PcnFootprint;
}

/** What was made, from what, how sure it is, and who is left out. */
function reportOf({ set, id, membership, footprint }: Made, stated: readonly ParentFact[]): string {
  const { networks, several } = membership;
  const { meanShare, inOwnFootprint, blocks } = footprintCertainty(footprint);
  const without = listsWithout(set, membership);
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  const bare = footprint.unitOf.length - blocks;
  return [
    `Made the layer ${id}: ${counted(networks.length, 'primary care network')}, from ${set.id} and ${sourceOf(membership, stated)}.`,
    `Each block goes to the network with most of its registered people: ${percent(meanShare)} of them on average; ${percent(inOwnFootprint)} of people live in the footprint of their own network.`,
    `${counted(without.practices, 'practice')} with ${counted(without.people, 'person', 'people')} ${without.practices === 1 ? 'is' : 'are'} in no network.`,
    bare > 0 ? `${counted(bare, 'block')} ${bare === 1 ? 'has' : 'have'} nobody in a network.` : '',
    several.length > 0
      ? `Stated in several networks, one used: ${several.slice(0, 3).join(', ')}${several.length > 3 ? ` and ${several.length - 3} more` : ''}.`
      : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function sourceOf({ statedBy, on }: NetworkMembership, stated: readonly ParentFact[]): string {
  if (statedBy === 'dates') return `the networks in force on ${on}`;
  const map = newestMap(stated);
  const date = map && map.stated !== '' ? ` (${map.stated})` : '';
  return `the practice map ${map?.origin.file ?? ''}${date}`;
}

/** Practices of the set without a network and everybody on their lists, those outside the atlas included. */
function listsWithout(set: FlowSet, { networkOf }: NetworkMembership): { readonly practices: number; readonly people: number } {
  const isWithout = set.destinationCodes.map((code) => !networkOf.has(code));
  let people = 0;
  for (const [at, destination] of set.destinations.entries()) if (isWithout[destination]) people += set.values[at]!;
  return { practices: isWithout.filter(Boolean).length, people };
}
