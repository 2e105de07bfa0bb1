/** Everybody of the matrix. The target is one brand, and in it the store QC-1 of Québec; `other-…` are of Ontario, `stranger` is head office of another brand. */
export const ACTORS = ['administrator', 'brand-administrator', 'head-office', 'regional-manager', 'stand-in', 'store-manager', 'executive', 'other-regional-manager', 'other-store-manager', 'stand-in-later', 'stranger'] as const;
export type Actor = (typeof ACTORS)[number];

const MANAGERS: readonly Actor[] = ['administrator', 'brand-administrator', 'head-office'];
const OF_THE_PLACE: readonly Actor[] = [...MANAGERS, 'regional-manager', 'stand-in', 'store-manager'];
const OF_THE_BRAND: readonly Actor[] = [...OF_THE_PLACE, 'executive', 'other-regional-manager', 'other-store-manager'];

/** Who may do what: a line is a kind of leave, who has it, and the routes of the contract that ask for it. A new route is named in one of them. `told`: who has it anywhere, where the example of the matrix belongs to one person; the README says it so. */
export const WHO_MAY: Readonly<Record<string, { what: string; who: readonly Actor[]; told?: readonly Actor[]; routes: string }>> = {
  'read-brand': {
    what: 'See a brand: ranking, overview, findings, reviews, crawls, standard, as far as their regions or stores go', who: OF_THE_BRAND,
    routes: 'listLocations listFindingRows listVerdicts listFindings listCauses listReadings getFormula getMatrix getOverview listProposals listRanking listRegions listRecordChanges listReplyPermissions listWaitingReplies listReviewWarnings countReviews listReviews reviewChoices getRouting getCrawlPlan listRuns getRunProgress listSavedViews saveView getSentimentFits getSettings getCrawlTimes getConnection compareStandards getJudging getStandard listStandards getPageSearch listStorePages listConnections listLocationLinks listDueManualChecks getWorkReport getBrandNotifications',
  },
  'read-place': {
    what: 'See a store, its findings with their proof, its notes and reviews', who: [...OF_THE_PLACE, 'executive'],
    routes: 'compareSubjects getFinding getProof getLocation getLocationCheck listNotes listColleagues getManualListings listLiveSources readLive getRecordHistory getReviewWatch listTouchpoints getValueHistory getReview getReplyFile getProposal',
  },
  'work-place': {
    what: 'Work on a store: acknowledge, claim fixed, note, check by eye or again, answer reviews, propose a change of its record', who: OF_THE_PLACE,
    routes: 'actOnFinding askLocationCheck writeNote recordManualCheck saveReplyDraft proposeChange previewRecordChange',
  },
  'own-notes': { what: 'Change a note of one’s own, restore one that one has deleted, withdraw one’s own proposal', who: ['regional-manager'], told: OF_THE_PLACE, routes: 'editNote restoreNote withdrawProposal' },
  'delete-notes': { what: 'Delete a note: one’s own, or as an administrator anybody’s', who: ['administrator', 'brand-administrator', 'regional-manager'], told: OF_THE_PLACE, routes: 'deleteNote' },
  'correct-reviews': { what: 'Correct how a review was read', who: [...MANAGERS, 'regional-manager', 'stand-in'], routes: 'correctReview undoCorrection' },
  'approve-replies': { what: 'Approve a reply to a review; regional managers where the brand lets them', who: MANAGERS, routes: 'actOnReply' },
  manage: {
    what: 'Manage a brand: crawls, imports, standard, routing, store pages, people, channels, API keys, audit log', who: MANAGERS,
    routes: 'listApiKeys createApiKey revokeApiKey listAuditEntries startRun orderRun confirmCrawl applyImport previewImport publishStandard startPreview getPreview cancelPreview previewRouting publishRouting saveTeam deleteTeam startPageSearch cancelPageSearch decideStorePages switchSentimentFits setCrawlTimes decideProposal listPeople findStores setGrants invite renewInvitation withdrawInvitation addStandIn endStandIn listChannels listFailingChannels addChannel changeChannel removeChannel rotateChannelKey testChannel listDeliveries getDelivery retryDelivery setBrandNotifications',
  },
  administer: { what: 'Connect sources, link listings, allow replies to be posted', who: ['administrator', 'brand-administrator'], routes: 'saveConnection testConnection startSignIn endSignIn decideListingLink nameListingLink searchListingAgain setReplyPermission' },
  'reset-people': { what: 'Sign somebody out everywhere, take off their second factor', who: ['administrator', 'brand-administrator'], routes: 'signPersonOut endPersonsSecondFactor' },
  'administer-all': { what: 'Require a second factor of a role', who: ['administrator'], routes: 'setSecondFactorRoles' },
};

/** Routes about the one who asks, or about nobody: anybody who is signed in; each leaves out what is not theirs. */
export const ANYBODY = 'listChecks listPublishers listReasons getMapTiles getSession listBrands setLanguage deleteView undoBatch actOnFindings validateStandard getCalendar startCalendar stopCalendar getNotifications setNotifications testNotifications';
