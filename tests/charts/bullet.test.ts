import { expect, it } from 'vitest';
import { bulletOf, bulletScale } from '../../renderer/charts/bullet.ts';

it('places value and range along the line', () => {
  expect(bulletOf(40, { min: 30, max: 50 }, 100)).toEqual({ mark: 0.4, from: 0.3, to: 0.5, beyond: false });
});

it('lets an open range reach the end of the line', () => {
  expect(bulletOf(40, { min: 30, max: null }, 100)).toMatchObject({ from: 0.3, to: 1 });
  expect(bulletOf(40, { min: null, max: 50 }, 100)).toMatchObject({ from: 0, to: 0.5 });
});

it('holds what lies beyond at the end, and says so', () => {
  expect(bulletOf(140, { min: 30, max: 50 }, 100)).toMatchObject({ mark: 1, beyond: true });
});

it('gives a list one scale', () => {
  expect(bulletScale({ min: 30, max: 50 }, 4000)).toBe(75);
  expect(bulletScale({ min: 30, max: null }, 4000)).toBe(4000);
  expect(bulletScale({ min: 30, max: null }, 10)).toBe(45);
});
