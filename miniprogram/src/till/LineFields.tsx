import { DESK_METHODS, type DeskMethod } from '../../../shared/till/schema'
import { Field, Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Pills } from '../ui/parts'
import type { Typed } from './use-lines'
import { tillWords } from './words'

interface Props {
  id: string
  line: Typed
  /** Taken by the other line. */
  without?: DeskMethod
  onChange(changed: Partial<Typed>): void
  onEnter(): void
}
/** One way of paying, and what that way is found by. */
export function LineFields({ id, line, without, onChange, onEnter }: Props) {
  const words = useWords(tillWords)
  const { method } = line
  return (
    <>
      <Field label={words('take.how')}>
        <Pills
          id={`${id}-how`}
          choices={DESK_METHODS.filter(one => one !== without).map(value => ({ value, label: words(`take.${value}`) }))}
          value={method}
          onChange={value => onChange({ method: value })}
        />
      </Field>
      {method === 'cash' ? (
        <Line
          id={`${id}-given`}
          label={words('take.given')}
          hint={words('take.givenHint')}
          kind="digit"
          max={11}
          value={line.given}
          onChange={given => onChange({ given })}
          onEnter={onEnter}
        />
      ) : (
        <Line
          id={`${id}-reference`}
          label={words(`take.reference.${method}`)}
          max={64}
          value={line.reference}
          onChange={reference => onChange({ reference })}
          onEnter={onEnter}
        />
      )}
    </>
  )
}
