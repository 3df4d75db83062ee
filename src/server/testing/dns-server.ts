import { createSocket, type RemoteInfo, type Socket } from 'node:dgram'
import { Resolver } from 'node:dns'
import { type AddressInfo, isIPv6 } from 'node:net'
import ipaddr from 'ipaddr.js'
import type { GuardOptions } from '../upstream/guard.ts'

/** What a name is answered with: addresses, another name, or an error of the server. The last of several is repeated. */
export type DnsAnswer = readonly string[] | { readonly alias: string } | 'no-such-name' | 'broken' | 'silent'

const types = { A: 1, CNAME: 5, AAAA: 28 } as const

/** A name server on loopback (RFC 1035, UDP alone) that tells a name differently from question to question, as a hostile one would. */
export class DnsServer {
  /** Names that were asked for, one for each question of A. */
  readonly asked: string[] = []
  readonly #answers = new Map<string, DnsAnswer[]>()
  readonly #socket: Socket = createSocket('udp4')

  async start(): Promise<void> {
    this.#socket.on('message', (question, from) => this.#hear(question, from))
    await new Promise<void>((resolve) => this.#socket.bind(0, '127.0.0.1', resolve))
  }

  stop(): void {
    this.#socket.close()
  }

  /** The answers of a name, from the next question on. */
  tell(name: string, ...answers: DnsAnswer[]): void {
    this.#answers.set(name, answers)
  }

  /** Resolves names here and nowhere else, addresses of both families, as the system does. */
  get resolve(): NonNullable<GuardOptions['resolve']> {
    const resolver = new Resolver({ timeout: 200, tries: 1 })
    resolver.setServers([`127.0.0.1:${(this.#socket.address() as AddressInfo).port}`])
    return (name, done) =>
      // IPv6 first, so that the question of A, by which answers are counted, is the last one.
      resolver.resolve6(name, (_none, six = []) =>
        resolver.resolve4(name, (error, four = []) => {
          const found = [...four.map((address) => ({ address, family: 4 })), ...six.map((address) => ({ address, family: 6 }))]
          done(found.length === 0 ? error : null, found)
        }),
      )
  }

  #hear(question: Buffer, { port, address }: RemoteInfo): void {
    const { name, end } = nameAt(question, 12)
    const type = question.readUInt16BE(end)
    const answers = this.#answers.get(name.toLowerCase()) ?? []
    const answer = answers[0] ?? 'no-such-name'
    if (type === types.A) {
      this.asked.push(name.toLowerCase())
      if (answers.length > 1) answers.shift()
    }
    if (answer === 'silent') return
    const records = typeof answer === 'string' ? [] : this.#records(name, answer, type)
    const code = answer === 'no-such-name' ? 3 : answer === 'broken' ? 2 : 0
    const head = Buffer.alloc(12)
    question.copy(head, 0, 0, 2)
    // An answer, with authority, to a question that wished for recursion.
    head.writeUInt16BE(0x8580 | code, 2)
    head.writeUInt16BE(1, 4)
    head.writeUInt16BE(records.length, 6)
    this.#socket.send(Buffer.concat([head, question.subarray(12, end + 4), ...records]), port, address)
  }

  #records(name: string, answer: Exclude<DnsAnswer, string>, type: number): Buffer[] {
    if ('alias' in answer) {
      const [behind = []] = this.#answers.get(answer.alias) ?? []
      const rest = typeof behind === 'string' ? [] : this.#records(answer.alias, behind, type)
      return [record(name, types.CNAME, nameIn(answer.alias)), ...rest]
    }
    return answer
      .filter((address) => (isIPv6(address) ? types.AAAA : types.A) === type)
      .map((address) => record(name, type, Buffer.from(ipaddr.parse(address).toByteArray())))
  }
}

/** It may be kept for no time. */
function record(name: string, type: number, data: Buffer): Buffer {
  const fixed = Buffer.alloc(10)
  fixed.writeUInt16BE(type, 0)
  fixed.writeUInt16BE(1, 2)
  fixed.writeUInt16BE(data.length, 8)
  return Buffer.concat([nameIn(name), fixed, data])
}

const nameIn = (name: string): Buffer =>
  Buffer.concat([...name.split('.').map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)])), Buffer.from([0])])

function nameAt(message: Buffer, from: number): { name: string; end: number } {
  const labels: string[] = []
  let at = from
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length))
    at += 1 + length
  }
  return { name: labels.join('.'), end: at + 1 }
}
