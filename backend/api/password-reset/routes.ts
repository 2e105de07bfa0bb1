import { LinkEndedError } from '#backend/sign-in-errors.ts';
import { lookAtPasswordReset, mailPasswordReset, resetPassword } from '#contract/sign-in.ts';
import { setPassword } from '#records/accounts.ts';
import { writeAuditEntry } from '#records/audit-log.ts';
import { ownerOfLink, takeLink } from '#records/one-time-links.ts';
import { auditPerson } from '#records/people.ts';
import { forgive } from '#records/sign-in-delays.ts';
import { getPerson } from '#records/users.ts';
import { requireGoodPassword } from '../account/require-good-password.ts';
import { mountOpenRoute } from '../mount-open-route.ts';
import type { MountRoutes } from '../mount-route.ts';
import { askForMail } from '../sign-in/ask-for-mail.ts';

const mount: MountRoutes = (router, deps) => {
  mountOpenRoute(router, mailPasswordReset, async ({ body: { email }, sender }) => {
    await askForMail(deps, 'reset', email, sender.address);
    return {};
  });

  mountOpenRoute(router, lookAtPasswordReset, async ({ body: { token } }) => {
    const userId = await ownerOfLink(token, 'reset', new Date());
    if (userId === null) throw new LinkEndedError();
    return { email: (await getPerson(userId)).email };
  });

  mountOpenRoute(router, resetPassword, async ({ body: { token, password }, sender }) => {
    const now = new Date();
    const userId = await ownerOfLink(token, 'reset', now);
    if (userId === null) throw new LinkEndedError();
    // First the rules: a password that is refused must not use the link up.
    await requireGoodPassword(userId, password);
    if ((await takeLink(token, 'reset', now)) === null) throw new LinkEndedError();
    const before = await auditPerson(userId);
    await setPassword(userId, password, null);
    await forgive((await getPerson(userId)).email, sender.address);
    await writeAuditEntry({ actor: { kind: 'person', id: userId }, noun: 'people', act: 'change', before, after: await auditPerson(userId), requestId: sender.requestId, at: new Date() });
    return {};
  });
};
export default mount;
