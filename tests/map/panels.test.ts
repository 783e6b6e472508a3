import { describe, expect, it } from 'vitest';
import { layerId } from '../../geodata/model/ids.ts';
import { hoverFacts } from '../../renderer/panels/hover-facts.ts';
import { groupedLayers } from '../../renderer/panels/layer-groups.ts';
import { shownLayers } from '../../renderer/panels/legend-layers.tsx';
import { sameTheme, themeGroups } from '../../renderer/panels/theme-groups.ts';
import type { PlanMirror } from '../../renderer/state/app-state.ts';
import { townView } from './town-view.ts';

const slotOf = new Uint16Array(townView.blockCount).fill(1, 0, 10);
const tier = { areas: [{ slot: 1, name: 'North' }] };
// Only these members are read.
const plan = {
  slotOf: { neighbourhood: slotOf, place: slotOf, system: slotOf },
  tiers: { neighbourhood: tier, place: tier, system: tier },
} as unknown as PlanMirror;

describe('the hover card', () => {
  it('says who lives there and where the block belongs', () => {
    const facts = hoverFacts(townView, plan, 4, [layerId('lad', 21)]);
    expect(facts).toEqual({
      code: 'T000005',
      name: 'T000005',
      people: '100 residents, mid-2020 estimates',
      rows: [
        { term: 'Neighbourhood', value: 'North' },
        { term: 'Place', value: 'North' },
        { term: 'System', value: 'North' },
        { term: 'Local authority districts (2021)', value: 'East' },
        { term: 'Rural-urban classification (2011)', value: 'Urban' },
      ],
    });
  });

  it('says unassigned, and leaves out what is not known', () => {
    const facts = hoverFacts(townView, plan, 20, []);
    expect(facts.rows[1]).toEqual({ term: 'Place', value: 'unassigned' });
    expect(hoverFacts(townView, null, 3, []).rows).toEqual([]);
  });
});

describe('pickers', () => {
  it('group layers by family and find them by name or id', () => {
    const layers = ['stp', 'lad', 'msoa', 'ccg'].map((name) => ({
      ...townView.layers[0]!,
      id: layerId(name, 21),
      label: name,
    }));
    expect(groupedLayers(layers, '').map(({ title, layers: members }) => [title, members.map(({ id }) => id)])).toEqual([
      ['Councils', ['lad21']],
      ['NHS', ['stp21', 'ccg21']],
      ['Statistical and other', ['msoa21']],
    ]);
    expect(groupedLayers(layers, 'CCG2')).toHaveLength(1);
    expect(groupedLayers(layers, 'zz')).toEqual([]);
  });

  it('and the legend have the layers on the map in one order, each once', () => {
    const layers = ['stp', 'lad', 'msoa', 'ccg'].map((name) => ({
      ...townView.layers[0]!,
      id: layerId(name, 21),
      label: name,
    }));
    const visible = ['ccg', 'lad', 'stp', 'gone'].map((name) => layerId(name, 21));
    expect(shownLayers(layers, visible).map(({ id }) => id)).toEqual(['lad21', 'stp21', 'ccg21']);
    expect(shownLayers(layers, [])).toEqual([]);
  });

  it('fold the domains of deprivation away under the index', () => {
    const number = (id: string, label: string) => ({ id, label, kind: 'number' as const, values: new Float64Array() });
    const attributes = [
      number('imd-crime', 'Crime, score (2019)'),
      number('imd', 'Index of Multiple Deprivation, decile (2019)'),
      {
        id: 'ruc11',
        label: 'Rural-urban classification (2011)',
        kind: 'class' as const,
        classes: [],
        values: new Uint8Array(),
      },
      number('access', 'Minutes to a hospital'),
    ];
    const groups = themeGroups({ olderShares: null, attributes, layers: [] });
    expect(groups.map(({ title }) => title)).toEqual([
      'Areas',
      'Population',
      'Deprivation',
      'Rural and urban',
      'Other facts',
      'Comparison',
    ]);
    const deprivation = groups.find(({ title }) => title === 'Deprivation');
    expect(deprivation?.themes.map(({ label }) => label)).toEqual(['Index of Multiple Deprivation, decile (2019)']);
    expect(deprivation?.parts?.themes.map(({ label }) => label)).toEqual(['Crime, score (2019)']);
    const alone = themeGroups({ olderShares: null, attributes: attributes.slice(0, 1), layers: [] });
    expect(alone.find(({ title }) => title === 'Deprivation')).toMatchObject({ themes: [{ label: 'Crime, score (2019)' }] });
  });

  it('offer how sure a footprint is for layers from registrations', () => {
    const layer = { ...townView.layers[0]!, id: layerId('pcn', 22), label: 'PCNs (2022)' };
    const layers = [layer, { ...layer, id: layerId('pcn', 23), method: 'From where registered patients live' }];
    const flows = themeGroups({ olderShares: null, attributes: [], layers }).find(({ title }) => title === 'Patient flows');
    expect(flows?.themes).toEqual([{ label: 'How sure: PCNs (2022)', theme: { kind: 'certainty', layer: 'pcn23' } }]);
  });

  it('offer only themes that the atlas can show', () => {
    const labels = themeGroups(townView).flatMap(({ themes }) => themes.map(({ label }) => label));
    expect(labels).toContain('Population density');
    expect(labels).not.toContain('Share aged 65 and over');
    expect(labels).toContain('Rural-urban classification (2011)');
  });

  it('know when two themes are one', () => {
    expect(sameTheme({ kind: 'older', from: 65 }, { kind: 'older', from: 75 })).toBe(false);
    expect(sameTheme({ kind: 'attribute', id: 'a' }, { kind: 'attribute', id: 'a' })).toBe(true);
    expect(sameTheme({ kind: 'areas' }, { kind: 'density' })).toBe(false);
  });
});
