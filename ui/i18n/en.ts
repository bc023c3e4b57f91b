<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>Attract</name>
    <message>
        <source>灯一直亮着</source>
        <extracomment>Attract: the machine is awake at any hour</extracomment>
        <translation>The lamp is on</translation>
    </message>
    <message>
        <source>%1 件事可以在这里开始，%2 件在本机办完</source>
        <extracomment>Attract: %1 matters can be started, %2 of them finished at this machine</extracomment>
        <translation>%1 matters start here, %2 done at this machine</translation>
    </message>
    <message>
        <source>免费    ·    不用先刷证    ·    夜里也能交</source>
        <extracomment>Attract: three short promises</extracomment>
        <translation>Free    ·    No ID to look around    ·    Open all night</translation>
    </message>
    <message>
        <source>轻触屏幕，开始</source>
        <extracomment>Attract: the one button</extracomment>
        <translation>Touch to begin</translation>
    </message>
    <message>
        <source>%1 件事可以在这里开始</source>
        <extracomment>Attract: %1 matters can be started</extracomment>
        <translation>%1 matters start here</translation>
    </message>
</context>
<context>
    <name>BeforeAfter</name>
    <message>
        <source>过去</source>
        <extracomment>Heading over the number of documents needed in former times</extracomment>
        <translation>Before</translation>
    </message>
    <message>
        <source>份材料</source>
        <extracomment>After a number: so many documents</extracomment>
        <translation>documents</translation>
    </message>
    <message>
        <source>现在</source>
        <extracomment>Heading over the number of documents needed now</extracomment>
        <translation>Now</translation>
    </message>
</context>
<context>
    <name>CabinetMap</name>
    <message>
        <source>箱门图</source>
        <extracomment>What the map of the locker doors is</extracomment>
        <translation>Map of the box doors</translation>
    </message>
    <message>
        <source>停用</source>
        <extracomment>On the door map: this door is out of use
----------
Legend of the door map</extracomment>
        <translation>Out of use</translation>
    </message>
    <message>
        <source>未知</source>
        <extracomment>On the door map: the state of this door is not known
----------
Legend of the door map</extracomment>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>您的</source>
        <extracomment>Legend of the door map</extracomment>
        <translation>Yours</translation>
    </message>
    <message>
        <source>空</source>
        <extracomment>Legend of the door map</extracomment>
        <translation>Free</translation>
    </message>
    <message>
        <source>有件</source>
        <extracomment>Legend of the door map</extracomment>
        <translation>Taken</translation>
    </message>
</context>
<context>
    <name>CabinetPortrait</name>
    <message>
        <source>这台机器的线描图</source>
        <extracomment>What the line drawing of the machine is</extracomment>
        <translation>Line drawing of this machine</translation>
    </message>
</context>
<context>
    <name>ChooseWays</name>
    <message>
        <source>结果怎么给您，原件放哪里？</source>
        <extracomment>Title: two choices</extracomment>
        <translation>How do you want it?</translation>
    </message>
    <message>
        <source>结果怎么给您？</source>
        <extracomment>Title: one choice</extracomment>
        <translation>How do you want the result?</translation>
    </message>
    <message>
        <source>点一下就选好，还可以再改。</source>
        <extracomment>Lead: choosing ways</extracomment>
        <translation>Tap one. You can still change it.</translation>
    </message>
    <message>
        <source>结果</source>
        <extracomment>Heading over the ways in which the result comes</extracomment>
        <translation>Result</translation>
    </message>
    <message>
        <source>原件</source>
        <extracomment>Heading over the ways in which paper originals leave</extracomment>
        <translation>Original papers</translation>
    </message>
    <message>
        <source>返回</source>
        <extracomment>Button: one step back, nothing is lost</extracomment>
        <translation>Back</translation>
    </message>
    <message>
        <source>选好了，下一步</source>
        <extracomment>Button: ways are chosen</extracomment>
        <translation>Done, go on</translation>
    </message>
    <message>
        <source>还有 %1 项没选</source>
        <extracomment>Button that waits: so many choices are open</extracomment>
        <translation>%1 to choose</translation>
    </message>
</context>
<context>
    <name>ClaimByCard</name>
    <message>
        <source>把身份证平放在亮灯处</source>
        <extracomment>Title: lay the identity card at the lit place</extracomment>
        <translation>Lay your card at the lit pad</translation>
    </message>
    <message>
        <source>%1。取结果、放原件、拿回原件、查进度都用它。</source>
        <extracomment>Lead: %1 says where, such as &quot;right of the screen&quot;</extracomment>
        <translation>%1. For results, bringing or taking back originals, and progress.</translation>
    </message>
    <message>
        <source>取件码或投件码</source>
        <extracomment>Field for a pick-up or drop code</extracomment>
        <translation>Pick-up or drop code</translation>
    </message>
    <message>
        <source>没带身份证？输取件码或投件码</source>
        <extracomment>In the empty field for a pick-up or drop code</extracomment>
        <translation>No card? Enter your code</translation>
    </message>
    <message>
        <source>用这个码</source>
        <extracomment>Button: take the typed one-time code</extracomment>
        <translation>Use this code</translation>
    </message>
    <message>
        <source>正在查有没有您的件，大约 2 秒。</source>
        <extracomment>The kiosk asks what lies here for this person</extracomment>
        <translation>Looking for your items, about 2 s.</translation>
    </message>
    <message>
        <source>正在读，先别拿开。</source>
        <extracomment>The card is being read</extracomment>
        <translation>Reading. Leave the card there.</translation>
    </message>
    <message>
        <source>正在等身份证。扫凭条上的码也行。</source>
        <extracomment>Waiting for the card</extracomment>
        <translation>Waiting for your card. Or scan the code on your slip.</translation>
    </message>
    <message>
        <source>返回</source>
        <extracomment>Button: one step back, nothing is lost</extracomment>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>CollectRound</name>
    <message>
        <source>没有袋子</source>
        <extracomment>Exception of one envelope on the courier&apos;s list</extracomment>
        <translation>No envelope</translation>
    </message>
    <message>
        <source>袋子破了</source>
        <extracomment>Exception of one envelope on the courier&apos;s list</extracomment>
        <translation>Damaged</translation>
    </message>
    <message>
        <source>标签不对</source>
        <extracomment>Exception of one envelope on the courier&apos;s list</extracomment>
        <translation>Wrong label</translation>
    </message>
    <message>
        <source>门打不开</source>
        <extracomment>Exception of one envelope on the courier&apos;s list</extracomment>
        <translation>Door stuck</translation>
    </message>
    <message>
        <source>取件 · 今天第 %1 次</source>
        <extracomment>Title of the courier&apos;s round; %1 is the number of the round today</extracomment>
        <translation>Collection · round %1 today</translation>
    </message>
    <message>
        <source>邮政 %1 · %2 前还要来一次</source>
        <extracomment>Who collects, and until when the next round is due; %1 masked name, %2 time</extracomment>
        <translation>Post %1 · once more before %2</translation>
    </message>
    <message>
        <source>邮政 %1 · 今天不用再来</source>
        <extracomment>Who collects; no further round is due today</extracomment>
        <translation>Post %1 · no further round today</translation>
    </message>
    <message>
        <source>还有 %1 袋</source>
        <extracomment>Below the count of envelopes seen to: so many are left</extracomment>
        <translation>%1 left</translation>
    </message>
    <message>
        <source>这次没有要取的</source>
        <extracomment>Nothing is to be collected</extracomment>
        <translation>Nothing to collect</translation>
    </message>
    <message>
        <source>都处理好了，关好门</source>
        <extracomment>All rows are resolved</extracomment>
        <translation>All settled, doors shut</translation>
    </message>
    <message>
        <source>扫 %1 袋上的标签</source>
        <extracomment>The door is open: scan the label of the envelope; %1 is the box code</extracomment>
        <translation>Scan the label from %1</translation>
    </message>
    <message>
        <source>下一个：%1 号箱</source>
        <extracomment>The next door can be opened; %1 is the box code</extracomment>
        <translation>Next: box %1</translation>
    </message>
    <message>
        <source>接着放办好的结果，再签字交接。</source>
        <extracomment>What comes after the round</extracomment>
        <translation>Next load the results, then sign.</translation>
    </message>
    <message>
        <source>标签要和清单一致，扫对了、门关上了才开下一个门。</source>
        <extracomment>The label must match the list</extracomment>
        <translation>The next door opens after the right label and a shut door.</translation>
    </message>
    <message>
        <source>点“打开箱门”，拿出袋子，扫标签。</source>
        <extracomment>Press the button to open the door</extracomment>
        <translation>Press &quot;Open door&quot;, take the envelope, scan its label.</translation>
    </message>
    <message>
        <source>标签和清单不一致</source>
        <extracomment>A wrong label was scanned</extracomment>
        <translation>This label is not the listed one</translation>
    </message>
    <message>
        <source>再扫一次；还不对就点“标签不对”。</source>
        <extracomment>What to do after a wrong label</extracomment>
        <translation>Scan again; if it stays so press &quot;Wrong label&quot;.</translation>
    </message>
    <message>
        <source>1 袋 · %1</source>
        <extracomment>One envelope and its matter</extracomment>
        <translation>1 envelope · %1</translation>
    </message>
    <message>
        <source>%1 · %2 去 %3</source>
        <extracomment>Label, sorting code, department; %1 %2 %3</extracomment>
        <translation>%1 · %2 to %3</translation>
    </message>
    <message>
        <source>已取走</source>
        <extracomment>State of a row: taken</extracomment>
        <translation>Taken</translation>
    </message>
    <message>
        <source>要说明</source>
        <translation>To explain</translation>
    </message>
    <message>
        <source>门开着</source>
        <extracomment>State of a row: its door is open</extracomment>
        <translation>Open</translation>
    </message>
    <message>
        <source>等候</source>
        <extracomment>State of a row: its turn comes later</extracomment>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>第 %1 到 %2 袋，共 %3 袋</source>
        <extracomment>Which rows of the list are shown: from, to, all</extracomment>
        <translation>%1 to %2 of %3</translation>
    </message>
    <message>
        <source>上一页</source>
        <extracomment>Button: earlier rows of the list</extracomment>
        <translation>Back</translation>
    </message>
    <message>
        <source>下一页</source>
        <extracomment>Button: later rows of the list</extracomment>
        <translation>Next page</translation>
    </message>
    <message>
        <source>再开一次</source>
        <extracomment>Button: open the same door again</extracomment>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>打开箱门</source>
        <extracomment>Button: open the door of the current row</extracomment>
        <translation>Open door</translation>
    </message>
    <message>
        <source>还有 %1 袋没处理</source>
        <extracomment>Button that waits: so many envelopes are unresolved</extracomment>
        <translation>%1 still open</translation>
    </message>
    <message>
        <source>都好了，放结果</source>
        <extracomment>Button: go on to loading results</extracomment>
        <translation>Done, load results</translation>
    </message>
    <message>
        <source>扫对了，推上 %1 的门</source>
        <extracomment>The right label was scanned and the door is still open; %1 is the box code</extracomment>
        <translation>Right. Push door %1 shut</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>要向 1 个部门核对，您同意吗？</source>
        <extracomment>Title: consent, one office</extracomment>
        <translation>May we check with 1 office?</translation>
    </message>
    <message>
        <source>要向 %1 个部门核对，您同意吗？</source>
        <extracomment>Title: consent, several offices</extracomment>
        <translation>May we check with %1 offices?</translation>
    </message>
    <message>
        <source>一项一项选。不同意也能办，改成扫描材料。</source>
        <extracomment>Lead: consent is asked for each office, and No is a way too</extracomment>
        <translation>One by one. If you say no, you scan the paper instead.</translation>
    </message>
    <message>
        <source>谁来用</source>
        <extracomment>Consent: who uses the data</extracomment>
        <translation>Who</translation>
    </message>
    <message>
        <source>做什么</source>
        <extracomment>Consent: what the data are used for</extracomment>
        <translation>What for</translation>
    </message>
    <message>
        <source>留多久</source>
        <extracomment>Consent: how long data are kept</extracomment>
        <translation>How long</translation>
    </message>
    <message>
        <source>您的权利</source>
        <extracomment>Consent: what the person can ask for later</extracomment>
        <translation>Your rights</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Consent: an office and which of its data; %1 office, %2 data</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1，%2</source>
        <extracomment>Consent: what it is for, and what need not be brought then; %1 %2</extracomment>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>返回</source>
        <extracomment>Button: one step back, nothing is lost</extracomment>
        <translation>Back</translation>
    </message>
    <message>
        <source>还有 %1 项没选</source>
        <extracomment>Button that waits: so many questions are not answered yet</extracomment>
        <translation>%1 to choose</translation>
    </message>
    <message>
        <source>选好了，下一步</source>
        <extracomment>Button: all questions are answered</extracomment>
        <translation>Done, go on</translation>
    </message>
</context>
<context>
    <name>ConsentRow</name>
    <message>
        <source>同意核对</source>
        <extracomment>Answer to a consent question</extracomment>
        <translation>Yes, check it</translation>
    </message>
    <message>
        <source>不同意，我来扫描</source>
        <extracomment>Answer to a consent question; the person scans the paper instead</extracomment>
        <translation>No, I will scan it</translation>
    </message>
</context>
<context>
    <name>Corrections</name>
    <message>
        <source>有 1 处要改，一次说清</source>
        <extracomment>Title: one thing to correct</extracomment>
        <translation>1 thing to correct</translation>
    </message>
    <message>
        <source>有 %1 处要改，一次说清</source>
        <extracomment>Title: several things to correct</extracomment>
        <translation>%1 things to correct</translation>
    </message>
    <message>
        <source>现在就能改，改好再送，不用重新填。</source>
        <extracomment>Lead: it can be mended at once</extracomment>
        <translation>Mend it here and send again. Nothing to fill in twice.</translation>
    </message>
    <message>
        <source>这里改不了。改好再来，刷身份证就接着办。</source>
        <extracomment>Lead: it has to be mended elsewhere</extracomment>
        <translation>It cannot be mended here. Come back and go on by card.</translation>
    </message>
    <message>
        <source>其他材料都留着，受理号 %1 不变。</source>
        <extracomment>What is safe: the rest of the case; %1 is the case number</extracomment>
        <translation>All else is kept. Case number %1 stays.</translation>
    </message>
    <message>
        <source>先走，以后改</source>
        <extracomment>Button: leave, mend later</extracomment>
        <translation>Mend later</translation>
    </message>
    <message>
        <source>知道了，完成</source>
        <extracomment>Button: understood, done</extracomment>
        <translation>Understood, done</translation>
    </message>
    <message>
        <source>现在就改</source>
        <extracomment>Button: mend here now</extracomment>
        <translation>Mend it now</translation>
    </message>
</context>
<context>
    <name>CourierDone</name>
    <message>
        <source>交接好了</source>
        <extracomment>Headline: the hand-over is complete</extracomment>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>取走 %1 袋，放入 %2 袋</source>
        <extracomment>What was handed over: %1 taken, %2 loaded</extracomment>
        <translation>%1 taken, %2 loaded</translation>
    </message>
    <message>
        <source>交接单</source>
        <extracomment>The hand-over slip</extracomment>
        <translation>Hand-over slip</translation>
    </message>
    <message>
        <source>右边出纸口，请拿走</source>
        <extracomment>Where the slip is</extracomment>
        <translation>At the slot on the right</translation>
    </message>
    <message>
        <source>没有打印，记录已存好，后台可以补印</source>
        <extracomment>The slip was not printed</extracomment>
        <translation>Not printed; the record is kept</translation>
    </message>
    <message>
        <source>下次取件</source>
        <extracomment>When the courier must come again</extracomment>
        <translation>Next collection</translation>
    </message>
    <message>
        <source>%1 %2 前</source>
        <extracomment>Until when the next collection is due; %1 day, %2 time</extracomment>
        <translation>before %2 on %1</translation>
    </message>
    <message>
        <source>今天不用再来</source>
        <extracomment>No collection is due</extracomment>
        <translation>No further round today</translation>
    </message>
    <message>
        <source>箱门都关好了。带好袋子和工牌。</source>
        <extracomment>All doors are shut</extracomment>
        <translation>All doors are shut. Take your bags and badge.</translation>
    </message>
    <message>
        <source>退出取件</source>
        <extracomment>Button: leave courier mode</extracomment>
        <translation>Leave</translation>
    </message>
</context>
<context>
    <name>CourierSignIn</name>
    <message>
        <source>请输入工作卡的密码</source>
        <extracomment>Title: a staff card lies in the slot, its PIN follows</extracomment>
        <translation>Enter the PIN of your card</translation>
    </message>
    <message>
        <source>扫工牌上的码，或插入工作卡</source>
        <extracomment>Title: hold the badge under the reader, or put the staff card into the slot</extracomment>
        <translation>Scan your badge, or insert your card</translation>
    </message>
    <message>
        <source>密码由卡自己核对，不会离开这台机器。办完请记得取卡。</source>
        <extracomment>Lead: the PIN of a card</extracomment>
        <translation>The card itself checks the PIN; it never leaves this machine. Take your card when you are done.</translation>
    </message>
    <message>
        <source>工牌对着亮灯的扫码口，工作卡芯片朝上插到底。只给邮政取件人员用。</source>
        <extracomment>Lead: the badge or the card</extracomment>
        <translation>Hold the badge to the lit reader, or push the card in fully, chip up. For couriers of the post only.</translation>
    </message>
    <message>
        <source>密码不对。这张卡还可以试 %1 次，再错卡会锁住。</source>
        <extracomment>How often a card takes another PIN before it blocks itself for good</extracomment>
        <translation>Wrong PIN. Tries left with this card: %1. After that the card blocks itself.</translation>
    </message>
    <message>
        <source>正在等工牌或工作卡。</source>
        <extracomment>Waiting for the badge or the card</extracomment>
        <translation>Waiting for the badge or the card.</translation>
    </message>
    <message>
        <source>请输入取件密码</source>
        <extracomment>Title: the badge was read, the PIN follows</extracomment>
        <translation>Enter your PIN</translation>
    </message>
    <message>
        <source>扫工牌上的码</source>
        <extracomment>Title: hold the badge under the reader</extracomment>
        <translation>Scan your badge</translation>
    </message>
    <message>
        <source>6 位数字。输的时候用手挡一下。</source>
        <extracomment>Lead: the PIN</extracomment>
        <translation>6 digits. Cover the keys with your hand.</translation>
    </message>
    <message>
        <source>对着右边亮灯的扫码口。只给邮政取件人员用。</source>
        <extracomment>Lead: the badge</extracomment>
        <translation>At the lit reader on the right. For postal couriers only.</translation>
    </message>
    <message>
        <source>工牌或密码不对</source>
        <extracomment>Badge or PIN is wrong; it is not said which</extracomment>
        <translation>Badge or PIN is wrong</translation>
    </message>
    <message>
        <source>还可以试 %1 次，再错要等值班人员解锁。</source>
        <extracomment>How often the PIN can still be tried</extracomment>
        <translation>%1 more tries, then staff must unlock it.</translation>
    </message>
    <message>
        <source>请再试一次，或打电话给值班人员。</source>
        <extracomment>What to do after a refused sign-in</extracomment>
        <translation>Try again, or call the staff on duty.</translation>
    </message>
    <message>
        <source>正在等工牌。</source>
        <extracomment>Waiting for the badge</extracomment>
        <translation>Waiting for the badge.</translation>
    </message>
    <message>
        <source>已输 %1 位</source>
        <extracomment>How many digits were typed</extracomment>
        <translation>%1 digits typed</translation>
    </message>
    <message>
        <source>正在核对…</source>
        <extracomment>The sign-in is being checked</extracomment>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>返回</source>
        <extracomment>Button: leave the courier&apos;s part</extracomment>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>Decided</name>
    <message>
        <source>批准了</source>
        <extracomment>Headline: the machine&apos;s rule granted it</extracomment>
        <translation>Granted</translation>
    </message>
    <message>
        <source>要请人来看</source>
        <extracomment>Headline: the rule is not met, a person decides</extracomment>
        <translation>A person will look</translation>
    </message>
    <message>
        <source>%1 · 用时 %2 秒</source>
        <extracomment>Below the headline: matter, and how many seconds it took</extracomment>
        <translation>%1 · in %2 s</translation>
    </message>
    <message>
        <source>这台机器现在打不出来</source>
        <extracomment>Below the headline: the printer could not print it</extracomment>
        <translation>This machine cannot print it now</translation>
    </message>
    <message>
        <source>证明现在就能打印</source>
        <extracomment>Below the headline: the paper can be printed</extracomment>
        <translation>The certificate can be printed now</translation>
    </message>
    <message>
        <source>证明正在做，马上就好</source>
        <translation>The certificate is being made</translation>
    </message>
    <message>
        <source>机器不作拒绝。材料已经交到值班人员那里。</source>
        <extracomment>Below the headline: nothing is refused by the machine</extracomment>
        <translation>The machine refuses nobody. Your case is with the staff.</translation>
    </message>
    <message>
        <source>办件没丢，号还在</source>
        <extracomment>What is safe first</extracomment>
        <translation>Your case is safe and keeps its number</translation>
    </message>
    <message>
        <source>为什么能当场批准</source>
        <extracomment>Heading over the reasons of a granted decision</extracomment>
        <translation>Why it was granted at once</translation>
    </message>
    <message>
        <source>为什么要请人看</source>
        <extracomment>Heading over the reasons when a person must look</extracomment>
        <translation>Why a person must look</translation>
    </message>
    <message>
        <source>规则 %1 · 由机器作出</source>
        <extracomment>Beside the heading: which rule decided; %1 is its name and version</extracomment>
        <translation>Rule %1 · by machine</translation>
    </message>
    <message>
        <source>请人来看一遍</source>
        <extracomment>Button: a person shall look at the decision again</extracomment>
        <translation>Ask a person</translation>
    </message>
    <message>
        <source>对机器的决定不放心，随时可以。不影响已经给您的结果。</source>
        <extracomment>Below the button that asks for a person</extracomment>
        <translation>At any time. The result you have stays yours.</translation>
    </message>
    <message>
        <source>不服怎么办</source>
        <extracomment>Heading: how to object</extracomment>
        <translation>If you object</translation>
    </message>
    <message>
        <source>好了，完成</source>
        <extracomment>Button: all is done</extracomment>
        <translation>All done</translation>
    </message>
    <message>
        <source>不打印，完成</source>
        <extracomment>Button: leave without the print; the result stays available</extracomment>
        <translation>Finish, no print</translation>
    </message>
    <message>
        <source>正在打印</source>
        <extracomment>Button that waits while the printer works</extracomment>
        <translation>Printing</translation>
    </message>
    <message>
        <source>再打一次</source>
        <extracomment>Button: nothing came out of the printer; try once more</extracomment>
        <translation>Print once more</translation>
    </message>
    <message>
        <source>打印证明</source>
        <translation>Print it</translation>
    </message>
    <message>
        <source>证明正在做</source>
        <extracomment>Button: print the result paper</extracomment>
        <translation>Being made</translation>
    </message>
    <message>
        <source>证明已经印好，请在出纸口拿</source>
        <extracomment>Below the headline: the paper lies in the slot</extracomment>
        <translation>The certificate is printed. Please take it from the slot</translation>
    </message>
</context>
<context>
    <name>Deposited</name>
    <message>
        <source>托管好了</source>
        <extracomment>Headline: originals lie in trust</extracomment>
        <translation>Left in trust</translation>
    </message>
    <message>
        <source>放好了</source>
        <extracomment>Headline: originals are in the box</extracomment>
        <translation>In the box</translation>
    </message>
    <message>
        <source>受理号 %1</source>
        <extracomment>Below the headline; %1 is the case number</extracomment>
        <translation>Case number %1</translation>
    </message>
    <message>
        <source>回执没印出来，办件没丢</source>
        <extracomment>No slip was printed; what is safe</extracomment>
        <translation>No slip was printed; your case is safe</translation>
    </message>
    <message>
        <source>请记下受理号；刷身份证也查得到。</source>
        <extracomment>No slip was printed; what to do instead</extracomment>
        <translation>Note the case number; your ID card shows it too.</translation>
    </message>
    <message>
        <source>凭这个码或身份证取回</source>
        <extracomment>Before the code of what was left</extracomment>
        <translation>Take it back with this code or your card</translation>
    </message>
    <message>
        <source>接下来</source>
        <extracomment>Heading over what follows</extracomment>
        <translation>What comes next</translation>
    </message>
    <message>
        <source>您的东西在哪里</source>
        <extracomment>Heading over where the things of the person are</extracomment>
        <translation>Where your things are</translation>
    </message>
    <message>
        <source>原件 1 袋，托管</source>
        <extracomment>What lies in the box: originals in trust</extracomment>
        <translation>1 envelope, in trust</translation>
    </message>
    <message>
        <source>原件 1 袋，等邮政来取</source>
        <extracomment>What lies in the box: originals for collection</extracomment>
        <translation>1 envelope, for the post</translation>
    </message>
    <message>
        <source>%1 号箱</source>
        <extracomment>Where the originals are; %1 is the box code</extracomment>
        <translation>Box %1</translation>
    </message>
    <message>
        <source>右边出纸口，请拿走</source>
        <extracomment>Where the slip is</extracomment>
        <translation>At the slot on the right</translation>
    </message>
    <message>
        <source>没有打印，记下受理号</source>
        <extracomment>There is no slip</extracomment>
        <translation>Not printed; note the case number</translation>
    </message>
    <message>
        <source>回执</source>
        <extracomment>The slip as a thing</extracomment>
        <translation>Slip</translation>
    </message>
    <message>
        <source>好了，完成</source>
        <extracomment>Button: all is done</extracomment>
        <translation>All done</translation>
    </message>
</context>
<context>
    <name>Display</name>
    <message>
        <source>字要多大？</source>
        <extracomment>Overlay for text size and contrast: first group</extracomment>
        <translation>How large should the text be?</translation>
    </message>
    <message>
        <source>紧凑</source>
        <extracomment>Text size: the smallest of four</extracomment>
        <translation>Compact</translation>
    </message>
    <message>
        <source>标准</source>
        <extracomment>Text size: the usual one; also the usual contrast</extracomment>
        <translation>Standard</translation>
    </message>
    <message>
        <source>大</source>
        <extracomment>Text size: larger</extracomment>
        <translation>Large</translation>
    </message>
    <message>
        <source>特大</source>
        <extracomment>Text size: the largest</extracomment>
        <translation>Largest</translation>
    </message>
    <message>
        <source>对比</source>
        <extracomment>Overlay for text size and contrast: second group</extracomment>
        <translation>Contrast</translation>
    </message>
    <message>
        <source>黑底白字</source>
        <extracomment>Contrast: white and yellow on black</extracomment>
        <translation>White on black</translation>
    </message>
    <message>
        <source>白底黑字</source>
        <extracomment>Contrast: black on white</extracomment>
        <translation>Black on white</translation>
    </message>
    <message>
        <source>柔和</source>
        <extracomment>Contrast: soft, for eyes that glare hurts</extracomment>
        <translation>Soft</translation>
    </message>
    <message>
        <source>知道了，继续办</source>
        <translation>Go on</translation>
    </message>
</context>
<context>
    <name>Done</name>
    <message>
        <source>身份证</source>
        <extracomment>A thing to take along</extracomment>
        <translation>identity card</translation>
    </message>
    <message>
        <source>打印的纸</source>
        <extracomment>A thing to take along</extracomment>
        <translation>printed pages</translation>
    </message>
    <message>
        <source>原件</source>
        <extracomment>A thing to take along</extracomment>
        <translation>original papers</translation>
    </message>
    <message>
        <source>箱门</source>
        <extracomment>A thing to see to: the door of the box</extracomment>
        <translation>box door</translation>
    </message>
    <message>
        <source>、</source>
        <extracomment>Separates the things of a list</extracomment>
        <translation>, </translation>
    </message>
    <message>
        <source>受理号 %1</source>
        <extracomment>Done: number of the case</extracomment>
        <translation>Case number %1</translation>
    </message>
    <message>
        <source>别忘了拿：%1</source>
        <extracomment>Done: things to take; %1 is a list</extracomment>
        <translation>Take with you: %1</translation>
    </message>
    <message>
        <source>接下来</source>
        <extracomment>Done: what happens next</extracomment>
        <translation>What comes next</translation>
    </message>
    <message>
        <source>查进度</source>
        <extracomment>Done: the QR code leads to the progress page</extracomment>
        <translation>Follow it</translation>
    </message>
    <message>
        <source>扫码，或回来刷证。
码里没有您的信息。</source>
        <extracomment>Done: below the QR code</extracomment>
        <translation>Scan it, or come back with your card.
The code holds nothing about you.</translation>
    </message>
    <message>
        <source>您的东西在哪里</source>
        <extracomment>Done: heading over where originals, slip and application are now</extracomment>
        <translation>Where your things are</translation>
    </message>
    <message>
        <source>这台机器已清除</source>
        <extracomment>Done: heading of the list of what was wiped</extracomment>
        <translation>Erased from this machine</translation>
    </message>
    <message>
        <source>东西拿好了，离开</source>
        <extracomment>Done: the last button</extracomment>
        <translation>I have everything</translation>
    </message>
    <message>
        <source>请先拿好东西</source>
        <extracomment>Done: the last button while something is still here</extracomment>
        <translation>Take your things first</translation>
    </message>
</context>
<context>
    <name>EdgeWords</name>
    <message>
        <source>在屏幕左边</source>
        <extracomment>Where a device is, seen from the screen; a clause at the beginning of a sentence</extracomment>
        <translation>Left of the screen</translation>
    </message>
    <message>
        <source>在屏幕下面</source>
        <extracomment>Where a device is, seen from the screen; a clause at the beginning of a sentence</extracomment>
        <translation>Below the screen</translation>
    </message>
    <message>
        <source>在屏幕上面</source>
        <extracomment>Where a device is, seen from the screen; a clause at the beginning of a sentence</extracomment>
        <translation>Above the screen</translation>
    </message>
    <message>
        <source>在屏幕右边</source>
        <extracomment>Where a device is, seen from the screen; a clause at the beginning of a sentence</extracomment>
        <translation>Right of the screen</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>还没有选</source>
        <extracomment>In place of a value that is still missing</extracomment>
        <translation>Not chosen yet</translation>
    </message>
    <message>
        <source>看</source>
        <extracomment>Button: show the masked value for 10 seconds</extracomment>
        <translation>Show</translation>
    </message>
    <message>
        <source>选</source>
        <extracomment>Button: change this value of one&apos;s own</extracomment>
        <translation>Choose</translation>
    </message>
    <message>
        <source>改</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>不对</source>
        <extracomment>Button: this value from card or register is wrong</extracomment>
        <translation>Wrong</translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message>
        <source>数一数，再签字</source>
        <extracomment>Title: the courier signs for what was taken and loaded</extracomment>
        <translation>Count, then sign</translation>
    </message>
    <message>
        <source>屏上的数和手里的袋子要一样。签了就由邮政保管。</source>
        <extracomment>Lead: the count on the screen and in the bag must agree</extracomment>
        <translation>Screen and bag must agree. Once signed, the post keeps them.</translation>
    </message>
    <message>
        <source>取走</source>
        <extracomment>Count of envelopes taken out</extracomment>
        <translation>Taken</translation>
    </message>
    <message>
        <source>%1 袋</source>
        <extracomment>So many envelopes</extracomment>
        <translation>%1</translation>
    </message>
    <message>
        <source>放入</source>
        <extracomment>Count of results put in</extracomment>
        <translation>Loaded</translation>
    </message>
    <message>
        <source>要说明</source>
        <extracomment>Count of rows with an exception</extracomment>
        <translation>To explain</translation>
    </message>
    <message>
        <source>交接已经记下</source>
        <extracomment>The receipt could not be printed; what is safe</extracomment>
        <translation>The hand-over is recorded</translation>
    </message>
    <message>
        <source>签好了：%1</source>
        <extracomment>The courier has signed; %1 masked name</extracomment>
        <translation>Signed: %1</translation>
    </message>
    <message>
        <source>请在框里签：%1</source>
        <extracomment>Who signs; %1 masked name</extracomment>
        <translation>Sign in the box: %1</translation>
    </message>
    <message>
        <source>用手指写，不用笔也行</source>
        <extracomment>Inside the signature field</extracomment>
        <translation>With your finger</translation>
    </message>
    <message>
        <source>重写</source>
        <extracomment>Button: empty the signature field and write again</extracomment>
        <translation>Write again</translation>
    </message>
    <message>
        <source>返回</source>
        <extracomment>Button: one step back, nothing is lost</extracomment>
        <translation>Back</translation>
    </message>
    <message>
        <source>还没有签字</source>
        <extracomment>Button: sign the hand-over</extracomment>
        <translation>Not signed yet</translation>
    </message>
    <message>
        <source>签字交接</source>
        <translation>Sign it over</translation>
    </message>
    <message>
        <source>正在印交接单</source>
        <extracomment>Button that waits while the hand-over slip is printed</extracomment>
        <translation>Printing slip</translation>
    </message>
    <message>
        <source>好了，下一步</source>
        <extracomment>Button: all is signed</extracomment>
        <translation>Done, go on</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>大厅有人值守</source>
        <extracomment>Header: staff are in the hall now</extracomment>
        <translation>Staff in the hall</translation>
    </message>
    <message>
        <source>远程值守中</source>
        <extracomment>Header: staff answer from afar now</extracomment>
        <translation>Staff on call</translation>
    </message>
    <message>
        <source>人工 %1 起</source>
        <extracomment>Header: nobody is on duty; %1 is the time at which staff are back</extracomment>
        <translation>Staff from %1</translation>
    </message>
    <message>
        <source>现在无人值守</source>
        <extracomment>Header: nobody is on duty now</extracomment>
        <translation>No staff now</translation>
    </message>
    <message>
        <source>政务客厅</source>
        <extracomment>Name of the product</extracomment>
        <translation>Civic Living Room</translation>
    </message>
    <message>
        <source>%1 · 24 小时不打烊 · 免费</source>
        <extracomment>Header: open 24 hours, free of charge. %1 is the place</extracomment>
        <translation>%1 · open 24 h · free</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>要人帮忙吗？</source>
        <extracomment>Help overlay: its question</extracomment>
        <translation>Do you need a person?</translation>
    </message>
    <message>
        <source>您办到哪一步都不会丢。</source>
        <extracomment>Help overlay: nothing is lost while asking</extracomment>
        <translation>Whatever you have done so far is kept.</translation>
    </message>
    <message>
        <source>找大厅的工作人员</source>
        <extracomment>Help: staff are in the hall</extracomment>
        <translation>Ask the staff in the hall</translation>
    </message>
    <message>
        <source>就在旁边的服务台</source>
        <extracomment>Help: where staff are</extracomment>
        <translation>At the desk beside you</translation>
    </message>
    <message>
        <source>打 12345</source>
        <extracomment>Help: the national government service number</extracomment>
        <translation>Call 12345</translation>
    </message>
    <message>
        <source>24 小时有人接，说出机身上的编号</source>
        <extracomment>Help: open at any hour, the number of this machine is written on it</extracomment>
        <translation>Answered at any hour. Give the number on the machine</translation>
    </message>
    <message>
        <source>工作人员 %1 到</source>
        <extracomment>Help: when staff are here again; %1 is a time</extracomment>
        <translation>Staff are here at %1</translation>
    </message>
    <message>
        <source>知道了，继续办</source>
        <extracomment>Overlay: close it and go on</extracomment>
        <translation>Go on</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>办事</source>
        <extracomment>Door of home: hand in an application</extracomment>
        <translation>Apply</translation>
    </message>
    <message>
        <source>小蜜蜂箱</source>
        <extracomment>Door of home: the Little Bee Box, deposit and collect</extracomment>
        <translation>Bee Box</translation>
    </message>
    <message>
        <source>查询打印</source>
        <extracomment>Door of home: print certificates</extracomment>
        <translation>Print records</translation>
    </message>
    <message>
        <source>预约与进度</source>
        <extracomment>Door of home: appointments and progress</extracomment>
        <translation>Progress</translation>
    </message>
    <message>
        <source>晚上好，想办什么？</source>
        <extracomment>Greeting at night and in the evening</extracomment>
        <translation>Good evening. What would you like to do?</translation>
    </message>
    <message>
        <source>早上好，想办什么？</source>
        <extracomment>Greeting in the morning</extracomment>
        <translation>Good morning. What would you like to do?</translation>
    </message>
    <message>
        <source>下午好，想办什么？</source>
        <extracomment>Greeting in the afternoon</extracomment>
        <translation>Good afternoon. What would you like to do?</translation>
    </message>
    <message>
        <source>能点的都在下半屏。上半屏只放说明。</source>
        <extracomment>Home with low reach on</extracomment>
        <translation>All you can touch is in the lower half.</translation>
    </message>
    <message>
        <source>先看看也行，到要用的时候再认证身份。</source>
        <extracomment>Home: look first, identify later</extracomment>
        <translation>Look around first. We ask who you are only when it is needed.</translation>
    </message>
    <message>
        <source>搜事项</source>
        <extracomment>Home: what the search field is for</extracomment>
        <translation>Find a matter</translation>
    </message>
    <message>
        <source>搜事项，如 sb → 社保</source>
        <extracomment>Home: hint in the search field; initials of pinyin find a matter too</extracomment>
        <translation>Find a matter, such as “pension”</translation>
    </message>
    <message>
        <source>键盘</source>
        <extracomment>Home: opens the keyboard</extracomment>
        <translation>Keys</translation>
    </message>
    <message>
        <source>常办</source>
        <extracomment>Home: matters often done here</extracomment>
        <translation>Often done</translation>
    </message>
    <message>
        <source>约 %1 分钟</source>
        <extracomment>Minutes at this machine</extracomment>
        <translation>About %1 min</translation>
    </message>
    <message>
        <source> · 人工预审</source>
        <extracomment>A person looks at this matter before it is decided</extracomment>
        <translation> · checked by a person</translation>
    </message>
    <message>
        <source>邮政取件</source>
        <extracomment>Home: entrance for the courier</extracomment>
        <translation>Courier</translation>
    </message>
</context>
<context>
    <name>Identify</name>
    <message>
        <source>正在等身份证… 还有 %1 秒</source>
        <extracomment>Waiting for the card; %1 seconds</extracomment>
        <translation>Waiting for the card… %1 s left</translation>
    </message>
    <message>
        <source>%1：把身份证放在亮灯处</source>
        <extracomment>Title: one of several persons lays the card down; %1 is who, such as buyer</extracomment>
        <translation>%1: card to the lit pad</translation>
    </message>
    <message>
        <source>把身份证平放在亮灯处</source>
        <extracomment>Title: lay the identity card at the lit place</extracomment>
        <translation>Lay your card at the lit pad</translation>
    </message>
    <message>
        <source>%1，和手一样高。读到以后就可以拿开。</source>
        <extracomment>Lead: %1 says where, such as &quot;right of the screen&quot;</extracomment>
        <translation>%1, at the height of your hand. Take it back once it is read.</translation>
    </message>
    <message>
        <source>读到：%1。%2</source>
        <extracomment>A card that cannot be used: %1 is its kind, such as resident identity card; %2 says why and what to do</extracomment>
        <translation>Card read: %1. %2</translation>
    </message>
    <message>
        <source>这件事要 %1 个人一起办，现在是第 %2 位。</source>
        <extracomment>Several persons identify themselves one after the other: number and count</extracomment>
        <translation>%1 people do this together; this is number %2.</translation>
    </message>
    <message>
        <source>这些证件都可以</source>
        <extracomment>Identify: heading over the kinds of identity card that the reader takes</extracomment>
        <translation>Any of these cards will do</translation>
    </message>
    <message>
        <source>、</source>
        <extracomment>Separates the kinds of identity card</extracomment>
        <translation>, </translation>
    </message>
    <message>
        <source>读取证件上的文字、照片和指纹数据，只放在内存里，结束就清除。</source>
        <extracomment>The matter needs the fingerprint data of the card too</extracomment>
        <translation>The card&apos;s text, photo and fingerprint data are read, kept in memory and erased at the end.</translation>
    </message>
    <message>
        <source>读取证件上的文字和照片，只放在内存里，结束就清除。</source>
        <extracomment>What is read from the card and what becomes of it</extracomment>
        <translation>The card&apos;s text and photo are read, kept in memory and erased at the end.</translation>
    </message>
    <message>
        <source>不认证，先看指南</source>
        <extracomment>Button: back to the guide without identification</extracomment>
        <translation>Back to the guide</translation>
    </message>
    <message>
        <source>再读一次</source>
        <extracomment>Button: the time ran out or the reader did not answer; read the card once more</extracomment>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>您还在吗？</source>
        <extracomment>Idle warning, the question</extracomment>
        <translation>Are you still there?</translation>
    </message>
    <message>
        <source>为了不让别人看到您的信息，
%1 秒后会收起并清除。碰一下屏幕就继续。</source>
        <extracomment>Idle warning; %1 seconds are left</extracomment>
        <translation>So that nobody else sees your details,
all is erased in %1 s. Touch the screen to go on.</translation>
    </message>
    <message>
        <source>我还在，继续办</source>
        <extracomment>Idle warning: I am here</extracomment>
        <translation>I am here, go on</translation>
    </message>
    <message>
        <source>结束并清除</source>
        <translation>End and erase</translation>
    </message>
    <message>
        <source>身份证还在读卡处，请带走</source>
        <extracomment>Idle warning: the identity card still lies on the reader</extracomment>
        <translation>Your card is still on the reader. Take it with you</translation>
    </message>
</context>
<context>
    <name>KeyPad</name>
    <message>
        <source>确定</source>
        <extracomment>Key: confirm the typed number</extracomment>
        <translation>OK</translation>
    </message>
    <message>
        <source>删除</source>
        <extracomment>Key: take the last digit back</extracomment>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>知道了，继续办</source>
        <translation>Go on</translation>
    </message>
</context>
<context>
    <name>LiveSheet</name>
    <message>
        <source>放好了，可以扫</source>
        <extracomment>Live picture of the document camera: the page lies well</extracomment>
        <translation>Lies well, ready to scan</translation>
    </message>
    <message>
        <source>太暗了，别让身体挡住灯</source>
        <extracomment>Live picture of the document camera: hint</extracomment>
        <translation>Too dark. Do not stand in the light</translation>
    </message>
    <message>
        <source>台面上还没有纸，正面朝上放好</source>
        <extracomment>Live picture of the document camera: hint</extracomment>
        <translation>No page yet. Lay it face up</translation>
    </message>
    <message>
        <source>四边没有全看见，放平、往中间挪</source>
        <extracomment>Live picture of the document camera: hint</extracomment>
        <translation>Not all edges seen. Flat, and to the middle</translation>
    </message>
    <message>
        <source>有反光，把纸往左挪一点</source>
        <extracomment>Live picture of the document camera: hint</extracomment>
        <translation>Glare. Move the page left</translation>
    </message>
    <message>
        <source>看不清字，把纸压平，别动</source>
        <extracomment>Live picture of the document camera: hint</extracomment>
        <translation>Not sharp. Press it flat, hold still</translation>
    </message>
    <message>
        <source>台面上的纸</source>
        <extracomment>The live picture of the sheet below the camera</extracomment>
        <translation>The page on the plate</translation>
    </message>
    <message>
        <source>正在扫，别动纸</source>
        <extracomment>A page is being scanned</extracomment>
        <translation>Scanning, keep it still</translation>
    </message>
    <message>
        <source>没有画面也能扫。
把第 %1 页放好，点下面的按钮。</source>
        <extracomment>The document camera shows nothing yet, or nothing at all; %1 is the number of the next page</extracomment>
        <translation>It scans without a picture too.
Lay page %1 and press the button below.</translation>
    </message>
</context>
<context>
    <name>LoadResults</name>
    <message>
        <source>放办好的结果</source>
        <extracomment>Title: the courier puts results into boxes</extracomment>
        <translation>Load the results</translation>
    </message>
    <message>
        <source>这次没有带来的结果。</source>
        <extracomment>Lead: nothing was brought</extracomment>
        <translation>No results were brought.</translation>
    </message>
    <message>
        <source>已放 %1 袋，共 %2 袋</source>
        <extracomment>Lead: %1 loaded of %2</extracomment>
        <translation>%1 of %2 loaded</translation>
    </message>
    <message>
        <source>放进 %1，推上门</source>
        <extracomment>The door is open: put the envelope in; %1 is the box code</extracomment>
        <translation>Into %1, push it shut</translation>
    </message>
    <message>
        <source>没有要放的了</source>
        <extracomment>Nothing is left to load</extracomment>
        <translation>Nothing left to load</translation>
    </message>
    <message>
        <source>扫一袋结果的标签</source>
        <extracomment>Scan the label of any result</extracomment>
        <translation>Scan a result&apos;s label</translation>
    </message>
    <message>
        <source>一格一袋，标签朝上。</source>
        <extracomment>One envelope in each box</extracomment>
        <translation>One in each box, label up.</translation>
    </message>
    <message>
        <source>接着两边签字交接。</source>
        <extracomment>What comes next</extracomment>
        <translation>Next both sides sign.</translation>
    </message>
    <message>
        <source>扫对了，会开一个空箱的门。</source>
        <extracomment>The box opens by itself after the scan</extracomment>
        <translation>The right label opens a free box.</translation>
    </message>
    <message>
        <source>这一袋不在清单上</source>
        <extracomment>A wrong label was scanned</extracomment>
        <translation>This one is not on the list</translation>
    </message>
    <message>
        <source>先不要放，带回去；清单上的再扫一次。</source>
        <extracomment>What to do with an envelope that is not on the list</extracomment>
        <translation>Take it back with you; scan the listed ones again.</translation>
    </message>
    <message>
        <source>已放好</source>
        <extracomment>State of a result: in its box</extracomment>
        <translation>Loaded</translation>
    </message>
    <message>
        <source>带回</source>
        <extracomment>State of a result: could not be loaded</extracomment>
        <translation>Take back</translation>
    </message>
    <message>
        <source>门开着</source>
        <extracomment>State of a result: its door is open</extracomment>
        <translation>Open</translation>
    </message>
    <message>
        <source>等候</source>
        <extracomment>State of a result: its turn comes later</extracomment>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>上一页</source>
        <extracomment>Button: earlier rows of the list</extracomment>
        <translation>Back</translation>
    </message>
    <message>
        <source>下一页</source>
        <extracomment>Button: later rows of the list</extracomment>
        <translation>Next page</translation>
    </message>
    <message>
        <source>返回</source>
        <extracomment>Button: back to the list of what was collected</extracomment>
        <translation>Back</translation>
    </message>
    <message>
        <source>先推上门</source>
        <extracomment>Button that waits until the door is shut</extracomment>
        <translation>Push it shut</translation>
    </message>
    <message>
        <source>放进去了</source>
        <extracomment>Button: the envelope is in and its door is shut</extracomment>
        <translation>It is in</translation>
    </message>
    <message>
        <source>门关好了</source>
        <extracomment>State of a result: its door was shut, the courier has not yet said that it is in</extracomment>
        <translation>Shut</translation>
    </message>
    <message>
        <source>放好了，去交接</source>
        <extracomment>Button: to the hand-over</extracomment>
        <translation>Done, hand over</translation>
    </message>
    <message>
        <source>%1 袋没有带来，去交接</source>
        <extracomment>Button: %1 of the listed results were not brought; to the hand-over</extracomment>
        <translation>%1 not brought, hand over</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>政务客厅</source>
        <extracomment>Title of the window, seen only by technicians</extracomment>
        <translation>Civic Living Room</translation>
    </message>
</context>
<context>
    <name>MatterGuide</name>
    <message>
        <source>费用，办好再交</source>
        <extracomment>Guide: what the matter costs</extracomment>
        <translation>Fee, paid later</translation>
    </message>
    <message>
        <source>费用</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>您在这里要花</source>
        <extracomment>Guide: how long the person stays at the machine</extracomment>
        <translation>Your time here</translation>
    </message>
    <message>
        <source>约 %1 分钟</source>
        <extracomment>Guide: minutes at the machine</extracomment>
        <translation>About %1 min</translation>
    </message>
    <message>
        <source>结果</source>
        <extracomment>Guide: how the result comes</extracomment>
        <translation>Result</translation>
    </message>
    <message>
        <source>时限和费用以当地公布为准 · %1 核对</source>
        <extracomment>Guide: time limits and fees are as published; %1 is a day such as 2026-11-01</extracomment>
        <translation>Times and fees as published locally · checked %1</translation>
    </message>
    <message>
        <source>要用到的 %1 份</source>
        <extracomment>Guide: heading over the list of materials</extracomment>
        <translation>The %1 items</translation>
    </message>
    <message>
        <source>原件放进小蜜蜂箱</source>
        <translation>Originals go into the box</translation>
    </message>
    <message>
        <source>这台机器准备好了</source>
        <extracomment>Guide: all parts of the machine are ready for this matter</extracomment>
        <translation>This machine is ready</translation>
    </message>
    <message>
        <source>这台机器现在的情况</source>
        <extracomment>Guide: something is not ready; the tiles below say what and the way round</extracomment>
        <translation>This machine now</translation>
    </message>
    <message>
        <source>返回</source>
        <extracomment>Button: one step back, nothing is lost</extracomment>
        <translation>Back</translation>
    </message>
    <message>
        <source>打印清单</source>
        <extracomment>Button: print the list of what to bring</extracomment>
        <translation>Print list</translation>
    </message>
    <message>
        <source>开始办理</source>
        <extracomment>Button: start the application</extracomment>
        <translation>Start</translation>
    </message>
    <message>
        <source>这里现在办不了</source>
        <extracomment>Button that cannot be pressed: this matter cannot be done here now</extracomment>
        <translation>Not possible now</translation>
    </message>
</context>
<context>
    <name>OpeningBox</name>
    <message>
        <source>号箱门正在打开</source>
        <extracomment>Title after a box code: its door is being opened</extracomment>
        <translation>is opening</translation>
    </message>
    <message>
        <source>%1，会弹开一条缝。</source>
        <extracomment>Lead: %1 says where, such as &quot;left of the screen&quot;</extracomment>
        <translation>%1. The door springs open a little.</translation>
    </message>
    <message>
        <source>等门弹开</source>
        <extracomment>Step: wait until the door springs open</extracomment>
        <translation>Wait for the door</translation>
    </message>
    <message>
        <source>一两秒就好，不用拉</source>
        <extracomment>How long it takes</extracomment>
        <translation>A second or two; do not pull</translation>
    </message>
    <message>
        <source>放或取</source>
        <extracomment>Step: what to do when the door is open</extracomment>
        <translation>Put in or take</translation>
    </message>
    <message>
        <source>里面会亮灯</source>
        <extracomment>The place is lit inside</extracomment>
        <translation>It is lit inside</translation>
    </message>
    <message>
        <source>推上门</source>
        <extracomment>Step: push the door shut</extracomment>
        <translation>Push it shut</translation>
    </message>
    <message>
        <source>听到“嗒”一声，灯会变绿</source>
        <extracomment>How the person notices that the door is shut</extracomment>
        <translation>It clicks and the lamp turns green</translation>
    </message>
</context>
<context>
    <name>OutOfService</name>
    <message>
        <source>这台机器现在办不了事</source>
        <extracomment>Out of service: the headline</extracomment>
        <translation>This machine cannot serve now</translation>
    </message>
    <message>
        <source>可以去这里办</source>
        <extracomment>Out of service: where else to go</extracomment>
        <translation>You can go here</translation>
    </message>
    <message>
        <source>从 %1 起。维护人员已经知道。</source>
        <extracomment>Out of service: since when; %1 is a date and time. Staff already know</extracomment>
        <translation>Since %1. Service knows.</translation>
    </message>
</context>
<context>
    <name>PageStrip</name>
    <message>
        <source>清楚</source>
        <extracomment>Verdict on a scanned page</extracomment>
        <translation>Clear</translation>
    </message>
    <message>
        <source>重扫</source>
        <translation>Again</translation>
    </message>
    <message>
        <source>加一页</source>
        <extracomment>Button: scan one more page</extracomment>
        <translation>Add page</translation>
    </message>
    <message>
        <source>删除第 %1 页</source>
        <extracomment>Button: drop the selected page; %1 is its number</extracomment>
        <translation>Delete page %1</translation>
    </message>
    <message>
        <source>重扫第 %1 页</source>
        <extracomment>Button: scan the selected page again; %1 is its number</extracomment>
        <translation>Redo page %1</translation>
    </message>
    <message>
        <source>看台面</source>
        <extracomment>Button: look at the live picture of what lies below the document camera</extracomment>
        <translation>Watch the plate</translation>
    </message>
    <message>
        <source>前页</source>
        <extracomment>Button: small pictures of earlier pages</extracomment>
        <translation>Back</translation>
    </message>
    <message>
        <source>后页</source>
        <extracomment>Button: small pictures of later pages</extracomment>
        <translation>On</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>第 %1 页，下面还有 %2 页</source>
        <extracomment>How many more pages of the same sheet follow</extracomment>
        <translation>Page %1, %2 more</translation>
    </message>
    <message>
        <source>第 %1 页，最后一页</source>
        <extracomment>The last page of a sheet</extracomment>
        <translation>Page %1, the last</translation>
    </message>
    <message>
        <source>上一页</source>
        <extracomment>Button: turn to the page before</extracomment>
        <translation>Back</translation>
    </message>
    <message>
        <source>下一页</source>
        <extracomment>Button: turn to the page after</extracomment>
        <translation>Next page</translation>
    </message>
</context>
<context>
    <name>Pickups</name>
    <message>
        <source>这里有您的 1 件</source>
        <extracomment>Title: one envelope lies here for this person</extracomment>
        <translation>1 item for you here</translation>
    </message>
    <message>
        <source>这里有您的 %1 件</source>
        <extracomment>Title: several envelopes lie here for this person</extracomment>
        <translation>%1 items for you here</translation>
    </message>
    <message>
        <source>可以放原件了</source>
        <extracomment>Title: nothing lies here, but originals that were taken home can go into a box</extracomment>
        <translation>Your originals can go in</translation>
    </message>
    <message>
        <source>现在没有要取的</source>
        <extracomment>Title: nothing lies here for this person</extracomment>
        <translation>Nothing to take now</translation>
    </message>
    <message>
        <source>一次开一个门，拿好再开下一个。</source>
        <extracomment>Lead: how to take an envelope</extracomment>
        <translation>One door at a time.</translation>
    </message>
    <message>
        <source>装进信封再放进箱子，一步一步带您做。</source>
        <extracomment>Lead: originals that were taken home can go into a box</extracomment>
        <translation>First into an envelope, then into the box, step by step.</translation>
    </message>
    <message>
        <source>您的事办到这一步了：</source>
        <extracomment>Lead: nothing to take, but cases are open</extracomment>
        <translation>This is how your cases stand:</translation>
    </message>
    <message>
        <source>没有放在这台机器的件，也没有在办的事。</source>
        <extracomment>Lead: nothing at all</extracomment>
        <translation>Nothing lies here for you, and nothing is being handled.</translation>
    </message>
    <message>
        <source>您的原件 · %1 号箱</source>
        <extracomment>What lies in the box: the person&apos;s own papers</extracomment>
        <translation>Your originals · box %1</translation>
    </message>
    <message>
        <source>办好的结果 · %1 号箱</source>
        <extracomment>What lies in the box: the result</extracomment>
        <translation>Your result · box %1</translation>
    </message>
    <message>
        <source>已取走</source>
        <extracomment>Badge: already taken</extracomment>
        <translation>Taken</translation>
    </message>
    <message>
        <source>现在能取</source>
        <extracomment>Badge: opens at once; left out where text is large</extracomment>
        <translation>Ready</translation>
    </message>
    <message>
        <source>现在能放</source>
        <extracomment>Badge: originals can be put in at once; left out where text is large</extracomment>
        <translation>Ready</translation>
    </message>
    <message>
        <source>还不能放</source>
        <extracomment>Badge: originals cannot be put in yet; left out where text is large</extracomment>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>还在办的</source>
        <extracomment>Heading over open cases</extracomment>
        <translation>Still under way</translation>
    </message>
    <message>
        <source>先不取</source>
        <extracomment>Button: leave this part</extracomment>
        <translation>Not now</translation>
    </message>
    <message>
        <source>先不放</source>
        <extracomment>Button: leave without putting the originals in</extracomment>
        <translation>Not now</translation>
    </message>
    <message>
        <source>知道了，完成</source>
        <extracomment>Button: nothing to do here</extracomment>
        <translation>Understood, done</translation>
    </message>
    <message>
        <source>放原件</source>
        <extracomment>Button: put the originals into a box</extracomment>
        <translation>Bring originals</translation>
    </message>
    <message>
        <source>打开 %1 号箱</source>
        <extracomment>Button: open the door of a box; %1 is the box code</extracomment>
        <translation>Open box %1</translation>
    </message>
</context>
<context>
    <name>PlaceDocuments</name>
    <message>
        <source>号箱门开了</source>
        <extracomment>Title after a box code: its door is open</extracomment>
        <translation>is open</translation>
    </message>
    <message>
        <source>号箱门关上了</source>
        <extracomment>Title after a box code: its door is shut</extracomment>
        <translation>is shut</translation>
    </message>
    <message>
        <source>号箱门看不清</source>
        <extracomment>Title after a box code: the state of its door is not known</extracomment>
        <translation>is not clear</translation>
    </message>
    <message>
        <source>%1，第 %2 列第 %3 格，里面亮着灯。</source>
        <extracomment>Lead: where the door is; %1 such as &quot;left of the screen&quot;, %2 column, %3 row from the top</extracomment>
        <translation>%1, column %2, row %3, lit inside.</translation>
    </message>
    <message>
        <source>装袋封好</source>
        <extracomment>Step done: papers are in the sealed envelope</extracomment>
        <translation>Packed and sealed</translation>
    </message>
    <message>
        <source>标签已扫描</source>
        <extracomment>The label of the envelope was scanned</extracomment>
        <translation>Label scanned</translation>
    </message>
    <message>
        <source>放进 %1</source>
        <extracomment>Step: put the envelope into the box; %1 is the box code</extracomment>
        <translation>Into %1</translation>
    </message>
    <message>
        <source>标签朝上，不用压紧</source>
        <extracomment>How to put the envelope in</extracomment>
        <translation>Label up, no need to press</translation>
    </message>
    <message>
        <source>推上门</source>
        <extracomment>Step: push the door shut</extracomment>
        <translation>Push it shut</translation>
    </message>
    <message>
        <source>听到“嗒”一声，灯会变绿</source>
        <extracomment>How the person notices that the door is shut</extracomment>
        <translation>It clicks and the lamp turns green</translation>
    </message>
    <message>
        <source>门还开着，请推上</source>
        <extracomment>The door of the box is still open</extracomment>
        <translation>Please push the door shut</translation>
    </message>
    <message>
        <source>提示音会响到门关上，值班人员会和您说话。</source>
        <extracomment>The alarm sounds until the door is shut</extracomment>
        <translation>A tone sounds until it is shut; staff will speak to you.</translation>
    </message>
    <message>
        <source>再过 %1 秒会有提示音，值班人员会和您说话。</source>
        <extracomment>The alarm will sound in %1 seconds</extracomment>
        <translation>In %1 s a tone sounds and staff speak to you.</translation>
    </message>
    <message>
        <source>机器看不清门关没关</source>
        <extracomment>The sensor gives no reliable answer</extracomment>
        <translation>The machine cannot tell if it is shut</translation>
    </message>
    <message>
        <source>请用手推一下，推不动就是关好了。也可以换一格。</source>
        <extracomment>What to do when the sensor gives no reliable answer</extracomment>
        <translation>Push it by hand. If it does not move it is shut. Or take another box.</translation>
    </message>
    <message>
        <source>托管：预审没过之前，谁也不取。</source>
        <extracomment>What leaving in trust means, in short</extracomment>
        <translation>In trust: nobody collects it before the check has passed.</translation>
    </message>
    <message>
        <source>换一格</source>
        <extracomment>Button: take another box</extracomment>
        <translation>Other box</translation>
    </message>
    <message>
        <source>再开一次</source>
        <extracomment>Button: open the same door again</extracomment>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>先推上门</source>
        <extracomment>Button that waits until the door is shut</extracomment>
        <translation>Push it shut</translation>
    </message>
    <message>
        <source>放好了，关好了</source>
        <extracomment>Button: it is in and the door is shut</extracomment>
        <translation>It is in and shut</translation>
    </message>
</context>
<context>
    <name>PortraitView</name>
    <message>
        <source>拍好的照片</source>
        <extracomment>The identity photo that was taken</extracomment>
        <translation>The photo that was taken</translation>
    </message>
    <message>
        <source>镜头里的您</source>
        <extracomment>The live picture of the person</extracomment>
        <translation>You, in the lens</translation>
    </message>
    <message>
        <source>相机现在没有画面，照片可以到窗口拍。</source>
        <extracomment>In place of the live picture: the camera gives none</extracomment>
        <translation>The camera gives no picture now. The photo can be taken at the counter.</translation>
    </message>
    <message>
        <source>正在打开相机</source>
        <extracomment>In place of the live picture, for a moment</extracomment>
        <translation>Opening the camera</translation>
    </message>
</context>
<context>
    <name>PrepareEnvelope</name>
    <message>
        <source>把原件装进信封</source>
        <extracomment>Title: originals go into an envelope</extracomment>
        <translation>Originals into the envelope</translation>
    </message>
    <message>
        <source>先托管：预审没过之前，谁也不取。</source>
        <extracomment>Lead: originals are left in trust</extracomment>
        <translation>In trust: nobody collects before the check has passed.</translation>
    </message>
    <message>
        <source>预审过了，装好就放进小蜜蜂箱。</source>
        <extracomment>Lead: pre-audit has passed</extracomment>
        <translation>The check has passed. Next the Little Bee Box.</translation>
    </message>
    <message>
        <source>办件没丢</source>
        <extracomment>What is safe first</extracomment>
        <translation>Your case is safe</translation>
    </message>
    <message>
        <source>再印一次</source>
        <extracomment>Button: print the label once more</extracomment>
        <translation>Print again</translation>
    </message>
    <message>
        <source>要装的 1 样</source>
        <extracomment>Heading: one original goes into the envelope</extracomment>
        <translation>1 thing to put in</translation>
    </message>
    <message>
        <source>要装的 %1 样</source>
        <extracomment>Heading: so many originals go into the envelope</extracomment>
        <translation>%1 things to put in</translation>
    </message>
    <message>
        <source>贴标签</source>
        <extracomment>Step: put the printed label on the envelope</extracomment>
        <translation>Label</translation>
    </message>
    <message>
        <source>标签在右边出纸口，已经印好</source>
        <extracomment>The label has been printed</extracomment>
        <translation>Printed, at the slot on the right</translation>
    </message>
    <message>
        <source>标签没印出来</source>
        <extracomment>The label has not been printed</extracomment>
        <translation>Not printed</translation>
    </message>
    <message>
        <source>正在印，在右边出纸口</source>
        <translation>Printing, at the slot on the right</translation>
    </message>
    <message>
        <source>装好封口</source>
        <extracomment>Step: put the papers in and close the envelope</extracomment>
        <translation>Fill and seal</translation>
    </message>
    <message>
        <source>信封在台面下的格子里</source>
        <extracomment>Where envelopes are</extracomment>
        <translation>Envelopes lie under the plate</translation>
    </message>
    <message>
        <source>扫一下标签</source>
        <extracomment>Step: hold the label under the bar code reader</extracomment>
        <translation>Scan the label</translation>
    </message>
    <message>
        <source>扫到了，是这一袋</source>
        <extracomment>The right label was read</extracomment>
        <translation>Read; this is the one</translation>
    </message>
    <message>
        <source>对着右边亮灯的扫码口</source>
        <extracomment>Where the bar code reader is</extracomment>
        <translation>At the lit reader on the right</translation>
    </message>
    <message>
        <source>托管：通过了邮政才来取；要改或没通过，原件在箱里等您，刷证就能拿回。</source>
        <extracomment>What leaving in trust means</extracomment>
        <translation>In trust: collected only after it passed. Otherwise your originals wait here; your card takes them back.</translation>
    </message>
    <message>
        <source>返回</source>
        <extracomment>Button: one step back, nothing is lost</extracomment>
        <translation>Back</translation>
    </message>
    <message>
        <source>没有标签也能放：请在信封上写 %1。</source>
        <extracomment>There is no label; %1 is the number of the envelope</extracomment>
        <translation>It works without a label too: please write %1 on the envelope.</translation>
    </message>
    <message>
        <source>扫不了也能放：看一下标签上的号码，是 %1 就对了。</source>
        <extracomment>The label cannot be scanned; %1 is the number that must stand on it</extracomment>
        <translation>It works without scanning too: look whether the number on the label is %1.</translation>
    </message>
    <message>
        <source>号码对，打开箱门</source>
        <extracomment>Button: the number on the label is right; open the door of a box</extracomment>
        <translation>Number is right, open</translation>
    </message>
    <message>
        <source>打开箱门</source>
        <extracomment>Button: open the door of a box</extracomment>
        <translation>Open door</translation>
    </message>
    <message>
        <source>先扫信封标签</source>
        <extracomment>Button that waits for the label to be scanned</extracomment>
        <translation>Scan label first</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>求助</source>
        <extracomment>Rail: call a person</extracomment>
        <translation>Help</translation>
    </message>
    <message>
        <source>中文 / EN</source>
        <extracomment>Rail: choose the language; keep both names as they are in every language</extracomment>
        <translation>中文 / EN</translation>
    </message>
    <message>
        <source>大字·对比</source>
        <extracomment>Rail: text size and contrast</extracomment>
        <translation>Size, contrast</translation>
    </message>
    <message>
        <source>语音</source>
        <extracomment>Rail: read this screen aloud</extracomment>
        <translation>Speak</translation>
    </message>
    <message>
        <source>低位操作</source>
        <extracomment>Rail: everything to touch in the lower half of the screen</extracomment>
        <translation>Low reach</translation>
    </message>
    <message>
        <source>结束并清除</source>
        <extracomment>Rail, in a session: end and erase everything of this person</extracomment>
        <translation>End and erase</translation>
    </message>
    <message>
        <source>退出取件</source>
        <extracomment>Rail, courier mode: leave</extracomment>
        <translation>Leave</translation>
    </message>
    <message>
        <source>首页</source>
        <extracomment>Rail: to the home screen</extracomment>
        <translation>Home</translation>
    </message>
</context>
<context>
    <name>Received</name>
    <message>
        <source>预审通过了</source>
        <extracomment>Headline: pre-audit passed</extracomment>
        <translation>The check has passed</translation>
    </message>
    <message>
        <source>收下了</source>
        <extracomment>Headline: received, originals may be left in trust
----------
Headline: received, originals later
----------
Headline: received, still being looked at</extracomment>
        <translation>Received</translation>
    </message>
    <message>
        <source>存好了，还没送到</source>
        <extracomment>Headline: stored, the link is down</extracomment>
        <translation>Stored, not yet sent</translation>
    </message>
    <message>
        <source>原件现在就可以放进小蜜蜂箱。</source>
        <extracomment>Line under the headline</extracomment>
        <translation>Your originals can go into the box now.</translation>
    </message>
    <message>
        <source>原件先托管在箱里，预审没过之前谁也不取。</source>
        <extracomment>Line under the headline</extracomment>
        <translation>Leave the originals in trust; nobody collects before it passed.</translation>
    </message>
    <message>
        <source>原件先带回家，通过后再来放。</source>
        <extracomment>Line under the headline</extracomment>
        <translation>Take the originals home; bring them when it passed.</translation>
    </message>
    <message>
        <source>有人看过才有结果。不用等，以后刷身份证就能查到。</source>
        <extracomment>Line under the headline</extracomment>
        <translation>The answer comes once a clerk has read it. No need to wait: your ID card shows it later.</translation>
    </message>
    <message>
        <source>网络断了。已经封好存下，连上后自动送出，不会丢，也不会送两次。</source>
        <extracomment>Line under the headline: the truth about the link</extracomment>
        <translation>The link is down. It is sealed and stored, and sent once when the link returns.</translation>
    </message>
    <message>
        <source>受理号</source>
        <extracomment>Before the number of the case</extracomment>
        <translation>Case number</translation>
    </message>
    <message>
        <source>最晚办好</source>
        <extracomment>Before the promised day</extracomment>
        <translation>Ready at the latest</translation>
    </message>
    <message>
        <source>暂定：那一年的放假安排还没公布，按周一到周五算。</source>
        <extracomment>The promised day lies in a year whose holidays are not published yet</extracomment>
        <translation>Provisional: that year&apos;s holidays are not published; Monday to Friday are counted.</translation>
    </message>
    <message>
        <source>接下来</source>
        <extracomment>Heading over what follows</extracomment>
        <translation>What comes next</translation>
    </message>
    <message>
        <source>投件码</source>
        <extracomment>Before the code with which originals are brought later</extracomment>
        <translation>Drop code</translation>
    </message>
    <message>
        <source>查进度</source>
        <extracomment>What the QR code is for</extracomment>
        <translation>Follow it</translation>
    </message>
    <message>
        <source>扫码查进度，
或回来刷证。</source>
        <extracomment>Below the QR code</extracomment>
        <translation>Scan to follow it,
or come back with your card.</translation>
    </message>
    <message>
        <source>下一步：把原件装进信封，放进小蜜蜂箱。约 2 分钟。</source>
        <extracomment>What happens next with the paper originals</extracomment>
        <translation>Next: originals into an envelope and into the box, about 2 min.</translation>
    </message>
    <message>
        <source>先不放，完成</source>
        <extracomment>Button: leave without putting the originals into the box</extracomment>
        <translation>Not now, finish</translation>
    </message>
    <message>
        <source>好了，完成</source>
        <extracomment>Button: all is done</extracomment>
        <translation>All done</translation>
    </message>
    <message>
        <source>原件放进箱</source>
        <extracomment>Button: put the originals into the Little Bee Box</extracomment>
        <translation>Go to the box</translation>
    </message>
</context>
<context>
    <name>Refused</name>
    <message>
        <source>这次办不了</source>
        <extracomment>Title: refused by a person</extracomment>
        <translation>Not possible this time</translation>
    </message>
    <message>
        <source>由工作人员作出 · 受理号 %1</source>
        <extracomment>Lead: a person decided; %1 is the case number</extracomment>
        <translation>Decided by staff · case %1</translation>
    </message>
    <message>
        <source>为什么</source>
        <extracomment>Heading over the reason</extracomment>
        <translation>Why</translation>
    </message>
    <message>
        <source>接下来怎么办</source>
        <extracomment>Heading over what to do next</extracomment>
        <translation>What to do next</translation>
    </message>
    <message>
        <source>理由和救济途径写在通知里，可以打印，也可以刷证再看。</source>
        <extracomment>The reason is also on paper</extracomment>
        <translation>The notice gives the reasons and how to object; print it or see it again by card.</translation>
    </message>
    <message>
        <source>知道了，完成</source>
        <extracomment>Button: understood, done</extracomment>
        <translation>Understood, done</translation>
    </message>
</context>
<context>
    <name>ReviewAndSign</name>
    <message>
        <source>承诺</source>
        <extracomment>Name of the line that holds the declaration</extracomment>
        <translation>Declaration</translation>
    </message>
    <message>
        <source>您授权核对的全文</source>
        <extracomment>Title: the full text of all answered consent questions</extracomment>
        <translation>What you were asked, in full</translation>
    </message>
    <message>
        <source>看一遍，再签名</source>
        <extracomment>Title: read and sign</extracomment>
        <translation>Read, then sign</translation>
    </message>
    <message>
        <source>问您的就是这些字，记录里一字不差。</source>
        <extracomment>Lead: the consent questions as they are kept</extracomment>
        <translation>These very words are kept with your answers.</translation>
    </message>
    <message>
        <source>签的就是下面这些字，打印出来一字不差。</source>
        <extracomment>Lead: what is signed is what is printed</extracomment>
        <translation>You sign these very words, and they are printed so.</translation>
    </message>
    <message>
        <source>同意，%1</source>
        <extracomment>What the person answered to a consent question; %1 is day and time</extracomment>
        <translation>Yes, %1</translation>
    </message>
    <message>
        <source>不同意，%1</source>
        <extracomment>What the person answered to a consent question; %1 is day and time</extracomment>
        <translation>No, %1</translation>
    </message>
    <message>
        <source>%1 申请书</source>
        <extracomment>Name of the paper that is signed; %1 is the matter</extracomment>
        <translation>Application: %1</translation>
    </message>
    <message>
        <source>看授权全文</source>
        <extracomment>Button: show the full text of the answered consent questions</extracomment>
        <translation>Consent in full</translation>
    </message>
    <message>
        <source>念全文</source>
        <extracomment>Button: read all words aloud</extracomment>
        <translation>Read aloud</translation>
    </message>
    <message>
        <source>签好了：%1</source>
        <extracomment>Heading: this person has signed; %1 is the masked name</extracomment>
        <translation>Signed: %1</translation>
    </message>
    <message>
        <source>请在框里签：%1（第 %2 位，共 %3 位）</source>
        <extracomment>Heading: who signs, which of how many; %1 masked name</extracomment>
        <translation>Sign in the box: %1 (%2 of %3)</translation>
    </message>
    <message>
        <source>请在框里签：%1</source>
        <extracomment>Heading: who signs; %1 masked name</extracomment>
        <translation>Sign in the box: %1</translation>
    </message>
    <message>
        <source>用手指写，不用笔也行</source>
        <extracomment>Inside the signature field</extracomment>
        <translation>With your finger</translation>
    </message>
    <message>
        <source>重写</source>
        <extracomment>Button: empty the signature field and write again</extracomment>
        <translation>Write again</translation>
    </message>
    <message>
        <source>不方便手写，用姓名章</source>
        <extracomment>Button: a name seal instead of writing by hand</extracomment>
        <translation>Use a name seal</translation>
    </message>
    <message>
        <source>返回</source>
        <extracomment>Button: one step back, nothing is lost</extracomment>
        <translation>Back</translation>
    </message>
    <message>
        <source>看完了，回去签名</source>
        <extracomment>Button: from the full text back to what is signed</extracomment>
        <translation>Back to signing</translation>
    </message>
    <message>
        <source>看下一页，再签名</source>
        <extracomment>Button: the words go on, the field to sign in is on the next page</extracomment>
        <translation>See the next page, then sign</translation>
    </message>
    <message>
        <source>还没有签名</source>
        <extracomment>Button that waits: nothing is written in the field yet</extracomment>
        <translation>Not signed yet</translation>
    </message>
    <message>
        <source>确认签名</source>
        <extracomment>Button: this is my signature</extracomment>
        <translation>Confirm signature</translation>
    </message>
    <message>
        <source>送出申请</source>
        <extracomment>Button: send the signed application</extracomment>
        <translation>Send</translation>
    </message>
    <message>
        <source>请下一位签名</source>
        <extracomment>Button: the next person signs</extracomment>
        <translation>Next person signs</translation>
    </message>
</context>
<context>
    <name>ReviewForm</name>
    <message>
        <source>请选：%1</source>
        <extracomment>Title while one field is chosen from a list; %1 is its name</extracomment>
        <translation>Choose: %1</translation>
    </message>
    <message>
        <source>请写：%1</source>
        <extracomment>Title while one field is typed; %1 is its name</extracomment>
        <translation>Write: %1</translation>
    </message>
    <message>
        <source>请核对，不对就改</source>
        <extracomment>Title of the sheet with all values</extracomment>
        <translation>Please check these</translation>
    </message>
    <message>
        <source>点一项就选好了。</source>
        <extracomment>Lead while choosing</extracomment>
        <translation>Tap one.</translation>
    </message>
    <message>
        <source>写好以后点“就用这个”。</source>
        <extracomment>Lead while typing</extracomment>
        <translation>Write it, then press &quot;Use this&quot;.</translation>
    </message>
    <message>
        <source>这些不用您填。每一行都写着从哪里来。</source>
        <extracomment>Lead of the sheet with all values</extracomment>
        <translation>Nothing to fill in. Each line says where it comes from.</translation>
    </message>
    <message>
        <source>不改了</source>
        <extracomment>Button: close the choices or the keyboard without a change</extracomment>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>还没有写</source>
        <extracomment>Button: take the typed value</extracomment>
        <translation>Nothing written</translation>
    </message>
    <message>
        <source>就用这个</source>
        <translation>Use this</translation>
    </message>
    <message>
        <source>返回</source>
        <extracomment>Button: one step back, nothing is lost</extracomment>
        <translation>Back</translation>
    </message>
    <message>
        <source>还有 %1 项没选</source>
        <extracomment>Button that waits: so many values are missing</extracomment>
        <translation>%1 to choose</translation>
    </message>
    <message>
        <source>都对，下一步</source>
        <extracomment>Button: all values are right</extracomment>
        <translation>Correct, go on</translation>
    </message>
    <message>
        <source>都对，看下一页</source>
        <extracomment>Button: what stands on this page is right; shows the next page of values</extracomment>
        <translation>Correct, next page</translation>
    </message>
</context>
<context>
    <name>ScanMaterials</name>
    <message>
        <source>四边完整</source>
        <extracomment>Quality check: all four edges of the page are there</extracomment>
        <translation>All edges there</translation>
    </message>
    <message>
        <source>缺了一边</source>
        <translation>An edge is missing</translation>
    </message>
    <message>
        <source>字迹清楚</source>
        <extracomment>Quality check: the writing is sharp</extracomment>
        <translation>Sharp</translation>
    </message>
    <message>
        <source>字迹模糊</source>
        <translation>Blurred</translation>
    </message>
    <message>
        <source>没有反光</source>
        <extracomment>Quality check: no glare</extracomment>
        <translation>No glare</translation>
    </message>
    <message>
        <source>有反光</source>
        <translation>Glare</translation>
    </message>
    <message>
        <source>没有阴影</source>
        <extracomment>Quality check: no shadow</extracomment>
        <translation>No shadow</translation>
    </message>
    <message>
        <source>有阴影</source>
        <translation>Shadow</translation>
    </message>
    <message>
        <source>不是空白页</source>
        <extracomment>Quality check: the page is not empty</extracomment>
        <translation>Not blank</translation>
    </message>
    <message>
        <source>是空白页</source>
        <translation>Blank page</translation>
    </message>
    <message>
        <source>方向正确</source>
        <extracomment>Quality check: the right way up</extracomment>
        <translation>Right way up</translation>
    </message>
    <message>
        <source>上下颠倒</source>
        <translation>Upside down</translation>
    </message>
    <message>
        <source>扫到了底</source>
        <extracomment>Quality check: the page was scanned to its end</extracomment>
        <translation>Complete</translation>
    </message>
    <message>
        <source>没有扫到底</source>
        <translation>Not complete</translation>
    </message>
    <message>
        <source>把整张纸放进亮灯的台面，再扫一次</source>
        <extracomment>What to do about a fault of the page</extracomment>
        <translation>Lay the whole page on the lit plate and scan again</translation>
    </message>
    <message>
        <source>把纸压平，别动，再扫一次</source>
        <extracomment>What to do about a fault of the page</extracomment>
        <translation>Flatten the page, keep it still, scan again</translation>
    </message>
    <message>
        <source>有反光，把纸往左挪一点再扫</source>
        <extracomment>What to do about a fault of the page</extracomment>
        <translation>Glare: move the page left, scan again</translation>
    </message>
    <message>
        <source>手离开台面，再扫一次</source>
        <extracomment>What to do about a fault of the page</extracomment>
        <translation>Take your hand away and scan again</translation>
    </message>
    <message>
        <source>这面是空白的，翻过来再扫</source>
        <extracomment>What to do about a fault of the page</extracomment>
        <translation>This side is blank: turn it over</translation>
    </message>
    <message>
        <source>把纸转半圈，再扫一次</source>
        <extracomment>What to do about a fault of the page</extracomment>
        <translation>Turn the page round and scan again</translation>
    </message>
    <message>
        <source>纸走得太快，请重新放好再扫</source>
        <extracomment>What to do about a fault of the page</extracomment>
        <translation>Lay the page again and scan once more</translation>
    </message>
    <message>
        <source>扫描：%1</source>
        <extracomment>Title: scanning one material; %1 is its name</extracomment>
        <translation>Scan: %1</translation>
    </message>
    <message>
        <source>第 %1 份，共 %2 份。</source>
        <extracomment>Lead: which of the materials this is, and a hint</extracomment>
        <translation>Paper %1 of %2. </translation>
    </message>
    <message>
        <source>画面检查</source>
        <extracomment>Heading over the quality checks of a page</extracomment>
        <translation>Checks</translation>
    </message>
    <message>
        <source>扫完马上告诉您清不清楚。</source>
        <extracomment>In place of the quality checks while there is no page</extracomment>
        <translation>You hear at once whether it is readable.</translation>
    </message>
    <message>
        <source>第 %1 页：</source>
        <extracomment>Before what is wrong with a scanned page: its number</extracomment>
        <translation>Page %1: </translation>
    </message>
    <message>
        <source>已扫 %1 页</source>
        <extracomment>Heading over the small pictures: so many pages scanned</extracomment>
        <translation>%1 scanned</translation>
    </message>
    <message>
        <source>这份要 %1 页</source>
        <extracomment>How many pages this material has</extracomment>
        <translation>%1 pages in all</translation>
    </message>
    <message>
        <source>点一页可以重扫、删除</source>
        <extracomment>Small pictures of pages can be pressed</extracomment>
        <translation>tap a page to redo it</translation>
    </message>
    <message>
        <source>一页一页扫</source>
        <translation>page by page</translation>
    </message>
    <message>
        <source>重扫第 %1 页</source>
        <translation>Redo page %1</translation>
    </message>
    <message>
        <source>返回</source>
        <extracomment>Button: one step back, nothing is lost</extracomment>
        <translation>Back</translation>
    </message>
    <message>
        <source>正在扫</source>
        <extracomment>Button that waits while a page is scanned</extracomment>
        <translation>Scanning</translation>
    </message>
    <message>
        <source>都清楚，下一步</source>
        <extracomment>Button: all pages are readable</extracomment>
        <translation>All clear, go on</translation>
    </message>
    <message>
        <source>扫第 %1 页</source>
        <extracomment>Button: scan the next page; %1 is its number</extracomment>
        <translation>Scan page %1</translation>
    </message>
</context>
<context>
    <name>ScanView</name>
    <message>
        <source>扫到的这一页</source>
        <extracomment>The picture of the scanned page</extracomment>
        <translation>The scanned page</translation>
    </message>
    <message>
        <source>正在扫，别动纸</source>
        <extracomment>A page is being scanned</extracomment>
        <translation>Scanning, keep it still</translation>
    </message>
    <message>
        <source>还没有扫。
把第 1 页放好，点下面的按钮。</source>
        <extracomment>No page has been scanned yet</extracomment>
        <translation>Nothing scanned yet.
Lay page 1 and press the button.</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>要查什么、印什么？</source>
        <extracomment>Search narrowed to certificates</extracomment>
        <translation>What would you like to print?</translation>
    </message>
    <message>
        <source>想办什么事？</source>
        <extracomment>Search: its question</extracomment>
        <translation>What would you like to do?</translation>
    </message>
    <message>
        <source>写名字、拼音或首字母都行。</source>
        <extracomment>Search: how to look</extracomment>
        <translation>A name, pinyin or initials will do.</translation>
    </message>
    <message>
        <source>如：社保、shebao、sb</source>
        <extracomment>Search: what to type</extracomment>
        <translation>such as: pension, shebao, sb</translation>
    </message>
    <message>
        <source>找到 %1 件</source>
        <extracomment>Search: number of matters found</extracomment>
        <translation>%1 found</translation>
    </message>
    <message>
        <source>没找到，换个说法试试</source>
        <extracomment>Search: nothing found</extracomment>
        <translation>Nothing found. Try other words</translation>
    </message>
    <message>
        <source>全部 %1 件</source>
        <extracomment>Search: number of matters in the whole list</extracomment>
        <translation>%1 in all</translation>
    </message>
    <message>
        <source>约 %1 分钟</source>
        <translation>About %1 min</translation>
    </message>
    <message>
        <source> · 人工预审</source>
        <translation> · checked by a person</translation>
    </message>
    <message>
        <source>返回</source>
        <extracomment>Button: one step back, nothing is lost</extracomment>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>正在送出</source>
        <extracomment>Title while the application is sent</extracomment>
        <translation>Sending</translation>
    </message>
    <message>
        <source>先封好</source>
        <extracomment>What happens while sending, first</extracomment>
        <translation>Seal</translation>
    </message>
    <message>
        <source>只有受理部门打得开</source>
        <translation>Only the office can open it</translation>
    </message>
    <message>
        <source>再存好</source>
        <extracomment>What happens while sending, second</extracomment>
        <translation>Store</translation>
    </message>
    <message>
        <source>断电也不丢，也不会送两次</source>
        <translation>Safe from power cuts, never sent twice</translation>
    </message>
    <message>
        <source>马上送</source>
        <extracomment>What happens while sending, third</extracomment>
        <translation>Send</translation>
    </message>
    <message>
        <source>网络断了就先留着，连上后自动送出</source>
        <translation>Without a link it waits and is sent later</translation>
    </message>
    <message>
        <source>一般几秒就好，不用再点。</source>
        <extracomment>While sending: how long, what the person need not do</extracomment>
        <translation>It takes a few seconds. No need to tap.</translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>签名框</source>
        <extracomment>The field for the written signature</extracomment>
        <translation>Signature field</translation>
    </message>
</context>
<context>
    <name>SourceBadge</name>
    <message>
        <source>身份证读取</source>
        <extracomment>Badge: this value was read from the identity card</extracomment>
        <translation>From your card</translation>
    </message>
    <message>
        <source>共享数据</source>
        <extracomment>Badge: this value came from another department, with consent</extracomment>
        <translation>Shared data</translation>
    </message>
    <message>
        <source>您选的</source>
        <extracomment>Badge: the person chose or typed this value</extracomment>
        <translation>Your choice</translation>
    </message>
    <message>
        <source>扫描件</source>
        <extracomment>Badge: this value is on a scanned page</extracomment>
        <translation>Scanned</translation>
    </message>
    <message>
        <source>现场拍照</source>
        <extracomment>Badge: a photo taken at this machine</extracomment>
        <translation>Taken here</translation>
    </message>
    <message>
        <source>要改</source>
        <extracomment>Badge: this has to be corrected</extracomment>
        <translation>To correct</translation>
    </message>
    <message>
        <source>未使用</source>
        <extracomment>Badge: not used</extracomment>
        <translation>Not used</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>第 %1 步，共 %2 步：%3</source>
        <extracomment>Spoken: step 2 of 6, consent</extracomment>
        <translation>Step %1 of %2: %3</translation>
    </message>
</context>
<context>
    <name>TakeEnvelope</name>
    <message>
        <source>号箱门开了</source>
        <extracomment>Title after a box code: its door is open</extracomment>
        <translation>is open</translation>
    </message>
    <message>
        <source>号箱门关上了</source>
        <extracomment>Title after a box code: its door is shut</extracomment>
        <translation>is shut</translation>
    </message>
    <message>
        <source>号箱门看不清</source>
        <extracomment>Title after a box code: the state of its door is not known</extracomment>
        <translation>is not clear</translation>
    </message>
    <message>
        <source>%1，第 %2 列第 %3 格，里面亮着灯。</source>
        <extracomment>Lead: where the door is; %1 such as &quot;left of the screen&quot;, %2 column, %3 row from the top</extracomment>
        <translation>%1, column %2, row %3, lit inside.</translation>
    </message>
    <message>
        <source>拿出信封</source>
        <extracomment>Step: take the envelope out of the box; %1 is the box code</extracomment>
        <translation>Take the envelope</translation>
    </message>
    <message>
        <source>看一眼标签上的事项</source>
        <extracomment>Look whether it is the right one</extracomment>
        <translation>Check the label</translation>
    </message>
    <message>
        <source>推上门</source>
        <extracomment>Step: push the door shut</extracomment>
        <translation>Push it shut</translation>
    </message>
    <message>
        <source>听到“嗒”一声，灯会变绿</source>
        <extracomment>How the person notices that the door is shut</extracomment>
        <translation>It clicks and the lamp turns green</translation>
    </message>
    <message>
        <source>拿好以后，请推上门</source>
        <extracomment>Take the envelope, then shut the door</extracomment>
        <translation>Then push the door shut</translation>
    </message>
    <message>
        <source>提示音会响到门关上，值班人员会和您说话。</source>
        <extracomment>The alarm sounds until the door is shut</extracomment>
        <translation>A tone sounds until it is shut; staff will speak to you.</translation>
    </message>
    <message>
        <source>再过 %1 秒会有提示音，值班人员会和您说话。</source>
        <extracomment>The alarm will sound in %1 seconds</extracomment>
        <translation>In %1 s a tone sounds and staff speak to you.</translation>
    </message>
    <message>
        <source>机器看不清门关没关</source>
        <extracomment>The sensor gives no reliable answer</extracomment>
        <translation>The machine cannot tell if it is shut</translation>
    </message>
    <message>
        <source>请用手推一下，推不动就是关好了。</source>
        <extracomment>What to do when the sensor gives no reliable answer</extracomment>
        <translation>Push it by hand. If it does not move it is shut.</translation>
    </message>
    <message>
        <source>再开一次</source>
        <extracomment>Button: open the same door again</extracomment>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>先推上门</source>
        <extracomment>Button that waits until the door is shut</extracomment>
        <translation>Push it shut</translation>
    </message>
    <message>
        <source>拿好了，关好了</source>
        <extracomment>Button: the envelope is in the hand and the door is shut</extracomment>
        <translation>Taken and shut</translation>
    </message>
</context>
<context>
    <name>TakePhoto</name>
    <message>
        <source>亮度合适</source>
        <extracomment>Rule of the identity photo, kept | broken</extracomment>
        <translation>Light is right</translation>
    </message>
    <message>
        <source>太暗或太亮</source>
        <translation>Too dark or too bright</translation>
    </message>
    <message>
        <source>一个人在画面里</source>
        <extracomment>Rule of the identity photo, kept | broken</extracomment>
        <translation>One person in view</translation>
    </message>
    <message>
        <source>要正好一个人</source>
        <translation>Exactly one person, please</translation>
    </message>
    <message>
        <source>脸的大小合适</source>
        <extracomment>Rule of the identity photo, kept | broken</extracomment>
        <translation>Distance is right</translation>
    </message>
    <message>
        <source>离镜头远近不对</source>
        <translation>Too near or too far</translation>
    </message>
    <message>
        <source>头是正的</source>
        <extracomment>Rule of the identity photo, kept | broken</extracomment>
        <translation>Head is upright</translation>
    </message>
    <message>
        <source>头歪了或侧了</source>
        <translation>Head is tilted or turned</translation>
    </message>
    <message>
        <source>画面清楚</source>
        <extracomment>Rule of the identity photo, kept | broken</extracomment>
        <translation>Picture is sharp</translation>
    </message>
    <message>
        <source>画面糊了</source>
        <translation>Picture is blurred</translation>
    </message>
    <message>
        <source>光线均匀</source>
        <extracomment>Rule of the identity photo, kept | broken</extracomment>
        <translation>Light is even</translation>
    </message>
    <message>
        <source>脸上光线不匀</source>
        <translation>Uneven light on your face</translation>
    </message>
    <message>
        <source>眼睛睁开</source>
        <extracomment>Rule of the identity photo, kept | broken</extracomment>
        <translation>Eyes are open</translation>
    </message>
    <message>
        <source>看不清眼睛</source>
        <translation>Eyes are not seen</translation>
    </message>
    <message>
        <source>白色背景</source>
        <extracomment>Rule of the identity photo, kept | broken</extracomment>
        <translation>White background</translation>
    </message>
    <message>
        <source>背景不是白的</source>
        <translation>Background is not white</translation>
    </message>
    <message>
        <source>站在中间</source>
        <extracomment>Rule of the identity photo, kept | broken</extracomment>
        <translation>In the middle</translation>
    </message>
    <message>
        <source>没有站在中间</source>
        <translation>Not in the middle</translation>
    </message>
    <message>
        <source>照片拍好了</source>
        <extracomment>Title: the identity photo is taken</extracomment>
        <translation>Your photo is taken</translation>
    </message>
    <message>
        <source>拍证件照</source>
        <translation>Identity photo</translation>
    </message>
    <message>
        <source>照片合乎要求。满意就用这张，不满意可以重拍。</source>
        <extracomment>Lead: the photo is there</extracomment>
        <translation>It keeps every rule. Use it, or take another.</translation>
    </message>
    <message>
        <source>看着屏幕上方的镜头。合乎要求才能拍，坐着也能拍，不满意可以重拍。</source>
        <extracomment>Lead: how the photo is taken</extracomment>
        <translation>Look into the lens above the screen. Every rule has to be kept; you may sit, and take it again.</translation>
    </message>
    <message>
        <source>不想在这里拍</source>
        <extracomment>Heading over the other ways to a photo</extracomment>
        <translation>Rather not here?</translation>
    </message>
    <message>
        <source>到窗口拍，取证时当场拍</source>
        <extracomment>Button: the photo is taken at the counter instead</extracomment>
        <translation>At the counter, on collection</translation>
    </message>
    <message>
        <source>重拍一张</source>
        <extracomment>Button: another photo</extracomment>
        <translation>Take another</translation>
    </message>
    <message>
        <source>照片只用于这张证件。不做人脸比对，结束后本机清除。</source>
        <extracomment>What happens with the photo</extracomment>
        <translation>Used for this document only. No face is compared; erased here when you leave.</translation>
    </message>
    <message>
        <source>返回</source>
        <extracomment>Button: one step back, nothing is lost</extracomment>
        <translation>Back</translation>
    </message>
    <message>
        <source>就用这张，下一步</source>
        <extracomment>Button: this photo is used</extracomment>
        <translation>Use this one, next</translation>
    </message>
    <message>
        <source>拍照</source>
        <extracomment>Button: take the photo</extracomment>
        <translation>Take the photo</translation>
    </message>
    <message>
        <source>还差 %1 项</source>
        <extracomment>Button that waits: %1 rules are not kept yet</extracomment>
        <translation>%1 to go</translation>
    </message>
    <message>
        <source>等相机的画面</source>
        <extracomment>Button that waits: there is no picture yet</extracomment>
        <translation>Waiting for the picture</translation>
    </message>
</context>
<context>
    <name>Taken</name>
    <message>
        <source>取走了</source>
        <extracomment>Headline: the envelope was taken</extracomment>
        <translation>Taken</translation>
    </message>
    <message>
        <source>受理号 %1</source>
        <extracomment>Below the headline; %1 is the case number</extracomment>
        <translation>Case number %1</translation>
    </message>
    <message>
        <source>空了，门关好了</source>
        <extracomment>The box is empty and shut</extracomment>
        <translation>Empty and shut</translation>
    </message>
    <message>
        <source>%1 号箱</source>
        <extracomment>Name of a box; %1 is its code</extracomment>
        <translation>Box %1</translation>
    </message>
    <message>
        <source>这里还有您的 %1 件，要不要一起拿？</source>
        <extracomment>More envelopes lie here; %1 how many</extracomment>
        <translation>%1 more for you here. Take it too?</translation>
    </message>
    <message>
        <source>这里没有您的别的件了。带好信封和身份证。</source>
        <extracomment>Nothing else lies here</extracomment>
        <translation>Nothing else for you here. Take the envelope and your card.</translation>
    </message>
    <message>
        <source>好了，完成</source>
        <extracomment>Button: all is done</extracomment>
        <translation>All done</translation>
    </message>
    <message>
        <source>再取下一件</source>
        <extracomment>Button: take the next envelope</extracomment>
        <translation>Take the next</translation>
    </message>
</context>
<context>
    <name>TextEntry</name>
    <message>
        <source>清空</source>
        <extracomment>Button: empty the typed field</extracomment>
        <translation>Clear</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>工作人员看：%1，%2</source>
        <extracomment>Small line for staff on the error view: %1 is the code of the fault, %2 the time</extracomment>
        <translation>For staff: %1, %2</translation>
    </message>
</context>
<context>
    <name>WaitForDesk</name>
    <message>
        <source>有人在看您的材料</source>
        <extracomment>Title: a clerk is reading the case right now</extracomment>
        <translation>A clerk is reading it</translation>
    </message>
    <message>
        <source>%1 前答复。不想等也行，以后刷身份证就能查到。</source>
        <extracomment>Lead: the answer comes until %1 (a time)</extracomment>
        <translation>Answer before %1. No need to wait: your ID card shows it later.</translation>
    </message>
    <message>
        <source>受理号</source>
        <extracomment>Before the number of the case</extracomment>
        <translation>Case number</translation>
    </message>
    <message>
        <source>申请已经收到，走开也不会丢。要改的地方会一次说清。</source>
        <extracomment>What is safe while waiting</extracomment>
        <translation>Your case is received and safe. All faults are told at once.</translation>
    </message>
    <message>
        <source>不等了，先走</source>
        <extracomment>Button: go on without waiting for the answer</extracomment>
        <translation>Leave now</translation>
    </message>
</context>
</TS>
