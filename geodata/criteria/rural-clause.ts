// What evidence about rural access says beyond the share: how far nine in ten go, how urban residents fare, who is worst served.
import { blocksWhere, GROUND, ruralUrban } from '../access/measures/rural-gap.ts';
import { worstServed } from '../access/measures/worst-served.ts';
import { type BlockTravel, DECISECONDS_PER_MINUTE } from '../model/travel.ts';
import type { AreaSubject, CriteriaContext } from './context.ts';
import type { RuralBlocks } from './travel-answers.ts';
import { minutesWords } from './travel-words.ts';
import { counted } from './wording.ts';

/** `; 90% of them are within 61 minutes, ...`, to follow the sentence; the area has rural residents. */
export function ruralClause(
  { facts }: CriteriaContext,
  { members }: AreaSubject,
  { travel, rural }: { readonly travel: BlockTravel; readonly rural: RuralBlocks },
): string {
  const figures = ruralUrban(travel, facts.people, rural.ground, members);
  const p90 = figures.rural?.p90 ?? null;
  const within = p90 === null ? '' : `; 90% of them live within ${minutes(p90)}`;
  return `${within}${gapClause(figures.gap)}${worstClause(facts, members, { travel, rural })}`;
}

function gapClause(gap: number | null): string {
  if (gap === null) return '';
  const apart = Math.round(Math.abs(gap));
  if (apart === 0) return '; their median is that of urban residents here';
  return `; their median is ${counted(apart, 'minute')} ${gap > 0 ? 'more' : 'less'} than that of urban residents here`;
}

function worstClause(
  facts: CriteriaContext['facts'],
  members: Uint32Array,
  { travel, rural }: { readonly travel: BlockTravel; readonly rural: RuralBlocks },
): string {
  const block = worstServed(travel, facts.people, blocksWhere(rural.ground, GROUND.rural, members)).blocks[0];
  if (block === undefined) return '';
  const site = travel.sites[travel.nearest[block]!];
  const far = site ? `${minutesWords(travel.deciseconds[block]!)} from ${site.name}` : 'which can reach none';
  return `; the worst served is ${facts.names[block]!}, ${far}`;
}

const minutes = (value: number): string => minutesWords(value * DECISECONDS_PER_MINUTE);
