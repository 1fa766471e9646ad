import type { Language } from '../../shared/names/localized-text.js';
import type { Figure } from './report-figures.js';

interface ReportTexts {
  title: string;
  /** Of what a section tells. */
  sections: Record<Figure['topic'], string>;
  /** What is counted, by topic where it needs to be told apart. */
  states: Record<string, string>;
  by: Record<NonNullable<Figure['by']>, string>;
  kinds: Record<string, string>;
  unstated: string;
  all: string;
  average: string;
  value: string;
  currency: string;
  count: string;
  section: string;
  group: string;
  figure: string;
  source: string;
  /** Beneath a table that shows the greatest alone. */
  more: (count: number) => string;
  /** Where each figure's own list stands. */
  sources: string;
  notes: string[];
  counted: string;
}

/** The words of the report after a forum. */
export const reportTexts: Record<Language, ReportTexts> = {
  vi: {
    title: 'Báo cáo kết quả diễn đàn',
    sections: {
      ...{ delegates: 'Đại biểu', meetings: 'Các cuộc gặp song phương', absences: 'Các đoàn vắng mặt tại cuộc gặp' },
      ...{ booths: 'Gian hàng', leads: 'Khách liên hệ tại gian hàng', ratings: 'Mức độ hài lòng' },
      agreements: 'Văn kiện ký kết',
    },
    states: {
      ...{
        registered: 'Đăng ký',
        'checked-in': 'Có mặt',
        cancelled: 'Hủy',
        agreed: 'Đã nhận lời',
        planned: 'Xếp lịch',
      },
      ...{ held: 'Đã diễn ra', 'no-show': 'Vắng mặt', all: 'Tổng số', reserved: 'Đã đặt', free: 'Còn trống' },
      ...{ scanned: 'Lượt khách', signed: 'Đã ký', 'booths/held': 'Đang giữ chỗ' },
      ...{ 5: '5 điểm', 4: '4 điểm', 3: '3 điểm', 2: '2 điểm', 1: '1 điểm' },
    },
    by: {
      ...{ country: 'Theo quốc gia', locality: 'Theo địa phương', kind: 'Theo loại hình', field: 'Theo lĩnh vực' },
      ...{ pair: 'Theo cặp đối tác', hall: 'Theo nhà triển lãm', delegation: 'Theo đoàn', status: 'Theo trạng thái' },
      currency: 'Theo loại tiền',
    },
    kinds: {
      ...{ locality: 'Địa phương', ministry: 'Bộ, ngành', agency: 'Cơ quan, tổ chức', association: 'Hiệp hội' },
      ...{ company: 'Doanh nghiệp', 'cultural-space': 'Không gian văn hóa', memorandum: 'Bản ghi nhớ' },
      ...{ 'letter-of-intent': 'Ý định thư', contract: 'Hợp đồng', certificate: 'Giấy chứng nhận', other: 'Khác' },
    },
    unstated: 'Chưa xác định lĩnh vực',
    all: 'Tổng cộng',
    average: 'Điểm trung bình',
    value: 'Giá trị',
    currency: 'Loại tiền',
    count: 'Số lượng',
    section: 'Mục',
    group: 'Phân loại',
    figure: 'Chỉ tiêu',
    source: 'Nguồn số liệu',
    more: (count) => `… và ${count} dòng khác trong bản XLSX.`,
    sources: 'Nguồn số liệu (địa chỉ riêng của từng con số có trong bản XLSX):',
    notes: [
      'Lĩnh vực của cuộc gặp là lĩnh vực nêu trong đề nghị gặp; nếu không nêu thì là thế mạnh của bên này trùng với nhu cầu của bên kia. Một cuộc gặp có thể thuộc nhiều lĩnh vực.',
      'Cuộc gặp bảo mật được tính vào tổng số nhưng không nêu theo cặp đối tác.',
    ],
    counted: 'Số liệu tính đến',
  },
  ja: {
    title: '実施報告書',
    sections: {
      ...{ delegates: '参加者', meetings: '個別会談', absences: '会談の欠席' },
      ...{ booths: '出展ブース', leads: 'ブース来訪者', ratings: '満足度', agreements: '合意文書' },
    },
    states: {
      ...{ registered: '登録', 'checked-in': '来場', cancelled: '取消', agreed: '合意', planned: '日程確定' },
      ...{ held: '実施', 'no-show': '欠席', all: '総数', reserved: '予約済み', free: '空き' },
      ...{ scanned: '来訪者数', signed: '署名済み', 'booths/held': '仮押さえ' },
      ...{ 5: '5点', 4: '4点', 3: '3点', 2: '2点', 1: '1点' },
    },
    by: {
      ...{ country: '国別', locality: '自治体別', kind: '種別', field: '分野別' },
      ...{ pair: '組合せ別', hall: '展示館別', delegation: '代表団別', status: '状態別', currency: '通貨別' },
    },
    kinds: {
      ...{ locality: '地方自治体', ministry: '省庁', agency: '機関', association: '団体' },
      ...{ company: '企業', 'cultural-space': '文化展示', memorandum: '覚書' },
      ...{ 'letter-of-intent': '意向書', contract: '契約', certificate: '証書', other: 'その他' },
    },
    unstated: '分野の指定なし',
    all: '合計',
    average: '平均点',
    value: '金額',
    currency: '通貨',
    count: '件数',
    section: '項目',
    group: '区分',
    figure: '指標',
    source: '出典',
    more: (count) => `ほか${count}行はXLSX版に掲載しています。`,
    sources: '出典（各数値の個別の出典はXLSX版に記載）：',
    notes: [
      '会談の分野は申込みに記載された分野とし、記載がない場合は一方の提供分野と他方の希望分野が一致するものとします。複数の分野に計上される会談があります。',
      '非公開の会談は総数には含まれますが、組合せ別には掲載しません。',
    ],
    counted: '集計日時',
  },
  en: {
    title: 'Report after the forum',
    sections: {
      ...{ delegates: 'Delegates', meetings: 'Bilateral meetings', absences: 'Parties that did not come' },
      ...{ booths: 'Booths', leads: 'Visitors at booths', ratings: 'Satisfaction', agreements: 'Agreements' },
    },
    states: {
      ...{ registered: 'Registered', 'checked-in': 'Checked in', cancelled: 'Cancelled', agreed: 'Agreed' },
      ...{ planned: 'Planned', held: 'Held', 'no-show': 'No-show', all: 'All', reserved: 'Reserved', free: 'Free' },
      ...{ scanned: 'Visitors', signed: 'Signed', 'booths/held': 'On hold' },
      ...{ 5: '5 points', 4: '4 points', 3: '3 points', 2: '2 points', 1: '1 point' },
    },
    by: {
      ...{ country: 'By country', locality: 'By locality', kind: 'By kind', field: 'By field' },
      ...{ pair: 'By pair', hall: 'By hall', delegation: 'By delegation', status: 'By status' },
      currency: 'By currency',
    },
    kinds: {
      ...{ locality: 'Localities', ministry: 'Ministries', agency: 'Agencies', association: 'Associations' },
      ...{ company: 'Companies', 'cultural-space': 'Cultural spaces', memorandum: 'Memoranda' },
      ...{
        'letter-of-intent': 'Letters of intent',
        contract: 'Contracts',
        certificate: 'Certificates',
        other: 'Other',
      },
    },
    unstated: 'No field named',
    all: 'Total',
    average: 'Average',
    value: 'Value',
    currency: 'Currency',
    count: 'Count',
    section: 'Section',
    group: 'Group',
    figure: 'Figure',
    source: 'Source',
    more: (count) => `… and ${count} more lines in the XLSX.`,
    sources: 'Sources (the XLSX has the address of each figure):',
    notes: [
      'The fields of a meeting are those that its request names, else those that one party offers and another looks for. A meeting of two fields counts in both.',
      'Confidential meetings count in all, and are named in no pair.',
    ],
    counted: 'Counted at',
  },
};

/** What is counted, in words; the same code may mean different things of different topics. */
export function stateText({ topic, state }: Pick<Figure, 'topic' | 'state'>, language: Language): string {
  const { states } = reportTexts[language];
  return states[`${topic}/${state}`] ?? states[state] ?? state;
}
