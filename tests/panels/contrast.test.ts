// Reads the tokens as they ship and works out the contrast of every pair that stands on a screen (WCAG 2.2, 1.4.3 and 1.4.11).
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../renderer/styles/tokens.css', import.meta.url), 'utf8');

function tokensOf(block: string): ReadonlyMap<string, string> {
  return new Map([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map((match) => [match[1]!, match[2]!]));
}

const [lightBlock = '', darkBlock = ''] = css.split(':root[data-appearance="dark"]');
const light = tokensOf(lightBlock);
const dark = new Map([...light, ...tokensOf(darkBlock)]);

/** Relative luminance of `#rrggbb` as WCAG defines it. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const PAPERS = ['paper', 'paper-raised', 'paper-sunk', 'hover', 'accent-soft'];
const TEXTS = ['ink', 'ink-soft', 'accent', 'pass', 'arguable', 'fail', 'unassessed'];
const TEXT_PAIRS = [
  ...TEXTS.flatMap((text) => PAPERS.map((paper) => [text, paper] as const)),
  ['accent-ink', 'accent'] as const,
  ...['pass', 'arguable', 'fail'].flatMap((verdict) => [
    [verdict, `${verdict}-soft`] as const,
    ['ink', `${verdict}-soft`] as const,
  ]),
];
const SHAPE_PAIRS = ['line-strong', 'focus'].flatMap((shape) =>
  ['paper', 'paper-raised', 'paper-sunk'].map((paper) => [shape, paper] as const),
);

describe.each([
  ['light', light],
  ['dark', dark],
])('%s', (_name, tokens) => {
  const colour = (name: string): string => {
    const value = tokens.get(name);
    if (value === undefined) throw new Error(`tokens.css has no colour --${name}`);
    return value;
  };
  it.each(TEXT_PAIRS)('%s reads on %s (4.5:1)', (text, paper) => {
    expect(contrast(colour(text), colour(paper))).toBeGreaterThanOrEqual(4.5);
  });
  it.each(SHAPE_PAIRS)('%s shows on %s (3:1)', (shape, paper) => {
    expect(contrast(colour(shape), colour(paper))).toBeGreaterThanOrEqual(3);
  });
});

it('designs the dark look, and does not inherit the light one', () => {
  const own = tokensOf(darkBlock);
  expect([...light.keys()].filter((name) => !own.has(name))).toEqual([]);
});
