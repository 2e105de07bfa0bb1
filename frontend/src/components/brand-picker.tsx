import { lazy, Suspense } from 'react';
import type { Brand } from '../features/session/use-session.ts';
import styles from './brand-picker.module.css';

const BrandSelect = lazy(() => import('./brand-select.tsx').then((one) => ({ default: one.BrandSelect })));

/** The brand in view; a choice only where there is one to make. */
export function BrandPicker({ brands, current }: { brands: readonly Brand[]; current: string }) {
  const name = <span className={styles.name}>{(brands.find((one) => one.id === current) ?? brands[0])?.name}</span>;
  return brands.length < 2 ? name : <Suspense fallback={name}><BrandSelect brands={brands} current={current} /></Suspense>;
}
