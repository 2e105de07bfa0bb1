import { IconAlertTriangle, IconCheck, IconLinkOff, IconMinus, IconQuestionMark, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LoadState } from '../../components/load-state.tsx';
import { Panel } from '../../components/panel.tsx';
import { Tag, type Tone } from '../../components/tag.tsx';
import { useWording } from '../catalogue/use-wording.ts';
import { nameSubject } from './subject-name.ts';
import { sayTarget } from './say-target.ts';
import styles from './touchpoints-panel.module.css';
import { useTouchpoints, type Touchpoint } from './use-touchpoints.ts';
import { VerdictButton } from './verdict-button.tsx';

const MAILBOX = /^[^\s@:/]+@[^\s@/]+$/;
const STAGES = ['before', 'during', 'after'] as const;
const LOOKS = {
  right: { tone: 'pass', Icon: IconCheck },
  offered: { tone: 'quiet', Icon: IconCheck },
  missing: { tone: 'fail', Icon: IconX },
  broken: { tone: 'fail', Icon: IconLinkOff },
  wrong: { tone: 'fail', Icon: IconAlertTriangle },
  unread: { tone: 'unsure', Icon: IconQuestionMark },
  'not-asked': { tone: 'quiet', Icon: IconMinus },
} as const satisfies Record<Touchpoint['state'], { tone: Tone; Icon: unknown }>;

/** The ways in which customers reach the store, in the order in which they meet them: which are there, work, or are missing. */
export function TouchpointsPanel({ locationId }: { locationId: string }) {
  const { t } = useTranslation();
  const touchpoints = useTouchpoints(locationId);
  return (
    <Panel title={t('touchpoints.title')} note={t('touchpoints.note')}>
      <LoadState query={touchpoints} skeleton={[220]}>
        {(data) => (
          <div className={styles.stages}>
            {STAGES.map((stage) => {
              const own = data.touchpoints.filter((one) => one.stage === stage);
              const drawn = own.filter((one) => one.state !== 'not-asked');
              const rest = own.filter((one) => one.state === 'not-asked');
              return (
                <section key={stage} className={styles.stage}>
                  <h3>{t(`touchpoints.stage.${stage}`)}</h3>
                  <ul>{drawn.map((one) => <li key={one.kind}><Way touchpoint={one} /></li>)}</ul>
                  {rest.length > 0 && <NotAsked touchpoints={rest} />}
                </section>
              );
            })}
          </div>
        )}
      </LoadState>
    </Panel>
  );
}

function Way({ touchpoint: { checkId, state, verdicts, offers } }: { touchpoint: Touchpoint }) {
  const { t } = useTranslation();
  const wording = useWording();
  const look = LOOKS[state];
  const telling = verdicts.find((one) => one.state === state) ?? verdicts[0];
  // A way that one language version lacks: which one.
  const where = verdicts.filter((one) => one.state === state).map((one) => nameSubject({ checkId, subject: one.subject })).filter((one) => one !== '');
  const title = wording.checkTitle(checkId);
  const hasSources = new Set(offers.map((one) => one.publisherId)).size > 1;
  return (
    <div className={styles.way}>
      <span className={styles.name}>{telling ? <VerdictButton verdictId={telling.verdictId}>{title}</VerdictButton> : title}</span>
      <Tag tone={look.tone} icon={<look.Icon aria-hidden />}>{t(`touchpoints.state.${state}`)}{where.length > 0 && where.length < verdicts.length && ` (${where.join(', ')})`}</Tag>
      {distinctOffers(offers).map((one) => (
        <span key={`${one.publisherId}-${one.target}`} className={styles.offer}>
          {one.isBroken && <IconLinkOff size={14} aria-label={t('touchpoints.state.broken')} />}
          <Target target={one.target} />
          {hasSources && <> · {wording.publisherName(one.publisherId)}</>}
          {one.provider !== null && <> · {one.provider}</>}
          {one.languages.length === 1 && <> · {one.languages[0]?.toUpperCase()}</>}
        </span>
      ))}
    </div>
  );
}

/** Addresses that a reader could not tell apart (a form's, a tracked one) are told once, the dead one before the living. */
function distinctOffers(offers: Touchpoint['offers']): Touchpoint['offers'] {
  const sorted = offers.toSorted((a, b) => Number(b.isBroken) - Number(a.isBroken));
  return [...new Map(sorted.toReversed().map((one) => [`${one.publisherId} ${sayTarget(one.target)}`, one])).values()].toReversed();
}

/** A way that can be followed is a link; one that only names a spot of its page is words. */
function Target({ target }: { target: string }) {
  const shown = sayTarget(target);
  const address = MAILBOX.test(target) ? `mailto:${target}` : target;
  return /^(?:https?:|tel:|mailto:)/i.test(address) ? <a href={address} {...(/^https?:/i.test(target) ? { target: '_blank', rel: 'noreferrer' } : {})}>{shown}</a> : <span>{shown}</span>;
}

function NotAsked({ touchpoints }: { touchpoints: readonly Touchpoint[] }) {
  const { t } = useTranslation();
  const wording = useWording();
  return <p className={styles.rest}>{t('touchpoints.notAsked', { names: touchpoints.map((one) => wording.checkTitle(one.checkId)).join(', ') })}</p>;
}
