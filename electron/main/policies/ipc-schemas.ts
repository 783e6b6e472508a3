// What the window may send to the main process. Strict: an unknown member refuses the whole message.
import { z } from 'zod';
import { isUploadName, isUploadToken } from '../../walls/request-path.ts';

const bytes = (most: number) => z.instanceof(Uint8Array).refine((value) => value.byteLength <= most, 'is too large');

export const uploadPiece = z.strictObject({
  token: z.string().refine(isUploadToken),
  name: z.string().refine(isUploadName),
  offset: z.int().min(0),
  bytes: bytes(8 * 1024 * 1024),
  last: z.boolean(),
});

/** A file name, never a path: the user says where it goes. */
export const delivery = z.strictObject({
  fileName: z
    .string()
    .min(1)
    .max(200)
    .transform((name) => name.replace(/[/\\:*?"<>|\p{Cc}]/gu, '-')),
  mediaType: z.string().max(100),
  bytes: bytes(2 * 1024 ** 3),
});
