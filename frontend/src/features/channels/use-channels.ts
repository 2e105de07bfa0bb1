import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { addChannel, changeChannel, listChannels, removeChannel, rotateChannelKey, testChannel } from '#contract/channels.ts';
import { call, type CallAnswer } from '../../lib/call.ts';

export type Channels = CallAnswer<typeof listChannels>;
export type Channel = Channels['channels'][number];
export type NoticeKind = Channels['kinds'][number];
export type NewChannel = z.input<typeof addChannel.body>;
export type ChannelWish = z.input<typeof changeChannel.body>;
export type ChannelKind = Channel['kind'];

/** The mail among the channels. */
export const MAIL = 'email';
const TESTING_MS = 1000;

const isGoing = (test: Channel['test']): boolean => test !== null && (test.state === 'waiting' || test.state === 'sending');

/** Where the brand is told things; asked again each second while a test is on its way. */
export function useChannels(brandId: string) {
  return useQuery({
    queryKey: ['channels', { brandId }],
    queryFn: ({ signal }) => call(listChannels, { params: { brandId } }, signal),
    refetchInterval: ({ state: { data } }) => (data && [data.email?.test ?? null, ...data.channels.map((one) => one.test)].some(isGoing) ? TESTING_MS : false),
  });
}

/** All that a person does with channels. Whatever comes of it, they and the log are read again. */
export function useChannelActions(brandId: string) {
  const queries = useQueryClient();
  const onSettled = () => Promise.all([queries.invalidateQueries({ queryKey: ['channels', { brandId }] }), queries.invalidateQueries({ queryKey: ['deliveries', { brandId }] })]);
  const params = (channelId: string) => ({ params: { brandId, channelId } });
  return {
    add: useMutation({ mutationFn: (body: NewChannel) => call(addChannel, { params: { brandId }, body }), onSettled }),
    change: useMutation({ mutationFn: ({ channelId, wish }: { channelId: string; wish: ChannelWish }) => call(changeChannel, { ...params(channelId), body: wish }), onSettled }),
    remove: useMutation({ mutationFn: (channelId: string) => call(removeChannel, { ...params(channelId), body: {} }), onSettled }),
    rotate: useMutation({ mutationFn: (channelId: string) => call(rotateChannelKey, { ...params(channelId), body: {} }), onSettled }),
    test: useMutation({ mutationFn: (channelId: string) => call(testChannel, { ...params(channelId), body: {} }), onSettled }),
  };
}

export { isGoing };
