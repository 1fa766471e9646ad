import type { delegations as texts } from '../en/delegations.js';

export const delegations: typeof texts = {
  'interval-backwards': {
    title: 'Kết thúc trước khi bắt đầu',
    detail: '{{field}} kéo dài từ {{start}} đến {{end}}; giờ kết thúc phải sau giờ bắt đầu.',
  },
  'unknown-reference': {
    title: 'Có mục được nêu nhưng không tồn tại',
    detail: '{{field}} nêu {{values}}, diễn đàn này không có.',
  },
  'delegation-exists': {
    title: 'Tổ chức này đã có đoàn',
    detail: 'Mỗi tổ chức cử một đoàn dự diễn đàn; {{organization}} đã có đoàn.',
  },
  'field-not-yours': {
    title: 'Quý vị không có quyền thay đổi mục này',
    detail: 'Quý vị không được đặt {{fields}}. Hãy bỏ mục này hoặc liên hệ ban tổ chức.',
  },
  'quota-exceeded': {
    title: 'Đã hết chỉ tiêu đại biểu',
    detail:
      'Đoàn {{delegations}} không được cử nhiều đại biểu như vậy. Hãy nâng chỉ tiêu hoặc hủy đăng ký của một người trước.',
  },
  'two-heads': {
    title: 'Mỗi đoàn có một trưởng đoàn',
    detail: 'Đoàn này đã có trưởng đoàn. Vui lòng thay đổi đại biểu đó trước.',
  },
  'badge-unreadable': {
    title: 'Đây không phải thẻ của hệ thống',
    detail: 'Mã vừa quét không phải mã trên thẻ do hệ thống cấp. Vui lòng quét mã trên thẻ, hoặc tìm theo họ tên.',
  },
  'badge-not-genuine': {
    title: 'Thẻ này không do hệ thống cấp',
    detail:
      'Mã có dạng giống thẻ của hệ thống nhưng không do hệ thống tạo ra. Vui lòng tìm theo họ tên và kiểm tra giấy tờ tùy thân.',
  },
  'badge-of-another-forum': {
    title: 'Thẻ này thuộc diễn đàn khác',
    detail: 'Thẻ là thật, nhưng người mang thẻ không phải đại biểu của diễn đàn này.',
  },
  'badge-revoked': {
    title: 'Thẻ này không còn hiệu lực',
    detail: 'Thẻ đã được báo mất hoặc đã được thay. Vui lòng yêu cầu xuất trình thẻ mới, hoặc tìm theo họ tên.',
  },
  'delegate-cancelled': {
    title: 'Đại biểu này đã hủy tham dự',
    detail: 'Đại biểu đang ở trạng thái đã hủy. Ban tổ chức có thể khôi phục trước khi tiếp đón.',
  },
  'check-in-id-reused': {
    title: 'Mã này thuộc về một lượt ghi nhận có mặt khác',
    detail: 'Thiết bị đã dùng mã {{checkIn}} cho người khác hoặc nơi khác. Vui lòng gửi lại với mã mới.',
  },
  'unprintable-characters': {
    title: 'Có ký tự không in được',
    detail: 'Phông chữ không có {{characters}}. Vui lòng sửa lại, hoặc in với "substitute": true để thay bằng 〓.',
  },
  'badges-used-up': {
    title: 'Không thể cấp thêm thẻ',
    detail: 'Đã thu hồi 254 thẻ của đại biểu này; không thể thu hồi thêm.',
  },
  'import-too-large': {
    title: 'Tệp quá lớn',
    detail:
      'Danh sách không được quá {{limitMegabytes}} MB. Vui lòng bỏ hình ảnh và các trang tính không cần thiết, hoặc gửi thành nhiều phần.',
  },
  'import-empty': {
    title: 'Trong tệp không có danh sách',
    detail: 'Không tìm thấy dòng tiêu đề cột có danh sách bên dưới.',
  },
  'import-not-xlsx': {
    title: 'Tệp không phải là bảng tính Excel',
    detail: 'Tệp có tên như vậy nhưng nội dung khác. Vui lòng lưu danh sách thành .xlsx hoặc .csv rồi gửi lại.',
  },
  'import-old-excel': {
    title: 'Đây là tệp Excel kiểu cũ',
    detail: 'Hệ thống không đọc tệp .xls. Vui lòng mở tệp, lưu thành .xlsx rồi gửi lại.',
  },
  'import-damaged': {
    title: 'Tệp bị hỏng',
    detail: 'Không giải nén được tệp; có thể tệp bị đứt khi truyền. Vui lòng gửi lại.',
  },
  'import-too-much-inside': {
    title: 'Nội dung trong tệp quá lớn',
    detail:
      'Sau khi giải nén, bảng tính không được quá {{limitMegabytes}} MB. Vui lòng chép danh sách sang bảng tính mới rồi gửi lại.',
  },
  'import-unsafe': {
    title: 'Tệp không an toàn',
    detail: 'Tệp chứa định nghĩa XML mà không chương trình bảng tính nào tạo ra. Vui lòng lưu lại danh sách rồi gửi.',
  },
  'import-too-many-rows': {
    title: 'Danh sách quá dài',
    detail: 'Danh sách không được quá {{limit}} dòng. Vui lòng gửi thành nhiều phần.',
  },
  'import-too-many-columns': {
    title: 'Danh sách có quá nhiều cột',
    detail: 'Danh sách có {{columns}} cột, tối đa là {{limit}}. Vui lòng bỏ các cột không cần thiết.',
  },
  'import-cell-far-away': {
    title: 'Có ô nằm quá xa danh sách',
    detail:
      'Ô {{cell}} có nội dung nhưng nằm ngoài {{rows}} dòng và {{columns}} cột được đọc. Vui lòng xóa nội dung ô đó rồi gửi lại.',
  },
  'import-encoding': {
    title: 'Không đọc được ký tự',
    detail: 'Tệp không phải UTF-8 cũng không phải Shift_JIS. Vui lòng lưu thành «CSV UTF-8» rồi gửi lại.',
  },
  'import-quotes': {
    title: 'Thiếu dấu ngoặc kép',
    detail: 'Ở dòng {{row}} có dấu ngoặc kép mở mà không đóng, hoặc nằm giữa ô.',
  },
  'import-too-complex': {
    title: 'Tệp quá phức tạp để đọc',
    detail: 'Hệ thống đã dừng đọc. Vui lòng chép riêng danh sách, không kèm định dạng, sang bảng tính mới rồi gửi lại.',
  },
  'import-columns-missing': {
    title: 'Thiếu cột hoặc chưa nhận ra cột',
    detail:
      'Mỗi dòng cần có {{missing}}. Vui lòng chỉ ra cột tương ứng; nếu cả danh sách thuộc một đoàn, vui lòng chỉ ra đoàn đó.',
  },
  'import-busy': {
    title: 'Danh sách đang được xử lý',
    detail: 'Vui lòng đợi công việc {{run}} kết thúc hoặc hủy công việc đó.',
  },
};
