import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessGuard } from './access.guard.js';
import { AccessService } from './access.service.js';
import { AccessToken } from './access-token.entity.js';
import { Account } from './account.entity.js';
import { AccountErasure } from './account-erasure.js';
import { AuditEntriesController } from './audit-entries.controller.js';
import { AuditEntriesService } from './audit-entries.service.js';
import { AuditEntry } from './audit-entry.entity.js';
import { AuditKey } from './audit-key.entity.js';
import { IntegrationTokensController } from './integration-tokens.controller.js';
import { IntegrationTokensService } from './integration-tokens.service.js';
import { MeController } from './me.controller.js';
import { MeService } from './me.service.js';
import { AuditTrail } from './audit-trail.js';
import { RoleGrant } from './role-grant.entity.js';
import { RoleGrantsController } from './role-grants.controller.js';
import { RoleGrantsService } from './role-grants.service.js';
import { SignInDelivery } from './sign-in-delivery.service.js';
import { SignIn } from './sign-in.entity.js';
import { SignInsController } from './sign-ins.controller.js';
import { SignInsService } from './sign-ins.service.js';
import { TokenUses } from './token-uses.js';
import { Tries } from './tries.js';
import { TryCount } from './try-count.entity.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Account, AccessToken, RoleGrant, SignIn, TryCount, AuditEntry, AuditKey])],
  controllers: [
    AuditEntriesController,
    SignInsController,
    MeController,
    RoleGrantsController,
    IntegrationTokensController,
  ],
  providers: [
    AccessService,
    TokenUses,
    SignInsService,
    SignInDelivery,
    Tries,
    MeService,
    RoleGrantsService,
    IntegrationTokensService,
    AuditEntriesService,
    AuditTrail,
    AccountErasure,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [AccessService, AuditTrail, AccountErasure],
})
export class AccessModule {}
