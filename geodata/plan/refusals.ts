// Why a command may refuse, in words that say what to do. One function a reason.
import type { Tier } from '../model/ids.ts';
import { failure, type Issue } from '../model/issue.ts';
import type { Area } from '../model/plan.ts';
import { MAX_NAME, MAX_SLOT } from './plan-limits.ts';
import { grouped } from './wording.ts';

type Refusal = { readonly ok: false; readonly error: Issue };

/** A refused command: nothing has changed. */
export const refused = (code: string, message: string, fix: string): Refusal =>
  failure({ code, severity: 'error', message, place: {}, fix });

export const noSuchArea = (tier: Tier, areaId: string): Refusal =>
  refused('no-such-area', `There is no ${tier} "${areaId}" in this plan.`, 'Choose one of the areas of the tier.');

export const areaLocked = (area: Area): Refusal =>
  refused('area-locked', `"${area.name}" is locked.`, `Unlock "${area.name}" first, or choose another area.`);

export const badName = (name: string): Refusal =>
  refused(
    'bad-name',
    name.trim() === '' ? 'The name is empty.' : `"${name.slice(0, 40)}" cannot be a name.`,
    `Give a name of one line and at most ${MAX_NAME} characters, with no spaces at its ends.`,
  );

export const nameTaken = (tier: Tier, name: string): Refusal =>
  refused('name-taken', `Another ${tier} is already called "${name}".`, 'Choose another name.');

export const badColour = (colour: string): Refusal =>
  refused('bad-colour', `"${colour.slice(0, 40)}" is not a colour.`, 'Give a colour as #rrggbb, for example #44aa99.');

export const tierFull = (tier: Tier): Refusal =>
  refused('tier-full', `A tier holds at most ${grouped(MAX_SLOT)} areas.`, `Delete or merge a ${tier} first.`);

export const textTooLong = (what: string, limit: number): Refusal =>
  refused('text-too-long', `The ${what} is too long.`, `Shorten it to ${grouped(limit)} characters.`);
