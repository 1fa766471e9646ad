import type { Texts } from './en.js';

export const vi: Texts = {
  problems: {
    'erasure-too-early': {
      title: 'Chưa thể xóa đại biểu này',
      detail:
        'Đại biểu vẫn còn cuộc gặp ({{meetings}}) hoặc phiên họp sắp tới ({{sessions}}), hoặc còn {{messages}} thư liên quan chưa gửi, hoặc đang nhập một danh sách đại biểu ({{imports}}). Hãy chuyển đại biểu sang trạng thái hủy tham dự để giải phóng lịch, gửi các thư đang giữ và chờ nhập xong danh sách, rồi mới xóa.',
    },
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
    'not-signed-in': {
      title: 'Vui lòng đăng nhập',
      detail: 'Gửi mã truy cập hợp lệ trong tiêu đề "Authorization: Bearer …".',
    },
    'scope-missing': {
      title: 'Mã truy cập này không có quyền đó',
      detail: 'Mã truy cập thuộc diễn đàn này nhưng thiếu quyền: {{scopes}}. Ban tổ chức có thể cấp mã khác.',
    },
    'sign-in-refused': {
      title: 'Mã hoặc đường dẫn không dùng được',
      detail: 'Mã sai, đã được dùng hoặc đã quá 15 phút. Xin yêu cầu mã mới.',
    },
    'role-held': { title: 'Vai trò này đã được cấp', detail: '{{email}} đã có vai trò "{{role}}" như vậy.' },
    'role-scope-differs': {
      title: 'Đối tượng của vai trò chưa đúng',
      detail: 'Với vai trò "{{role}}", chỉ các trường sau cho biết vai trò được giữ cho ai: {{fields}}.',
    },
    'last-organiser': {
      title: 'Diễn đàn phải có ban tổ chức',
      detail: 'Đây là thành viên ban tổ chức cuối cùng của diễn đàn. Xin cấp vai trò đó cho người khác trước.',
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
      detail:
        'Quý vị đang sửa phiên bản {{expected}}, nhưng nay đã là phiên bản khác. Vui lòng đọc lại rồi quyết định.',
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
    'interval-backwards': {
      title: 'Kết thúc trước khi bắt đầu',
      detail: '{{field}} kéo dài từ {{start}} đến {{end}}; giờ kết thúc phải sau giờ bắt đầu.',
    },
    'outside-forum': {
      title: 'Ngoài những ngày diễn ra diễn đàn',
      detail: '{{field}} ({{start}} – {{end}}) phải nằm trong {{startsOn}} – {{endsOn}}.',
    },
    'forum-exists': {
      title: 'Tên này đã được dùng',
      detail: 'Đã có diễn đàn "{{forum}}". Vui lòng chọn tên ngắn khác.',
    },
    'code-exists': { title: 'Mã này đã được dùng', detail: 'Ở đây đã có mã "{{taken}}". Vui lòng chọn mã khác.' },
    'unknown-reference': {
      title: 'Có mục được nêu nhưng không tồn tại',
      detail: '{{field}} nêu {{values}}, diễn đàn này không có.',
    },
    'still-in-use': { title: 'Vẫn đang được sử dụng', detail: 'Chưa thể xóa khi {{usedBy}} còn tham chiếu đến.' },
    'agreement-exists': {
      title: 'Số văn bản đã được dùng',
      detail: '{{agreement}} đã có trong sổ văn bản của diễn đàn này. Hãy dùng số khác.',
    },
    'agreement-party-twice': {
      title: 'Một bên bị nêu hai lần',
      detail: 'Mỗi đoàn chỉ là một bên của văn bản một lần. Hãy bỏ lần thứ hai.',
    },
    'agreement-party-unclear': {
      title: 'Chưa rõ bên này là ai',
      detail: 'Hãy nêu đoàn (delegationId) hoặc, nếu bên đó không cử đoàn, nêu tên.',
    },
    'signatory-of-another': {
      title: 'Người này không ký cho bên đó',
      detail: 'Người ký thay mặt một đoàn phải thuộc đoàn ấy. Hãy nêu một đại biểu của đoàn.',
    },
    'value-and-currency': {
      title: 'Giá trị phải đi cùng đơn vị tiền tệ',
      detail: 'Hãy gửi cả hai hoặc không gửi gì: giá trị phải nêu rõ đơn vị tiền tệ.',
    },
    'agreement-fixed': {
      title: 'Văn bản đã thống nhất thì không sửa',
      detail:
        'Văn bản đang ở trạng thái {{status}}; không thể sửa các trường: {{fields}}. Văn bản đã thống nhất có thể mở lại trước khi sửa; văn bản đã ký thì giữ nguyên.',
    },
    'nobody-signs': {
      title: 'Có bên chưa có người ký',
      detail:
        'Bên thứ {{party}} là một đoàn nhưng không có đại biểu nào sẽ dự của đoàn ký. Hãy nêu người ký chưa hủy tham dự; muốn vậy, hãy mở lại văn bản đã thống nhất.',
    },
    'agreement-days-out-of-order': {
      title: 'Các ngày không đúng thứ tự',
      detail:
        'Văn bản được ký trước, rồi trao, rồi có hiệu lực, rồi được theo dõi; không ngày nào được sớm hơn ngày của bước trước.',
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
      detail:
        'Có người hoặc phòng đã bận vào giờ đó; "why" nêu rõ ai hoặc điều gì, "next" nêu các giờ trống tiếp theo.',
    },
    'no-room-class': {
      title: 'Chưa có phòng nào',
      detail:
        'Cuộc gặp cần một hạng phòng. Vui lòng thêm phòng cho diễn đàn hoặc ghi hạng phòng trong quy định về các cuộc gặp.',
    },
    'illegal-transition': {
      title: 'Không thể làm việc này ở trạng thái hiện tại',
      detail: 'Trạng thái hiện tại là "{{current}}"; {{action}} cần một trong: {{allowed}}.',
    },
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
    'plan-stale': {
      title: 'Lịch đã thay đổi sau khi lập phương án',
      detail:
        '{{count}} cuộc gặp của phương án không còn áp dụng được; từng cuộc được nêu trong "stale". Áp dụng phần còn lại với {"skipStale": true}, hoặc lập phương án mới.',
    },
    'inbound-mail-unreadable': {
      title: 'Không đọc được thư này',
      detail:
        'Hãy gửi toàn bộ thư như đã nhận, bắt đầu từ phần đầu thư, với kiểu message/rfc822; thư trả lời có đúng một người được mời và một câu trả lời hợp lệ.',
    },
    'reply-forged': {
      title: 'Thư trả lời không khớp với thư mời nào',
      detail:
        'Không có thư mời nào đã gửi tương ứng, hoặc thư không đến từ người được nêu tên ({{why}}). Thư không được ghi nhận.',
    },
    'reply-stale': {
      title: 'Lịch gặp đã thay đổi sau đó',
      detail: 'Thư trả lời cho phiên bản cũ; phiên bản mới nhất đã gửi là {{sequence}}. Thư không được ghi nhận.',
    },
    'reply-repeated': { title: 'Đã có trả lời này', detail: 'Chính trả lời này đã được ghi nhận trước đó.' },
    'invitation-count-differs': {
      title: 'Số thư nay đã khác',
      detail:
        'Quý vị xác nhận {{expected}} thư, hiện có {{actual}} thư chờ gửi. Vui lòng xem lại rồi xác nhận đúng số đó.',
    },
    'invitation-not-written': {
      title: 'Nội dung thư này theo đúng lịch',
      detail:
        'Thư loại “{{kind}}” nêu đúng những gì mục lịch kèm theo nêu, nên không sửa riêng được. Vui lòng sửa cuộc gặp, phiên họp hoặc mẫu lời văn chung.',
    },
    'invitation-outdated': {
      title: 'Đã có thư mới hơn',
      detail: 'Đã có thư mới hơn về cùng nội dung, gửi tới cùng hộp thư. Vui lòng gửi thư đó.',
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
    'part-has-parts': {
      title: 'Phòng ghép không thể gồm một phòng ghép khác',
      detail: 'Hội trường chỉ được ghép từ những phòng không phải là phòng ghép.',
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
      detail:
        'Hệ thống đã dừng đọc. Vui lòng chép riêng danh sách, không kèm định dạng, sang bảng tính mới rồi gửi lại.',
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
    'template-faulty': {
      title: 'Lời văn chưa dùng được',
      detail: 'Có {{count}} chỗ cần sửa; vị trí từng chỗ nằm trong danh sách errors.',
    },
  },
  validation: {
    unknownField: 'Trường này không được dùng ở đây. Vui lòng bỏ đi hoặc kiểm tra cách viết.',
    isString: 'phải là văn bản',
    isInt: 'phải là số nguyên',
    isNumber: 'phải là số',
    isBoolean: 'phải là true hoặc false',
    isArray: 'phải là danh sách',
    isObject: 'phải là đối tượng',
    isUuid: 'phải là mã định danh (UUID)',
    isEmail: 'phải là một địa chỉ thư điện tử, ví dụ name@example.org',
    isPhone: 'phải là số điện thoại có mã quốc gia, ví dụ +84 203 3825 000',
    isIn: 'phải là một trong: {{arg0}}',
    min: 'phải từ {{arg0}} trở lên',
    max: 'không được quá {{arg0}}',
    isLength: 'phải có từ {{arg0}} đến {{arg1}} ký tự',
    minLength: 'phải có ít nhất {{arg0}} ký tự',
    maxLength: 'không được quá {{arg0}} ký tự',
    matches: 'chưa đúng dạng mong đợi',
    arrayMinSize: 'cần ít nhất {{arg0}} mục',
    arrayMaxSize: 'không được quá {{arg0}} mục',
    arrayUnique: 'có mục bị nêu hai lần',
    isNotEmpty: 'không được để trống',
    isDefined: 'còn thiếu',
    nestedValidation: 'phải là đối tượng với các trường đã mô tả',
    isTimeZone: 'phải là múi giờ trong danh mục IANA, ví dụ Asia/Ho_Chi_Minh',
    isLocalDate: 'phải là ngày, ví dụ 2025-11-25',
    isLocalDateTime: 'phải là giờ địa phương, ví dụ 2025-11-25T08:00',
    isInstant: 'phải là thời điểm có độ lệch múi giờ, ví dụ 2025-11-25T08:00:00+07:00',
    isLocalizedText: 'phải có văn bản bằng ít nhất một trong vi, ja, en, không có ký tự điều khiển',
    isClockTime: 'phải là giờ trong ngày, ví dụ 08:30',
    isSlug: 'phải là tên ngắn gồm chữ thường, chữ số và dấu gạch nối, ví dụ ha-long-2025',
    isPlainText: 'phải là văn bản không có ký tự điều khiển',
    isUrl: 'phải là một địa chỉ bắt đầu bằng https://',
    isLanguagePair: 'phải là cặp ngôn ngữ, ví dụ vi-ja',
    isCursor: 'không phải con trỏ do danh sách này đưa ra',
    isPersonName: 'phải có native.family, native.given và nativeLanguage (vi, ja hoặc en)',
    'template-unknown-field': 'không có mục “{{arg2}}”; gần nhất: {{arg3}}',
    'template-unknown-placeholder': 'dòng {{arg0}}, cột {{arg1}}: không có ô thay thế “{{arg2}}”; gần nhất: {{arg3}}',
    'template-unknown-tag': 'dòng {{arg0}}, cột {{arg1}}: không được dùng thẻ “{{arg2}}”; gần nhất: {{arg3}}',
    'template-unknown-filter': 'dòng {{arg0}}, cột {{arg1}}: không có bộ lọc “{{arg2}}”; gần nhất: {{arg3}}',
    'template-syntax': 'dòng {{arg0}}, cột {{arg1}}: không hiểu được “{{arg2}}”; hãy xem dấu ngoặc và thẻ đóng',
    'template-range': 'dòng {{arg0}}, cột {{arg1}}: không được dùng khoảng (a..b)',
    'template-too-long': 'dài quá 10.000 ký tự',
    'template-line-break': 'cột {{arg1}}: mục này phải nằm trên một dòng',
    'template-empty': 'khi điền dữ liệu mẫu thì không còn chữ nào',
    'template-too-much': 'dòng {{arg0}}, cột {{arg1}}: tốn quá nhiều công xử lý',
  },
};
