import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { readPage } from '../lib/page/read-page.ts'

/** Injected on the user's click; what `main` returns is the injection's result. */
export default defineUnlistedScript(() => readPage(document))
