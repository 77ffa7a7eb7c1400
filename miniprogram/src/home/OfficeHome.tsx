import { Workplace } from './Workplace'

/** Home of whoever bills and collects. */
export const OfficeHome = () => <Workplace />
