import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The one accent: a sign-painter's blue. White on shade 6 or 7 exceeds 5:1. */
const SIGN_BLUE: MantineColorsTuple = ['#eef6fa', '#d9e9f1', '#b3d3e3', '#88bbd4', '#5fa2c3', '#3d89ae', '#2b7297', '#1f5b7b', '#1d4e6b', '#143a51'];
/** The red of what fails (theme.css) in ten shades: what deletes is drawn in it. White on shades 6 and 7 exceeds 4.5:1, and so does shade 9 on white. */
const FAIL_RED: MantineColorsTuple = ['#fdf1ec', '#fbe2d8', '#f6c3b0', '#f2a384', '#e8855f', '#da6840', '#c24a1e', '#b3431a', '#983813', '#7d2d0f'];
/** A dark scheme of blue-grey rather than black: long tables tire less. */
const DARK: MantineColorsTuple = ['#e4e8ee', '#c3cad4', '#a3adba', '#76818f', '#39434f', '#2d3641', '#202832', '#171d25', '#12171e', '#0c1015'];

/** One type scale and one spacing scale; every size in the dashboard is one of these. */
export const theme = createTheme({
  primaryColor: 'sign',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  colors: { sign: SIGN_BLUE, red: FAIL_RED, dark: DARK },
  fontFamily: 'Inter, "Segoe UI", Roboto, "Helvetica Neue", "Open Sans", Arial, system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace',
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.9375rem', lg: '1.125rem', xl: '1.375rem' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2.5rem' },
  radius: { xs: '3px', sm: '5px', md: '8px', lg: '12px', xl: '16px' },
  defaultRadius: 'md',
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.25' },
      h2: { fontSize: '1.125rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'sm', fw: 550 } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 'lg' } },
    // Mantine writes a <header>, which outside of everything is a second banner of the page to a screen reader.
    DrawerHeader: { defaultProps: { component: 'div' } },
    DrawerTitle: { defaultProps: { fz: 'lg', fw: 650 } },
  },
});
