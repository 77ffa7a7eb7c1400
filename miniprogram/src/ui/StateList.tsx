import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useWide } from '../platform/device'
import { useWords } from './language'
import { Page } from './Page'
import { Pills } from './parts'

interface Props<S extends string> {
  id: string
  title: string
  states: readonly S[]
  nameOf(state: NoInfer<S>): string
  state: NoInfer<S> | 'all'
  onState(state: NoInfer<S> | 'all'): void
  /** What is chosen, or that nothing is: beside the list in a wide window. */
  pane: ReactNode
  children: ReactNode
}
/** The page of a list by state. */
export function StateList<S extends string>({ id, title, states, nameOf, state, onState, pane, children }: Props<S>) {
  const words = useWords()
  const wide = useWide()
  return (
    <Page
      id={id}
      title={title}
      aside={
        wide && (
          <View className="pane" id="pane">
            {pane}
          </View>
        )
      }
    >
      <View className="section">
        <Pills<S | 'all'>
          id="state"
          choices={[
            { value: 'all', label: words('act.all') },
            ...states.map(value => ({ value, label: nameOf(value) })),
          ]}
          value={state}
          onChange={onState}
        />
      </View>
      {children}
    </Page>
  )
}
