import { no, type Sentence } from '../sentence'

export const fileRefusals = {
  'file.not_found': no(
    404,
    '找不到这个文件，请移除后重新添加',
    'This file was not found; please remove it and add it again',
  ),
  'file.not_yours': no(403, '只能附上您自己上传的文件', 'You can only attach files you uploaded'),
  'file.type': no(
    400,
    '这个文件不是照片，请换成 JPG、PNG 或 WebP 照片',
    'This file is no photo; please use a JPG, PNG or WebP photo instead',
  ),
  'file.heic': no(
    400,
    '这张照片是 HEIC 格式，无法显示。请在手机“设置 › 相机 › 格式”中选“兼容性最佳”后重拍，或截图、另存为 JPG 后添加',
    'This photo is in HEIC format, which cannot be shown. Set your camera’s format to “Most Compatible” and take it again, or add a screenshot or a JPG of it',
  ),
  'file.avif': no(
    400,
    '这张图片是 AVIF 格式，有些手机无法显示。请打开它截图，或另存为 JPG 后添加',
    'This picture is in AVIF format, which some phones cannot show. Please open it and add a screenshot, or save it as JPG',
  ),
  'file.video': no(
    400,
    '这是一段视频，这里只能添加照片。请在播放时截图，添加截图',
    'This is a video; only photos can be added here. Please add a screenshot of it',
  ),
  'file.cut': no(
    400,
    '这张照片不完整，可能没有传完。请移除后重新添加，或重拍一张',
    'This photo is incomplete; its upload may have stopped. Please remove it and add it again, or take a new one',
  ),
  'file.too_large': no(
    413,
    '文件不能超过 10 MB。请换一张小一些的照片，或截图后添加',
    'A file may not exceed 10 MB. Please use a smaller photo, or a screenshot of it',
  ),
  'file.too_many': no(
    429,
    '一小时内上传的文件太多，请稍后再试',
    'Too many files within an hour; please try again later',
    true,
  ),
  'file.not_voice': no(400, '这不是一段录音，请重新录制', 'This is not a recording; please record it again'),
  'file.voice_too_large': no(
    413,
    '录音不能超过 2 MB，请录短一些',
    'A recording may not exceed 2 MB; please make it shorter',
  ),
} as const satisfies Record<string, Sentence>

/** What may be said of the photos a form brings. */
export const OF_PHOTOS = [
  'file.not_yours',
  'file.not_found',
  'file.type',
  'file.heic',
  'file.avif',
  'file.video',
  'file.cut',
  'file.too_large',
] as const
