import { no, type Sentence } from '../sentence'

export const fileRefusals = {
  'file.not_found': no(404, '找不到这个文件', 'This file was not found'),
  'file.not_yours': no(403, '只能附上您自己上传的文件', 'You can only attach files you uploaded'),
  'file.type': no(400, '只接受 JPG、PNG 或 WebP 照片', 'Only JPG, PNG or WebP photos are accepted'),
  'file.not_voice': no(400, '这不是一段录音，请重新录制', 'This is not a recording; please record it again'),
  'file.voice_too_large': no(
    413,
    '录音不能超过 2 MB，请录短一些',
    'A recording may not exceed 2 MB; please make it shorter',
  ),
  'file.too_large': no(413, '照片不能超过 10 MB', 'A photo may not exceed 10 MB'),
} as const satisfies Record<string, Sentence>
