import type { Words } from '../ui/say'

/** Words of `extract`: lists of staff, their columns, and what is taken along. Chinese, then English. */
export const extractWords = {
  'desk.columns': ['列', 'Columns'],
  'desk.columnsWhy': [
    '选中的列显示在屏幕、导出文件和纸上，下次仍是这些。',
    'Shown on screen, in files and on paper, and kept for the next time.',
  ],
  'desk.order': ['排序', 'Order'],
  'desk.usual': ['恢复默认', 'As usual'],
  'desk.done': ['完成', 'Done'],
  'desk.strange': [
    '地址里的“{what}”无效，已忽略；下面是没有这个条件的清单。',
    '“{what}” in the address means nothing here and was left out; this is the list without it.',
  ],
  'desk.goneColumn': ['“{what}”这一列已取消，不再显示。', 'The column “{what}” is gone and no longer shown.'],
  'extract.export': ['导出', 'Export'],
  'extract.print': ['打印', 'Print'],
  'extract.title': ['导出“{list}”', 'Export “{list}”'],
  'extract.why': [
    '导出的行与屏幕上的筛选、排序和列一致；文件带有您的姓名和时间，导出原因会记录给主管。文件保留一天。',
    'The same rows, order and columns as on the screen. The file bears your name and the time; the reason is kept for the supervisor. It is there for a day.',
  ],
  'extract.form': ['格式', 'As'],
  'extract.form.xlsx': ['表格 XLSX', 'Workbook (XLSX)'],
  'extract.form.pdf': ['A4 文件 PDF', 'A4 paper (PDF)'],
  'extract.reason': ['用途', 'What for'],
  'extract.reason.meeting': ['开会汇报', 'A meeting'],
  'extract.reason.collecting': ['催缴', 'Collecting arrears'],
  'extract.reason.checking': ['核对账目', 'Checking the books'],
  'extract.reason.visit': ['上门', 'A visit'],
  'extract.more': ['补充说明', 'More, if needed'],
  'extract.make': ['记录并导出', 'Record and export'],
  'extract.working': [
    '正在生成，已读取 {rows} 行。可以关闭，稍后再来也不会丢。',
    'Being made: {rows} rows so far. You may close this; nothing is lost.',
  ],
  'extract.made': ['已生成，共 {rows} 行', 'Ready: {rows} rows'],
  'extract.open': ['打开文件', 'Open the file'],
  'extract.gone': ['文件已过保留期，请重新导出。', 'The file is no longer kept; please export again.'],
} satisfies Words
