import { describe, expect, it } from '@jest/globals';
import { dispositionOf, isFitName, isPdf, withoutNamesInFile } from './paper-file.js';

describe('a paper’s name', () => {
  it.each([
    ['bai-phat-bieu.pdf', true],
    ['Bài phát biểu (bản cuối).PDF', true],
    ['協力覚書・案.pdf', true],
    ['notes.docx', false],
    ['.pdf', false],
    ['.hidden.pdf', false],
    ['../../etc/passwd.pdf', false],
    ['C:\\papers\\talk.pdf', false],
    ['a"; filename="b.exe.pdf', false],
    ['line\nbreak.pdf', false],
    ['gpj.\u202efdp.pdf', false],
    ['\ud800.pdf', false],
    [`${'a'.repeat(197)}.pdf`, false],
  ])('%j is fit: %s', (name, expected) => {
    expect(isFitName(name)).toBe(expected);
  });

  it('stands encoded in the header', () => {
    expect(dispositionOf("Bài (1)'.pdf")).toBe(
      `attachment; filename="paper.pdf"; filename*=UTF-8''B%C3%A0i%20%281%29%27.pdf`,
    );
  });
});

describe('what is a PDF', () => {
  it.each([
    ['one', '%PDF-1.7\n%âãÏÓ', 'startxref\n9\n%%EOF\n', true],
    ['one with spaces at its end', '%PDF-2.0', '%%EOF  \r\n', true],
    ['one cut short', '%PDF-1.4', 'endobj', false],
    ['a program', 'MZ\u0090\u0000', '%%EOF', false],
    ['a page that hides one', '<html>%PDF-1.4', '%%EOF', false],
    ['nothing', '', '', false],
  ])('%s', (_, head, tail, expected) => {
    expect(isPdf(Buffer.from(head, 'latin1'), Buffer.from(tail, 'latin1'))).toBe(expected);
  });
});

describe('the name of a file, once somebody is erased', () => {
  it.each([
    ['NGUYEN_Van_A.pdf', '—.pdf'],
    ['bài của Nguyễn Văn A (bản cuối).pdf', 'bài của — (bản cuối).pdf'],
    ['nguyenvana-2.pdf', '—-2.pdf'],
    ['検体澤忍三郎 講演.pdf', '— 講演.pdf'],
    ['Nguyen Thi B.pdf', 'Nguyen Thi B.pdf'],
  ])('%s becomes %s', (fileName, expected) => {
    expect(withoutNamesInFile(fileName, ['検体澤 忍三郎', 'NGUYEN Van A', 'Nguyễn Văn A'])).toBe(expected);
  });
});
