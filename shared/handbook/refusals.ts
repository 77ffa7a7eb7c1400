import { no, type Sentence } from '../sentence'

export const handbookRefusals = {
  'handbook.not_found': no(404, '找不到这篇手册', 'This article was not found'),
  'handbook.withdrawn': no(409, '这篇手册已撤下，请另写一篇', 'This article was withdrawn; please write another one'),
  'handbook.no_source': no(
    400,
    '法规条文请写明出处、版本和施行日期',
    'Please say where a law or rule stands, in which version, and since which day',
  ),
} as const satisfies Record<string, Sentence>
