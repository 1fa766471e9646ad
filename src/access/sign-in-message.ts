import { languages, type Language } from '../shared/names/localized-text.js';

interface SignInTexts {
  subject: (code: string) => string;
  /** In full, for the reader's language. */
  opening: string;
  code: string;
  link: string;
  limits: (minutes: number) => string;
  notYou: string;
  /** In one line, for readers of the other languages. */
  summary: (minutes: number) => string;
  page: { title: string; explanation: string; button: string };
}

/** The words of the mail that signs somebody in, and of the page behind its link. */
export const signInTexts: Record<Language, SignInTexts> = {
  vi: {
    subject: (code) => `Mã đăng nhập Gapgo: ${code}`,
    opening: 'Kính chào Quý vị,\n\nHệ thống vừa nhận được yêu cầu đăng nhập Gapgo bằng địa chỉ thư này.',
    code: 'Mã đăng nhập:',
    link: 'Hoặc mở đường dẫn:',
    limits: (minutes) => `Mã và đường dẫn chỉ dùng được một lần, trong vòng ${minutes} phút.`,
    notYou: 'Nếu Quý vị không yêu cầu đăng nhập, xin bỏ qua thư này và không chuyển mã cho bất kỳ ai.',
    summary: (minutes) => `Mã đăng nhập Gapgo ở trên dùng được một lần, trong vòng ${minutes} phút.`,
    page: {
      title: 'Đăng nhập Gapgo',
      explanation: 'Nhấn nút dưới đây để hoàn tất đăng nhập. Đường dẫn này chỉ dùng được một lần.',
      button: 'Đăng nhập',
    },
  },
  ja: {
    subject: (code) => `Gapgo ログインコード: ${code}`,
    opening: 'このメールアドレスで Gapgo へのログインが申し込まれました。',
    code: 'ログインコード:',
    link: 'または、次のリンクを開いてください:',
    limits: (minutes) => `コードとリンクは${minutes}分以内に一度だけ使えます。`,
    notYou: 'お心当たりがない場合は、このメールを破棄してください。コードは誰にも知らせないでください。',
    summary: (minutes) => `上記の Gapgo ログインコードは、${minutes}分以内に一度だけ使えます。`,
    page: {
      title: 'Gapgo にログイン',
      explanation: '下のボタンを押すとログインが完了します。このリンクは一度だけ使えます。',
      button: 'ログイン',
    },
  },
  en: {
    subject: (code) => `Gapgo sign-in code: ${code}`,
    opening: 'Somebody asked to sign in to Gapgo with this e-mail address.',
    code: 'Sign-in code:',
    link: 'Or open this link:',
    limits: (minutes) => `Code and link work once, within ${minutes} minutes.`,
    notYou: 'If it was not you, ignore this mail, and give the code to nobody.',
    summary: (minutes) => `The Gapgo sign-in code above works once, within ${minutes} minutes.`,
    page: {
      title: 'Sign in to Gapgo',
      explanation: 'Press the button to finish signing in. This link works once.',
      button: 'Sign in',
    },
  },
};

/** The mail: in full in the reader's language, then a line in each of the others; a mailbox may have readers of all three. */
export function signInMessage(
  language: Language,
  { code, link, minutes }: { code: string; link: string; minutes: number },
): { subject: string; text: string } {
  const texts = signInTexts[language];
  const others = languages.filter((other) => other !== language).map((other) => signInTexts[other].summary(minutes));
  const paragraphs = [
    texts.opening,
    `${texts.code}\n\n    ${code}`,
    `${texts.link}\n\n${link}`,
    `${texts.limits(minutes)}\n${texts.notYou}`,
    ['--------------------', ...others].join('\n'),
  ];
  return { subject: texts.subject(code), text: `${paragraphs.join('\n\n')}\n` };
}
