import type { PayParameters } from '../../../shared/payment/schema'
import type { Paying } from './paying'

/** Only WeChat can pay: a browser shows a code for the phone. */
export const paysHere = false
export const requestPayment = async (_pay: PayParameters): Promise<Paying> => 'failed'
