import { parseSync } from 'vite'

type SyntaxNode = Record<string, unknown> & { type: string; start: number }

/** Attributes that a user sees or hears, ours included: any word in them is said. */
const spokenAttributes =
  /^(title|alt|placeholder|label|aria-label|aria-description|aria-placeholder|aria-valuetext|aria-roledescription|question|confirmLabel|hint|text|term)$/

const word = /\p{L}{2,}/u
/** What begins like a sentence and goes on: "Not saved", and not "Control+Z" or "application/json". */
const sentence = /^\s*\p{Lu}\p{Ll}*[’']?\p{Ll}*\s+\p{L}/u

/** Words that stand in a source file itself, each with its line; the words on screen belong into messages.json. */
export function literalWords(path: string, text: string): string[] {
  const found: string[] = []
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`)
  const tell = (node: SyntaxNode, words: string) => {
    const line = text.slice(0, node.start).split('\n').length
    found.push(`${path}:${line} ${words.trim()}`)
  }

  /** `isShown`: the value of this expression is put on screen as it is. */
  const visit = (value: unknown, isShown: boolean): void => {
    if (Array.isArray(value)) for (const one of value) visit(one, isShown)
    if (!isNode(value)) return
    const said = textOf(value)
    if (said !== null && (isShown ? word : sentence).test(said)) tell(value, said)
    if (!isThrown(value))
      for (const [key, part] of Object.entries(value)) visit(part, shows(value, key, isShown))
  }
  visit(program, false)
  return found
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}

function textOf(node: SyntaxNode): string | null {
  if (node.type === 'JSXText' || node.type === 'Literal')
    return typeof node['value'] === 'string' ? node['value'] : null
  if (node.type !== 'TemplateElement') return null
  // The parser's own shape of a template's fixed part.
  return (node['value'] as { cooked: string }).cooked
}

/** Whether a part of a node is shown as it is. */
function shows(node: SyntaxNode, key: string, isShown: boolean): boolean {
  switch (node.type) {
    case 'JSXElement':
    case 'JSXFragment':
      return key === 'children'
    case 'JSXAttribute':
      return key === 'value' && spokenAttributes.test(nameOf(node))
    case 'ConditionalExpression':
      return isShown && key !== 'test'
    case 'LogicalExpression':
    case 'BinaryExpression':
      return (
        isShown && (key === 'right' || node['operator'] !== '&&') && !/[=<>]/.test(String(node['operator']))
      )
    case 'JSXExpressionContainer':
    case 'TemplateLiteral':
    case 'ParenthesizedExpression':
      return isShown
    default:
      return false
  }
}

function nameOf({ name }: SyntaxNode): string {
  return isNode(name) && typeof name['name'] === 'string' ? name['name'] : ''
}

/** What a bug says is for the developer. */
function isThrown({ type, callee }: SyntaxNode): boolean {
  return type === 'NewExpression' && isNode(callee) && String(callee['name']).endsWith('Error')
}
