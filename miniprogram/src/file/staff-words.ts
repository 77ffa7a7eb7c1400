import type { Words } from '../ui/say'

/** Words of `file` that only staff read: Chinese, then English. */
export const fileStaffWords = {
  'import.choose': ['选择 .xlsx 文件', 'Choose an .xlsx file'],
  'import.again': ['换一个文件', 'Choose another file'],
  'import.uploading': ['上传中 {n}%', 'Uploading {n}%'],
  'import.failed': ['上传失败，请重试', 'The upload failed; please try again'],
  'import.check': ['检查', 'Check'],
  'import.fine': ['检查通过，可以发布', 'No problems. Ready to publish'],
  'import.problems': [
    '{n} 处问题，请在表格中改正后重新选择文件',
    '{n} problems. Correct them in the workbook and choose it again',
  ],
  'import.where': ['{sheet} 第 {row} 行 {column}', '{sheet} row {row} {column}'],
  'import.whereRow': ['{sheet} 第 {row} 行', '{sheet} row {row}'],
  'workbook.template': ['下载空白模板', 'Download an empty template'],
  'workbook.templateFailed': ['模板没有打开，请重试', 'The template did not open; please try again'],
  'workbook.templateTitle': ['模板与格式', 'Template and formats'],
  'workbook.formats': [
    '请用 .xlsx；.xls、.csv 或带密码的文件请先在表格软件中另存为 .xlsx。表头可在标题行之下，中文或英文列名都可以；合计与备注行不算数据。',
    'Use .xlsx; save .xls, .csv or a file with a password as .xlsx first. The header may stand below a title, in Chinese or English; totals and remarks are no data.',
  ],
  'workbook.hints': ['供您留意，不影响发布', 'Worth knowing; nothing is stopped'],
  'import.running': ['正在写入 {done} / {total}', 'Writing {done} of {total}'],
  'import.done': ['已全部写入，共 {total} 行', 'All {total} rows are in'],
  'workbook.title': ['选择工作簿', 'Choose the workbook'],
  'workbook.publish': ['全部录入', 'Enter all of it'],
  'workbook.counts': ['将录入 {n} 行，另有 {same} 行已在系统中', '{n} rows to enter; {same} are already there'],
  'workbook.checking': ['正在复核，期间暂停其他录入…', 'Checking once more; other entries wait…'],
  'workbook.failed': ['复核时发现问题，没有录入任何内容', 'Problems came up on the second check; nothing was entered'],
  'workbook.columns': ['工作表与列', 'Sheets and columns'],
} satisfies Words
