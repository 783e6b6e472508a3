// How fast people travel: by mode, class of road, urban and rural. Every figure says what it rests on. Users may bring their own table.
import { z } from 'zod';
import { failure, type Issue, ok, type Result } from '../../model/issue.ts';
import type { TravelMode } from '../../model/travel.ts';
import shipped from './coterminous-1.json' with { type: 'json' };

const basis = z.string().min(1, 'say what the figure rests on, or write "convention"');
/** Below: travel that takes for ever; above: a slip of the pen. */
const kmh = z.number().min(1, 'write km/h from 1 to 200').max(200, 'write km/h from 1 to 200');
const bySetting = z.strictObject({ urban: kmh, rural: kmh, basis });

const modeSchema = z.strictObject({
  roads: z.strictObject({
    motorway: bySetting,
    'a-road': bySetting,
    'b-road': bySetting,
    'minor-road': bySetting,
    'local-road': bySetting,
    'access-road': bySetting,
    track: bySetting,
    path: bySetting,
  }),
  /** Dual carriageways that are faster so than by their class; null for no such difference. */
  dual: bySetting.nullable(),
  /** Once a crossing, added to its sailing time. */
  boardingMinutes: z.strictObject({ value: z.number().min(0).max(240), basis }),
  /** Between a point and its road. */
  offRoadKmh: z.strictObject({ value: kmh, basis }),
  /** Along straight lines that have been lengthened by the detour factor. */
  straightLineKmh: bySetting,
});

const speedTableSchema = z.strictObject({
  schema: z.literal('coterminous-speed-table/1'),
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case letters, digits and hyphens'),
  /** One phrase, shown beside every time: "class speeds 1". */
  title: z.string().min(1).max(80),
  notes: z.array(z.string().min(1)).default([]),
  /** Cars go at most `share` of a signed limit, and take the rural speed where it is above `openRoadAboveKmh`. */
  limits: z.strictObject({ share: z.number().min(0.1).max(1.5), openRoadAboveKmh: z.number().min(0).max(200), basis }),
  /** Where no crossing time is stated. */
  ferry: z.strictObject({ kmh, basis }),
  straightLine: z.strictObject({ detourFactor: z.number().min(1).max(3), basis }),
  modes: z.strictObject({ car: modeSchema, foot: modeSchema, cycle: modeSchema }),
});

/** Speeds in km/h, boarding in minutes. */
export type SpeedTable = z.infer<typeof speedTableSchema>;

/** The table that ships: geodata/access/speeds/coterminous-1.json. */
export const SHIPPED_SPEEDS: SpeedTable = speedTableSchema.parse(shipped);

/** Reads a user's table from JSON text; the issue names the first member that is wrong, and how many more are. */
export function parseSpeeds(json: string): Result<SpeedTable> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    // JSON.parse throws SyntaxError alone; its message has the position.
    return failure(issue(`The speed table is not JSON: ${(error as SyntaxError).message}.`, 'Mend the text there.'));
  }
  const parsed = speedTableSchema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const [first, ...more] = parsed.error.issues;
  const member = first?.path.join('.') || 'the whole';
  const also = more.length === 0 ? '' : ` ${more.length} more ${more.length === 1 ? 'member is' : 'members are'} wrong.`;
  return failure(
    issue(
      `The speed table is wrong at ${member}: ${first?.message ?? 'unreadable'}.${also}`,
      `Put ${member} right; the shipped table, exported, shows the shape of every member.`,
    ),
  );
}

/** The figures alone, members in one order: equal texts mean equal times. For keys of what is kept. */
export function speedTableText(table: SpeedTable): string {
  const { limits, ferry, straightLine, modes } = table;
  return JSON.stringify(figures({ limits, ferry, straightLine, modes }));
}

/** km/h between a point and its road. */
export const offRoadKmh = (table: SpeedTable, mode: TravelMode): number => table.modes[mode].offRoadKmh.value;

/** Tenths of a second and decimetres of a trip by straight line: the line is lengthened by the detour factor. */
export function straightLineTrip(
  table: SpeedTable,
  trip: { readonly mode: TravelMode; readonly urban: boolean; readonly metres: number },
): { readonly deciseconds: number; readonly decimetres: number } {
  const speeds = table.modes[trip.mode].straightLineKmh;
  const decimetres = trip.metres * 10 * table.straightLine.detourFactor;
  const deciseconds = (decimetres * 3.6) / (trip.urban ? speeds.urban : speeds.rural);
  return { deciseconds: Math.round(deciseconds), decimetres: Math.round(decimetres) };
}

function issue(message: string, fix: string): Issue {
  return { code: 'speed-table-wrong', severity: 'error', message, place: {}, fix };
}

/** A copy with sorted members and without what the figures rest on. */
function figures(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([name]) => name !== 'basis');
  members.sort(([a], [b]) => (a < b ? -1 : 1));
  return members.map(([name, member]) => [name, figures(member)]);
}
