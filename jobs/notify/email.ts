import { createTransport } from 'nodemailer';
import { defineChannel } from './define-channel.ts';

export default defineChannel({
  id: 'email',
  words: { name: { fr: 'Courriel', en: 'E-mail' } },
  isConfigured: (settings) => settings.SMTP_URL !== undefined && settings.MAIL_TO !== undefined,
  async send(message, settings) {
    const transport = createTransport(settings.SMTP_URL);
    try {
      // Both languages in one mail until each reader's own is known to the channel.
      await transport.sendMail({
        from: settings.MAIL_FROM,
        to: settings.MAIL_TO,
        subject: `${message.title.fr} / ${message.title.en}`,
        text: [...message.lines.fr, '', '—', '', ...message.lines.en, '', message.url].join('\n'),
      });
    } finally {
      transport.close();
    }
  },
});
