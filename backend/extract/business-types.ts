import { hasType, valuesOf, type SchemaItem } from './schema-item.ts';
import { shortName } from './schema-names.ts';

const CATEGORIES_MAX = 4;

/** schema.org types of a place of business, by ending or by name: the vocabulary has some 180 of them and grows. */
const PLACES_OF_BUSINESS = new RegExp(
  '^(?:.*(?:Business|Store|Shop|Salon|Restaurant|Clinic|Dealer|Rental|Repair|Station|Agency|Agent|Office|Cafe|Bakery|Brewery|Winery|Distillery|Gym|Club|Spa|Hospital|Service|Center|Centre|Studio|Contractor|Lodging)'
  + '|Optician|Optometric|Pharmacy|Dentist|Physician|MedicalOrganization|Dermatology|Hotel|Motel|Hostel|Resort|Campground|BedAndBreakfast|Bank|BankOrCreditUnion|AutomatedTeller|Attorney|Notary|Electrician|Plumber|Locksmith'
  + '|HousePainter|FoodEstablishment|BarOrPub|CafeOrCoffeeShop|IceCreamShop|AutoPartsStore|AutoWash|Library|Casino|NightClub|MovieTheater|Museum|Zoo|GolfCourse|BowlingAlley|SkiResort|DryCleaningOrLaundry|InternetCafe|ChildCare|SelfStorage|Florist|LocalBusiness|HealthAndBeautyBusiness|FastFoodRestaurant)$',
  'i',
);
const ORGANIZATIONS = /^(?:Organization|Corporation|NGO|Brand|OnlineStore|OnlineBusiness|NewsMediaOrganization|EducationalOrganization|SportsTeam|Airline|Consortium|FundingScheme|Project|WorkersUnion|VCard|BusinessEntity)$/i;
const NOT_BUSINESSES = /^(?:.*(?:Event|Article|Posting|Action|Page|List|ListItem|Specification|Object|Rating|Offer|Festival|Series|Episode|Menu|MenuSection|MenuItem|Coordinates|Point|Shape|Circle|Area|Value|Service|Audience)|Person|WebSite|Review|UserReview|CriticReview|Product|ProductGroup|PostalAddress|Country|City|State|Language|Question|Answer|Recipe|Book|Movie|Message|EmailMessage|Reservation|.*Reservation|Order|Invoice|JobPosting|Residence|House|Apartment|SingleFamilyResidence|Map|Thing|Occupation|Course|CreativeWork|Dataset|SoftwareApplication|MobileApplication|Vehicle|Car)$/;

export type BusinessKind = 'place' | 'organization' | 'unclear';

/** What kind of business an item describes; null when it is none. */
export function businessKind(item: SchemaItem): BusinessKind | null {
  if (hasType(item, PLACES_OF_BUSINESS) && !hasType(item, /^(?:OnlineStore|OnlineBusiness|Service|.*OfficeAction|GovernmentService|FinancialService|BroadcastService)$/)) return 'place';
  if (hasType(item, ORGANIZATIONS)) return 'organization';
  if (hasType(item, NOT_BUSINESSES)) return hasType(item, /^FinancialService$/) ? 'place' : null;
  const facts = valuesOf(item, 'address', 'telephone', 'openingHours', 'openingHoursSpecification', 'geo').length;
  return facts > 0 && valuesOf(item, 'name').length > 0 ? 'unclear' : null;
}

/** The schema.org types of a business, the most telling first; a vague one ("LocalBusiness") only where it stands alone. */
export function categoriesOf(item: SchemaItem): string[] {
  const vague = /^(?:LocalBusiness|Organization|Place|Store|Corporation|Thing|ProfessionalService|VCard|Agent)$/i;
  const further = valuesOf(item, 'additionalType').map((value) => value.text || (value.item?.id ?? '')).filter((text) => /^(?:(?:https?:)?\/\/schema\.org\/|schema:)?[A-Z][A-Za-z]+\/?$/.test(text)).map(shortName);
  const types = [...new Set([...item.types, ...further])];
  const telling = types.filter((type) => !vague.test(type)).slice(0, CATEGORIES_MAX);
  return telling.length > 0 ? telling : types.filter((type) => !/^(?:Thing|VCard|Agent)$/i.test(type)).slice(0, 1);
}
