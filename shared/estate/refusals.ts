import { no, type Sentence } from '../sentence'

export const estateRefusals = {
  'estate.not_a_plate': no(
    400,
    '“{plate}”不像车牌号，例如 粤B12345',
    '“{plate}” does not look like a number plate, such as B12345 after its province',
  ),
  'estate.too_many_plates': no(
    409,
    '一户最多登记 {most} 个车牌。请先删除不用的',
    'A household has {most} plates at most. Please remove one first',
  ),
  'estate.not_found': no(404, '找不到这个小区', 'This estate was not found'),
  'estate.exists': no(409, '这个小区编号已被使用', 'An estate with this code already exists'),
  'estate.workbook_old': no(
    400,
    '这是旧版或其他格式的表格。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”再上传',
    'This is an older or another kind of spreadsheet. Open it in Excel or WPS, save it as “Excel Workbook (*.xlsx)”, and choose that',
  ),
  'estate.workbook_html': no(
    400,
    '这是网页格式的表格，只是名字叫 .xlsx。请用 Excel 打开，另存为“Excel 工作簿（*.xlsx）”再上传',
    'This is a web page that is only named .xlsx. Open it in Excel, save it as “Excel Workbook (*.xlsx)”, and choose that',
  ),
  'estate.workbook_text': no(
    400,
    '这是文本或 CSV 文件。请用 Excel 打开（乱码时在“数据 → 自文本”中选 GBK），另存为 .xlsx 再上传',
    'This is a text or CSV file. Open it in Excel (Data → From Text, choose the encoding), save it as .xlsx, and choose that',
  ),
  'estate.workbook_password': no(
    400,
    '工作簿设有打开密码。请在 Excel 的“文件 → 信息 → 保护工作簿”中取消密码后再上传',
    'The workbook has a password. Take it off in Excel under File → Info → Protect Workbook and choose it again',
  ),
  'estate.workbook_formula': no(
    400,
    '工作表“{sheet}”的单元格 {cell} 是公式。请选中公式，复制后“选择性粘贴 → 数值”，再上传',
    'Cell {cell} of the sheet “{sheet}” is a formula. Copy the formulas, Paste Special → Values, and choose it again',
  ),
  'estate.workbook_links': no(
    400,
    '工作簿链接了其他文件。请在“数据 → 编辑链接”中断开链接，保存后再上传',
    'The workbook links to other files. Break the links under Data → Edit Links, save, and choose it again',
  ),
  'estate.workbook_macros': no(
    400,
    '工作簿含有宏或加载项。请复制数据到新的工作簿，另存为 .xlsx 再上传',
    'The workbook holds macros or parts of an add-in. Copy the data into a new workbook, save it as .xlsx, and choose that',
  ),
  'estate.workbook_too_large': no(
    413,
    '工作簿太大：最多 5 MB、每张表 20,000 行。请删去图片和空白行，或分成几份',
    'The workbook is too large: at most 5 MB and 20,000 rows a sheet. Remove pictures and empty rows, or split it',
  ),
  'estate.workbook_damaged': no(
    400,
    '文件已损坏或不是工作簿。请用 Excel 重新保存为 .xlsx 再上传',
    'The file is damaged or no workbook. Save it again as .xlsx in Excel and choose that',
  ),
  'estate.name_taken': no(
    409,
    '已有同名的小区，请在名称里加上城区或街道，以便区分',
    'Another estate has this name; add the district or street so that they can be told apart',
  ),
  'estate.workbook_has_problems': no(
    409,
    '工作簿中有 {count} 处问题，未作任何更改',
    'The workbook has {count} problems; nothing was changed',
  ),
  'estate.import_running': no(409, '上一次导入仍在进行', 'An earlier import is still running', true),
  'place.not_found': no(404, '找不到这个房屋或地点', 'This house or place was not found'),
} as const satisfies Record<string, Sentence>
