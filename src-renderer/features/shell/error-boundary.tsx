import { Component, type ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/parts.tsx'
import { type App, useApp, useWords } from '../shared/app-context.tsx'
import { describe } from '../shared/use-action.ts'

/** The one place where the unexpected ends: it says what happened, keeps what was typed (drafts), and logs no words. */
export function ErrorBoundary({ children }: { children: ReactNode }) {
  return <Boundary report={useApp().desktop.reportError}>{children}</Boundary>
}

interface BoundaryProps {
  children: ReactNode
  report: App['desktop']['reportError']
}

class Boundary extends Component<BoundaryProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override componentDidCatch(error: unknown): void {
    void this.props.report(describe('screen', error)).catch(() => undefined)
  }

  override render(): ReactNode {
    return this.state.failed ? <Failed onRetry={() => this.setState({ failed: false })} /> : this.props.children
  }
}

function Failed({ onRetry }: { onRetry: () => void }) {
  const t = useWords()
  return (
    <div role="alert">
      <EmptyState
        title={t('common.failure.title')}
        actions={
          <Button look="primary" onPress={onRetry}>
            {t('common.failure.again')}
          </Button>
        }
      >
        {t('common.failure.text')}
      </EmptyState>
    </div>
  )
}
