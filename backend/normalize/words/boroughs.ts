/**
 * Boroughs and former towns by which people still write the address of their city, as plainLocality writes them: with
 * the same postal code "Sainte-Foy" and "Québec" are one town. Two boroughs of one city are not. Sources: the cities'
 * own lists of arrondissements and of the mergers of 1998–2006, read 2026-11.
 */
const OF_CITY: Readonly<Record<string, string>> = {
  quebec: 'Sainte-Foy, Sillery, Cap-Rouge, Beauport, Charlesbourg, Limoilou, Loretteville, Val-Bélair, Vanier, Saint-Émile, Lac-Saint-Charles, La Cité-Limoilou, Les Rivières, La Haute-Saint-Charles, Vieux-Québec',
  montreal: 'Saint-Laurent, Verdun, LaSalle, Anjou, Outremont, Saint-Léonard, Lachine, Pierrefonds, Roxboro, Montréal-Nord, Ahuntsic, Cartierville, Rosemont, Côte-des-Neiges, Notre-Dame-de-Grâce, Hochelaga-Maisonneuve, Mercier, Rivière-des-Prairies, Pointe-aux-Trembles, Le Plateau-Mont-Royal, Ville-Marie, Villeray, Saint-Michel, Parc-Extension, Île-Bizard, Sainte-Geneviève',
  laval: 'Chomedey, Sainte-Rose, Vimont, Fabreville, Auteuil, Duvernay, Laval-des-Rapides, Pont-Viau, Sainte-Dorothée, Laval-Ouest, Saint-François, Saint-Vincent-de-Paul, Laval-sur-le-Lac',
  longueuil: 'Saint-Hubert, Greenfield Park, Vieux-Longueuil, LeMoyne', gatineau: 'Hull, Aylmer, Buckingham, Masson-Angers', saguenay: 'Chicoutimi, Jonquière, La Baie, Chicoutimi-Nord, Laterrière, Shipshaw',
  levis: 'Charny, Saint-Romuald, Saint-Jean-Chrysostome, Saint-Nicolas, Lauzon, Pintendre, Breakeyville, Saint-Rédempteur', sherbrooke: 'Fleurimont, Rock Forest, Lennoxville, Brompton, Bromptonville, Saint-Élie-d’Orford, Deauville, Jacques-Cartier',
  troisrivieres: 'Cap-de-la-Madeleine, Trois-Rivières-Ouest, Saint-Louis-de-France, Pointe-du-Lac, Sainte-Marthe-du-Cap', terrebonne: 'Lachenaie, La Plaine', repentigny: 'Le Gardeur', saintjerome: 'Bellefeuille, Lafontaine, Saint-Antoine', salaberrydevalleyfield: 'Valleyfield',
  toronto: 'Scarborough, Etobicoke, North York, York, East York', ottawa: 'Kanata, Nepean, Orleans, Gloucester, Vanier, Cumberland, Stittsville, Barrhaven, Manotick', hamilton: 'Stoney Creek, Ancaster, Dundas, Flamborough',
  grandsudbury: 'Sudbury',
};

/** Names of boroughs as published, by their city as plainLocality writes it. */
export const BOROUGHS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(OF_CITY).map(([city, names]) => [city, names.split(', ')]));
