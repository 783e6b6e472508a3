// The small values that requests are made of. Everything is strict: an unknown member refuses the whole request.
import { z } from 'zod';
import { type AreaId, isLayerId, type LayerId, TIERS } from '../model/ids.ts';
import { SERVICE_NAME } from '../model/travel.ts';
import { CRITERIA } from '../model/verdict.ts';

/** Blocks in one request: more than any atlas has, less than would hurt. */
const MOST_BLOCKS = 500_000;

export const tier = z.enum(TIERS);
export const criterion = z.enum(CRITERIA);
export const areaId = z
  .string()
  .regex(/^(neighbourhood|place|system)-\d{1,5}$/)
  .transform((id) => id as AreaId); // the pattern is what makes it one
export const layerId = z
  .string()
  .refine(isLayerId, 'is no layer id')
  .transform((id) => id as LayerId); // the check is what makes it one
/** Positions in the atlas's index order. */
export const blocks = z.union([
  z.instanceof(Uint32Array).refine((list) => list.length <= MOST_BLOCKS),
  z.array(z.int().min(0).max(MOST_BLOCKS)).max(MOST_BLOCKS),
]);
export const name = z.string().trim().min(1).max(200);
/** Bytes of what the window may ask the engine to remember. */
export const MOST_MEMORY = 256 * 1024;

export const longText = z.string().max(20_000);
export const colour = z.string().regex(/^#[0-9a-f]{6}$/);

/** A document of the library, by its file name there: never a path. */
export const documentName = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^/\\:*?"<>|\p{Cc}]+$/u, 'holds a character that file names cannot have')
  .refine((text) => !text.startsWith('.'), 'begins with a dot');

export const tiers = z.strictObject({
  neighbourhood: layerId.nullable(),
  place: layerId.nullable(),
  system: layerId.nullable(),
});

/** `emergency-department`: one that ships, or one of a user's list. */
export const serviceName = z.string().max(60).regex(SERVICE_NAME);
/** Degrees, WGS 84. */
export const point = { longitude: z.number().min(-180).max(180), latitude: z.number().min(-90).max(90) };
