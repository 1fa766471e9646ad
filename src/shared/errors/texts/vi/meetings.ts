import type { meetings as texts } from '../en/meetings.js';

export const meetings: typeof texts = {
  'meetings-refused': {
    title: 'Chưa có cuộc gặp nào được thêm',
    detail: 'Phát hiện {{count}} lỗi; mục "faults" nêu vị trí của từng lỗi. Đề nghị chỉnh sửa và gửi lại toàn bộ.',
  },
  'meeting-columns-missing': {
    title: 'Thiếu cột',
    detail: 'Danh sách không có các cột {{columns}}. Có thể xuất danh sách cuộc gặp để xem tên các cột.',
  },
  'meetings-too-many': {
    title: 'Quá nhiều cuộc gặp trong một lần gửi',
    detail: 'Mỗi danh sách có tối đa {{limit}} cuộc gặp. Đề nghị chia nhỏ danh sách.',
  },
  'request-to-self': {
    title: 'Một đoàn không thể gặp chính mình',
    detail: 'Vui lòng chọn một đoàn khác với đoàn đề nghị.',
  },
  'may-not-ask': {
    title: 'Không thể đề nghị cuộc gặp này',
    detail:
      'Quy định của diễn đàn không cho phép hai đoàn này đề nghị gặp nhau ({{rule}}). Vui lòng liên hệ Ban Tổ chức để được sắp xếp.',
  },
  'not-your-side': {
    title: 'Việc này thuộc về phía bên kia',
    detail: 'Bên được đề nghị trả lời, bên đề nghị rút lại.',
  },
  'request-open': {
    title: 'Đã có một đề nghị đang chờ trả lời',
    detail: 'Giữa hai đoàn này đang có một đề nghị chờ trả lời. Vui lòng trả lời hoặc rút lại đề nghị đó trước.',
  },
  'requests-exhausted': {
    title: 'Đã hết số đề nghị cho phép',
    detail:
      'Mỗi đoàn có tối đa {{most}} đề nghị đang chờ hoặc đã được chấp thuận. Vui lòng rút bớt một đề nghị hoặc liên hệ Ban Tổ chức.',
  },
  'meetings-exhausted': {
    title: 'Đã hết số cuộc gặp cho phép',
    detail: 'Một trong hai đoàn đã có đủ {{most}} cuộc gặp được chấp thuận. Vui lòng liên hệ Ban Tổ chức.',
  },
  'days-exhausted': {
    title: 'Đã hết số cuộc gặp trong ngày',
    detail:
      'Mỗi đoàn có tối đa {{most}} cuộc gặp trong một ngày; một trong các đoàn đã đủ số cuộc gặp ngày {{days}}. Vui lòng chọn ngày khác hoặc liên hệ Ban Tổ chức.',
  },
  'length-outside-rules': {
    title: 'Thời lượng không phù hợp',
    detail: 'Các cuộc gặp tại diễn đàn này kéo dài từ {{shortest}} đến {{longest}} phút.',
  },
  'outside-hours': {
    title: 'Không có cuộc gặp vào giờ này',
    detail: 'Cuộc gặp bắt đầu lúc {{start}} sẽ nằm ngoài khung giờ cho phép của cuộc gặp này.',
  },
  'booking-frozen': {
    title: 'Đã quá muộn cho giờ này',
    detail:
      'Trong vòng {{minutes}} phút trước giờ bắt đầu, chỉ Ban Tổ chức được xếp chỗ cho cuộc gặp. Đề nghị liên hệ Ban Tổ chức.',
  },
  'booking-open': {
    title: 'Đã có chỗ đang được giữ',
    detail: 'Một chỗ đang được giữ cho cuộc gặp này. Hãy chấp thuận hoặc trả lại chỗ đó trước.',
  },
  'place-taken': {
    title: 'Không thể giữ chỗ này',
    detail: 'Có người hoặc phòng đã bận vào giờ đó; "why" nêu rõ ai hoặc điều gì, "next" nêu các giờ trống tiếp theo.',
  },
  'no-room-class': {
    title: 'Chưa có phòng nào',
    detail:
      'Cuộc gặp cần một hạng phòng. Vui lòng thêm phòng cho diễn đàn hoặc ghi hạng phòng trong quy định về các cuộc gặp.',
  },
  'parties-missing': {
    title: 'Chưa đủ các bên',
    detail:
      'Cuộc gặp bắt đầu khi ít nhất hai bên đã đến và các bên còn lại đã được ghi nhận; "delegations" nêu những bên chưa có mặt.',
  },
  'meeting-not-due': {
    title: 'Cuộc gặp chưa đến giờ',
    detail: 'Cuộc gặp bắt đầu lúc {{start}}; trước thời điểm đó chưa thể ghi nhận là vắng mặt.',
  },
  'meeting-not-its-day': {
    title: 'Cuộc gặp diễn ra vào ngày khác',
    detail:
      'Cuộc gặp bắt đầu lúc {{start}}. Hãy kiểm tra xem có chọn nhầm dòng không; nếu thực sự diễn ra hôm nay, ban tổ chức sẽ đổi lịch hoặc bắt đầu cuộc gặp.',
  },
  'organisers-undo': {
    title: 'Chỉ ban tổ chức mới được hủy ghi nhận',
    detail: 'Việc ghi nhận nhầm do ban tổ chức hủy. Đề nghị liên hệ ban tổ chức.',
  },
  'proposal-stale': {
    title: 'Lịch đã thay đổi so với phương án này',
    detail:
      '{{count}} thay đổi nay không còn như đề xuất; "changed" nêu từng mục theo phương án đã xem và theo tình hình hiện tại. Đề nghị lập phương án mới.',
  },
  'attends-already': {
    title: 'Đại biểu đã tham dự',
    detail: 'Đại biểu {{delegate}} đã có trong cuộc gặp này. Đề nghị cử người khác.',
  },
  'ranks-apart': {
    title: 'Thứ bậc hai bên không tương xứng',
    detail:
      'Theo quy định lễ tân của diễn đàn, người có thứ bậc cao nhất được tiếp bởi người có thứ bậc tương đương trở lên; "findings" nêu bên chưa tương xứng và thứ bậc cần có. Đề nghị cử người có thứ bậc cao hơn, hoặc đề nghị ban tổ chức hay bộ phận lễ tân cho miễn áp dụng bằng "rankWaiver".',
  },
  'waiver-not-yours': {
    title: 'Chỉ ban tổ chức và bộ phận lễ tân được miễn áp dụng thứ bậc',
    detail: 'Đề nghị bỏ trường "rankWaiver" hoặc liên hệ ban tổ chức.',
  },
  'party-too-few': { title: 'Cuộc gặp cần hai bên', detail: 'Cuộc gặp cần ít nhất hai đoàn khác nhau.' },
  'party-twice': {
    title: 'Một bên được nêu hai lần',
    detail: 'Đoàn {{delegation}} xuất hiện hai lần trong cuộc gặp này.',
  },
  'attendee-elsewhere': {
    title: 'Có người thuộc đoàn khác',
    detail: 'Đại biểu {{delegate}} không thuộc đoàn {{delegation}}.',
  },
  'attendee-cancelled': {
    title: 'Có người đã hủy tham dự',
    detail: 'Đại biểu {{delegate}} đã hủy tham dự. Vui lòng chọn người khác trong đoàn.',
  },
  'party-without-attendee': {
    title: 'Chưa có ai tham dự',
    detail: 'Đoàn {{delegation}} chưa có trưởng đoàn; vui lòng nêu người tham dự.',
  },
  'forum-not-ready': { title: 'Diễn đàn chưa sẵn sàng để xếp lịch', detail: 'Diễn đàn còn thiếu: {{missing}}.' },
  'meeting-has-place': {
    title: 'Cuộc gặp đã có chỗ',
    detail:
      'Cuộc gặp số {{number}} đã có chỗ theo phương án này hoặc từ trước; chỉ cuộc gặp chưa có chỗ mới cần tìm cách xếp.',
  },
  'meeting-has-no-place': {
    title: 'Cuộc gặp chưa có chỗ',
    detail: 'Cuộc gặp số {{number}} không giữ chỗ nào để nhường. Hãy chọn một cuộc gặp đã có chỗ.',
  },
  'plan-stale': {
    title: 'Lịch đã thay đổi sau khi lập phương án',
    detail:
      '{{count}} cuộc gặp của phương án không còn áp dụng được; từng cuộc được nêu trong "stale". Áp dụng phần còn lại với {"skipStale": true}, hoặc lập phương án mới.',
  },
  'interpreter-engaged': {
    title: 'Phiên dịch đang có việc vào giờ đó',
    detail:
      '{{count}} hoạt động không phù hợp với giờ làm việc hoặc ngôn ngữ mới: {{named}}. Từng hoạt động được nêu trong "engagements". Trước hết, hãy giao cho người khác.',
  },
  'room-engaged': {
    title: 'Phòng đang được dùng vào giờ đó',
    detail:
      '{{count}} hoạt động không còn diễn ra được trong phòng sau khi thay đổi: {{named}}. Từng hoạt động được nêu trong "engagements". Trước hết, hãy chuyển hoặc hủy các hoạt động đó; nếu phòng không còn dùng được, hãy ghi nhận sự cố (POST …/disruptions).',
  },
  'searches-waiting': {
    title: 'Có quá nhiều lượt tìm kiếm',
    detail: 'Nhiều người khác đang chờ kết quả tìm kiếm. Vui lòng thử lại sau {{retryAfterSeconds}} giây.',
  },
  'plan-overtaken': {
    title: 'Lịch đã thay đổi sau khi áp dụng phương án này',
    detail:
      '{{count}} cuộc gặp không thể đưa về chỗ cũ: {{meetings}}. Từng cuộc được nêu trong "stale". Đưa các cuộc còn lại về chỗ cũ với {"skipStale": true}.',
  },
  'nothing-to-roll-back': {
    title: 'Không có gì để hoàn tác',
    detail:
      'Phương án này không thay đổi cuộc gặp nào, hoặc được áp dụng trước khi hệ thống lưu lại chỗ cũ của các cuộc gặp.',
  },
};
