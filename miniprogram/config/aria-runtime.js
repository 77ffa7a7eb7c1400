import { mergeInternalComponents } from '@tarojs/shared'
import names from './aria-names.cjs'

mergeInternalComponents(names)
