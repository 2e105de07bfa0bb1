/** The version of the API. It counts up only when an answer loses something or means something else; what is added changes nothing. */
export const API_VERSION = 1;
/** Where the documented API begins. */
export const API_BASE = `/api/v${API_VERSION}`;
/** In which language the dashboard is drawn: what it is told is said in the same, whatever the person has chosen elsewhere. */
export const LANGUAGE_HEADER = 'x-enseigne-language';
