import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource, type ObjectLiteral } from 'typeorm';
import { AppModule } from '../src/app.module.js';
import { Booth } from '../src/booths/booth.entity.js';
import { Forum } from '../src/forums/forum.entity.js';
import { MeetingBooking } from '../src/meetings/bookings/meeting-booking.entity.js';
import { Meeting } from '../src/meetings/meeting.entity.js';
import { MeetingRules } from '../src/meetings/requests/meeting-rules.entity.js';
import { ProtocolRule } from '../src/sessions/protocol/protocol-rule.entity.js';
import { Runtime } from '../src/shared/config/config.module.js';
import { loadConfig } from '../src/shared/config/config.js';
import { connectionFromUrl } from '../src/shared/database/connection.js';
import { findPlain } from '../src/shared/database/plain-rows.js';
import { aForum, aMeeting, anInterpreter, aParty, aRoom } from './harness/builders.js';
import { joinWorld, type SharedWorld } from './harness/world.js';

let world: SharedWorld;
let program: INestApplicationContext;
let dataSource: DataSource;

beforeAll(async () => {
  world = await joinWorld();
  const runtime = new Runtime(loadConfig({}), connectionFromUrl(world.database.url), 'smtp://127.0.0.1:1');
  program = await NestFactory.createApplicationContext(AppModule.for(runtime), { logger: false });
  dataSource = program.get(DataSource);
});
afterAll(async () => {
  await program.close();
  await world.end();
});

describe('a row that is read plainly', () => {
  it('is what TypeORM reads', async () => {
    const { organiser: api } = world;
    const { id: forumId } = await aForum(api);
    const at = (path: string) => `/v1/forums/${forumId}/${path}`;
    await aRoom(api, forumId);
    await anInterpreter(api, forumId);
    const parties = [(await aParty(api, forumId)).delegation.id, (await aParty(api, forumId)).delegation.id];
    const { id: meetingId } = await aMeeting(api, forumId, parties);
    await api.create(at('meeting-bookings'), { meetingId, start: '2025-11-25T09:00:00+07:00' });
    await api.patch(at('meeting-rules'), { asking: 'everybody' }, 1);
    await api.patch(at('protocol-rule'), { hostTurn: 'last' }, 0);
    const wanted: [new () => ObjectLiteral, ObjectLiteral][] = [
      [Forum, { id: forumId }],
      [Meeting, { id: meetingId, forumId }],
      [MeetingBooking, { meetingId }],
      [MeetingRules, { forumId }],
      [ProtocolRule, { forumId }],
    ];
    for (const [entity, where] of wanted) {
      const byTypeOrm = await dataSource.manager.findOneBy(entity, where);
      expect(byTypeOrm).not.toBeNull();
      expect(await findPlain(dataSource.manager, entity, where)).toEqual({ ...byTypeOrm });
    }
    expect(await findPlain(dataSource.manager, Forum, { id: 'no-such-forum' })).toBeNull();
  });

  it('has nothing that TypeORM alone understands, and no property that is none', async () => {
    await expect(findPlain(dataSource.manager, Booth, { id: 'x' })).rejects.toThrow(/transformer/);
    await expect(findPlain(dataSource.manager, Forum as new () => ObjectLiteral, { nothing: 1 })).rejects.toThrow(
      'Forum has no nothing.',
    );
  });
});
