// Written by "npm run mails" from mail-layout.mjml: change that file.
import { escapeHtml } from '../shared/http/html.js';

export function writePage({ language, subject, parts }: { language: string; subject: string; parts: string }): string {
  return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="ltr" xmlns="http://www.w3.org/1999/xhtml" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<head>
<title>${escapeHtml(subject)}</title>
<!--[if !mso]><!-->
<meta http-equiv="X-UA-Compatible" content="IE=edge">
<!--<![endif]-->
<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style type="text/css">
#outlook a { padding:0; }
body { margin:0;padding:0;-webkit-text-size-adjust:100%;-ms-text-size-adjust:100%; }
table, td { border-collapse:collapse;mso-table-lspace:0pt;mso-table-rspace:0pt; }
img { border:0;height:auto;line-height:100%; outline:none;text-decoration:none;-ms-interpolation-mode:bicubic; }
p { display:block;margin:13px 0; }
</style>
<!--[if mso]>
<noscript>
<xml>
<o:OfficeDocumentSettings>
<o:AllowPNG/>
<o:PixelsPerInch>96</o:PixelsPerInch>
</o:OfficeDocumentSettings>
</xml>
</noscript>
<![endif]-->
<!--[if lte mso 11]>
<style type="text/css">
.mj-outlook-group-fix { width:100% !important; }
</style>
<![endif]-->
<style type="text/css">
@media only screen and (min-width:480px) {
.mj-column-per-100 { width:100% !important; max-width: 100%; }
}
</style>
<style media="screen and (min-width:480px)">
.moz-text-html .mj-column-per-100 { width:100% !important; max-width: 100%; }
</style>
<style type="text/css">
body { overflow-wrap: anywhere; }
@media (max-width: 480px) {
.part > table > tbody > tr > td { padding: 16px 16px 12px !important; }
.row th, .row td { display: block !important; width: auto !important; }
.row th { padding: 8px 0 0 !important; }
.row td { padding: 0 0 8px !important; border-top: 0 !important; }
}
</style>
<meta name="color-scheme" content="light"/>
</head>
<body style="word-spacing:normal;background-color:#f2f4f7;">
<div aria-label="${escapeHtml(subject)}" aria-roledescription="email" role="article" lang="${escapeHtml(language)}" dir="ltr" style="word-spacing:normal;background-color:#f2f4f7;">${parts}</div>
</body>
</html>`;
}

export function writePart({
  language,
  border,
  content,
}: {
  language: string;
  border: string;
  content: string;
}): string {
  return `<div lang="${escapeHtml(language)}">
<!--[if mso | IE]><table align="center" border="0" cellpadding="0" cellspacing="0" class="part-outlook" role="presentation" style="width:640px;" width="640" bgcolor="#ffffff"><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div class="part" style="background:#ffffff;background-color:#ffffff;margin:0px auto;max-width:640px;">
<table align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="background:#ffffff;background-color:#ffffff;width:100%;">
<tbody>
<tr>
<td style="border-top:${border};direction:ltr;font-size:0px;padding:20px 24px 16px;text-align:left;">
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:592px;"><![endif]-->
<div class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;">
<table border="0" cellpadding="0" cellspacing="0" role="presentation" width="100%">
<tbody>
<tr>
<td style="vertical-align:top;padding:0;">
<table border="0" cellpadding="0" cellspacing="0" role="presentation" style="" width="100%">
<tbody>${content}</tbody>
</table>
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</div>`;
}

export function writeButton({
  accent,
  url,
  font,
  text,
}: {
  accent: string;
  url: string;
  font: string;
  text: string;
}): string {
  return `<tr>
<td align="left" style="font-size:0px;padding:14px 0 6px;word-break:break-word;">
<table border="0" cellpadding="0" cellspacing="0" role="presentation" style="border-collapse:separate;line-height:100%;">
<tbody>
<tr>
<td align="center" bgcolor="${accent}" role="presentation" style="border:none;border-radius:3px;cursor:auto;mso-padding-alt:10px 22px;background:${accent};" valign="middle">
<a href="${escapeHtml(url)}" style="display:inline-block;background:${accent};color:#ffffff;font-family:${font};font-size:15px;font-weight:normal;line-height:1.6;margin:0;text-decoration:none;text-transform:none;padding:10px 22px;mso-padding-alt:0px;border-radius:3px;" target="_blank">${escapeHtml(text)}</a>
</td>
</tr>
</tbody>
</table>
</td>
</tr>`;
}

export function writeTable({ font, size, rows }: { font: string; size: string; rows: string }): string {
  return `<tr>
<td align="left" style="font-size:0px;padding:0 0 4px;word-break:break-word;">
<table cellpadding="0" cellspacing="0" width="100%" border="0" style="color:#1c2430;font-family:${font};font-size:${size};line-height:1.6;table-layout:auto;width:100%;border:none;">${rows}</table>
</td>
</tr>`;
}

export function writeLink({ url, accent, text }: { url: string; accent: string; text: string }): string {
  return `<a href="${escapeHtml(url)}" style="color:${accent}">${escapeHtml(text)}</a>`;
}

export function writePastLine({ shown }: { shown: string }): string {
  return `<div style="color:#5b6675;text-decoration:line-through">${shown}</div>`;
}

export function writeNewLine({ accent, shown }: { accent: string; shown: string }): string {
  return `<div style="font-weight:bold;color:${accent}">${shown}</div>`;
}

export function writeHeadingLine({ shown }: { shown: string }): string {
  return `<div style="font-weight:bold">${shown}</div>`;
}

export function writeListedLine({ shown }: { shown: string }): string {
  return `<div style="margin-left:14px">${shown}</div>`;
}

export function writePlainLine({ shown }: { shown: string }): string {
  return `<div>${shown}</div>`;
}

export function writeRow({ label, lines }: { label: string; lines: string }): string {
  return `<tr class="row">
<th scope="row" width="130" style="padding:7px 12px 7px 0;border-top:1px solid #e4e8ee;vertical-align:top;text-align:left;font-weight:normal;color:#5b6675">${escapeHtml(label)}</th>
<td style="padding:7px 0;border-top:1px solid #e4e8ee;vertical-align:top;text-align:left">${lines}</td>
</tr>`;
}

export function writeText({ font, size, paragraphs }: { font: string; size: string; paragraphs: string }): string {
  return `<tr>
<td align="left" style="font-size:0px;padding:0;word-break:break-word;">
<div style="font-family:${font};font-size:${size};line-height:1.6;text-align:left;color:#1c2430;">${paragraphs}</div>
</td>
</tr>`;
}

export function writeClosing({ words, signer }: { words: string; signer: string }): string {
  return `<p style="margin:14px 0 4px">${escapeHtml(words)}<br/>${escapeHtml(signer)}</p>`;
}

export function writeNote({ text }: { text: string }): string {
  return `<p style="margin:10px 0 12px;color:#5b6675;font-size:13px">${escapeHtml(text)}</p>`;
}

export function writeParagraph({ text }: { text: string }): string {
  return `<p style="margin:0 0 10px">${escapeHtml(text)}</p>`;
}

export function writeLanguageName({ text }: { text: string }): string {
  return `<p style="margin:0 0 4px;color:#5b6675">${escapeHtml(text)}</p>`;
}

export function writeSubheading({ font, accent, text }: { font: string; accent: string; text: string }): string {
  return `<h2 style="margin:0 0 6px;font-family:${font};font-size:15px;line-height:1.4;color:${accent}">${escapeHtml(text)}</h2>`;
}

export function writeHeading({ font, accent, text }: { font: string; accent: string; text: string }): string {
  return `<h1 style="margin:18px 0 10px;font-family:${font};font-size:19px;line-height:1.4;color:${accent}">${escapeHtml(text)}</h1>`;
}
