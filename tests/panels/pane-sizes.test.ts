import { expect, it } from 'vitest';
import { PANE_LIMITS, sizesFrom } from '../../renderer/panels/pane-sizes.ts';

it('keeps what was kept, within limits', () => {
  expect(sizesFrom({ left: 300, right: 5000, bottom: 1 })).toEqual({
    left: 300,
    right: PANE_LIMITS.right.most,
    bottom: PANE_LIMITS.bottom.least,
  });
});

it.each([null, 'x', [], { left: 'wide', right: Number.NaN }])('falls back to the usual sizes for %j', (kept) => {
  expect(sizesFrom(kept)).toEqual({
    left: PANE_LIMITS.left.usual,
    right: PANE_LIMITS.right.usual,
    bottom: PANE_LIMITS.bottom.usual,
  });
});
