// Reference layers in groups, as the picker lists them.
import type { LayerView } from '../../geodata/contract/views.ts';
import { lineStyle } from '../map/reference-styles.ts';

export interface LayerGroup {
  readonly title: string;
  readonly layers: readonly LayerView[];
}

const TITLES = { council: 'Councils', nhs: 'NHS', census: 'Statistical and other' } as const;

/** Groups that hold a layer whose label or id contains the text, in any case; newest vintage first within a name. */
export function groupedLayers(layers: readonly LayerView[], text: string): readonly LayerGroup[] {
  const sought = text.trim().toLowerCase();
  const kept = layers.filter(({ id, label }) => `${label} ${id}`.toLowerCase().includes(sought));
  return (['council', 'nhs', 'census'] as const).flatMap((family) => {
    const members = kept.filter(({ id }) => lineStyle(id).family === family);
    return members.length === 0 ? [] : [{ title: TITLES[family], layers: members }];
  });
}
