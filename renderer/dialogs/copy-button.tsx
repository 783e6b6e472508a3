// Puts text on the clipboard and says so.
import { type ReactElement, useState } from 'react';

interface CopyProps {
  /** A function where the text is long to make. */
  readonly text: string | (() => string);
  readonly label: string;
  /** Whether there is nothing to copy yet. */
  readonly disabled?: boolean;
}

export function CopyButton({ text, label, disabled = false }: CopyProps): ReactElement {
  const [said, say] = useState<string | null>(null);
  const copy = async (): Promise<void> => {
    say((await putOnClipboard(typeof text === 'string' ? text : text())) ? 'Copied' : 'Could not copy');
    setTimeout(() => say(null), 2000);
  };
  return (
    <button type="button" disabled={disabled} onClick={() => void copy()}>
      <span aria-live="polite">{said ?? label}</span>
    </button>
  );
}

/** False where the host does not let pages write to the clipboard. */
async function putOnClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text); // refused permission: the older way asks for none
  }
}

function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.setAttribute('readonly', '');
  area.className = 'copy-source';
  const home = document.activeElement?.closest('[role="dialog"]') ?? document.body;
  const focused = document.activeElement;
  home.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
