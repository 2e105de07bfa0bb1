import { StyleSheet } from '@react-pdf/renderer';
import { FONT_FAMILIES } from './report-fonts.ts';

/** The colours of the dashboard's light theme. */
export const COLOURS = { ink: '#1b222c', soft: '#545d6a', line: '#e2e3de', accent: '#1f5b7b', accentSoft: '#e3eff5', fail: '#b3431a', low: '#c65a2c', middle: '#c99a2e', high: '#3a86a8' } as const;

/** Points on each side of the sheet. */
export const MARGIN = 34;

export const styles = StyleSheet.create({
  page: { padding: MARGIN, fontFamily: FONT_FAMILIES, fontSize: 8.5, lineHeight: 1.35, color: COLOURS.ink },
  sheet: { flexDirection: 'column', gap: 12, overflow: 'hidden' },
  head: { flexDirection: 'row', justifyContent: 'space-between', alignItems: 'flex-end' },
  brand: { fontSize: 17, fontWeight: 600, lineHeight: 1.2, maxLines: 1, textOverflow: 'ellipsis' },
  soft: { color: COLOURS.soft },
  small: { color: COLOURS.soft, fontSize: 7.2 },
  figures: { flexDirection: 'row', flexWrap: 'wrap', borderTop: `1pt solid ${COLOURS.line}`, borderLeft: `1pt solid ${COLOURS.line}` },
  figure: { width: '25%', padding: 6, borderRight: `1pt solid ${COLOURS.line}`, borderBottom: `1pt solid ${COLOURS.line}` },
  value: { fontSize: 14, fontWeight: 600, lineHeight: 1.25 },
  lead: { fontSize: 20, fontWeight: 600, lineHeight: 1.15, color: COLOURS.accent },
  none: { fontSize: 9, color: COLOURS.soft, lineHeight: 1.9 },
  columns: { flexDirection: 'row', gap: 16 },
  wide: { width: '58%' },
  side: { flex: 1 },
  title: { fontSize: 10, fontWeight: 600, marginBottom: 3 },
  row: { flexDirection: 'row', alignItems: 'center', gap: 6, paddingVertical: 1.7, borderBottom: `0.5pt solid ${COLOURS.line}` },
  name: { flex: 1, maxLines: 1, textOverflow: 'ellipsis' },
  number: { width: 34, textAlign: 'right', fontWeight: 600 },
  note: { width: 66, color: COLOURS.soft, fontSize: 7, textAlign: 'right', maxLines: 1, textOverflow: 'ellipsis' },
  sentence: { width: 250, color: COLOURS.soft, textAlign: 'right', maxLines: 1, textOverflow: 'ellipsis' },
  bold: { fontWeight: 600 },
  foot: { marginTop: 'auto', color: COLOURS.soft, fontSize: 6.5 },
});
