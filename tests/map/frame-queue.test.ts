import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FrameQueue } from '../../renderer/map/frame-queue.ts';

const frames: (() => void)[] = [];
const nextFrame = (): void => {
  for (const frame of frames.splice(0)) frame();
};

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  vi.stubGlobal('cancelAnimationFrame', () => frames.splice(0));
});
afterEach(() => {
  frames.splice(0);
  vi.unstubAllGlobals();
});

function queueOf(length: number, perFrame: number) {
  const sent: (readonly [number, number])[] = [];
  const queue = new FrameQueue(length, { initial: 0, perFrame, send: (feature, value) => sent.push([feature, value]) });
  return { queue, sent };
}

describe('sending changes a frame at a time', () => {
  it('sends differences only, a share a frame', () => {
    const { queue, sent } = queueOf(6, 2);
    queue.target.set([1, 0, 1, 0, 1, 1]);
    queue.flush();
    expect(sent).toEqual([
      [0, 1],
      [2, 1],
    ]);
    nextFrame();
    nextFrame();
    expect(sent.map(([feature]) => feature)).toEqual([0, 2, 4, 5]);
    expect(frames).toHaveLength(0);
  });

  it('sends the newest value when a target changes before its frame', () => {
    const { queue, sent } = queueOf(3, 1);
    queue.target.fill(1);
    queue.flush();
    queue.target.fill(7);
    queue.flush();
    nextFrame();
    nextFrame();
    nextFrame();
    expect(sent).toEqual([
      [0, 1],
      [0, 7],
      [1, 7],
      [2, 7],
    ]);
  });

  it('sends a stroke at once, and not again with the rest', () => {
    const { queue, sent } = queueOf(4, 1);
    queue.target.fill(2);
    queue.flushSome([3, 1]);
    queue.flush();
    nextFrame();
    nextFrame();
    expect(sent.map(([feature]) => feature)).toEqual([3, 1, 0, 2]);
  });

  it('stops when the map goes', () => {
    const { queue, sent } = queueOf(4, 1);
    queue.target.fill(2);
    queue.flush();
    queue.stop();
    nextFrame();
    expect(sent).toHaveLength(1);
  });

  it('grows without forgetting', () => {
    const { queue, sent } = queueOf(1, 10);
    queue.target[0] = 5;
    queue.flush();
    queue.grow(3, 0);
    queue.target[2] = 6;
    queue.flush();
    expect(sent).toEqual([
      [0, 5],
      [2, 6],
    ]);
  });
});
