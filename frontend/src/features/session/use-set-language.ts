import { useMutation, useQueryClient } from '@tanstack/react-query';
import { setLanguage } from '#contract/session.ts';
import { call } from '../../lib/call.ts';
import { changeLanguage, type Language } from '../../lib/i18n.ts';

/** Changes the language at once, and tells the server so that mails follow. The page does not wait for the server. */
export function useSetLanguage() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (language: Language) => {
      await changeLanguage(language);
      await call(setLanguage, { body: { language } });
    },
    onSuccess: () => queries.invalidateQueries(),
  });
}
