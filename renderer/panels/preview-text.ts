// What the preview chip says, in parts: how much, what becomes of the area, what turns.
import type { Preview, VerdictTurn } from '../../geodata/contract/views.ts';
import type { Tier } from '../../geodata/model/ids.ts';
import type { Verdict } from '../../geodata/model/verdict.ts';
import { counted, grouped } from '../format/numbers.ts';
import { CRITERION_WORDS, TIER_WORDS } from '../format/words.ts';

export interface PreviewText {
  /** "+3 blocks, 4,812 people". */
  readonly amount: string;
  /** "Fens & Wash 262,118 \u2192 266,930", with the verdict on its size. */
  readonly area: { readonly text: string; readonly size: Verdict } | null;
  /** "breaks Peterborough: size", "mends Fens & Wash: contiguity". */
  readonly turns: readonly { readonly text: string; readonly verdict: Verdict }[];
  /** "2 blocks held by a lock". */
  readonly held: string;
}

/** So many turns fit on the chip. */
const SHOWN = 2;

/** Speaks of the area that gains, or of one that loses where none does. Verdicts of the tier being drawn come first. */
export function previewText(preview: Preview, tier: Tier, erasing: boolean): PreviewText {
  const { blocks, people, held } = preview;
  const gains = preview.areas.find((area) => area.peopleAfter > area.peopleBefore);
  // Before the engine has answered no area has changed: then the tool says what becomes of the blocks.
  const taken = gains === undefined && (erasing || preview.areas.length > 0);
  const target = gains ?? (taken ? preview.areas[0] : undefined);
  const sign = taken ? '\u2212' : '+';
  return {
    amount: blocks === 0 ? '' : `${sign}${counted(blocks, 'block')}, ${counted(people, 'person', 'people')}`,
    area: target ? { text: changeOf(target), size: target.sizeAfter } : null,
    turns: turnsOf(preview.turned, tier),
    held: held === 0 ? '' : `${counted(held, 'block')} held`,
  };
}

const changeOf = ({ name, peopleBefore, peopleAfter }: Preview['areas'][number]): string =>
  `${name} ${grouped(peopleBefore)} \u2192 ${grouped(peopleAfter)}`;

const GRAVITY: Readonly<Record<Verdict, number>> = { fail: 0, arguable: 1, 'not-assessed': 2, pass: 3 };

const rank = (turn: VerdictTurn, tier: Tier): number => GRAVITY[turn.to] + (turn.tier === tier ? 0 : 10);

function turnsOf(turned: readonly VerdictTurn[], tier: Tier): PreviewText['turns'] {
  const worst = [...turned].sort((a, b) => rank(a, tier) - rank(b, tier));
  const shown = worst.slice(0, SHOWN).map((turn) => ({ text: turnText(turn), verdict: turn.to }));
  const rest = worst.length - shown.length;
  return rest > 0 ? [...shown, { text: `and ${rest} more`, verdict: 'not-assessed' }] : shown;
}

function turnText({ areaName, areaId, criterion, tier, to, from }: VerdictTurn): string {
  const what = CRITERION_WORDS[criterion].toLowerCase();
  // Verdicts about a tier as a whole have no area to name.
  const about = areaId === null ? `${what} of ${TIER_WORDS[tier].many.toLowerCase()}` : `${areaName}: ${what}`;
  if (to === 'fail') return `breaks ${about}`;
  if (to === 'pass') return from === null ? `${about} passes` : `mends ${about}`;
  return to === 'arguable' ? `${about} arguable` : `${about} not assessed`;
}
