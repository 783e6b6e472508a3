import { describe, expect, it } from 'vitest';
import { LINK } from '../../../geodata/model/roads.ts';
import { ENGLAND_SIZE, roadCountry } from '../../support/road-country.ts';
import { straightNetwork } from '../../support/road-country-network.ts';

const SMALL = { ...ENGLAND_SIZE, nodes: 20_000, blocks: 300, fewSites: 5, manySites: 60 };
const country = roadCountry(SMALL);
const network = straightNetwork(country.links, 'made-up');

describe('a made-up country', () => {
  it('is the same for the same size and another for another seed', () => {
    const again = roadCountry(SMALL);
    expect({ ...again, isUrban: null }).toEqual({ ...country, isUrban: null });
    expect(roadCountry({ ...SMALL, seed: 2 }).links.nodeLongitude).not.toEqual(country.links.nodeLongitude);
  });

  it('is about as large as it was asked for, with five links for four nodes', () => {
    expect(Math.abs(network.nodeCount - SMALL.nodes)).toBeLessThan(0.1 * SMALL.nodes);
    expect(network.linkCount / network.nodeCount).toBeGreaterThan(1.2);
    expect(network.linkCount / network.nodeCount).toBeLessThan(1.3);
    expect(country.blocks.people.length).toBe(300);
    expect(country.manySites.people.length).toBe(60);
  });

  it('hangs together by its ferries, and falls apart into islands without them', () => {
    expect(network.report.ferries).toBeGreaterThan(0);
    expect(network.report.car.count).toBe(1);
    const dry = straightNetwork(
      { ...country.links, flags: country.links.flags.map((flags, link) => (country.links.seconds[link]! > 0 ? 0 : flags)) },
      '',
    );
    expect(dry.report.car.count).toBe(1 + network.report.ferries);
  });

  it('has dead ends, junctions of three, one-way streets, bans on turns and several classes of road', () => {
    expect(network.report.walk.deadEnds / network.nodeCount).toBeGreaterThan(0.2);
    expect(network.report.turnRestrictions).toBeGreaterThan(10);
    expect(
      network.linkFlags.filter((flags) => (flags & LINK.carForward) !== 0 && (flags & LINK.carBackward) === 0).length,
    ).toBeGreaterThan(50);
    expect(Object.values(network.report.kilometres).filter((length) => length > 0).length).toBeGreaterThanOrEqual(6);
  });

  it('makes roads at least as long as the straight line, and bans between links that meet', () => {
    const { from, via, to } = network.restrictions;
    for (let at = 0; at < from.length; at++) {
      expect([network.linkStart[from[at]!], network.linkEnd[from[at]!]]).toContain(via[at]);
      expect([network.linkStart[to[at]!], network.linkEnd[to[at]!]]).toContain(via[at]);
    }
    expect(network.linkDecimetres.every((length) => length > 0)).toBe(true);
  });
});
