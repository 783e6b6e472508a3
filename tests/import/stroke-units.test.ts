import { describe, expect, it } from 'vitest';
import { importTable, issuesOf, onlyFact } from './support/datasets.ts';

const HEADER =
  'Postcode|Hospital_name|Use_IVT|Use_MT|Use_MSU|Country|Strategic Clinical Network|Health Board / Trust|Stroke Team|SSNAP name|Admissions 21/22|Thrombolysis|ivt_rate|Easting|Northing|long|lat|Neuroscience|30 England Thrombectomy Example|hospital_city|Notes';
const BARTS =
  'E11BB|E11BB|1|1|1|England|London SCN|Barts Health NHS Trust|The Royal London Hospital|Royal London Hospital HASU|861|115.0|13.4|534829|181798|-0.0581|51.519|1|1|Royal London|';
const SPLIT =
  'RM70AG|RM70AG|1|0|1|England|London SCN|Barking|Havering and Redbridge University Hospitals NHS Trust|Queens Hospital Romford HASU|981|117.0|11.9|551118|187780|0.179|51.568|1|0|Romford|';

describe('stroke units', () => {
  it('reads the unit, what it offers and its trust', () => {
    const { providers } = onlyFact(importTable(HEADER, [BARTS]), 'providers');
    expect(providers).toMatchObject([
      {
        kind: 'stroke-unit',
        code: 'E11BB',
        name: 'Royal London Hospital HASU',
        details: { thrombolysis: 'yes', thrombectomy: 'yes', trust: 'Barts Health NHS Trust' },
      },
    ]);
  });

  it('reports text that was split into the next field and does not guess the trust', () => {
    const imported = importTable(HEADER, [SPLIT]);
    expect(issuesOf(imported)).toEqual(['warning split-text 2 Health Board / Trust']);
    const [unit] = onlyFact(imported, 'providers').providers;
    expect(unit?.name).toBe('Queens Hospital Romford HASU');
    expect(unit?.details).not.toHaveProperty('trust');
  });

  it('refuses a row whose cells have moved', () => {
    const moved = BARTS.replace('Barts Health NHS Trust|', 'Barts| Health NHS Trust|').replace('|Royal London|', '|');
    const imported = importTable(HEADER, [moved]);
    expect(issuesOf(imported)).toEqual(['warning shifted-cells 2']);
    expect(imported.facts).toEqual([]);
  });

  it('writes postcodes without their space, so that one written both ways is met twice', () => {
    const imported = importTable(HEADER, [BARTS, BARTS.replace('E11BB', 'E1 1BB')]);
    expect(issuesOf(imported)).toEqual(['error duplicate-code 3 Postcode']);
  });
});
