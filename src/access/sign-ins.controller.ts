import { Body, Controller, Get, Header, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { OpenToPublic } from '../shared/http/open-to-public.js';
import { IdParam, ReaderLanguage } from '../shared/http/request.js';
import type { Language } from '../shared/names/localized-text.js';
import { AskToSignInDto, ConfirmSignInDto, SignedInView, SignInAskedView } from './dto/sign-in.dto.js';
import { SignInsService, type Client } from './sign-ins.service.js';

@ApiTags('sign-in')
@OpenToPublic()
@Controller()
export class SignInsController {
  constructor(private readonly signIns: SignInsService) {}

  /** Ask for a mail with a code and a link; the answer is the same for every address. */
  @Post('v1/sign-ins')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: SignInAskedView })
  ask(
    @Body() { email }: AskToSignInDto,
    @ReaderLanguage() language: Language,
    @Req() request: FastifyRequest,
  ): Promise<SignInAskedView> {
    return this.signIns.ask(email, language, clientOf(request));
  }

  /** Show the code or the link of the mail, once; the answer is a token, shown this once. */
  @Post('v1/sign-ins/:signIn/confirmation')
  @Header('cache-control', 'no-store')
  @ApiCreatedResponse({ type: SignedInView })
  confirm(
    @IdParam('signIn') signIn: string,
    @Body() proof: ConfirmSignInDto,
    @Req() request: FastifyRequest,
  ): Promise<SignedInView> {
    return this.signIns.confirm(signIn, proof, clientOf(request));
  }

  /** The page behind the link of the mail; opening it does nothing, its button confirms. */
  @Get('sign-in/:link')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  page(@Param('link') link: string, @ReaderLanguage() language: Language): string {
    return this.signIns.page(link, language);
  }
}

function clientOf({ ip, headers }: FastifyRequest): Client {
  return { address: ip, program: headers['user-agent'] };
}
