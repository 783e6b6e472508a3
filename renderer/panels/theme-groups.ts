// The themes that an atlas can show, in groups.
import type { AtlasView } from '../../geodata/contract/views.ts';
import type { Theme } from '../state/app-state.ts';

export interface ThemeGroup {
  readonly title: string;
  readonly themes: readonly { readonly label: string; readonly theme: Theme }[];
}

const AGES = [65, 75, 85] as const;

export function themeGroups(atlas: Pick<AtlasView, 'olderShares' | 'attributes'>): readonly ThemeGroup[] {
  const attributes = atlas.attributes.map(({ id, label }) => ({ label, theme: { kind: 'attribute', id } as const }));
  const isDeprivation = ({ theme }: (typeof attributes)[number]): boolean => /^imd/.test(theme.id);
  const groups: ThemeGroup[] = [
    {
      title: 'Plan',
      themes: [
        { label: 'Areas of the tier', theme: { kind: 'areas' } },
        { label: 'Blocks that differ (pointed out)', theme: { kind: 'moved' } },
      ],
    },
    {
      title: 'Residents',
      themes: [
        { label: 'Population density', theme: { kind: 'density' } },
        ...(atlas.olderShares
          ? AGES.map((from) => ({ label: `Share aged ${from} and over`, theme: { kind: 'older', from } as const }))
          : []),
      ],
    },
    { title: 'Place', themes: attributes.filter((one) => !isDeprivation(one)) },
    // The index as a whole before the domains it is made of.
    {
      title: 'Deprivation',
      themes: attributes.filter(isDeprivation).sort((one, other) => rank(one.label) - rank(other.label)),
    },
  ];
  return groups.filter(({ themes }) => themes.length > 0);
}

const rank = (label: string): number => (/^index of multiple/i.test(label) ? 0 : 1);

/** Whether two themes colour by the same thing. */
export function sameTheme(one: Theme, other: Theme): boolean {
  if (one.kind === 'older' && other.kind === 'older') return one.from === other.from;
  if (one.kind === 'attribute' && other.kind === 'attribute') return one.id === other.id;
  return one.kind === other.kind;
}
