// The columns of the flows table: the indexes of every area, as CRITERIA section 1 defines them.
import type { FlowAreaRow, FlowSetView } from '../../geodata/contract/flows.ts';
import type { ShownColumn } from '../tables/data-table.tsx';
import { peopleFigure, rateText, ratioText, shareText } from './flow-words.ts';

type Rule = Pick<FlowSetView, 'smallestShown' | 'destinationKind'>;
type AreaColumn = ShownColumn<FlowAreaRow>;

/** People of an area who are served by providers elsewhere, in no area included. */
export const outOf = ({ residentsFlow, within, toNowhere }: FlowAreaRow): number => residentsFlow - within - toNowhere;

/** People served in an area who live elsewhere: in another area or none, outside the atlas, or nobody knows where. */
export const intoOf = ({ providersFlow, within }: FlowAreaRow): number => providersFlow - within;

/** Counts too small to be told are copied as they are shown, and sorted by what they are. */
function people(id: string, label: string, of: (row: FlowAreaRow) => number, rule: Rule): AreaColumn {
  return {
    id,
    label,
    numeric: true,
    width: 104,
    value: (row) => (of(row) > 0 && of(row) < rule.smallestShown ? peopleFigure(of(row), rule) : of(row)),
    order: of,
    text: (row) => peopleFigure(of(row), rule),
  };
}

function index(
  id: string,
  label: string,
  of: (row: FlowAreaRow) => number | null,
  text: (value: number | null) => string,
): AreaColumn {
  return { id, label, numeric: true, width: 100, value: of, text: (row) => text(of(row)) };
}

export function areaColumns(rule: Rule): readonly AreaColumn[] {
  return [
    { id: 'name', label: 'Area', numeric: false, width: 170, value: (row) => row.name },
    people('residents-flow', 'Live here', (row) => row.residentsFlow, rule),
    people('within', 'Stay inside', (row) => row.within, rule),
    index('li', 'Localisation', (row) => row.li, shareText),
    people('providers-flow', 'Served here', (row) => row.providersFlow, rule),
    index('msi', 'Market share', (row) => row.msi, shareText),
    people('out', 'Go out', outOf, rule),
    people('in', 'Come in', intoOf, rule),
    index('net-ratio', 'In / out', (row) => row.netRatio, ratioText),
    index('net-rate', 'Net rate', (row) => row.netRate, rateText),
    people('from-elsewhere', 'From outside', (row) => row.fromElsewhere, rule),
    people('from-unknown', 'From unknown', (row) => row.fromUnknown, rule),
    people('to-nowhere', 'No place known', (row) => row.toNowhere, rule),
    { id: 'providers', label: 'Providers', numeric: true, width: 80, value: (row) => row.providers },
  ];
}

/** What a heading means, in one sentence; read with the table and shown below it. */
export const COLUMN_MEANINGS: readonly (readonly [string, string])[] = [
  ['Localisation', 'of those who live here, the share served inside (localisation index)'],
  ['Market share', 'of those served here, the share who live here (market share index)'],
  ['In / out', 'people who come in over people who go out'],
  ['Net rate', 'those who come in less those who go out, of the residents'],
  ['No place known', 'people whose provider has no known place'],
];
