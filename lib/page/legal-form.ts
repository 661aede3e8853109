/** The words that the law of one country or another puts behind a company's name. */
export const LEGAL_FORM =
  /(?<![\p{L}\d])(?:inc|llc|ltd|limited|llp|plc|corp(?:oration)?|gmbh|ag|kg|ohg|ug|e\.?\s?v|s\.?a\.?r\.?l|s\.?a\.?s|s\.?r\.?l|s\.?p\.?a|s\.?l|s\.?a|b\.?v|n\.?v|oy|oyj|ab|a\/s|aps|as|kft|s\.?r\.?o|a\.?s|sp\.\s?z\s?o\.?o|d\.?o\.?o|pty|pte|ltda|a\.?ş|ooo)\.?(?![\p{L}\d])/iu
