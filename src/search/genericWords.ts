/**
 * Words that name a sort of thing, not a thing: an entity called "The Fund" or 基金 is not meant wherever the word stands in a text, and what is left of
 * 上海大学 without its city names nothing.
 */
const ENGLISH: ReadonlySet<string> = new Set(
  `a academy administration agency agreement alliance an and association authority bank base biotech board bureau business cancer capital center centre children
childrens city clinic club college commission committee companies company conference cooperation corporation council data department development
district division east event exchange expo faculty federal foundation forum fund funds general government group health healthcare holding holdings hospital
hub in incubator industrial industries industry infrastructure innovation institute institution international investment investments investors lab laboratory local management
medical medicine ministry municipal national new north office of park partner partners people peoples pharma pharmaceutical pharmaceuticals plan platform product products
programme program project province public research resources school science sciences service services society south special state station strategic summit team technology
technologies ltd co inc limited gmbh plc llc corp ag the trust union university venture ventures west women world zone`.split(/\s+/),
);
const CHINESE =
  /^(?:(?:国家|国际|全国|市|区|省|县|人民|中央|地方|大学|学院|学校|高校|医院|诊所|医学|医学院|医疗|医药|药业|制药|生物|生物医药|生物科技|科技|科学|技术|创新|产业|产业化|工业|创业|投资|基金|资本|证券|银行|保险|海关|集团|公司|企业|机构|平台|中心|研究|研究院|研究所|研究中心|实验室|科学院|协会|学会|商会|联盟|委员会|管委会|管理|管理局|政府|部门|局|办公室|项目|计划|工程|专项|协议|合作|合同|会议|论坛|大会|峰会|活动|园区|开发区|新区|基地|孵化器|产品|药物|药品|器械|疫苗|服务|发展|合伙|控股|建设|健康|临床|附属|附属医院|肿瘤|儿童|妇幼|妇产科|胸科|中医|中医药|中医医院|转化|共享|公共))+$/;

/** Whether a folded text holds nothing but such words. */
export function isGeneric(folded: string): boolean {
  return folded.split(' ').every((word) => ENGLISH.has(word) || CHINESE.test(word));
}
