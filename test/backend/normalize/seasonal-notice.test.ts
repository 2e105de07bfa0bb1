import { expect, it } from 'vitest';
import { findSeasonalNotices } from '#normalize/seasonal-notice.ts';

it.each<[string, number[]]>([
  ['Horaires des fêtes 2024', [2024]], ['HORAIRE DES FÊTES 2025', [2025]], ['Heures d’ouverture – Noël 2025', [2025]], ['Horaire du temps des Fêtes 2025-2026', [2026]], ['Horaire des fêtes 2025/26', [2026]],
  ['Horaires d’été 2023', [2023]], ['Horaires estivaux (été 2025)', [2025]], ['Fermetures pour les jours fériés 2025', [2025]], ['Ouvertures exceptionnelles pendant les soldes 2024', [2024]],
  ['Holiday hours 2025', [2025]], ['2024 Holiday Schedule', [2024]], ['Christmas opening times 2023', [2023]], ['Summer 2025 hours', [2025]], ['Openingsuren feestdagen 2024', [2024]], ['Öffnungszeiten Weihnachten 2025', [2025]],
  ['Horaires des fêtes', []], ['Heures d’ouverture 2025', []], ['Joyeux Noël 2024 !', []], ['Ouvert pendant les fêtes depuis 2019', []], ['Open on holidays since 2012', []], ['© 2019', []],
  ['Collection été 2024', []], ['Tél. 418 555-2024, ouvert l’été', []], ['', []],
])('%s', (line, years) => expect(findSeasonalNotices(`Boréale\n${line}\n9 h à 17 h`).map((one) => one.year)).toEqual(years));

it('a story is no notice', () => {
  expect(findSeasonalNotices(`Cet été 2024, ${'toute l’équipe a profité de nos nouvelles heures pour repeindre la boutique '.repeat(3)}`)).toEqual([]);
});
