import { Global, Module } from '@nestjs/common';
import { Runtime } from '../config/config.module.js';
import { Signing } from './signing.js';

/** One signer for the whole process. */
@Global()
@Module({
  providers: [{ provide: Signing, inject: [Runtime], useFactory: ({ secretKey }: Runtime) => new Signing(secretKey) }],
  exports: [Signing],
})
export class SigningModule {}
