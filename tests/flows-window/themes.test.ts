import { describe, expect, it } from 'vitest';
import { layerId } from '../../geodata/model/ids.ts';
import type { FlowShading } from '../../renderer/flows/flow-wishes.ts';
import { draftColours } from '../../renderer/flows/regions/draft-colours.ts';
import { draftReport, draftSentence } from '../../renderer/flows/regions/draft-report.ts';
import { firstWish, problemOf, requestOf } from '../../renderer/flows/regions/region-wish.ts';
import { NO_CLASS } from '../../renderer/map/theme-classes.ts';
import { themePaint } from '../../renderer/map/themes.ts';
import type { Theme } from '../../renderer/state/app-state.ts';
import { townView } from '../map/town-view.ts';
import { GP } from './sets.ts';

const paint = (theme: Theme, flowShading: FlowShading | null) =>
  themePaint(townView, { theme, breaks: 'quantiles', shade: 'light', pointedOut: null, flowShading });
const counts = (made: ReturnType<typeof paint>) => made?.classes.map(({ label, blocks }) => [label, blocks]);

describe('themes that the engine works out', () => {
  it('show areas until the answer to them has come', () => {
    const theme: Theme = { kind: 'catchment', set: 'gp2022', provider: 'A1', method: 'fptp' };
    expect(paint(theme, null)).toBeNull();
    const view = {
      set: GP,
      method: 'share30',
      provider: { code: 'A1', name: 'Abbey', longitude: null, latitude: null },
    } as const;
    const lists = { blocks: new Uint32Array(), shares: new Float32Array(), people: new Float64Array(), total: 0 };
    const leftOut = { count: 0, people: 0 };
    expect(paint(theme, { of: 'catchment', view: { ...view, ...lists, leftOut } })).toBeNull();
    expect(paint({ ...theme, method: 'share30' }, { of: 'catchment', view: { ...view, ...lists, leftOut } })).not.toBeNull();
  });

  it('put blocks of a catchment in classes by share, and all others outside it', () => {
    const made = paint(
      { kind: 'catchment', set: 'gp2022', provider: 'A1', method: 'proportional' },
      {
        of: 'catchment',
        view: {
          set: GP,
          provider: { code: 'A1', name: 'Abbey', longitude: null, latitude: null },
          method: 'proportional',
          blocks: Uint32Array.of(2, 4, 6),
          shares: Float32Array.of(0.05, 0.5, 1),
          people: Float64Array.of(5, 50, 100),
          total: 155,
          leftOut: { count: 0, people: 0 },
        },
      },
    );
    expect(counts(made)).toEqual([
      ['Not in it', 27],
      ['under 10%', 1],
      ['10 to 30%', 0],
      ['30 to 50%', 0],
      ['50 to 70%', 1],
      ['70 to 90%', 0],
      ['90% and over', 1],
    ]);
    expect(made?.source).toContain('NHS England');
  });

  it('say how sure a footprint is; a block where nobody is registered has no class', () => {
    const shares = new Float32Array(townView.blockCount).fill(0.75);
    shares.set([0.39, 0.95, Number.NaN]);
    const layer = layerId('pcn', 22);
    const made = paint({ kind: 'certainty', layer }, { of: 'certainty', layer, shares });
    expect(counts(made)).toEqual([
      ['under 40%', 1],
      ['40 to 60%', 0],
      ['60 to 80%', 27],
      ['80 to 95%', 0],
      ['95% and over', 1],
    ]);
    expect(made?.classOf[2]).toBe(NO_CLASS);
    expect(made?.unknownBlocks).toBe(1);
  });
});

const REGIONS = [
  { name: 'North', people: 30_000, blocks: 2, li: 0.9 },
  { name: 'South', people: 52_000, blocks: 2, li: 0.8 },
];
const DRAFT = { set: GP, draft: 'd1', regions: REGIONS, overallLi: 0.941, overallLiNow: null, modularity: 0.5 };

describe('a draft of areas', () => {
  it('colours regions that touch differently', () => {
    // A row of four blocks in three regions; the last block is in none.
    const neighbourOffsets = Uint32Array.of(0, 1, 3, 5, 6);
    const neighbours = Uint32Array.of(1, 0, 2, 1, 3, 2);
    const colours = draftColours(
      { regions: [...REGIONS, REGIONS[0]!], regionOf: Uint16Array.of(1, 2, 3, 0) },
      { neighbourOffsets, neighbours },
    );
    expect(colours[1]).not.toBe(colours[2]);
    expect(colours[2]).not.toBe(colours[3]);
  });

  it('is weighed against what is drawn now', () => {
    const size = { min: 30_000, max: 50_000, basis: 'resident' as const };
    const view = { ...DRAFT, regionOf: new Uint16Array() };
    expect(draftReport(view, { areas: [], size }).rows).toEqual([
      { label: 'Areas', draft: '2', now: '0' },
      { label: 'Stay inside', draft: '94.1%', now: '\u2013' },
      { label: 'Residents', draft: '30k to 52k', now: '\u2013' },
      { label: 'In range', draft: '1 of 2', now: '0 of 0' },
    ]);
    expect(draftReport(view, { areas: [], size: null }).rows).toHaveLength(3);
    expect(draftSentence(DRAFT)).toBe('Draft of 2 areas, 94.1% stay inside. Accept or discard it on the map.');
  });
});

describe('asking for areas from flows', () => {
  const size = { min: 30_000, max: 50_000, basis: 'resident' as const };

  it("begins with the pack's range and stays inside parents where there are any", () => {
    expect(firstWish(size, true)).toMatchObject({ minimum: '30000', maximum: '50000', target: '', keepToParent: true });
    expect(firstWish(null, false)).toMatchObject({ minimum: '', maximum: '', keepToParent: false });
  });

  it('takes numbers as people write them; an empty field is no limit', () => {
    const wish = { ...firstWish(null, false), minimum: '30,000', target: '12' };
    expect(requestOf(wish, 'gp2022', 'place', 'job')).toMatchObject({ minPeople: 30_000, maxPeople: null, target: 12 });
    expect(requestOf(firstWish(null, false), 'gp2022', 'place', 'job').minPeople).toBe(0);
  });

  it('says what is wrong before it is asked', () => {
    const wish = firstWish(size, false);
    expect(problemOf(wish)).toBe('');
    expect(problemOf({ ...wish, minimum: 'many' })).toMatch(/whole numbers/);
    expect(problemOf({ ...wish, minimum: '60000' })).toBe('The least, 60,000, is more than the most, 50,000.');
    expect(problemOf({ ...wish, target: '0' })).toBe('Ask for 1 to 10,000 areas.');
  });
});
