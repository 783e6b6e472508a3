import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeMessage, encodeMessage } from '../../geodata/contract/codec.ts';

const number = fc
  .oneof(fc.maxSafeInteger(), fc.double({ noDefaultInfinity: false }))
  .map((value) => (Object.is(value, -0) ? 0 : value));
const array = fc.oneof(
  fc.float64Array(),
  fc.float32Array(),
  fc.uint32Array(),
  fc.uint16Array(),
  fc.int32Array(),
  fc.uint8Array(),
);
const key = fc.string().filter((text) => text !== '__proto__');
const { message } = fc.letrec((tie) => ({
  message: fc.oneof(
    { maxDepth: 5 },
    fc.string({ unit: 'binary' }),
    number,
    fc.boolean(),
    fc.constant(null),
    array,
    fc.array(tie('message'), { maxLength: 8 }),
    fc.dictionary(key, tie('message'), { maxKeys: 8, noNullPrototype: true }),
  ),
}));

describe('messages as bytes', () => {
  it('come back as they went, kinds of arrays included', () => {
    fc.assert(
      fc.property(message, (value) => {
        expect(decodeMessage(encodeMessage(value))).toStrictEqual(value);
      }),
    );
  });

  it('come back from a Buffer at an odd offset without becoming one', () => {
    const bytes = encodeMessage({ a: new Float64Array([1.5]), b: new Uint8Array([1, 2]) });
    const shifted = Buffer.concat([Buffer.from([0]), bytes]).subarray(1);
    const back = decodeMessage(shifted as Uint8Array<ArrayBuffer>) as { b: Uint8Array };
    expect(back).toStrictEqual({ a: new Float64Array([1.5]), b: new Uint8Array([1, 2]) });
    expect(Buffer.isBuffer(back.b)).toBe(false);
  });

  it('leave out what is undefined, as strict requests need', () => {
    expect(decodeMessage(encodeMessage({ a: undefined, b: 1 }))).toStrictEqual({ b: 1 });
  });

  it('views on a part of an array carry that part alone', () => {
    const part = new Uint32Array([1, 2, 3, 4]).subarray(1, 3);
    expect(decodeMessage(encodeMessage(part))).toStrictEqual(new Uint32Array([2, 3]));
  });

  it('never come back from bytes that are cut or have something after them', () => {
    fc.assert(
      fc.property(message, fc.nat(), (value, at) => {
        const bytes = encodeMessage(value);
        expect(() => decodeMessage(bytes.slice(0, at % bytes.length))).toThrow();
        expect(() => decodeMessage(new Uint8Array([...bytes, 0]))).toThrow();
      }),
    );
  });

  it('carry nothing that could change what objects are', () => {
    const hostile = encodeMessage({ x: 1 });
    const text = new TextEncoder().encode('__proto__');
    const bytes = new Uint8Array([0x81, 0xa0 + text.length, ...text, 0x01]);
    expect(hostile[0]).toBe(0x81);
    expect(() => decodeMessage(bytes)).toThrow();
  });
});
