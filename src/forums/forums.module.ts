import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Forum } from './forum.entity.js';
import { ForumsController } from './forums.controller.js';
import { ForumsService } from './forums.service.js';
import { RoomPlace } from './room-place.entity.js';
import { Room } from './room.entity.js';
import { RoomsController } from './rooms.controller.js';
import { RoomsService } from './rooms.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Forum, Room, RoomPlace])],
  controllers: [ForumsController, RoomsController],
  providers: [ForumsService, RoomsService],
  exports: [ForumsService, RoomsService],
})
export class ForumsModule {}
