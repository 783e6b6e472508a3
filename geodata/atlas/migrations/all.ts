// Every migration there is, oldest first.
import type { Migration } from '../migrate.ts';
import { foundation } from './0001-foundation.ts';
import { flowPolicies } from './0002-flow-policies.ts';
import { roads } from './0003-roads.ts';

export const MIGRATIONS: readonly Migration[] = [foundation, flowPolicies, roads];
