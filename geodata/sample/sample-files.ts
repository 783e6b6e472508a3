// The county as the files that publishers would put out.
import type { County } from './county-types.ts';
import { geographyFiles } from './files/geography.ts';
import { hospitalFiles } from './files/hospitals.ts';
import { peopleFiles } from './files/people.ts';
import { practiceFiles } from './files/practices.ts';
import type { SampleFile } from './files/text.ts';

/** Every text file of the sample, in the order in which they are written. Pure: the same text every time. The roads are a GeoPackage. */
export function sampleFiles(county: County): readonly SampleFile[] {
  return [geographyFiles, peopleFiles, practiceFiles, hospitalFiles].flatMap((make) => make(county));
}
