import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Forum } from './forum.entity.js';
import { ForumsController } from './forums.controller.js';
import { ForumsService } from './forums.service.js';
import { RoomClosure } from './room-closure.entity.js';
import { RoomClosuresController } from './room-closures.controller.js';
import { RoomClosuresService } from './room-closures.service.js';
import { RoomCopying } from './room-copying.js';
import { RoomPart } from './room-part.entity.js';
import { RoomPlace } from './room-place.entity.js';
import { Room } from './room.entity.js';
import { RoomsController } from './rooms.controller.js';
import { RoomsService } from './rooms.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Forum, Room, RoomPlace, RoomPart, RoomClosure])],
  controllers: [ForumsController, RoomsController, RoomClosuresController],
  providers: [ForumsService, RoomsService, RoomClosuresService, RoomCopying],
  exports: [ForumsService, RoomsService, RoomClosuresService, RoomCopying],
})
export class ForumsModule {}
