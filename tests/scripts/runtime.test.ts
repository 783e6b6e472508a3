import { describe, expect, it } from 'vitest';
// @ts-expect-error the set-up scripts are plain JavaScript, so that the oldest Node can run them
import { isNewEnough } from '../../scripts/setup/runtime.mjs';

describe('which Node is new enough', () => {
  it.each([
    ['v20.20.2', false],
    ['v22.12.0', false],
    ['v22.17.1', false],
    ['v22.18.0', true],
    ['v22.22.2', true],
    ['v23.11.0', false],
    ['v24.0.0', true],
    ['v25.1.0', false],
    ['v26.0.0', true],
    ['v27.3.1', true],
  ])('%s: %s', (version, expected) => {
    expect(isNewEnough(version)).toBe(expected);
  });
});
