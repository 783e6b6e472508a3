// Takes a document out of the library. It cannot be undone, so this is one of the few things that asks first.
import { Trash2 } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { ask } from '../state/actions.ts';
import { setApp } from '../state/store.ts';

interface RemoveProps {
  readonly document: string;
  readonly name: string;
  readonly warning: string;
}

export function RemoveButton({ document, name, warning }: RemoveProps): ReactElement {
  const [asked, setAsked] = useState(false);
  const remove = async (): Promise<void> => {
    const library = await ask('library.remove', { document });
    if (library) setApp({ library });
    setAsked(false);
  };
  if (!asked) {
    return (
      <button
        type="button"
        className="quiet form-icon start-remove"
        aria-label={`Remove ${name} from the library`}
        title="Remove from the library"
        onClick={() => setAsked(true)}
      >
        <Trash2 aria-hidden />
      </button>
    );
  }
  return (
    <fieldset className="start-confirm" aria-label={`Remove ${name}?`}>
      <p>Remove for good? {warning}</p>
      <div className="form-row">
        <button type="button" className="form-danger" onClick={() => void remove()}>
          Remove
        </button>
        {/* biome-ignore lint/a11y/noAutofocus: the harmless answer to a question that was just asked for */}
        <button type="button" autoFocus onClick={() => setAsked(false)}>
          Keep
        </button>
      </div>
    </fieldset>
  );
}
