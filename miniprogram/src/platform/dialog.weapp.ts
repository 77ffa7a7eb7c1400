import { spoken } from './spoken'

/** A dialog, for whoever hears the page. */
export const useDialog = (label: string) => spoken({ role: 'dialog', modal: true, label })
