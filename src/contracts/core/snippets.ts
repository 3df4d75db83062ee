import { longestArgument, shellQuoted } from '../../lib/shell-words.ts'
import type { UpdateRequest } from './request.ts'
import type { SnippetLanguage } from './snippet-languages.ts'

/** An update request as a command or a program that can be run as it is once the key stands in `API_KEY`. */
export function snippet(language: SnippetLanguage, request: UpdateRequest): string {
  switch (language) {
    case 'curl': {
      const isLong = new TextEncoder().encode(request.body).length > longestArgument
      return [
        `${isLong ? `printf %s ${shellQuoted(request.body)} | ` : ''}curl ${shellQuoted(request.url)} \\`,
        `  -X ${request.method} \\`,
        '  -H "Authorization: Bearer $API_KEY" \\',
        '  -H "Content-Type: application/json" \\',
        isLong ? '  --data-binary @-' : `  --data-raw ${shellQuoted(request.body)}`,
      ].join('\n')
    }
    case 'Python':
      return [
        'import os',
        'import urllib.request',
        '',
        'request = urllib.request.Request(',
        `    ${json(request.url)},`,
        `    method=${json(request.method)},`,
        '    headers={"Authorization": "Bearer " + os.environ["API_KEY"], "Content-Type": "application/json"},',
        `    data=${json(request.body)}.encode("utf-8"),`,
        ')',
        'print(urllib.request.urlopen(request).read().decode("utf-8"))',
      ].join('\n')
    case 'Ruby':
      return [
        'require "net/http"',
        '',
        `uri = URI(${ruby(request.url)})`,
        `request = Net::HTTP::${request.method.charAt(0)}${request.method.slice(1).toLowerCase()}.new(uri)`,
        'request["Authorization"] = "Bearer " + ENV.fetch("API_KEY")',
        'request["Content-Type"] = "application/json"',
        `request.body = ${ruby(request.body)}`,
        'answer = Net::HTTP.start(uri.host, uri.port, use_ssl: uri.scheme == "https") { |http| http.request(request) }',
        'puts answer.body',
      ].join('\n')
    case 'TypeScript':
      return [
        `const answer = await fetch(${json(request.url)}, {`,
        `  method: ${json(request.method)},`,
        '  headers: { Authorization: "Bearer " + process.env.API_KEY, "Content-Type": "application/json" },',
        `  body: ${json(request.body)},`,
        '})',
        'console.log(await answer.text())',
      ].join('\n')
  }
}

/** A JSON string is a string literal of JavaScript and, since it is kept to escapes that both know, of Python. */
const json = (text: string) => JSON.stringify(text)

/** Ruby would read `#{…}`, `#$…` and `#@…` inside a double-quoted text as code. */
const ruby = (text: string) => JSON.stringify(text).replace(/#(?=[{$@])/g, '\\#')
