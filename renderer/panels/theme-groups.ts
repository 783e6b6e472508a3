// The themes that an atlas can show, in groups.
import type { AtlasView } from '../../geodata/contract/views.ts';
import type { Theme } from '../state/app-state.ts';

export interface ThemeChoice {
  readonly label: string;
  readonly theme: Theme;
}

export interface ThemeGroup {
  readonly title: string;
  readonly themes: readonly ThemeChoice[];
  /** Parts of what the group is about, which few look at: folded away under a line of their own. */
  readonly parts?: { readonly title: string; readonly themes: readonly ThemeChoice[] };
}

const AGES = [65, 75, 85] as const;

/** Groups without a theme are left out. */
export function themeGroups(atlas: Pick<AtlasView, 'olderShares' | 'attributes' | 'layers'>): readonly ThemeGroup[] {
  const attributes = atlas.attributes.map(({ id, label }) => ({ label, theme: { kind: 'attribute', id } as const }));
  const deprivation = attributes.filter(({ theme }) => /^imd/.test(theme.id));
  const rural = attributes.filter(({ theme, label }) => /^ruc|rural/i.test(`${theme.id} ${label}`));
  const rest = attributes.filter((one) => !deprivation.includes(one) && !rural.includes(one));
  const groups: ThemeGroup[] = [
    { title: 'Areas', themes: [{ label: 'Areas of the tier', theme: { kind: 'areas' } }] },
    { title: 'Population', themes: [{ label: 'Population density', theme: { kind: 'density' } }] },
    {
      title: 'Age',
      themes: atlas.olderShares
        ? AGES.map((from) => ({ label: `Share aged ${from} and over`, theme: { kind: 'older', from } }))
        : [],
    },
    deprivationGroup(deprivation),
    { title: 'Rural and urban', themes: rural },
    { title: 'Other facts', themes: rest },
    { title: 'Patient flows', themes: certaintyThemes(atlas.layers) },
    { title: 'Comparison', themes: [{ label: 'Blocks that differ (pointed out)', theme: { kind: 'moved' } }] },
  ];
  return groups.filter(({ themes }) => themes.length > 0);
}

/** How sure a footprint is can be asked of layers that were worked out from registrations. */
const certaintyThemes = (layers: AtlasView['layers']): readonly ThemeChoice[] =>
  layers
    .filter(({ method }) => /registered patients/i.test(method))
    .map(({ id, label }) => ({ label: `How sure: ${label}`, theme: { kind: 'certainty', layer: id } }));

/** The index as a whole first; the domains that it is made of are parts of it, and stand alone where it is missing. */
function deprivationGroup(themes: readonly ThemeChoice[]): ThemeGroup {
  const isWhole = ({ label }: ThemeChoice): boolean => /^index of multiple/i.test(label);
  const whole = themes.filter(isWhole);
  const domains = themes.filter((one) => !isWhole(one));
  if (whole.length === 0 || domains.length === 0) return { title: 'Deprivation', themes };
  return { title: 'Deprivation', themes: whole, parts: { title: 'Domains of the index', themes: domains } };
}

/** Whether two themes colour by the same thing. */
export function sameTheme(one: Theme, other: Theme): boolean {
  if (one.kind === 'older' && other.kind === 'older') return one.from === other.from;
  if (one.kind === 'attribute' && other.kind === 'attribute') return one.id === other.id;
  if (one.kind === 'certainty' && other.kind === 'certainty') return one.layer === other.layer;
  return one.kind === other.kind;
}
