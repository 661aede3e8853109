/** The words that the law of one country or another puts behind a company's name. */
export const LEGAL_FORM =
  /(?<![\p{L}\d])(?:inc|llc|ltda?|limited|llp|plc|corp(?:oration)?|gmbh|ag|kg|ohg|e\.\s?v|s\.?a\.?r?\.?[ls]?|s\.?r\.?[lo]|s\.?p\.?a|[bn]\.?v|oyj?|a[bs]|a\/s|aps|kft|sp\. ?z ?o\.?o|d\.?o\.?o|pt[ey])\.?(?![\p{L}\d])/iu
