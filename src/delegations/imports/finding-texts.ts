import type { Language } from '../../shared/names/localized-text.js';
import type { FaultCode, Finding, WarningCode } from './fault.js';

type Texts = Record<FaultCode | WarningCode, string>;

const vi: Texts = {
  'missing-delegation': 'Chưa ghi đoàn.',
  'unknown-delegation': 'Diễn đàn không có đoàn nào có mã hoặc tên «{{value}}».',
  'ambiguous-delegation': 'Có nhiều đoàn cùng tên «{{value}}»: {{codes}}. Vui lòng ghi mã.',
  'other-delegation': 'Người này đã thuộc đoàn {{delegation}}; không thể chuyển đoàn khi nhập danh sách.',
  'missing-name': 'Chưa ghi họ tên.',
  'ambiguous-delegate': 'Đã có {{count}} đại biểu tên «{{value}}». Vui lòng ghi mã đại biểu.',
  'kana-mismatch': '«{{value}}» không phải cách đọc kana của họ và tên này.',
  'bad-email': '«{{value}}» không phải là một địa chỉ thư điện tử.',
  'bad-phone': 'Số điện thoại phải bắt đầu bằng mã quốc gia, ví dụ +84 203 3825 000.',
  'bad-rank': 'Thứ bậc phải là số nguyên từ 1 đến 999.',
  'bad-reference': 'Mã đại biểu chỉ gồm chữ, số và các dấu . / _ -, không quá 40 ký tự.',
  'bad-class': 'Loại thẻ phải là mã gồm chữ thường, số và gạch nối, ví dụ vip.',
  'unknown-language': 'Không rõ ngôn ngữ «{{value}}».',
  'unknown-attendance': 'Không rõ hình thức tham dự «{{value}}».',
  'unknown-status': 'Không rõ trạng thái «{{value}}».',
  'unknown-yes-no': 'Không rõ «{{value}}» là trưởng đoàn hay không.',
  'status-not-importable': 'Không thể đặt trạng thái «{{value}}» khi nhập danh sách.',
  'control-character': 'Trong ô có ký tự xuống dòng, ký tự điều khiển hoặc ký tự không đọc được.',
  'cell-error': 'Công thức trong ô báo lỗi {{value}}.',
  'too-long': 'Nội dung dài quá {{most}} ký tự.',
  'duplicate-row': 'Trùng với dòng {{row}}.',
  'two-heads': 'Đoàn đã có trưởng đoàn: {{head}}.',
  'quota-exceeded': 'Đoàn {{value}} đã đủ {{quota}} đại biểu theo hạn mức.',
  'changed-meanwhile': 'Dữ liệu đã thay đổi sau khi kiểm tra. Vui lòng kiểm tra lại.',
  'possible-duplicate': 'Có thể trùng với {{candidate}}.',
  'name-not-split': 'Không tách được họ và tên vì giữa hai phần không có dấu cách.',
};

const ja: Texts = {
  'missing-delegation': '代表団が記入されていません。',
  'unknown-delegation': 'コードまたは名称が「{{value}}」の代表団はこのフォーラムにありません。',
  'ambiguous-delegation': '「{{value}}」という代表団が複数あります: {{codes}}。コードでご記入ください。',
  'other-delegation': 'この方はすでに代表団 {{delegation}} に属しています。取り込みでは所属を変更できません。',
  'missing-name': '氏名が記入されていません。',
  'ambiguous-delegate': '「{{value}}」という参加者が{{count}}名います。参加者番号をご記入ください。',
  'kana-mismatch': '「{{value}}」はこの氏名のフリガナではありません。',
  'bad-email': '「{{value}}」は1件のメールアドレスではありません。',
  'bad-phone': '電話番号は +81 3 1234 5678 のように国番号から始めてください。',
  'bad-rank': '序列は1~999の整数で指定してください。',
  'bad-reference': '参加者番号は文字、数字、. / _ - のみ、40文字以内で指定してください。',
  'bad-class': '入場証区分は vip のような小文字、数字、ハイフンのコードで指定してください。',
  'unknown-language': '言語「{{value}}」が分かりません。',
  'unknown-attendance': '参加形態「{{value}}」が分かりません。',
  'unknown-status': '状態「{{value}}」が分かりません。',
  'unknown-yes-no': '「{{value}}」が団長を指すかどうか分かりません。',
  'status-not-importable': '取り込みで状態を「{{value}}」にすることはできません。',
  'control-character': 'セルに改行、制御文字、または読み取れない文字が含まれています。',
  'cell-error': 'セルの数式がエラー {{value}} になっています。',
  'too-long': '{{most}}文字を超えています。',
  'duplicate-row': '{{row}}行目と重複しています。',
  'two-heads': 'この代表団にはすでに団長がいます: {{head}}。',
  'quota-exceeded': '代表団 {{value}} は定員{{quota}}名に達しています。',
  'changed-meanwhile': '確認後にデータが変更されました。もう一度確認してください。',
  'possible-duplicate': '{{candidate}} と同じ方の可能性があります。',
  'name-not-split': '姓と名の間に空白がないため、分けられませんでした。',
};

const en: Texts = {
  'missing-delegation': 'No delegation is given.',
  'unknown-delegation': 'No delegation of this forum has the code or the name "{{value}}".',
  'ambiguous-delegation': 'Several delegations are called "{{value}}": {{codes}}. Give the code.',
  'other-delegation': 'This person belongs to the delegation {{delegation}}; an import cannot move people.',
  'missing-name': 'No name is given.',
  'ambiguous-delegate': '{{count}} delegates are called "{{value}}". Give the reference.',
  'kana-mismatch': '"{{value}}" is not a kana reading of this name.',
  'bad-email': '"{{value}}" is not one e-mail address.',
  'bad-phone': 'A telephone number begins with its country, such as +84 203 3825 000.',
  'bad-rank': 'The rank must be a whole number from 1 to 999.',
  'bad-reference': 'A reference has letters, digits and . / _ - only, 40 characters at most.',
  'bad-class': 'The accreditation class must be a code of small letters, digits and hyphens, such as vip.',
  'unknown-language': 'The language "{{value}}" is not known.',
  'unknown-attendance': 'The attendance "{{value}}" is not known.',
  'unknown-status': 'The status "{{value}}" is not known.',
  'unknown-yes-no': '"{{value}}" does not say whether this is the head of delegation.',
  'status-not-importable': 'An import cannot set the status "{{value}}".',
  'control-character': 'The cell holds a line break, a control character or a character that cannot be read.',
  'cell-error': 'The formula in this cell gives the error {{value}}.',
  'too-long': 'It is longer than {{most}} characters.',
  'duplicate-row': 'The same person stands in row {{row}}.',
  'two-heads': 'The delegation has a head already: {{head}}.',
  'quota-exceeded': 'The delegation {{value}} has all {{quota}} delegates of its quota.',
  'changed-meanwhile': 'Something has changed since the check. Check again.',
  'possible-duplicate': 'This may be the same person as {{candidate}}.',
  'name-not-split': 'Family and given name could not be told apart: there is no blank between them.',
};

const texts: Record<Language, Texts> = { vi, ja, en };

/** What is wrong or odd, in the reader's language. */
export function findingText({ code, value, args }: Finding<FaultCode | WarningCode>, language: Language): string {
  const values: Record<string, string | number> = { ...args, value };
  return texts[language][code].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}
