// When drawing the window itself goes wrong: a sentence, the details for whoever mends it, and the way back.
import { Component, type ReactNode } from 'react';
import { CopyButton } from '../dialogs/copy-button.tsx';
import './error-boundary.css';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly error: Error | null;
}

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <main className="broken" role="alert">
        <h1>The window stopped working</h1>
        <p>Your plan is safe: every step was written to its journal. Reload to go on where you were.</p>
        <p className="broken-actions">
          <button type="button" className="primary" onClick={() => location.reload()}>
            Reload
          </button>
          <CopyButton text={`${error.message}\n${error.stack ?? ''}`} label="Copy details" />
        </p>
        <pre>{error.message}</pre>
      </main>
    );
  }
}
