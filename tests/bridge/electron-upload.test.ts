// Files on their way through Electron's bridge, piece by piece.
import { expect, it } from 'vitest';
import type { UploadPiece, WindowBridge } from '../../geodata/contract/window-bridge.ts';
import { electronConnection } from '../../renderer/bridge/electron-connection.ts';

const MIB = 1024 * 1024;

function bridgeThatHears(onPiece: (pieces: readonly UploadPiece[]) => void): { bridge: WindowBridge; pieces: UploadPiece[] } {
  const pieces: UploadPiece[] = [];
  const upload: WindowBridge['upload'] = (piece) => {
    pieces.push(piece);
    onPiece(pieces);
    return Promise.resolve({ ok: true });
  };
  const bridge = { upload } as WindowBridge; // the test asks for nothing else
  return { bridge, pieces };
}

it('sends every file to its end, the empty one too', async () => {
  const { bridge, pieces } = bridgeThatHears(() => undefined);
  const shares: number[] = [];
  const files = [new File([new Uint8Array(5 * MIB)], 'big.csv'), new File([], 'empty.csv')];
  await electronConnection(bridge).host.upload('t', files, (share) => shares.push(share));
  expect(pieces.map(({ name, offset, bytes, last }) => [name, offset, bytes.length, last])).toEqual([
    ['big.csv', 0, 4 * MIB, false],
    ['big.csv', 4 * MIB, MIB, true],
    ['empty.csv', 0, 0, true],
  ]);
  expect(shares.at(-1)).toBe(1);
});

it('ends the file that it is at when it is stopped, and sends no other', async () => {
  const stopping = new AbortController();
  const { bridge, pieces } = bridgeThatHears(({ length }) => length === 1 && stopping.abort());
  const files = [new File([new Uint8Array(20 * MIB)], 'big.csv'), new File(['x'], 'next.csv')];
  const sending = electronConnection(bridge).host.upload('t', files, () => undefined, stopping.signal);
  await expect(sending).rejects.toThrow('big.csv was not sent');
  expect(pieces.map(({ name, offset, bytes, last }) => [name, offset, bytes.length, last])).toEqual([
    ['big.csv', 0, 4 * MIB, false],
    ['big.csv', 4 * MIB, 0, true],
  ]);
});
