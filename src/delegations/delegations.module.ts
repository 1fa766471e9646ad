import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ForumsModule } from '../forums/forums.module.js';
import { DelegateStatisticsController } from './delegate-statistics.controller.js';
import { DelegateStatisticsService } from './delegate-statistics.service.js';
import { DelegateErasure } from './delegate-erasure.js';
import { DelegateStatusChange } from './delegate-status-change.entity.js';
import { DayLinksController } from './day-links.controller.js';
import { DayLinksService } from './day-links.service.js';
import { DelegateBlock } from './delegate-block.entity.js';
import { DelegateBlocksController } from './delegate-blocks.controller.js';
import { DelegateBlocksService } from './delegate-blocks.service.js';
import { Delegate } from './delegate.entity.js';
import { DelegatesController } from './delegates.controller.js';
import { DelegateChangesService } from './delegate-changes.service.js';
import { DelegatesService } from './delegates.service.js';
import { Delegation } from './delegation.entity.js';
import { DelegationsController } from './delegations.controller.js';
import { DelegationsService } from './delegations.service.js';
import { Departures } from './departures.js';
import { Organization } from './organization.entity.js';
import { OrganizationsController } from './organizations.controller.js';
import { OrganizationsService } from './organizations.service.js';
import { DelegationExportsController } from './delegation-exports.controller.js';
import { PartnersController } from './partners.controller.js';
import { DelegationTables } from './delegation-tables.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Organization, Delegation, Delegate, DelegateStatusChange, DelegateBlock]),
    ForumsModule,
  ],
  controllers: [
    DelegationExportsController,
    OrganizationsController,
    DelegationsController,
    PartnersController,
    DelegatesController,
    DelegateBlocksController,
    DayLinksController,
    DelegateStatisticsController,
  ],
  providers: [
    DelegationTables,
    OrganizationsService,
    DelegationsService,
    DelegatesService,
    DelegateChangesService,
    DayLinksService,
    DelegateStatisticsService,
    Departures,
    DelegateBlocksService,
    DelegateErasure,
  ],
  exports: [DelegationsService, DelegatesService, DayLinksService, Departures, DelegateErasure],
})
export class DelegationsModule {}
