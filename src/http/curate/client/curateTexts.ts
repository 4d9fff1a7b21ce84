/** What the page says, in its own words; {name} is filled. */
export const CURATE_TEXTS = {
  name: { en: 'Zhangjiang Atlas', zh: '张江图谱' },
  title: { en: 'Curation', zh: '校订' },
  heading: { en: 'Keep the graph true', zh: '让图谱保持真实' },
  lead: {
    en: 'Whoever has read a document proposes what it says. A curator sees before and after side by side, with the source, and decides.',
    zh: '读到文献的人提出修改，附上出处；校订人对照修改前后与来源，决定是否采纳。',
  },
  map: { en: 'Map', zh: '生态图谱' },
  about: { en: 'About curation', zh: '校订说明（英文）' },
  noScript: { en: 'This page needs JavaScript. The same can be done by GraphQL:', zh: '本页需要 JavaScript。也可通过 GraphQL 完成同样的操作：' },

  signInTitle: { en: 'Sign in with your token', zh: '用令牌登录' },
  signInLead: {
    en: 'It is kept in this tab only, until you close it or sign out, and sent to this server alone. Whoever runs the atlas gives tokens out.',
    zh: '令牌仅保存在当前标签页，关闭或退出后即清除，且只发送给本服务器。令牌由图谱的管理者发放。',
  },
  token: { en: 'Token', zh: '令牌' },
  signIn: { en: 'Sign in', zh: '登录' },
  signOut: { en: 'Sign out', zh: '退出' },
  signedIn: { en: 'Signed in as {who}', zh: '已登录：{who}' },
  signedOut: { en: 'You are signed out.', zh: '已退出登录。' },
  mayOnlyRead: { en: 'This token may only read. Ask for one of a contributor or curator.', zh: '此令牌只能读取。请索取贡献者或校订人令牌。' },
  loading: { en: 'Loading…', zh: '正在读取…' },

  proposals: { en: 'Proposals', zh: '修改建议' },
  myProposals: { en: 'My proposals', zh: '我的建议' },
  states: { en: 'State', zh: '状态' },
  all: { en: 'All', zh: '全部' },
  onlyMine: { en: 'Only mine', zh: '只看我的' },
  propose: { en: 'Propose a change', zh: '提出修改' },
  more: { en: 'Show more ({shown} of {total})', zh: '显示更多（已列 {shown}／{total}）' },
  noneOpen: { en: 'Nothing waits to be decided.', zh: '没有待决定的建议。' },
  noneAt: { en: 'No proposal is in this state.', zh: '没有处于此状态的建议。' },
  noneMine: { en: 'You have proposed nothing yet.', zh: '你还没有提出过建议。' },
  choose: { en: 'Choose a proposal to see what it would change.', zh: '选择一条建议，查看它将改变什么。' },
  by: { en: 'by {who}', zh: '{who} 提出' },
  mine: { en: 'yours', zh: '你的建议' },
  back: { en: 'All proposals', zh: '全部建议' },
  several: { en: '{first} and {count} more', zh: '{first} 等 {count} 项' },

  why: { en: 'Why', zh: '理由' },
  evidence: { en: 'Evidence', zh: '依据' },
  made: { en: 'proposed {when}, from graph version {version}', zh: '{when} 提出，依据图谱版本 {version}' },
  accepted: { en: 'Accepted by {who} on {when}: graph version {version}', zh: '{who} 于 {when} 采纳：图谱版本 {version}' },
  acceptedAlready: { en: 'Accepted by {who} on {when}; the graph said all of it already', zh: '{who} 于 {when} 采纳；图谱此前已有全部内容' },
  rejected: { en: 'Rejected by {who} on {when}', zh: '{who} 于 {when} 退回' },
  withdrawn: { en: 'Withdrawn on {when}', zh: '已于 {when} 撤回' },
  reason: { en: 'Reason', zh: '原因' },
  changes: { en: 'What changes', zh: '改变内容' },
  changed: { en: 'What it changed', zh: '已改变的内容' },
  changesCut: { en: 'The first {shown} of {total} changes are shown.', zh: '共 {total} 处改变，此处列出前 {shown} 处。' },
  noChange: { en: 'Nothing would change: the graph says all of this by now.', zh: '不会有任何改变：图谱现已包含全部内容。' },
  problems: { en: 'It cannot be carried out as it is', zh: '目前无法执行' },
  stale: { en: 'The graph has moved on', zh: '图谱已有变化' },
  staleLead: {
    en: 'Since it was proposed, something that it touches has changed. What you see below is held against graph version {version}:',
    zh: '自提出以来，所涉内容已有变化。下方是对照图谱版本 {version} 的结果：',
  },
  impact: { en: 'Paths between hospitals, companies and funds', zh: '医院、企业与基金之间的路径' },
  impactCounting: { en: 'Counting paths…', zh: '正在统计路径…' },
  impactNone: { en: 'None comes or goes (up to {hops} steps).', zh: '无增减（至多 {hops} 步）。' },
  impactAtLeast: { en: 'Not all could be counted in time: the numbers are at least so many.', zh: '未能在时限内全部统计：实际数目不少于此。' },
  impactUnknown: { en: 'The paths could not be counted just now.', zh: '暂时无法统计路径。' },
  impactHops: { en: 'Up to {hops} steps.', zh: '至多 {hops} 步。' },
  pair: { en: '{from} – {to}', zh: '{from}—{to}' },
  comes: { en: '+{count}', zh: '+{count}' },
  goes: { en: '−{count}', zh: '−{count}' },

  recent: { en: 'Recent changes', zh: '最近的修改' },
  records: { en: '{count} records', zh: '{count} 条记录' },
  oneRecord: { en: 'one record', zh: '1 条记录' },

  field: { en: 'What', zh: '项目' },
  before: { en: 'Before', zh: '修改前' },
  after: { en: 'After', zh: '修改后' },
  nothing: { en: 'nothing', zh: '无' },
  unchanged: { en: '{count} things stay as they are', zh: '{count} 项保持不变' },
  oneUnchanged: { en: 'One thing stays as it is', zh: '1 项保持不变' },
  newHere: { en: 'new', zh: '新增' },
  goneHere: { en: 'taken away', zh: '移除' },

  accept: { en: 'Accept', zh: '采纳' },
  acceptStale: { en: 'Accept all the same…', zh: '仍然采纳…' },
  acceptStaleTitle: { en: 'Accept against graph version {version}?', zh: '对照图谱版本 {version} 采纳？' },
  acceptStaleLead: {
    en: 'What it touches has changed since it was proposed. You have seen it against version {version}; it is carried out if nothing of it changes once more.',
    zh: '自提出以来，所涉内容已有变化。你已对照版本 {version} 查看；若此后不再变化，即予执行。',
  },
  reject: { en: 'Reject…', zh: '退回…' },
  rejectTitle: { en: 'Reject this proposal', zh: '退回此建议' },
  rejectLead: { en: 'Its author reads the reason. Say what a better proposal would need.', zh: '提出者会看到原因。请说明怎样修改才能采纳。' },
  rejectNow: { en: 'Reject', zh: '退回' },
  withdraw: { en: 'Withdraw…', zh: '撤回…' },
  withdrawTitle: { en: 'Withdraw this proposal?', zh: '撤回此建议？' },
  withdrawLead: {
    en: 'It stays in the list as withdrawn. What you want to have otherwise you can propose anew.',
    zh: '它会以“已撤回”状态保留；你可以重新提出。',
  },
  withdrawNow: { en: 'Withdraw', zh: '撤回' },
  cancel: { en: 'Cancel', zh: '取消' },
  toldAccepted: { en: 'Accepted: the graph has it as version {version}.', zh: '已采纳：成为图谱版本 {version}。' },
  toldAcceptedAlready: { en: 'Accepted: the graph said all of it already.', zh: '已采纳：图谱此前已有全部内容。' },
  toldRejected: { en: 'Rejected; its author will read the reason.', zh: '已退回；提出者会看到原因。' },
  toldWithdrawn: { en: 'Withdrawn.', zh: '已撤回。' },
  toldProblems: { en: 'It was not accepted: see what is wrong.', zh: '未能采纳：请看问题所在。' },
  toldProposed: { en: 'Proposed. A curator will decide.', zh: '已提出，待校订人决定。' },
  again: { en: 'Try again', zh: '重试' },
  gone: { en: 'There is no such proposal, or it is not yours to see.', zh: '没有这条建议，或你无权查看。' },

  failUnauthenticated: {
    en: 'The token is not accepted: it is unknown, has expired or was revoked. Sign in with another.',
    zh: '令牌无效：无法识别、已过期或已被撤销。请换一个登录。',
  },
  failForbidden: { en: 'Your role may not do this.', zh: '你的角色无权执行此操作。' },
  failUnreachable: { en: 'The server cannot be reached. What you have typed is still here; try again.', zh: '无法连接服务器。你填写的内容仍在，请稍后重试。' },
  failBusy: { en: 'The server is busy just now. Try again in a moment.', zh: '服务器繁忙，请稍后重试。' },
  failConflict: { en: 'Somebody was quicker, or the graph has changed in between.', zh: '他人已先行处理，或图谱在此期间已有变化。' },
  failOther: { en: 'The server refused:', zh: '服务器拒绝了请求：' },
} as const;

/** Of proposals, as in the SDL. */
export const STATE_TEXTS = {
  OPEN: { en: 'Open', zh: '待决定' },
  ACCEPTED: { en: 'Accepted', zh: '已采纳' },
  REJECTED: { en: 'Rejected', zh: '已退回' },
  WITHDRAWN: { en: 'Withdrawn', zh: '已撤回' },
} as const;

export const ROLE_TEXTS = {
  READER: { en: 'reader', zh: '读者' },
  CONTRIBUTOR: { en: 'contributor', zh: '贡献者' },
  CURATOR: { en: 'curator', zh: '校订人' },
  ADMIN: { en: 'admin', zh: '管理员' },
} as const;

export const MARK_TEXTS = {
  ADDED: { en: 'added', zh: '新增' },
  REMOVED: { en: 'taken away', zh: '移除' },
  CHANGED: { en: 'changed', zh: '修改' },
  SAME: { en: 'unchanged', zh: '不变' },
} as const;

export const PATH_ENDS: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  HOSPITAL: { en: 'hospitals', zh: '医院' },
  COMPANY: { en: 'companies', zh: '企业' },
  FUND: { en: 'funds', zh: '基金' },
};
