import { APIError, createAuthEndpoint, createAuthMiddleware, getSessionFromCtx, type AuthMiddleware } from 'better-auth/api';
import { deleteSessionCookie, setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import { newId } from './ids.ts';
import { isCodeUsed, useCode } from './used-codes.ts';

/** better-auth’s two-factor plugin looks for its challenge under this name (its constant is not exported). */
const CHALLENGE_COOKIE = 'two_factor';
const CHALLENGE_SECONDS = 600;
/** Where the dashboard asks for the code. */
const CODE_PAGE = '/?sign-in=code';
/** Where better-auth looks at a code of an authenticator. */
const CODE_PATH = '/two-factor/verify-totp';

type Context = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/**
 * What better-auth’s two-factor plugin leaves out. It asks for the code after a password alone: here a link asks for it, too.
 * It takes a code as often as it is shown: here it serves once. And `startSession` lets the server begin a session for somebody whom it has recognised itself (an invitation, a mailed link).
 */
export function secondStep() {
  return {
    id: 'second-step' as const,
    endpoints: {
      startSession: createAuthEndpoint('/enseigne/start-session', { method: 'POST', body: z.object({ userId: z.string() }), metadata: { SERVER_ONLY: true } }, async (ctx) => {
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.userId);
        if (!user) throw APIError.fromStatus('NOT_FOUND');
        if ((user as { twoFactorEnabled?: boolean }).twoFactorEnabled) {
          await challenge(ctx, user.id);
          return ctx.json({ needsCode: true });
        }
        const session = await ctx.context.internalAdapter.createSession(user.id);
        if (!session) throw APIError.fromStatus('FORBIDDEN');
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ needsCode: false });
      }),
    },
    hooks: {
      before: [{
        matcher: isCodeTried,
        handler: createAuthMiddleware(async (ctx) => {
          const userId = await whoseCode(ctx);
          if (userId !== null && (await isCodeUsed(userId, codeOf(ctx), new Date()))) throw usedCode();
        }) as AuthMiddleware,
      }],
      after: [{
        matcher: isCodeTried,
        handler: createAuthMiddleware(async (ctx) => {
          const begun = ctx.context.newSession;
          if (!begun || (await useCode(begun.user.id, codeOf(ctx), new Date()))) return;
          // Somebody was quicker with the same code: this session never leaves the server.
          await ctx.context.internalAdapter.deleteSession(begun.session.token);
          ctx.context.setNewSession(null);
          throw usedCode();
        }) as AuthMiddleware,
      }, {
        matcher: ({ path }: { path?: string }) => path === '/magic-link/verify',
        handler: createAuthMiddleware(async (ctx) => {
          const begun = ctx.context.newSession;
          if (!begun || !(begun.user as { twoFactorEnabled?: boolean }).twoFactorEnabled) return;
          deleteSessionCookie(ctx, true);
          await ctx.context.internalAdapter.deleteSession(begun.session.token);
          ctx.context.setNewSession(null);
          await challenge(ctx, begun.user.id);
          throw ctx.redirect(new URL(CODE_PAGE, ctx.context.baseURL).href);
        }) as AuthMiddleware,
      }],
    },
  };
}

function isCodeTried({ path }: { path?: string }): boolean {
  return path === CODE_PATH;
}

/** Refused as a wrong one is: the answer tells to wait for the next. */
function usedCode(): APIError {
  return APIError.fromStatus('UNAUTHORIZED', { code: 'INVALID_CODE' });
}

function codeOf(ctx: Context): string {
  return String((ctx.body as { code?: unknown } | undefined)?.code);
}

/** Who tries a code: the person who is signed in, or half of it. */
async function whoseCode(ctx: Context): Promise<string | null> {
  const session = await getSessionFromCtx(ctx);
  if (session) return session.user.id;
  const identifier = await ctx.getSignedCookie(ctx.context.createAuthCookie(CHALLENGE_COOKIE).name, ctx.context.secret);
  return identifier ? ((await ctx.context.internalAdapter.findVerificationValue(identifier))?.value ?? null) : null;
}

/** The same that the plugin keeps after a password: who is half signed in, and how many codes were tried. */
async function challenge(ctx: Context, userId: string): Promise<void> {
  const cookie = ctx.context.createAuthCookie(CHALLENGE_COOKIE, { maxAge: CHALLENGE_SECONDS });
  const identifier = `2fa-${newId()}`;
  const expiresAt = new Date(Date.now() + CHALLENGE_SECONDS * 1000);
  await ctx.context.internalAdapter.createVerificationValue({ value: userId, identifier, expiresAt });
  await ctx.context.internalAdapter.createVerificationValue({ value: '0', identifier: `2fa-attempts-${identifier}`, expiresAt });
  await ctx.setSignedCookie(cookie.name, identifier, ctx.context.secret, cookie.attributes);
}
