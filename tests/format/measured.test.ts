import { describe, expect, it } from 'vitest';
import type { Basis } from '../../geodata/model/verdict.ts';
import { basisText, measuredValue, thresholdText } from '../../renderer/format/measured.ts';

const residents: Basis = { people: 'resident', peopleLabel: 'mid-2020 estimates', data: ['utla21'] };

describe('measuredValue', () => {
  it('names whom it counts', () => {
    expect(measuredValue({ criterion: 'size', value: 262_118, unit: 'people', basis: residents })).toBe('262,118 residents');
    expect(measuredValue({ criterion: 'size', value: 1, unit: 'people', basis: { ...residents, people: 'registered' } })).toBe(
      '1 patient',
    );
  });
  it('writes shares, pieces and councils in their own units', () => {
    expect(measuredValue({ criterion: 'size', value: 0.5345, unit: 'share', basis: residents })).toBe('53.5%');
    expect(measuredValue({ criterion: 'size', value: 2, unit: 'components', basis: residents })).toBe('2 pieces');
    expect(measuredValue({ criterion: 'size', value: 1, unit: 'councils', basis: residents })).toBe('1 council');
    expect(measuredValue({ criterion: 'size', value: 12, unit: 'cut edges', basis: residents })).toBe('12 cut edges');
  });
  it('says of coverage who is missing', () => {
    const left = { criterion: 'coverage', unit: 'people', basis: residents } as const;
    expect(measuredValue({ ...left, value: 0 })).toBe('nobody left out');
    expect(measuredValue({ ...left, value: 4812 })).toBe('4,812 left out');
  });
  it('says nothing where there is no number', () => {
    expect(measuredValue({ criterion: 'size', value: null, unit: 'people', basis: residents })).toBe('');
  });
});

describe('thresholdText', () => {
  it('writes closed, open and single ranges', () => {
    expect(thresholdText({ threshold: { min: 30_000, max: 50_000 }, unit: 'people' })).toBe('30,000 to 50,000');
    expect(thresholdText({ threshold: { min: 0.75, max: null }, unit: 'share' })).toBe('at least 75%');
    expect(thresholdText({ threshold: { min: 1, max: null }, unit: 'share' })).toBe('100%');
    expect(thresholdText({ threshold: { min: null, max: 0 }, unit: 'councils' })).toBe('none');
    expect(thresholdText({ threshold: { min: null, max: 2 }, unit: 'councils' })).toBe('at most 2');
    expect(thresholdText({ threshold: { min: 1, max: 1 }, unit: 'components' })).toBe('1');
  });
  it('says nothing where nothing is asked', () => {
    expect(thresholdText({ threshold: null, unit: 'people' })).toBe('');
    expect(thresholdText({ threshold: { min: null, max: null }, unit: 'people' })).toBe('');
  });
});

describe('basisText', () => {
  it('says whom, when and with which data', () => {
    expect(basisText({ basis: residents })).toBe('Residents, mid-2020 estimates, uses utla21');
    expect(basisText({ basis: { people: 'none', peopleLabel: '', data: [] } })).toBe('');
  });
});
