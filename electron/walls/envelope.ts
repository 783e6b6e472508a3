// The outside of a message: is it a request at all? What is inside is checked by the engine's own schemas.
import { CALL_NAMES } from '../../geodata/contract/calls.ts';
import type { RequestMessage } from '../../geodata/contract/messages.ts';

const NAMES: ReadonlySet<unknown> = new Set(CALL_NAMES);
const MEMBERS = ['call', 'id', 'request'];

/** More than any request needs (half a million blocks are 2 MB), less than would hurt. */
export const LARGEST_MESSAGE = 8 * 1024 * 1024;

/** Whether `value` is a request message: exactly an id, a known call and an object. */
export function isRequestMessage(value: unknown): value is RequestMessage {
  if (!isPlainObject(value)) return false;
  if (Object.keys(value).sort().join() !== MEMBERS.join()) return false;
  const { id, call, request } = value;
  return Number.isSafeInteger(id) && Number(id) >= 0 && NAMES.has(call) && isPlainObject(request);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
}
