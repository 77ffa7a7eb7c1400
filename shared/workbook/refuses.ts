/** What any workbook can be instead of one that is read. */
export const NO_WORKBOOK = [
  'estate.workbook_old',
  'estate.workbook_html',
  'estate.workbook_text',
  'estate.workbook_password',
  'estate.workbook_formula',
  'estate.workbook_links',
  'estate.workbook_macros',
  'estate.workbook_too_large',
  'estate.workbook_damaged',
] as const
