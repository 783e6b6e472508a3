// Messages as bytes, for hosts that cannot clone: MessagePack, with typed arrays as extensions so that both ends see the same.
import { DecodeError, decode, ExtensionCodec, encode } from '@msgpack/msgpack';

/** Extension number of each kind of array. Uint8Array is MessagePack's own binary. Numbers are for ever. */
const KINDS = [
  [1, Float64Array],
  [2, Float32Array],
  [3, Uint32Array],
  [4, Uint16Array],
  [5, Int32Array],
] as const;

const extensionCodec = new ExtensionCodec();
for (const [type, Kind] of KINDS) {
  extensionCodec.register({
    type,
    encode: (value) => (value instanceof Kind ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : null),
    decode: (bytes) => {
      if (bytes.byteLength % Kind.BYTES_PER_ELEMENT !== 0) throw new DecodeError('A typed array is cut short.');
      return new Kind(bytes.slice().buffer); // a copy begins at offset 0, as the wider elements need
    },
  });
}

/** A message as bytes. Members that are undefined are left out, as JSON does. Both ends are on one machine: bytes are in its order. */
export const encodeMessage = (message: unknown): Uint8Array<ArrayBuffer> =>
  encode(message, { extensionCodec, ignoreUndefined: true });

/** The message in `bytes`. Throws when they are not exactly one well-formed message. */
export const decodeMessage = (bytes: Uint8Array<ArrayBuffer>): unknown =>
  // A plain view: a Buffer of Node would hand out Buffers for binary members.
  decode(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength), { extensionCodec });
