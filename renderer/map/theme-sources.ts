// Which published file a theme rests on, for the legend.
import type { AtlasView } from '../../geodata/contract/views.ts';

/** "Office for National Statistics, mid-2020 estimates"; what is known of the year comes from `about` or the file's vintage. */
export function themeSource(atlas: Pick<AtlasView, 'sources'>, recognised: string, about: string): string {
  const source = atlas.sources.find(({ recognisedAs }) => recognisedAs.toLowerCase().startsWith(recognised.toLowerCase()));
  if (!source) return about;
  // A file may hold several tables, each with a publisher; the first is the table that was asked for.
  const publisher = source.publisher.split(';')[0] ?? source.publisher;
  const year = about === '' ? source.vintage : about;
  return year === '' ? publisher : `${publisher}, ${year}`;
}
