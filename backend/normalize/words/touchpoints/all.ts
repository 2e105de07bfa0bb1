import { enTouchpoints } from './en.ts';
import { frTouchpoints } from './fr.ts';
import type { TouchpointWords } from './touchpoint-words.ts';

/** Every language whose links and buttons are read. */
export const TOUCHPOINT_LANGUAGES: readonly TouchpointWords[] = [frTouchpoints, enTouchpoints];
