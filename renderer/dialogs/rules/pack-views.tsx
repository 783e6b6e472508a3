// Packs to choose from, and what one of them asks for.
import { Check } from 'lucide-react';
import type { ReactElement } from 'react';
import type { RulePackView, RuleView } from '../../../geodata/contract/views.ts';
import { CRITERION_WORDS, TIER_WORDS } from '../../format/words.ts';
import { openDialog } from '../../state/actions.ts';
import { datedText } from '../../tables/figures.ts';

interface ListProps {
  readonly packs: readonly RulePackView[];
  readonly shown: string;
  readonly used: string | null;
  readonly onShow: (id: string) => void;
}

export function PackList({ packs, shown, used, onShow }: ListProps): ReactElement {
  return (
    <ul className="rules-packs" aria-label="Rule packs">
      {packs.map(({ id, title, dated, shipped }) => (
        <li key={id}>
          <button type="button" className="quiet" aria-current={id === shown || undefined} onClick={() => onShow(id)}>
            <span>{title}</span>
            <span className="soft">{[datedText(dated), shipped ? '' : 'your own'].filter((text) => text).join(', ')}</span>
            {id === used && <InUse says="In use" />}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The mark of the pack that the open plan is tested by. */
export function InUse({ says }: { readonly says: string }): ReactElement {
  return (
    <span className="rules-used">
      <Check aria-hidden />
      {says}
    </span>
  );
}

const CONFIDENCE: Readonly<Record<string, { readonly word: string; readonly about: string }>> = {
  read: { word: 'Read', about: 'Read in the source itself' },
  reported: { word: 'Reported', about: 'Told by someone who read the source' },
  convention: { word: 'Convention', about: 'A convention or our own proposal, not law or guidance' },
};

export function RuleTable({ pack }: { readonly pack: RulePackView }): ReactElement {
  return (
    <table className="rules-table">
      <caption className="spoken-only">Rules of {pack.title}</caption>
      <thead>
        <tr>
          <th scope="col">Test</th>
          <th scope="col">Tiers</th>
          <th scope="col">Asks for</th>
          <th scope="col">How sure, and who says so</th>
        </tr>
      </thead>
      <tbody>
        {pack.rules.map((rule) => (
          <RuleRow key={`${rule.criterion} ${rule.tiers.join(' ')} ${rule.says}`} rule={rule} />
        ))}
      </tbody>
    </table>
  );
}

function RuleRow({ rule }: { readonly rule: RuleView }): ReactElement {
  const sure = CONFIDENCE[rule.confidence] ?? { word: rule.confidence, about: '' };
  const tiers = rule.tiers.length === 3 ? 'All' : rule.tiers.map((tier) => TIER_WORDS[tier].many).join(', ');
  return (
    <tr>
      <th scope="row">
        <button type="button" className="link" onClick={() => openDialog({ kind: 'help', criterion: rule.criterion })}>
          {CRITERION_WORDS[rule.criterion]}
        </button>
      </th>
      <td>{tiers}</td>
      <td>{rule.says}</td>
      <td>
        <span title={sure.about}>{sure.word}</span>: <span className="soft">{rule.source}</span>
      </td>
    </tr>
  );
}
