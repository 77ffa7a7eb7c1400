import { red as decide } from '../../shared/invoice/act'
import { operation } from '../operation/operation'
import { enter, pdf } from './paper'

export const red = operation('invoice.red', pdf, enter(decide, 'invoice.red_issued'))
