// The plain fields of a new plan: atlas, rules, name.
import type { ReactElement } from 'react';
import type { AtlasEntry, RulePackView } from '../../../geodata/contract/views.ts';
import { grouped, threeFigures } from '../../format/numbers.ts';
import { layerWord } from '../../format/words.ts';

interface AtlasProps {
  readonly atlases: readonly AtlasEntry[];
  readonly atlas: AtlasEntry;
  readonly onChoose: (document: string) => void;
}

export function AtlasField({ atlases, atlas, onChoose }: AtlasProps): ReactElement {
  const note = `${grouped(atlas.blocks)} blocks (${layerWord(atlas.blockLayer)}), ${threeFigures(atlas.people)} residents.`;
  return (
    <div className="form-field">
      <label className="form-label" htmlFor="new-plan-atlas">
        Atlas
      </label>
      <select
        id="new-plan-atlas"
        className="form-input"
        value={atlas.document}
        aria-describedby="new-plan-atlas-note"
        onChange={(event) => onChoose(event.target.value)}
      >
        {atlases.map(({ document, title }) => (
          <option key={document} value={document}>
            {title || document}
          </option>
        ))}
      </select>
      <p id="new-plan-atlas-note" className="form-note">
        {note}
      </p>
    </div>
  );
}

interface RulesProps {
  readonly packs: readonly RulePackView[];
  readonly pack: RulePackView | null;
  readonly onChoose: (id: string) => void;
}

export function RulesField({ packs, pack, onChoose }: RulesProps): ReactElement {
  return (
    <div className="form-field">
      <label className="form-label" htmlFor="new-plan-rules">
        Rules
      </label>
      <select
        id="new-plan-rules"
        className="form-input"
        value={pack?.id ?? ''}
        aria-describedby="new-plan-rules-note"
        onChange={(event) => onChoose(event.target.value)}
      >
        {packs.map(({ id, title, dated }) => (
          <option key={id} value={id}>
            {title.includes(dated) ? title : `${title}, ${dated}`}
          </option>
        ))}
      </select>
      <p id="new-plan-rules-note" className="form-note">
        {pack?.summary ?? 'No rules could be read.'}
      </p>
    </div>
  );
}

export function NameField({
  name,
  onChange,
}: {
  readonly name: string;
  readonly onChange: (name: string) => void;
}): ReactElement {
  const empty = name.trim() === '';
  return (
    <div className="form-field">
      <label className="form-label" htmlFor="new-plan-name">
        Name of the plan
      </label>
      <input
        id="new-plan-name"
        className="form-input"
        type="text"
        maxLength={120}
        value={name}
        aria-invalid={empty}
        aria-describedby={empty ? 'new-plan-name-note' : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {empty && (
        <p id="new-plan-name-note" className="form-note">
          Give the plan a name.
        </p>
      )}
    </div>
  );
}
