import { useTranslation } from 'react-i18next';
import { ApiError } from '../lib/call.ts';
import styles from './form-problem.module.css';

/** What the server has against a form, in its own words; nothing while there is nothing. */
export function FormProblem({ error }: { error: unknown }) {
  const { t } = useTranslation();
  if (error === null || error === undefined) return null;
  const problem = error instanceof ApiError ? error.problem : null;
  const sentences = problem === null ? [t('state.unreachable')] : problem.errors.length > 0 ? problem.errors.map((one) => one.message) : [problem.detail];
  return <div role="alert" className={styles.problem}>{sentences.map((one) => <p key={one}>{one}</p>)}</div>;
}
