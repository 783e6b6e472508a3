// What each test asks, how it is measured, and who says so: for readers of a verdict.
import type { CriterionId } from '../../../geodata/model/verdict.ts';

export interface CriterionHelp {
  readonly question: string;
  readonly passes: string;
  readonly arguable: string;
  /** '' for what never fails. */
  readonly fails: string;
  readonly measured: string;
  readonly source: string;
}

const LEADERS = 'Designing integrated care systems in England (NHS England, 2019) and its maturity matrix';

export const CRITERIA_HELP: Readonly<Record<CriterionId, CriterionHelp>> = {
  coverage: {
    question: 'Does everybody live in exactly one area?',
    passes: 'Every block with residents lies in an area of the tier, and no area is empty.',
    arguable: 'Never: a gap is a gap.',
    fails: 'A block with residents lies in no area, an area has no blocks, or nothing has been drawn yet.',
    measured: 'Residents of blocks that lie in no area.',
    source: 'Our own proposal: what any set of footprints should satisfy.',
  },
  size: {
    question: 'Is the area the right size to do its work?',
    passes: 'Its people lie within the range of the rules: for example 30,000 to 50,000 in a neighbourhood.',
    arguable: "Within the rules' tolerance of the range, or beyond a bound that the rules call soft.",
    fails: 'It has fewer or more people than that.',
    measured:
      'Residents (official estimates) unless the rules say registered patients. The two differ: England had 61.8 million registered and 56.6 million resident people in 2022.',
    source: `NHS Long Term Plan (2019); ${LEADERS}; for primary care networks BJGP 2020;70:e899.`,
  },
  contiguity: {
    question: 'Does the area hang together on the ground?',
    passes: 'All of it is one piece. Blocks are joined by a border longer than a point, or by a declared bridge or ferry.',
    arguable: 'The pieces that lie apart hold under 1% of its people.',
    fails: 'The pieces that lie apart hold 1% of its people or more.',
    measured: 'Connected pieces of blocks; the piece with most people is the area, the others lie apart.',
    source: `${LEADERS}, for systems; for the other tiers, and the 1%, our own proposal.`,
  },
  nesting: {
    question: 'Does the area lie within one area of the tier above?',
    passes: 'All its residents do.',
    arguable: 'At least 99% of them do.',
    fails: 'Fewer than 99% of them do.',
    measured: 'Residents by area of the tier above.',
    source: 'Our own proposal, the 99% too: neighbourhoods belong to places, places to systems.',
  },
  coterminosity: {
    question: 'Do its boundaries match those of the bodies it must work with?',
    passes: 'The area is made of whole units, for example whole upper-tier councils, with nothing left over.',
    arguable: 'It overlaps a set of whole units by at least 99% of residents, or an arrangement is recorded.',
    fails: 'The overlap is under 99%, and no arrangement is recorded.',
    measured:
      'A unit belongs to the area when more than half of its residents live in it. Slivers are the blocks that then stand on the wrong side; the overlap is the residents in both, divided by those in either.',
    source: `${LEADERS}: "contiguous with local authority boundaries or has clear arrangements"; Hansard, 22 July 2021: a strong presumption of coterminosity. The 99% is our own proposal.`,
  },
  'council-splits': {
    question: 'Is any council split between areas?',
    passes: 'Every council lies in one area of the tier.',
    arguable: 'An arrangement is recorded for the split.',
    fails:
      'A council lies in two or more areas, and no arrangement is recorded. Each of those areas fails, and so does the tier.',
    measured:
      'A council is split when two or more areas hold at least one of its blocks; the residents of each part are shown.',
    source: `Hansard, 22 July 2021: each upper-tier council in one system "save for in exceptional circumstances"; ${LEADERS}.`,
  },
  'existing-footprint': {
    question: 'Does the system build on a footprint that exists?',
    passes: 'It covers the whole of an existing STP or ICB of the required scale.',
    arguable:
      'It covers at least 95% of the residents of one, or the whole of one that is smaller than asked for where the rules call that bound soft.',
    fails: 'It covers less than 95% of every one, or only a part of one that is smaller than asked for.',
    measured: "The share of the footprint's residents who live in the system.",
    source: `${LEADERS}: covers an existing STP of sufficient scale (1 million or more). The 95% is our own proposal.`,
  },
  'flow-containment': {
    question: 'Do patients stay within the area for their care?',
    passes:
      'The share of journeys that stay inside reaches the threshold: as the rules ship, a localisation index of 50%, or self-containment from 75% (small areas) to 66.7% (over 25,000 people).',
    arguable: "Below it, but within the rules' tolerance.",
    fails: 'It lies further below.',
    measured:
      'The localisation index divides care given to residents inside the area by all care of its residents; self-containment tests residents and providers together.',
    source: `${LEADERS}: "respects patient flows". The thresholds follow travel-to-work areas and are conventions.`,
  },
  'provider-mix': {
    question: 'Are there enough providers of a kind?',
    passes: 'At least as many as the rules ask for, for example more than one acute trust.',
    arguable: 'Only where an arrangement is recorded.',
    fails: 'There are fewer.',
    measured: 'Sites of the kind that stand in the area.',
    source: "The East of England's design rules, as reported in 2025.",
  },
  'rural-access': {
    question: 'Can rural residents reach care in time?',
    passes:
      'The share of rural residents within the time reaches the threshold: as the rules ship, 90% within 45 minutes of an emergency department by car.',
    arguable: "Below it, but within the rules' tolerance.",
    fails: 'The share lies further below.',
    measured:
      "Time from where a block's people live (the population-weighted centroid) to the nearest site as the plan has its sites: along the roads of the atlas with the way to the road counted, else by straight line with a stated detour. Rural means classes D and E of the 2011 classification, or rural in that of 2021.",
    source: 'A convention of our own: a ministerial answer of 2009 says that no recommended maximum travel time exists.',
  },
  'boundary-harm': {
    question: 'Does the boundary push people past the nearest care?',
    passes: "The share of residents who are pushed past a nearer site outside stays under the rules' limit: as they ship, 10%.",
    arguable: "Above it, but within the rules' tolerance.",
    fails: 'The share lies further above.',
    measured:
      'Residents of blocks whose nearest site lies outside the area, as the plan has its sites and borders, and the minutes that staying inside adds for them. A site in no area is outside every one.',
    source: 'A convention of our own.',
  },
  compactness: {
    question: 'How compact is the shape?',
    passes: 'Information only: it never fails.',
    arguable: 'Never.',
    fails: '',
    measured:
      'Borders cut between blocks, and the classic ratios of area to perimeter, circle and convex hull. Coastlines make the ratios misleading.',
    source: 'Polsby and Popper (1991), Reock (1961); shown for information.',
  },
  partners: {
    question: 'Have all who must take part agreed to?',
    passes: 'Every council with residents in the area is recorded as taking part, and nobody who was recorded has left.',
    arguable: 'One partner has left or suspended its part, and the reason is recorded.',
    fails: 'A council is not recorded; a partner has left or suspended its part with no reason recorded; or more than one has.',
    measured: 'Partners recorded with the area. Which providers must take part is not known, so only those recorded count.',
    source: 'Our own proposal: what any set of footprints should satisfy.',
  },
};
