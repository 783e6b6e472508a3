// Flow sets for tests of the window.
import type { FlowSetView } from '../../geodata/contract/flows.ts';

export const GP: FlowSetView = {
  id: 'gp2022',
  label: 'Patients registered at a GP practice, July 2022',
  year: 2022,
  basis: 'registered',
  destinationKind: 'gp-practice',
  counted: true,
  modelling: '',
  source: 'NHS England',
  smallestShown: 0,
  smallNumbers: '',
  problem: null,
  total: 100,
  unknown: 0,
  elsewhere: 0,
  withoutPlace: 0,
  providers: 3,
};
export const TRUST: FlowSetView = {
  ...GP,
  id: 'trust2019',
  label: 'Acute admissions',
  year: 2019,
  basis: 'admissions',
  destinationKind: 'trust',
  counted: false,
  modelling: 'shares of residents, spread over blocks',
  source: 'OHID',
  smallestShown: 5,
  smallNumbers: 'Counts under 5 are not told.',
};
