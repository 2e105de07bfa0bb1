import type { Middleware } from 'koa';
import { InvalidInputError } from '#backend/errors.ts';

/** Members by which the sign-in library is told where to lead a person afterwards, whatever became of it. */
const CALLBACKS = /^(?:callbackURL|errorCallbackURL|newUserCallbackURL|redirectTo|redirect_to)$/i;

/** Refuses a sign-in address that would lead to another site: a link that begins with our name must end with us. (The library checks some of these by itself, and not where a link has run out.) */
export function leadNowhereElse(trustedOrigins: readonly string[]): Middleware {
  const trusted = new Set(trustedOrigins);
  return async (ctx, next) => {
    if (ctx.path.startsWith('/api/auth/')) {
      const given = [...new URLSearchParams(ctx.querystring)].filter(([name]) => CALLBACKS.test(name));
      const foreign = given.find(([, value]) => !isOurs(value, trusted));
      if (foreign) throw new InvalidInputError({ fr: 'Cette adresse de connexion mène à un autre site.', en: 'This sign-in address leads to another site.' }, [{ path: `query.${foreign[0]}`, message: { fr: 'doit être une adresse d’ici', en: 'must be an address of ours' } }]);
    }
    await next();
  };
}

/** A path of ours, or an address at one of our origins. A backslash and a line break are read as something else by browsers. */
function isOurs(value: string, trusted: ReadonlySet<string>): boolean {
  if (/[\\\p{Cc}]/u.test(value)) return false;
  return value.startsWith('/') ? !value.startsWith('//') : trusted.has(URL.parse(value)?.origin ?? '');
}
