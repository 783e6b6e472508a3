// Primary care networks from who is registered where: how big they are, and how sure their footprints.
import type { FlowSetView } from '../contract/flows.ts';
import { footprintCertainty, pcnFootprint } from '../flows/pcn-footprint.ts';
import { chooseMembership, type NetworkMembership } from '../flows/pcn-membership.ts';
import { countByRange, type PcnSize, pcnSizes } from '../flows/pcn-sizes.ts';
import { refuse } from '../model/issue.ts';
import { findPack } from '../rules/packs.ts';
import type { RuleOf } from '../rules/rule.ts';
import { FlowSets, type ReadyFlows } from './flows/flow-sets.ts';
import { withAtlas } from './with-atlas.ts';

export interface PcnsReport {
  readonly set: FlowSetView;
  /** How the networks of practices came to be known. */
  readonly membership: Pick<NetworkMembership, 'statedBy' | 'on' | 'several'>;
  readonly pcns: number;
  /** People registered with practices of each network, wherever they live. In order of code. */
  readonly sizes: readonly PcnSize[];
  /** Both ends included; from the rule pack of that name. */
  readonly range: { readonly min: number; readonly max: number; readonly rulePack: string };
  readonly inRange: number;
  readonly under: number;
  readonly over: number;
  readonly withoutPcn: { readonly practices: number; readonly people: number; readonly codes: readonly string[] };
  /** Every block to the network with most of its registered people. */
  readonly footprints: {
    readonly blocks: number;
    /** Mean over blocks of the share of their network. */
    readonly meanShare: number;
    /** Of people in some network, the share that lives in the footprint of its own one. */
    readonly inOwnFootprint: number;
  };
}

const PACK = 'pcn-2019';

/** Throws IssueError where there are no registrations, or nobody says which practice is in which network. */
export function reportPcns(args: { readonly atlas: string; readonly set?: string; readonly clock: () => string }): PcnsReport {
  return withAtlas(args.atlas, args.clock, (file) => {
    const sets = new FlowSets(file);
    const ready = requireRegistrations(sets.require(sets.idOr(args.set)));
    const membership = chooseMembership(file.parents(), ready.view.year);
    if (membership.networks.length === 0) {
      refuse(
        'no-networks',
        `The atlas does not know the networks of the practices of ${ready.view.label}.`,
        {},
        'Build it with the map of practices to networks (gp-reg-pat-prac-map) or the ePCN workbook of the same year.',
      );
    }
    const sizes = pcnSizes(ready.flows, membership);
    const range = sizeRange();
    const counts = countByRange(sizes, { least: range.min, most: range.max });
    const { statedBy, on, several } = membership;
    return {
      set: ready.view,
      membership: { statedBy, on, several },
      ...{ pcns: sizes.networks.length, sizes: sizes.networks, range },
      ...{ inRange: counts.within, under: counts.under, over: counts.over, withoutPcn: sizes.without },
      footprints: footprintCertainty(pcnFootprint(ready.flows, membership)),
    };
  });
}

function requireRegistrations(ready: ReadyFlows): ReadyFlows {
  const { basis, destinationKind, label, id } = ready.view;
  if (basis === 'registered' && destinationKind === 'gp-practice') return ready;
  refuse('no-registrations', `"${label}" (${id}) does not count patients of GP practices.`, {}, 'Choose a set that does.');
}

function sizeRange(): PcnsReport['range'] {
  const rule = findPack(PACK)?.rules.find(
    (one): one is RuleOf<'size'> => one.criterion === 'size' && one.tiers.includes('neighbourhood'),
  );
  if (!rule || rule.min === null || rule.max === null) throw new Error(`Rule pack ${PACK} has no size for networks.`);
  return { min: rule.min, max: rule.max, rulePack: PACK };
}
