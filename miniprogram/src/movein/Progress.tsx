import { View } from '@tarojs/components'
import { STEPS } from '../../../shared/movein/schema'
import { spoken } from '../platform/spoken'
import { useWords } from '../ui/language'
import { moveinWords } from './words'

/** How many of the nine steps are done, said in words too. */
export function Progress({ done }: { done: number }) {
  const words = useWords(moveinWords)
  return (
    <View className="nine" {...spoken({ role: 'img', label: words('movein.progress', { done, all: STEPS.length }) })}>
      {STEPS.map((step, index) => (
        <View key={step} className={`nine__part ${index < done ? 'nine__part--on' : ''}`} />
      ))}
    </View>
  )
}
