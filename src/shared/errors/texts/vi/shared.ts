import type { shared as texts } from '../en/shared.js';

export const shared: typeof texts = {
  'validation-failed': {
    title: 'Yêu cầu có chỗ chưa đúng',
    detail: 'Có {{count}} trường chưa hợp lệ; từng trường được nêu trong "errors".',
  },
  'malformed-json': {
    title: 'Nội dung không phải JSON',
    detail: 'Không đọc được nội dung dưới dạng JSON. Vui lòng kiểm tra dấu ngoặc kép, dấu phẩy và dấu ngoặc.',
  },
  'malformed-request': { title: 'Không đọc được yêu cầu', detail: 'Yêu cầu chưa đúng định dạng: {{reason}}.' },
  'body-too-large': {
    title: 'Nội dung quá lớn',
    detail: 'Nội dung lớn hơn {{limitBytes}} byte. Vui lòng gửi thành nhiều phần.',
  },
  'unsupported-media-type': {
    title: 'Định dạng nội dung không được hỗ trợ',
    detail: 'Vui lòng gửi nội dung dưới dạng application/json.',
  },
  'not-found': {
    title: 'Không tìm thấy {{resource}}',
    detail: 'Không có {{resource}} này, hoặc quý vị không có quyền xem.',
  },
  'no-such-route': {
    title: 'Không có trang này',
    detail: 'Không có gì trả lời {{method}} tại địa chỉ này. API được mô tả tại /docs.',
  },
  'version-required': {
    title: 'Cần nêu phiên bản đang sửa',
    detail: 'Gửi tiêu đề If-Match với giá trị ETag đã đọc.',
  },
  'version-stale': {
    title: 'Đã có người sửa trong lúc đó',
    detail: 'Quý vị đang sửa phiên bản {{expected}}, nhưng nay đã là phiên bản khác. Vui lòng đọc lại rồi quyết định.',
  },
  'idempotency-key-reused': {
    title: 'Idempotency-Key này đã dùng cho yêu cầu khác',
    detail: 'Vui lòng dùng khóa mới cho yêu cầu mới.',
  },
  'idempotency-key-in-flight': {
    title: 'Yêu cầu này đang được xử lý',
    detail: 'Vui lòng chờ giây lát rồi gửi lại với cùng khóa.',
  },
  'too-many-requests': { title: 'Quá nhiều yêu cầu', detail: 'Vui lòng chờ {{retryAfterSeconds}} giây.' },
  'internal-error': {
    title: 'Hệ thống gặp lỗi',
    detail: 'Lỗi được ghi lại với mã {{requestId}}. Chưa có gì thay đổi; vui lòng thử lại.',
  },
  'run-broke-off': {
    title: 'Công việc bị gián đoạn',
    detail:
      'Hệ thống đã thử nhiều lần nhưng lần nào cũng bị gián đoạn. Phần đã xong được giữ lại; vui lòng yêu cầu lại.',
  },
  unavailable: { title: 'Tạm thời không phục vụ được', detail: 'Vui lòng thử lại sau giây lát.' },
  'engagement-clash': {
    title: 'Có người hoặc phòng đã bận',
    detail: 'Vướng {{count}} lịch đã có; từng lịch được nêu trong "clashes".',
  },
  'still-in-use': { title: 'Vẫn đang được sử dụng', detail: 'Chưa thể xóa khi {{usedBy}} còn tham chiếu đến.' },
  'illegal-transition': {
    title: 'Không thể làm việc này ở trạng thái hiện tại',
    detail: 'Trạng thái hiện tại là "{{current}}"; {{action}} cần một trong: {{allowed}}.',
  },
};
