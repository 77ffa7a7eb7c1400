import { issue as decide } from '../../shared/invoice/act'
import { operation } from '../operation/operation'
import { enter, pdf } from './paper'

export const issue = operation('invoice.issue', pdf, enter(decide, 'invoice.issued'))
