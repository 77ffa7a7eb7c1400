import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tarojs/taro'
import { Component, type ComponentType, type ReactNode } from 'react'
import { goBack } from '../platform/go-back'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button } from '../ui/parts'
import { Empty } from '../ui/states'

/** A screen as a page: it is never white. `needs` are the facts of its address without which there is nothing to show. */
export function standing<P extends object>(Screen: ComponentType<P>, ...needs: string[]) {
  return function StandingPage(given: P) {
    const { params } = useRouter()
    const client = useQueryClient()
    if (needs.some(name => !params[name])) return <Missing />
    return (
      <Guard client={client}>
        <Screen {...given} />
      </Guard>
    )
  }
}

function Missing() {
  const words = useWords()
  return (
    <Page id="missing" title={words('app.name')} size="form" forAll>
      <Empty icon="alert" title={words('state.missing')} next={words('state.missingNext')}>
        <Button id="go-back" look="quiet" onPress={goBack}>
          {words('act.goBack')}
        </Button>
      </Empty>
    </Page>
  )
}

function Broken({ onRetry }: { onRetry(): void }) {
  const words = useWords()
  return (
    <Page id="broken" title={words('app.name')} size="form" forAll>
      <Empty icon="alert" title={words('state.broken')} next={words('state.brokenNext')}>
        <Button id="retry" icon="refresh" onPress={onRetry}>
          {words('act.retry')}
        </Button>
        <Button id="go-back" look="plain" onPress={goBack}>
          {words('act.goBack')}
        </Button>
      </Empty>
    </Page>
  )
}

/** What a screen could not draw, such as an answer of another shape, is said; tried again, all of it is asked anew. */
class Guard extends Component<{ client: QueryClient; children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }
  static getDerivedStateFromError() {
    return { broken: true }
  }
  retry = () => {
    this.props.client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'people.me' })
    this.setState({ broken: false })
  }
  override render() {
    return this.state.broken ? <Broken onRetry={this.retry} /> : this.props.children
  }
}
