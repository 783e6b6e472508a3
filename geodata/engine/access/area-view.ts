// One area, or everybody, in full: kinds of people, the worst served, the sites they look to, and whom the border harms.
import { peopleAged } from '../../access/measures/aged-people.ts';
import { boundaryHarm } from '../../access/measures/boundary-harm.ts';
import { travelFigures } from '../../access/measures/figures.ts';
import { blocksWhere, GROUND, type RuralUrban, ruralUrban } from '../../access/measures/rural-gap.ts';
import { sitesUsed } from '../../access/measures/sites-used.ts';
import type { BlockList } from '../../access/measures/time-order.ts';
import { worstServed } from '../../access/measures/worst-served.ts';
import type { AreaTravelView, ServedBlock, TravelGroup, TravelRow } from '../../contract/access.ts';
import { type Area, UNASSIGNED } from '../../model/plan.ts';
import { type BlockTravel, DECISECONDS_PER_MINUTE, UNREACHED } from '../../model/travel.ts';
import type { AskedTravel } from './asked-travel.ts';
import { type TravelTier, tierTravel } from './travel-rows.ts';
import { ruralAttribute, type TravelSource } from './travel-source.ts';

/** Entries of a list; the counts beside them tell of the rest. */
const MOST = 50;
/** The age from which people are counted apart, in years. */
export const OLD_AGE = 75;

/** `area` null: everybody in the atlas; nobody is harmed by a border then. */
export function areaTravelView(asked: AskedTravel, at: TravelTier, area: Area | null): AreaTravelView {
  const { source, travel } = asked;
  const people = source.atlas.people.total;
  const blocks = area === null ? null : at.members(area.slot);
  const worst = worstServed(travel, people, blocks);
  const { slotOf } = at.plan.tiers[at.tier];
  const isInside = (block: number): boolean => area === null || (block >= 0 && slotOf[block] === area.slot);
  return {
    ...{ service: travel.service, mode: travel.mode, basis: travel.basis },
    row: area === null ? everybody(asked) : tierTravel(asked, at).row(area),
    groups: groupsOf(source, travel, blocks),
    worst: Array.from(worst.blocks.subarray(0, MOST), (block) => served(source, travel, block)),
    worstPeople: worst.people,
    worstBlocks: worst.blocks.length,
    sites: sitesUsed(travel, people, blocks)
      .slice(0, MOST)
      .map((use) => {
        const { code, name, block } = travel.sites[use.site]!;
        return { code, name, people: use.people, inside: isInside(block) };
      }),
    ...harmedIn(source, travel, { blocks: blocks ?? new Uint32Array(0), slotOf, slot: area?.slot ?? UNASSIGNED }),
  };
}

function everybody({ source, travel, today }: AskedTravel): TravelRow {
  const people = source.atlas.people.total;
  const none = { rural: null, urban: null, gap: null };
  const { rural, urban, gap }: RuralUrban = source.rural ? ruralUrban(travel, people, source.rural.ground, null) : none;
  return {
    ...{ areaId: null, name: source.atlas.title, all: travelFigures(travel, people, null), rural, urban, ruralGap: gap },
    ...{ harmed: 0, extraMinutes: null, stranded: 0 },
    today: today && { all: travelFigures(today, people, null), harmed: 0 },
  };
}

/** All, rural and urban, the classes that somebody lives in, and the old where ages tell. */
function groupsOf({ atlas, rural }: TravelSource, travel: BlockTravel, blocks: BlockList): readonly TravelGroup[] {
  const people = atlas.people.total;
  const group = (id: string, label: string, list: BlockList): TravelGroup => ({
    ...{ id, label, figures: travelFigures(travel, people, list) },
  });
  const ofKind = (kind: keyof typeof GROUND, label: string): TravelGroup[] => {
    const list = rural ? blocksWhere(rural.ground, GROUND[kind], blocks) : [];
    return list.length === 0 ? [] : [group(kind, label, list)];
  };
  const attribute = ruralAttribute(atlas.attributes);
  const classes = (attribute?.classes ?? []).flatMap(({ code, label }, position) => {
    const list = blocksWhere(attribute!.values, position, blocks);
    return list.length === 0 ? [] : [group(code, label, list)];
  });
  const old = peopleAged(atlas.people, OLD_AGE);
  const aged = old ? [{ id: 'over75', label: 'Aged 75 and over', figures: travelFigures(travel, old, blocks) }] : [];
  return [group('all', 'Everybody', blocks), ...ofKind('rural', 'Rural'), ...ofKind('urban', 'Urban'), ...aged, ...classes];
}

/** Most people first. */
function harmedIn(
  source: TravelSource,
  travel: BlockTravel,
  area: { readonly blocks: Uint32Array; readonly slotOf: Uint16Array; readonly slot: number },
): Pick<AreaTravelView, 'harmed' | 'harmedBlocks'> {
  const people = source.atlas.people.total;
  const harm = boundaryHarm(travel, people, area);
  const positions = [...harm.blocks.keys()].filter((at) => people[harm.blocks[at]!]! > 0);
  positions.sort((a, b) => people[harm.blocks[b]!]! - people[harm.blocks[a]!]! || a - b);
  const harmed = positions.slice(0, MOST).map((at) => {
    const extra = harm.extraDeciseconds[at]!;
    return {
      ...served(source, travel, harm.blocks[at]!),
      insideSite: travel.sites[harm.insideSite[at]!]?.name ?? '',
      extraMinutes: extra === UNREACHED ? null : extra / DECISECONDS_PER_MINUTE,
    };
  });
  return { harmed, harmedBlocks: positions.length };
}

function served({ atlas }: TravelSource, travel: BlockTravel, block: number): ServedBlock {
  const time = travel.deciseconds[block]!;
  return {
    ...{ block, name: atlas.blocks.names[block] || (atlas.blocks.codes[block] ?? ''), people: atlas.people.total[block]! },
    minutes: time === UNREACHED ? null : time / DECISECONDS_PER_MINUTE,
    site: travel.sites[travel.nearest[block]!]?.name ?? '',
  };
}
