import { describe, expect, it } from 'vitest';
import { layerId } from '../../geodata/model/ids.ts';
import ics from '../../geodata/rules/packs/ics-2019.json' with { type: 'json' };
import { defaultSeeds, freeName, rangeText, seedChoices, seedNote, sizeRange } from '../../renderer/dialogs/new-plan/wizard.ts';

const layer = (geography: string, year: number, units: number) => ({ id: layerId(geography, year), label: geography, units });
const ENGLAND = {
  people: 56_550_138,
  blocks: 32_844,
  layers: [
    layer('stp', 21, 42),
    layer('icb', 22, 42),
    layer('utla', 21, 152),
    layer('lad', 21, 309),
    layer('pcn', 22, 1250),
    layer('pcn', 23, 1260),
    layer('lsoa', 11, 32_844),
  ],
};
const PACK = { json: JSON.stringify(ics) };

describe('what a new plan starts from', () => {
  it('takes ICBs, the councils nearest to the size asked for, and the newest PCNs', () => {
    expect(defaultSeeds(ENGLAND, sizeRange(PACK, 'place'))).toEqual({
      system: 'icb22',
      place: 'utla21',
      neighbourhood: 'pcn23',
    });
    const small = { min: 100_000, max: 200_000 };
    expect(defaultSeeds(ENGLAND, small).place).toBe('lad21');
  });

  it('leaves tiers empty where the atlas has nothing usual', () => {
    const bare = { people: 1000, layers: [layer('msoa', 11, 5)] };
    expect(defaultSeeds(bare, null)).toEqual({ system: null, place: null, neighbourhood: null });
  });

  it('reads the size that a pack asks of a tier', () => {
    expect(sizeRange(PACK, 'system')).toEqual({ min: 1_000_000, max: 3_000_000 });
    expect(sizeRange({ json: '{"rules":[]}' }, 'system')).toBeNull();
    expect(sizeRange(null, 'system')).toBeNull();
    expect(rangeText({ min: null, max: 50_000 })).toBe('at most 50,000 people');
  });

  it('says what to expect of a seed', () => {
    const range = sizeRange(PACK, 'place');
    expect(seedNote(ENGLAND, layerId('utla', 21), range)).toBe(
      '152 areas, about 372k people each, within the 250,000 to 500,000 people asked for.',
    );
    expect(seedNote(ENGLAND, layerId('lad', 21), range)).toContain('below the 250,000');
    expect(seedNote(ENGLAND, layerId('stp', 21), { min: null, max: 1000 })).toContain(
      'above what is asked for: at most 1,000 people',
    );
    expect(seedNote(ENGLAND, null, range)).toBe('Starts empty. The rules ask for 250,000 to 500,000 people.');
    expect(seedNote(ENGLAND, layerId('stp', 21), null)).toContain('the rules set no size');
  });

  it('offers groupings of blocks, coarsest first, never the blocks themselves', () => {
    expect(seedChoices(ENGLAND).map(({ id }) => id)).toEqual(['icb22', 'stp21', 'utla21', 'lad21', 'pcn22', 'pcn23']);
  });

  it('finds a name that is free, whatever the case', () => {
    expect(freeName('Marchshire (made up)', [])).toBe('Marchshire plan');
    expect(freeName('Marchshire', ['marchshire PLAN', 'Marchshire plan 2'])).toBe('Marchshire plan 3');
  });
});
