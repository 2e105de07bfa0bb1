import { readSocialHandle, type SocialHandle } from '#normalize/social-profile.ts';
import { defineFieldCheck } from '../define-check.ts';

interface Profile extends SocialHandle {
  url: string;
}

export default defineFieldCheck<'socialProfile', readonly Profile[]>({
  id: 'social-profiles',
  group: 'fields',
  field: 'socialProfile',
  absence: 'not-applicable',
  poolsMethods: true,
  weight: 3,
  weightReason: {
    fr: 'Le profil d’un autre derrière l’icône de la marque fait douter des deux : modérée.',
    en: 'Somebody else’s profile behind the brand’s icon makes the customer doubt both: moderate.',
  },
  stage: 'after',
  expect({ standard }) {
    const profiles = standard.socialProfiles.flatMap(readProfile);
    return profiles.length === 0 ? null : profiles;
  },
  show: (expected) => expected.map((one) => one.url).join(' / '),
  compare(observed, expected) {
    const shown = observed.flatMap((one) => (one.value === null ? [] : readProfile(one.value).map((profile) => ({ one, profile }))));
    // A network of which the standard says nothing is not judged.
    const judged = shown.filter(({ profile }) => expected.some((known) => known.network === profile.network));
    const foreign = judged.find(({ profile }) => !expected.some((known) => known.network === profile.network && known.handle === profile.handle));
    if (foreign) return { outcome: 'fail', reason: 'foreign-profile', params: { network: foreign.profile.network }, decidedBy: foreign.one };
    const [first] = judged;
    return first ? { outcome: 'pass', reason: 'ok', decidedBy: first.one } : { outcome: 'not-applicable', reason: 'absent' };
  },
  words: {
    title: { fr: 'Profils sociaux', en: 'Social profiles' },
    why: { fr: 'Un lien vers le profil d’un autre, ou vers un compte abandonné, égare le client qui veut suivre la marque.', en: 'A link to somebody else’s profile, or to an abandoned one, loses the customer who wants to follow the brand.' },
    fix: { fr: 'Remplacez le lien par le profil de la norme, ou acceptez celui du magasin s’il est tenu par la marque.', en: 'Replace the link with the standard’s profile, or accept the store’s own if the brand keeps it.' },
    reasons: {
      'foreign-profile': { fr: 'Le profil {network} montré n’est pas celui de la marque : {observed}; attendu : {expected}.', en: 'The {network} profile shown is not the brand’s: {observed}; expected: {expected}.' },
    },
  },
});

function readProfile(url: string): Profile[] {
  const handle = readSocialHandle(url);
  return handle ? [{ ...handle, url }] : [];
}
