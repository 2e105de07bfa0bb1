import { describe } from 'vitest';
import { testEveryPage } from './every-page.ts';

describe('every page in English', () => { testEveryPage('en'); });
