import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessGuard } from './access.guard.js';
import { AccessService } from './access.service.js';
import { AccessToken } from './access-token.entity.js';
import { Account } from './account.entity.js';
import { AuditEntriesController } from './audit-entries.controller.js';
import { AuditEntriesService } from './audit-entries.service.js';
import { AuditEntry } from './audit-entry.entity.js';
import { AuditKey } from './audit-key.entity.js';
import { RoleGrant } from './role-grant.entity.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Account, AccessToken, RoleGrant, AuditEntry, AuditKey])],
  controllers: [AuditEntriesController],
  providers: [AccessService, AuditEntriesService, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [AccessService],
})
export class AccessModule {}
