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
  'import.running': ['正在写入 {done} / {total}', 'Writing {done} of {total}'],
  'import.done': ['已全部写入，共 {total} 行', 'All {total} rows are in'],
  'workbook.title': ['选择工作簿', 'Choose the workbook'],
  'workbook.publish': ['全部录入', 'Enter all of it'],
  'workbook.counts': ['将录入 {n} 行，另有 {same} 行已在系统中', '{n} rows to enter; {same} are already there'],
  'workbook.checking': ['正在复核，期间暂停其他录入…', 'Checking once more; other entries wait…'],
  'workbook.failed': ['复核时发现问题，没有录入任何内容', 'Problems came up on the second check; nothing was entered'],
  'workbook.columns': ['工作表与列', 'Sheets and columns'],
} satisfies Words
