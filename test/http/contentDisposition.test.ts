import { expect, it } from '@jest/globals';
import { contentDisposition } from '../../src/http/contentDisposition.ts';

it('names a file in any language, and in ASCII for whoever reads no more', () => {
  expect(contentDisposition('attachment', { plain: 'profile-institution/ruijin.docx', full: "主体概况：瑞金 'a' (1)*.docx" })).toBe(
    `attachment; filename="profile-institution-ruijin.docx"; filename*=UTF-8''${encodeURIComponent('主体概况：瑞金')}%20%27a%27%20%281%29.docx`,
  );
});

it('shortens a long name, not its extension', () => {
  const header = contentDisposition('attachment', { plain: `profile-${'x'.repeat(300)}.docx`, full: 'a.docx' });
  expect(header).toBe(`attachment; filename="profile-${'x'.repeat(132)}.docx"; filename*=UTF-8''a.docx`);
});

it.each(['a\r\nSet-Cookie: b=c.md', 'a"; filename="b.exe', '\ud800.md', '../../\0etc/passwd', '\u202efdp.exe'])('%j stays one name, in one line', (full) => {
  const header = contentDisposition('inline', { plain: full, full });
  expect(header).toMatch(/^inline; filename="[A-Za-z0-9._-]+"; filename\*=UTF-8''(?:[\w.!~-]|%[0-9A-F]{2})+$/);
  const name = decodeURIComponent(header.split("''")[1]);
  expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}]/u);
});
