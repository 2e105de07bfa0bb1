import type { DeliveryTrouble } from '#domain/delivery.ts';
import type { Words } from '#domain/words.ts';

/** Why a message was not taken, as a sentence. */
export const TROUBLE_WORDS: Readonly<Record<DeliveryTrouble, Words>> = {
  gone: { fr: 'Le receveur a répondu qu’il n’existe plus.', en: 'The receiver answered that it is gone.' },
  refused: { fr: 'Le receveur ne nous laisse pas entrer : un mot de passe ou une clé ne vaut plus.', en: 'The receiver does not let us in: a password or a key no longer holds.' },
  'unknown-receiver': { fr: 'Cette adresse n’y est pas connue.', en: 'This address is not known there.' },
  'not-accepted': { fr: 'Le receveur n’a pas voulu de ce message.', en: 'The receiver did not want this message.' },
  'too-many': { fr: 'Trop de messages à la fois : le receveur demande d’attendre.', en: 'Too many messages at once: the receiver asks us to wait.' },
  'out-of-order': { fr: 'Le receveur est en panne.', en: 'The receiver is out of order.' },
  unreachable: { fr: 'Le receveur ne répond pas.', en: 'The receiver can’t be reached.' },
  'timed-out': { fr: 'Le receveur n’a pas répondu à temps.', en: 'The receiver did not answer in time.' },
  insecure: { fr: 'Le certificat du receveur n’est pas digne de confiance.', en: 'The receiver’s certificate can’t be trusted.' },
  'private-address': { fr: 'L’adresse mène à l’intérieur du réseau : rien n’y part sans que l’exploitant l’autorise (ALLOWED_PRIVATE_HOSTS).', en: 'The address leads inside the network: nothing goes there unless the operator allows it (ALLOWED_PRIVATE_HOSTS).' },
  interrupted: { fr: 'L’envoi a été interrompu : on ne sait pas s’il est arrivé.', en: 'The sending was interrupted: whether it arrived is not known.' },
  'unreadable-secret': { fr: 'L’adresse a été chiffrée avec une autre clé : saisissez-la de nouveau.', en: 'The address was encrypted with another key: enter it again.' },
  'not-configured': { fr: 'Aucun serveur de courriel n’est réglé.', en: 'No mail server is set up.' },
  'channel-off': { fr: 'Le canal a été retiré ou arrêté avant l’envoi.', en: 'The channel was removed or switched off before the sending.' },
};
