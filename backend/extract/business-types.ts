import { hasType, valuesOf, type SchemaItem } from './schema-item.ts';

/** schema.org types of a place of business, by ending or by name: the vocabulary has some 180 of them and grows. */
const PLACES_OF_BUSINESS = new RegExp(
  '^(?:.*(?:Business|Store|Shop|Salon|Restaurant|Clinic|Dealer|Rental|Repair|Station|Agency|Agent|Office|Cafe|Bakery|Brewery|Winery|Distillery|Gym|Club|Spa|Hospital|Service|Center|Centre|Studio|Contractor|Lodging)'
  + '|Optician|Optometric|Pharmacy|Dentist|Physician|MedicalOrganization|Dermatology|Hotel|Motel|Hostel|Resort|Campground|BedAndBreakfast|Bank|BankOrCreditUnion|AutomatedTeller|Attorney|Notary|Electrician|Plumber|Locksmith'
  + '|HousePainter|FoodEstablishment|BarOrPub|CafeOrCoffeeShop|IceCreamShop|AutoPartsStore|AutoWash|Library|Casino|NightClub|MovieTheater|Museum|Zoo|GolfCourse|BowlingAlley|SkiResort|DryCleaningOrLaundry|InternetCafe|ChildCare|SelfStorage|Florist|LocalBusiness)$',
);
const ORGANIZATIONS = /^(?:Organization|Corporation|NGO|Brand|OnlineStore|OnlineBusiness|NewsMediaOrganization|EducationalOrganization|SportsTeam|Airline|Consortium|FundingScheme|Project|WorkersUnion)$/;
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

/** The most telling schema.org type of a business. */
export function categoryOf(item: SchemaItem): string | null {
  const vague = /^(?:LocalBusiness|Organization|Place|Store|Corporation|Thing)$/;
  return item.types.find((type) => !vague.test(type)) ?? item.types.find((type) => type !== 'Thing') ?? null;
}
