import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageSteps, yearsOf } from '../../renderer/charts/age-steps.ts';

describe('yearsOf', () => {
  it.each([
    ['0-4', 0, 5],
    ['5 to 9', 5, 10],
    ['17', 17, 18],
    ['Aged 17', 17, 18],
    ['85+', 85, 95],
    ['90 and over', 90, 100],
    ['Under 1', 0, 1],
  ])('reads %s', (label, from, to) => expect(yearsOf(label)).toEqual({ from, to }));
  it('does not guess', () => {
    expect(yearsOf('All ages')).toBeNull();
    expect(yearsOf('9-5')).toBeNull();
  });
});

describe('ageSteps', () => {
  it('divides by the width of the band, so that bands compare', () => {
    const steps = ageSteps({ labels: ['0-4', '5-14'], area: [50, 50], all: [100, 300] });
    expect(steps.map((step) => step.area)).toEqual([0.1, 0.05]);
    expect(steps.map((step) => step.all)).toEqual([0.05, 0.075]);
  });
  it('gives nothing where a label cannot be read or nobody is counted', () => {
    expect(ageSteps({ labels: ['0-4', 'other'], area: [1, 1], all: [1, 1] })).toEqual([]);
    expect(ageSteps({ labels: ['0-4'], area: [0], all: [5] })).toEqual([]);
  });
  it('holds everybody: densities times widths add to one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 18, maxLength: 18 }), (area) => {
        fc.pre(area.some((count) => count > 0));
        const labels = area.map((_, band) => (band === 17 ? '85+' : `${band * 5}-${band * 5 + 4}`));
        const sum = ageSteps({ labels, area, all: area }).reduce((total, step) => total + step.area * (step.to - step.from), 0);
        expect(sum).toBeCloseTo(1, 9);
      }),
    );
  });
});
