import type { booths as texts } from '../en/booths.js';

export const booths: typeof texts = {
  'booth-taken': { title: 'Gian hàng đã có người đặt', detail: 'Gian hàng {{booth}} đã được đặt.' },
  'booths-full': { title: 'Không còn gian hàng trống', detail: 'Không còn gian hàng trống phù hợp với yêu cầu.' },
  'exhibitor-has-booth': {
    title: 'Đơn vị này đã có gian hàng',
    detail: 'Mỗi đơn vị giữ một gian hàng. Vui lòng trả gian hàng kia trước.',
  },
  'booth-beside-rival': {
    title: 'Gian bên cạnh là của đơn vị cạnh tranh',
    detail:
      'Gian hàng {{booth}} nằm cạnh {{others}}, là gian của doanh nghiệp cùng địa phương và cùng lĩnh vực. Các gian gần nhất phù hợp được nêu trong "allowed".',
  },
  'booth-apart-from-its-kind': {
    title: 'Các không gian văn hóa được bố trí gần nhau',
    detail:
      'Gian hàng {{booth}} không nằm cạnh và không cùng khu với các không gian văn hóa {{others}}. Các gian gần nhất phù hợp được nêu trong "allowed".',
  },
  'booth-of-another-kind': {
    title: 'Gian hàng dành cho đối tượng khác',
    detail:
      'Gian hàng {{booth}} không dành cho loại đơn vị này: địa phương sử dụng gian của địa phương, doanh nghiệp sử dụng gian của doanh nghiệp.',
  },
  'fit-out-closed': {
    title: 'Đã hết hạn chỉnh sửa phiếu đăng ký',
    detail: 'Thời hạn là {{until}}. Vui lòng liên hệ Ban Tổ chức.',
  },
  'booth-not-reserved': {
    title: 'Gian hàng chưa được xác nhận',
    detail: 'Thẻ và giấy phép chỉ được in sau khi Ban Tổ chức xác nhận gian hàng {{booth}}.',
  },
  'passes-empty': {
    title: 'Chưa có thẻ nào để in',
    detail: 'Phiếu đăng ký của gian hàng {{booth}} chưa ghi nhân sự hoặc biển số xe.',
  },
  'load-in-full': {
    title: 'Khung giờ đã kín',
    detail: 'Cửa dỡ hàng {{dock}} không còn chỗ vào khung giờ này. Vui lòng chọn khung giờ khác.',
  },
  'load-in-overlaps': {
    title: 'Cửa dỡ hàng đã có khung giờ',
    detail: 'Các khung giờ của cửa {{dock}} không được trùng nhau.',
  },
  'contact-not-shared': {
    title: 'Khách chưa đồng ý chia sẻ thông tin liên hệ',
    detail:
      'Khách tham quan chưa đồng ý cung cấp thông tin liên hệ cho đơn vị trưng bày. Khách có thể tự xác nhận đồng ý, sau đó quét lại.',
  },
  'booth-outside': {
    title: 'Gian hàng nằm ngoài sảnh',
    detail:
      'Gian hàng {{booth}} không nằm gọn trong sảnh {{hall}} (rộng {{widthMetres}} m, sâu {{depthMetres}} m). Hãy dời gian hàng hoặc sửa lại kích thước sảnh.',
  },
  'booth-overlaps': {
    title: 'Vị trí này đã có gian hàng khác',
    detail: 'Gian hàng {{booth}} chồng lên một gian hàng khác trong sảnh {{hall}}. Hãy dời một trong hai gian hàng.',
  },
  'exhibitor-waits': {
    title: 'Đơn vị này đã ở trong danh sách chờ',
    detail: 'Mỗi đơn vị chỉ có một chỗ trong danh sách chờ. Muốn đổi điều kiện, vui lòng rời danh sách trước.',
  },
};
