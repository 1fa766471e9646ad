import type { sessions as texts } from '../en/sessions.js';

export const sessions: typeof texts = {
  'paper-too-large': {
    title: 'Tài liệu quá lớn',
    detail:
      'Mỗi tài liệu có dung lượng tối đa {{limitMegabytes}} MB. Hãy giảm dung lượng tệp PDF hoặc gửi thành nhiều phần.',
  },
  'paper-not-pdf': {
    title: 'Tệp không phải là PDF',
    detail:
      'Nội dung tệp không phải là một tệp PDF đầy đủ, dù tên tệp là gì. Hãy lưu tài liệu dưới dạng PDF rồi gửi lại.',
  },
  'paper-name-unfit': {
    title: 'Không dùng được tên tệp này',
    detail:
      'Tên tệp phải kết thúc bằng .pdf, không bắt đầu bằng dấu chấm, dài tối đa 200 ký tự, không chứa \\ / : * ? " < > | hoặc ký tự ẩn. Hãy đổi tên tệp rồi gửi lại.',
  },
  'papers-full': {
    title: 'Phiên đã đủ số tài liệu',
    detail: 'Mỗi phiên có tối đa {{most}} tài liệu. Hãy gỡ bớt một tài liệu trước.',
  },
  'cues-full': { title: 'Kịch bản đã đầy', detail: 'Mỗi phiên có tối đa {{most}} mục điều hành. Hãy bỏ bớt trước.' },
  'order-incomplete': {
    title: 'Thứ tự phát biểu chưa đầy đủ',
    detail:
      'Hãy nêu đúng một lần tất cả những người phát biểu trong phiên và không nêu ai khác. Còn thiếu: {{missing}}. Không phát biểu trong phiên này: {{unknown}}.',
  },
  'seats-taken': {
    title: 'Không còn chỗ trống',
    detail: 'Phiên {{session}} đã hết chỗ. Gửi "waits": true để vào danh sách chờ.',
  },
  'seats-not-limited': {
    title: 'Phiên này không cần đăng ký chỗ',
    detail: 'Phiên {{session}} không giới hạn số chỗ; đại biểu tham dự không cần đăng ký.',
  },
  'session-over': {
    title: 'Phiên đã kết thúc',
    detail: 'Phiên {{session}} đã kết thúc nên không còn nhận đăng ký chỗ.',
  },
  'seat-quota-reached': {
    title: 'Đoàn đã dùng hết số chỗ được phân bổ',
    detail: 'Mỗi đoàn được {{quota}} chỗ tại phiên {{session}}. Hãy trả lại một chỗ, hoặc gửi "waits": true.',
  },
  'has-seat': {
    title: 'Đại biểu đã đăng ký',
    detail: 'Mỗi đại biểu chỉ có một chỗ, hoặc một vị trí trong danh sách chờ, tại một phiên.',
  },
  'seats-in-use': {
    title: 'Số chỗ đã nhận nhiều hơn',
    detail: 'Đã có hơn {{seats}} chỗ được nhận hoặc đang được giữ. Hãy trả bớt chỗ trước.',
  },
  'speaker-cancelled': {
    title: 'Có người đã hủy tham dự',
    detail: 'Đại biểu {{delegate}} đã hủy tham dự. Vui lòng chọn người khác cho phiên này.',
  },
  'nothing-to-release': {
    title: 'Chưa có gì để công bố',
    detail: 'Chương trình dự thảo chưa có phiên công khai nào.',
  },
  'feed-link-ended': {
    title: 'Địa chỉ lịch này không còn hiệu lực',
    detail:
      'Địa chỉ đã bị thu hồi, bị sao chép thiếu, hoặc đại biểu không còn tham dự. Vui lòng xin địa chỉ mới và đăng ký lại.',
  },
  'nothing-to-move': {
    title: 'Không có hoạt động nào để di chuyển',
    detail: 'Không có hoạt động nào trong bản dự thảo khớp với mô tả. Chưa có gì bị thay đổi.',
  },
  'moved-outside-forum': {
    title: 'Có hoạt động sẽ nằm ngoài thời gian diễn đàn',
    detail: 'Hoạt động {{session}} sẽ không còn nằm trong các ngày diễn ra diễn đàn. Chưa có gì bị thay đổi.',
  },
  'release-not-restorable': {
    title: 'Không thể khôi phục chương trình như trước',
    detail:
      'Không thể khôi phục lần công bố số {{release}}: có {{count}} trở ngại, chẳng hạn phòng họp hoặc đại biểu không còn nữa, hoặc hoạt động nay đã được bảo mật. Từng trở ngại được nêu trong "obstacles"; chưa có gì bị thay đổi.',
  },
  'release-too-old': {
    title: 'Lần công bố này quá cũ để khôi phục',
    detail:
      'Lần công bố số {{release}} được thực hiện trước khi hệ thống lưu thông tin nhận diện đại biểu. Vui lòng sửa bản dự thảo bằng tay.',
  },
};
