// Where the window was, if that is still on a screen.
import { z } from 'zod';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowState extends Partial<Box> {
  readonly width: number;
  readonly height: number;
  readonly maximised: boolean;
}

export const SMALLEST = { width: 960, height: 600 };
const FIRST: WindowState = { width: 1440, height: 900, maximised: false };

const stored = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1).max(20_000),
  height: z.int().min(1).max(20_000),
  maximised: z.boolean(),
});

/** The stored state as JSON text, kept within the work areas of the screens there are now; the first state when it is of no use. */
export function windowState(text: string | null, screens: readonly Box[]): WindowState {
  const parsed = stored.safeParse(parse(text));
  if (!parsed.success) return FIRST;
  const { x, y, width, height, maximised } = parsed.data;
  const screen = screens.find((area) => shared(area, { x, y, width, height }) >= 0.25 * width * height);
  if (!screen) return { ...FIRST, maximised };
  const [w, h] = [
    Math.min(Math.max(width, SMALLEST.width), screen.width),
    Math.min(Math.max(height, SMALLEST.height), screen.height),
  ];
  return {
    x: within(x, screen.x, screen.x + screen.width - w),
    y: within(y, screen.y, screen.y + screen.height - h),
    width: w,
    height: h,
    maximised,
  };
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null; // a file cut short is as good as none
  }
}

const within = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

const overlap = (from: number, length: number, otherFrom: number, otherLength: number): number =>
  Math.max(0, Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom));

const shared = (a: Box, b: Box): number => overlap(a.x, a.width, b.x, b.width) * overlap(a.y, a.height, b.y, b.height);
