<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_HK" sourcelanguage="zh_CN">
<context>
    <name>Attract</name>
    <message>
        <source>灯一直亮着</source>
        <extracomment>Attract: the machine is awake at any hour</extracomment>
        <translation>燈一直亮着</translation>
    </message>
    <message>
        <source>%1 件事可以在这里开始，%2 件在本机办完</source>
        <extracomment>Attract: %1 matters can be started, %2 of them finished at this machine</extracomment>
        <translation>%1 件事可以在這裏開始，%2 件在本機辦完</translation>
    </message>
    <message>
        <source>免费    ·    不用先刷证    ·    夜里也能交</source>
        <extracomment>Attract: three short promises</extracomment>
        <translation>免費    ·    不用先拍證    ·    夜裏也能交</translation>
    </message>
    <message>
        <source>轻触屏幕，开始</source>
        <extracomment>Attract: the one button</extracomment>
        <translation>輕觸螢幕，開始</translation>
    </message>
    <message>
        <source>%1 件事可以在这里开始</source>
        <extracomment>Attract: %1 matters can be started</extracomment>
        <translation>%1 件事可以在這裏開始</translation>
    </message>
</context>
<context>
    <name>BeforeAfter</name>
    <message>
        <source>过去</source>
        <extracomment>Heading over the number of documents needed in former times</extracomment>
        <translation>過去</translation>
    </message>
    <message>
        <source>份材料</source>
        <extracomment>After a number: so many documents</extracomment>
        <translation>份材料</translation>
    </message>
    <message>
        <source>现在</source>
        <extracomment>Heading over the number of documents needed now</extracomment>
        <translation>現在</translation>
    </message>
</context>
<context>
    <name>CabinetMap</name>
    <message>
        <source>箱门图</source>
        <extracomment>What the map of the locker doors is</extracomment>
        <translation>箱門圖</translation>
    </message>
    <message>
        <source>停用</source>
        <extracomment>On the door map: this door is out of use
----------
Legend of the door map</extracomment>
        <translation>停用</translation>
    </message>
    <message>
        <source>未知</source>
        <extracomment>On the door map: the state of this door is not known
----------
Legend of the door map</extracomment>
        <translation>未知</translation>
    </message>
    <message>
        <source>您的</source>
        <extracomment>Legend of the door map</extracomment>
        <translation>您的</translation>
    </message>
    <message>
        <source>空</source>
        <extracomment>Legend of the door map</extracomment>
        <translation>空</translation>
    </message>
    <message>
        <source>有件</source>
        <extracomment>Legend of the door map</extracomment>
        <translation>有件</translation>
    </message>
</context>
<context>
    <name>CabinetPortrait</name>
    <message>
        <source>这台机器的线描图</source>
        <extracomment>What the line drawing of the machine is</extracomment>
        <translation>這台機器的線描圖</translation>
    </message>
</context>
<context>
    <name>ChooseWays</name>
    <message>
        <source>结果怎么给您，原件放哪里？</source>
        <extracomment>Title: two choices</extracomment>
        <translation>結果怎麼給您，原件放哪裏？</translation>
    </message>
    <message>
        <source>结果怎么给您？</source>
        <extracomment>Title: one choice</extracomment>
        <translation>結果怎麼給您？</translation>
    </message>
    <message>
        <source>点一下就选好，还可以再改。</source>
        <extracomment>Lead: choosing ways</extracomment>
        <translation>點一下就選好，還可以再改。</translation>
    </message>
    <message>
        <source>结果</source>
        <extracomment>Heading over the ways in which the result comes</extracomment>
        <translation>結果</translation>
    </message>
    <message>
        <source>原件</source>
        <extracomment>Heading over the ways in which paper originals leave</extracomment>
        <translation>原件</translation>
    </message>
    <message>
        <source>返回</source>
        <extracomment>Button: one step back, nothing is lost</extracomment>
        <translation>返回</translation>
    </message>
    <message>
        <source>选好了，下一步</source>
        <extracomment>Button: ways are chosen</extracomment>
        <translation>選好了，下一步</translation>
    </message>
    <message>
        <source>还有 %1 项没选</source>
        <extracomment>Button that waits: so many choices are open</extracomment>
        <translation>還有 %1 項沒選</translation>
    </message>
</context>
<context>
    <name>ClaimByCard</name>
    <message>
        <source>把身份证平放在亮灯处</source>
        <extracomment>Title: lay the identity card at the lit place</extracomment>
        <translation>把身份證平放在亮燈處</translation>
    </message>
    <message>
        <source>%1。取结果、放原件、拿回原件、查进度都用它。</source>
        <extracomment>Lead: %1 says where, such as &quot;right of the screen&quot;</extracomment>
        <translation>%1。取結果、放原件、拿回原件、查進度都用它。</translation>
    </message>
    <message>
        <source>取件码或投件码</source>
        <extracomment>Field for a pick-up or drop code</extracomment>
        <translation>取件碼或投件碼</translation>
    </message>
    <message>
        <source>没带身份证？输取件码或投件码</source>
        <extracomment>In the empty field for a pick-up or drop code</extracomment>
        <translation>沒帶身份證？輸取件碼或投件碼</translation>
    </message>
    <message>
        <source>用这个码</source>
        <extracomment>Button: take the typed one-time code</extracomment>
        <translation>用這個碼</translation>
    </message>
    <message>
        <source>正在查有没有您的件，大约 2 秒。</source>
        <extracomment>The kiosk asks what lies here for this person</extracomment>
        <translation>正在查有沒有您的件，大約 2 秒。</translation>
    </message>
    <message>
        <source>正在读，先别拿开。</source>
        <extracomment>The card is being read</extracomment>
        <translation>正在讀，先別拿開。</translation>
    </message>
    <message>
        <source>正在等身份证。扫凭条上的码也行。</source>
        <extracomment>Waiting for the card</extracomment>
        <translation>正在等身份證。掃憑條上的碼也行。</translation>
    </message>
    <message>
        <source>返回</source>
        <extracomment>Button: one step back, nothing is lost</extracomment>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>CollectRound</name>
    <message>
        <source>没有袋子</source>
        <extracomment>Exception of one envelope on the courier&apos;s list</extracomment>
        <translation>沒有袋子</translation>
    </message>
    <message>
        <source>袋子破了</source>
        <extracomment>Exception of one envelope on the courier&apos;s list</extracomment>
        <translation>袋子破了</translation>
    </message>
    <message>
        <source>标签不对</source>
        <extracomment>Exception of one envelope on the courier&apos;s list</extracomment>
        <translation>標籤不對</translation>
    </message>
    <message>
        <source>门打不开</source>
        <extracomment>Exception of one envelope on the courier&apos;s list</extracomment>
        <translation>門打不開</translation>
    </message>
    <message>
        <source>取件 · 今天第 %1 次</source>
        <extracomment>Title of the courier&apos;s round; %1 is the number of the round today</extracomment>
        <translation>取件 · 今天第 %1 次</translation>
    </message>
    <message>
        <source>邮政 %1 · %2 前还要来一次</source>
        <extracomment>Who collects, and until when the next round is due; %1 masked name, %2 time</extracomment>
        <translation>郵政 %1 · %2 前還要來一次</translation>
    </message>
    <message>
        <source>邮政 %1 · 今天不用再来</source>
        <extracomment>Who collects; no further round is due today</extracomment>
        <translation>郵政 %1 · 今天不用再來</translation>
    </message>
    <message>
        <source>还有 %1 袋</source>
        <extracomment>Below the count of envelopes seen to: so many are left</extracomment>
        <translation>還有 %1 袋</translation>
    </message>
    <message>
        <source>这次没有要取的</source>
        <extracomment>Nothing is to be collected</extracomment>
        <translation>這次沒有要取的</translation>
    </message>
    <message>
        <source>都处理好了，关好门</source>
        <extracomment>All rows are resolved</extracomment>
        <translation>都處理好了，關好門</translation>
    </message>
    <message>
        <source>扫 %1 袋上的标签</source>
        <extracomment>The door is open: scan the label of the envelope; %1 is the box code</extracomment>
        <translation>掃 %1 袋上的標籤</translation>
    </message>
    <message>
        <source>下一个：%1 号箱</source>
        <extracomment>The next door can be opened; %1 is the box code</extracomment>
        <translation>下一個：%1 號箱</translation>
    </message>
    <message>
        <source>接着放办好的结果，再签字交接。</source>
        <extracomment>What comes after the round</extracomment>
        <translation>接着放辦好的結果，再簽字交接。</translation>
    </message>
    <message>
        <source>标签要和清单一致，扫对了、门关上了才开下一个门。</source>
        <extracomment>The label must match the list</extracomment>
        <translation>標籤要和清單一致，掃對了、門關上了才開下一個門。</translation>
    </message>
    <message>
        <source>点“打开箱门”，拿出袋子，扫标签。</source>
        <extracomment>Press the button to open the door</extracomment>
        <translation>點「打開箱門」，拿出袋子，掃標籤。</translation>
    </message>
    <message>
        <source>标签和清单不一致</source>
        <extracomment>A wrong label was scanned</extracomment>
        <translation>標籤和清單不一致</translation>
    </message>
    <message>
        <source>再扫一次；还不对就点“标签不对”。</source>
        <extracomment>What to do after a wrong label</extracomment>
        <translation>再掃一次；還不對就點「標籤不對」。</translation>
    </message>
    <message>
        <source>1 袋 · %1</source>
        <extracomment>One envelope and its matter</extracomment>
        <translation>1 袋 · %1</translation>
    </message>
    <message>
        <source>%1 · %2 去 %3</source>
        <extracomment>Label, sorting code, department; %1 %2 %3</extracomment>
        <translation>%1 · %2 去 %3</translation>
    </message>
    <message>
        <source>已取走</source>
        <extracomment>State of a row: taken</extracomment>
        <translation>已取走</translation>
    </message>
    <message>
        <source>要说明</source>
        <translation>要説明</translation>
    </message>
    <message>
        <source>门开着</source>
        <extracomment>State of a row: its door is open</extracomment>
        <translation>門開着</translation>
    </message>
    <message>
        <source>等候</source>
        <extracomment>State of a row: its turn comes later</extracomment>
        <translation>等候</translation>
    </message>
    <message>
        <source>第 %1 到 %2 袋，共 %3 袋</source>
        <extracomment>Which rows of the list are shown: from, to, all</extracomment>
        <translation>第 %1 到 %2 袋，共 %3 袋</translation>
    </message>
    <message>
        <source>上一页</source>
        <extracomment>Button: earlier rows of the list</extracomment>
        <translation>上一頁</translation>
    </message>
    <message>
        <source>下一页</source>
        <extracomment>Button: later rows of the list</extracomment>
        <translation>下一頁</translation>
    </message>
    <message>
        <source>再开一次</source>
        <extracomment>Button: open the same door again</extracomment>
        <translation>再開一次</translation>
    </message>
    <message>
        <source>打开箱门</source>
        <extracomment>Button: open the door of the current row</extracomment>
        <translation>打開箱門</translation>
    </message>
    <message>
        <source>还有 %1 袋没处理</source>
        <extracomment>Button that waits: so many envelopes are unresolved</extracomment>
        <translation>還有 %1 袋沒處理</translation>
    </message>
    <message>
        <source>都好了，放结果</source>
        <extracomment>Button: go on to loading results</extracomment>
        <translation>都好了，放結果</translation>
    </message>
    <message>
        <source>扫对了，推上 %1 的门</source>
        <extracomment>The right label was scanned and the door is still open; %1 is the box code</extracomment>
        <translation>掃對了，推上 %1 的門</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>要向 1 个部门核对，您同意吗？</source>
        <extracomment>Title: consent, one office</extracomment>
        <translation>要向 1 個部門核對，您同意嗎？</translation>
    </message>
    <message>
        <source>要向 %1 个部门核对，您同意吗？</source>
        <extracomment>Title: consent, several offices</extracomment>
        <translation>要向 %1 個部門核對，您同意嗎？</translation>
    </message>
    <message>
        <source>一项一项选。不同意也能办，改成扫描材料。</source>
        <extracomment>Lead: consent is asked for each office, and No is a way too</extracomment>
        <translation>一項一項選。不同意也能辦，改成掃描材料。</translation>
    </message>
    <message>
        <source>谁来用</source>
        <extracomment>Consent: who uses the data</extracomment>
        <translation>誰來用</translation>
    </message>
    <message>
        <source>做什么</source>
        <extracomment>Consent: what the data are used for</extracomment>
        <translation>做甚麼</translation>
    </message>
    <message>
        <source>留多久</source>
        <extracomment>Consent: how long data are kept</extracomment>
        <translation>留多久</translation>
    </message>
    <message>
        <source>您的权利</source>
        <extracomment>Consent: what the person can ask for later</extracomment>
        <translation>您的權利</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Consent: an office and which of its data; %1 office, %2 data</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1，%2</source>
        <extracomment>Consent: what it is for, and what need not be brought then; %1 %2</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>返回</source>
        <extracomment>Button: one step back, nothing is lost</extracomment>
        <translation>返回</translation>
    </message>
    <message>
        <source>还有 %1 项没选</source>
        <extracomment>Button that waits: so many questions are not answered yet</extracomment>
        <translation>還有 %1 項沒選</translation>
    </message>
    <message>
        <source>选好了，下一步</source>
        <extracomment>Button: all questions are answered</extracomment>
        <translation>選好了，下一步</translation>
    </message>
</context>
<context>
    <name>ConsentRow</name>
    <message>
        <source>同意核对</source>
        <extracomment>Answer to a consent question</extracomment>
        <translation>同意核對</translation>
    </message>
    <message>
        <source>不同意，我来扫描</source>
        <extracomment>Answer to a consent question; the person scans the paper instead</extracomment>
        <translation>不同意，我來掃描</translation>
    </message>
</context>
<context>
    <name>Corrections</name>
    <message>
        <source>有 1 处要改，一次说清</source>
        <extracomment>Title: one thing to correct</extracomment>
        <translation>有 1 處要改，一次説清</translation>
    </message>
    <message>
        <source>有 %1 处要改，一次说清</source>
        <extracomment>Title: several things to correct</extracomment>
        <translation>有 %1 處要改，一次説清</translation>
    </message>
    <message>
        <source>现在就能改，改好再送，不用重新填。</source>
        <extracomment>Lead: it can be mended at once</extracomment>
        <translation>現在就能改，改好再送，不用重新填。</translation>
    </message>
    <message>
        <source>这里改不了。改好再来，刷身份证就接着办。</source>
        <extracomment>Lead: it has to be mended elsewhere</extracomment>
        <translation>這裏改不了。改好再來，拍身份證就接着辦。</translation>
    </message>
    <message>
        <source>其他材料都留着，受理号 %1 不变。</source>
        <extracomment>What is safe: the rest of the case; %1 is the case number</extracomment>
        <translation>其他材料都留着，受理號 %1 不變。</translation>
    </message>
    <message>
        <source>先走，以后改</source>
        <extracomment>Button: leave, mend later</extracomment>
        <translation>先走，以後改</translation>
    </message>
    <message>
        <source>知道了，完成</source>
        <extracomment>Button: understood, done</extracomment>
        <translation>知道了，完成</translation>
    </message>
    <message>
        <source>现在就改</source>
        <extracomment>Button: mend here now</extracomment>
        <translation>現在就改</translation>
    </message>
</context>
<context>
    <name>CourierDone</name>
    <message>
        <source>交接好了</source>
        <extracomment>Headline: the hand-over is complete</extracomment>
        <translation>交接好了</translation>
    </message>
    <message>
        <source>取走 %1 袋，放入 %2 袋</source>
        <extracomment>What was handed over: %1 taken, %2 loaded</extracomment>
        <translation>取走 %1 袋，放入 %2 袋</translation>
    </message>
    <message>
        <source>交接单</source>
        <extracomment>The hand-over slip</extracomment>
        <translation>交接單</translation>
    </message>
    <message>
        <source>右边出纸口，请拿走</source>
        <extracomment>Where the slip is</extracomment>
        <translation>右邊出紙口，請拿走</translation>
    </message>
    <message>
        <source>没有打印，记录已存好，后台可以补印</source>
        <extracomment>The slip was not printed</extracomment>
        <translation>沒有列印，記錄已存好，後台可以補印</translation>
    </message>
    <message>
        <source>下次取件</source>
        <extracomment>When the courier must come again</extracomment>
        <translation>下次取件</translation>
    </message>
    <message>
        <source>%1 %2 前</source>
        <extracomment>Until when the next collection is due; %1 day, %2 time</extracomment>
        <translation>%1 %2 前</translation>
    </message>
    <message>
        <source>今天不用再来</source>
        <extracomment>No collection is due</extracomment>
        <translation>今天不用再來</translation>
    </message>
    <message>
        <source>箱门都关好了。带好袋子和工牌。</source>
        <extracomment>All doors are shut</extracomment>
        <translation>箱門都關好了。帶好袋子和工牌。</translation>
    </message>
    <message>
        <source>退出取件</source>
        <extracomment>Button: leave courier mode</extracomment>
        <translation>退出取件</translation>
    </message>
</context>
<context>
    <name>CourierSignIn</name>
    <message>
        <source>请输入工作卡的密码</source>
        <extracomment>Title: a staff card lies in the slot, its PIN follows</extracomment>
        <translation>請輸入工作卡的密碼</translation>
    </message>
    <message>
        <source>扫工牌上的码，或插入工作卡</source>
        <extracomment>Title: hold the badge under the reader, or put the staff card into the slot</extracomment>
        <translation>掃工牌上的碼，或插入工作卡</translation>
    </message>
    <message>
        <source>密码由卡自己核对，不会离开这台机器。办完请记得取卡。</source>
        <extracomment>Lead: the PIN of a card</extracomment>
        <translation>密碼由卡自己核對，不會離開這部機器。辦完請記得取卡。</translation>
    </message>
    <message>
        <source>工牌对着亮灯的扫码口，工作卡芯片朝上插到底。只给邮政取件人员用。</source>
        <extracomment>Lead: the badge or the card</extracomment>
        <translation>工牌對着亮燈的掃碼口，工作卡晶片朝上插到底。只供郵政取件人員使用。</translation>
    </message>
    <message>
        <source>密码不对。这张卡还可以试 %1 次，再错卡会锁住。</source>
        <extracomment>How often a card takes another PIN before it blocks itself for good</extracomment>
        <translation>密碼不對。這張卡還可以試 %1 次，再錯卡會鎖住。</translation>
    </message>
    <message>
        <source>正在等工牌或工作卡。</source>
        <extracomment>Waiting for the badge or the card</extracomment>
        <translation>正在等工牌或工作卡。</translation>
    </message>
    <message>
        <source>请输入取件密码</source>
        <extracomment>Title: the badge was read, the PIN follows</extracomment>
        <translation>請輸入取件密碼</translation>
    </message>
    <message>
        <source>扫工牌上的码</source>
        <extracomment>Title: hold the badge under the reader</extracomment>
        <translation>掃工牌上的碼</translation>
    </message>
    <message>
        <source>6 位数字。输的时候用手挡一下。</source>
        <extracomment>Lead: the PIN</extracomment>
        <translation>6 位數字。輸的時候用手擋一下。</translation>
    </message>
    <message>
        <source>对着右边亮灯的扫码口。只给邮政取件人员用。</source>
        <extracomment>Lead: the badge</extracomment>
        <translation>對着右邊亮燈的掃碼口。只給郵政取件人員用。</translation>
    </message>
    <message>
        <source>工牌或密码不对</source>
        <extracomment>Badge or PIN is wrong; it is not said which</extracomment>
        <translation>工牌或密碼不對</translation>
    </message>
    <message>
        <source>还可以试 %1 次，再错要等值班人员解锁。</source>
        <extracomment>How often the PIN can still be tried</extracomment>
        <translation>還可以試 %1 次，再錯要等值班人員解鎖。</translation>
    </message>
    <message>
        <source>请再试一次，或打电话给值班人员。</source>
        <extracomment>What to do after a refused sign-in</extracomment>
        <translation>請再試一次，或打電話給值班人員。</translation>
    </message>
    <message>
        <source>正在等工牌。</source>
        <extracomment>Waiting for the badge</extracomment>
        <translation>正在等工牌。</translation>
    </message>
    <message>
        <source>已输 %1 位</source>
        <extracomment>How many digits were typed</extracomment>
        <translation>已輸 %1 位</translation>
    </message>
    <message>
        <source>正在核对…</source>
        <extracomment>The sign-in is being checked</extracomment>
        <translation>正在核對…</translation>
    </message>
    <message>
        <source>返回</source>
        <extracomment>Button: leave the courier&apos;s part</extracomment>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>Decided</name>
    <message>
        <source>批准了</source>
        <extracomment>Headline: the machine&apos;s rule granted it</extracomment>
        <translation>批准了</translation>
    </message>
    <message>
        <source>要请人来看</source>
        <extracomment>Headline: the rule is not met, a person decides</extracomment>
        <translation>要請人來看</translation>
    </message>
    <message>
        <source>%1 · 用时 %2 秒</source>
        <extracomment>Below the headline: matter, and how many seconds it took</extracomment>
        <translation>%1 · 用時 %2 秒</translation>
    </message>
    <message>
        <source>这台机器现在打不出来</source>
        <extracomment>Below the headline: the printer could not print it</extracomment>
        <translation>這台機器現在列印不出來</translation>
    </message>
    <message>
        <source>证明现在就能打印</source>
        <extracomment>Below the headline: the paper can be printed</extracomment>
        <translation>證明現在就能列印</translation>
    </message>
    <message>
        <source>证明正在做，马上就好</source>
        <translation>證明正在做，馬上就好</translation>
    </message>
    <message>
        <source>机器不作拒绝。材料已经交到值班人员那里。</source>
        <extracomment>Below the headline: nothing is refused by the machine</extracomment>
        <translation>機器不作拒絕。材料已經交到值班人員那裏。</translation>
    </message>
    <message>
        <source>办件没丢，号还在</source>
        <extracomment>What is safe first</extracomment>
        <translation>辦件沒丟，號還在</translation>
    </message>
    <message>
        <source>为什么能当场批准</source>
        <extracomment>Heading over the reasons of a granted decision</extracomment>
        <translation>為甚麼能當場批准</translation>
    </message>
    <message>
        <source>为什么要请人看</source>
        <extracomment>Heading over the reasons when a person must look</extracomment>
        <translation>為甚麼要請人看</translation>
    </message>
    <message>
        <source>规则 %1 · 由机器作出</source>
        <extracomment>Beside the heading: which rule decided; %1 is its name and version</extracomment>
        <translation>規則 %1 · 由機器作出</translation>
    </message>
    <message>
        <source>请人来看一遍</source>
        <extracomment>Button: a person shall look at the decision again</extracomment>
        <translation>請人來看一遍</translation>
    </message>
    <message>
        <source>对机器的决定不放心，随时可以。不影响已经给您的结果。</source>
        <extracomment>Below the button that asks for a person</extracomment>
        <translation>對機器的決定不放心，隨時可以。不影響已經給您的結果。</translation>
    </message>
    <message>
        <source>不服怎么办</source>
        <extracomment>Heading: how to object</extracomment>
        <translation>不服怎麼辦</translation>
    </message>
    <message>
        <source>好了，完成</source>
        <extracomment>Button: all is done</extracomment>
        <translation>好了，完成</translation>
    </message>
    <message>
        <source>不打印，完成</source>
        <extracomment>Button: leave without the print; the result stays available</extracomment>
        <translation>不列印，完成</translation>
    </message>
    <message>
        <source>正在打印</source>
        <extracomment>Button that waits while the printer works</extracomment>
        <translation>正在列印</translation>
    </message>
    <message>
        <source>再打一次</source>
        <extracomment>Button: nothing came out of the printer; try once more</extracomment>
        <translation>再列印一次</translation>
    </message>
    <message>
        <source>打印证明</source>
        <translation>列印證明</translation>
    </message>
    <message>
        <source>证明正在做</source>
        <extracomment>Button: print the result paper</extracomment>
        <translation>證明正在做</translation>
    </message>
    <message>
        <source>证明已经印好，请在出纸口拿</source>
        <extracomment>Below the headline: the paper lies in the slot</extracomment>
        <translation>證明已經印好，請在出紙口拿</translation>
    </message>
</context>
<context>
    <name>Deposited</name>
    <message>
        <source>托管好了</source>
        <extracomment>Headline: originals lie in trust</extracomment>
        <translation>託管好了</translation>
    </message>
    <message>
        <source>放好了</source>
        <extracomment>Headline: originals are in the box</extracomment>
        <translation>放好了</translation>
    </message>
    <message>
        <source>受理号 %1</source>
        <extracomment>Below the headline; %1 is the case number</extracomment>
        <translation>受理號 %1</translation>
    </message>
    <message>
        <source>回执没印出来，办件没丢</source>
        <extracomment>No slip was printed; what is safe</extracomment>
        <translation>回執沒印出來，辦件沒丟</translation>
    </message>
    <message>
        <source>请记下受理号；刷身份证也查得到。</source>
        <extracomment>No slip was printed; what to do instead</extracomment>
        <translation>請記下受理號；拍身份證也查得到。</translation>
    </message>
    <message>
        <source>凭这个码或身份证取回</source>
        <extracomment>Before the code of what was left</extracomment>
        <translation>憑這個碼或身份證取回</translation>
    </message>
    <message>
        <source>接下来</source>
        <extracomment>Heading over what follows</extracomment>
        <translation>接下來</translation>
    </message>
    <message>
        <source>您的东西在哪里</source>
        <extracomment>Heading over where the things of the person are</extracomment>
        <translation>您的東西在哪裏</translation>
    </message>
    <message>
        <source>原件 1 袋，托管</source>
        <extracomment>What lies in the box: originals in trust</extracomment>
        <translation>原件 1 袋，託管</translation>
    </message>
    <message>
        <source>原件 1 袋，等邮政来取</source>
        <extracomment>What lies in the box: originals for collection</extracomment>
        <translation>原件 1 袋，等郵政來取</translation>
    </message>
    <message>
        <source>%1 号箱</source>
        <extracomment>Where the originals are; %1 is the box code</extracomment>
        <translation>%1 號箱</translation>
    </message>
    <message>
        <source>右边出纸口，请拿走</source>
        <extracomment>Where the slip is</extracomment>
        <translation>右邊出紙口，請拿走</translation>
    </message>
    <message>
        <source>没有打印，记下受理号</source>
        <extracomment>There is no slip</extracomment>
        <translation>沒有列印，記下受理號</translation>
    </message>
    <message>
        <source>回执</source>
        <extracomment>The slip as a thing</extracomment>
        <translation>回執</translation>
    </message>
    <message>
        <source>好了，完成</source>
        <extracomment>Button: all is done</extracomment>
        <translation>好了，完成</translation>
    </message>
</context>
<context>
    <name>Display</name>
    <message>
        <source>字要多大？</source>
        <extracomment>Overlay for text size and contrast: first group</extracomment>
        <translation>字要多大？</translation>
    </message>
    <message>
        <source>紧凑</source>
        <extracomment>Text size: the smallest of four</extracomment>
        <translation>緊湊</translation>
    </message>
    <message>
        <source>标准</source>
        <extracomment>Text size: the usual one; also the usual contrast</extracomment>
        <translation>標準</translation>
    </message>
    <message>
        <source>大</source>
        <extracomment>Text size: larger</extracomment>
        <translation>大</translation>
    </message>
    <message>
        <source>特大</source>
        <extracomment>Text size: the largest</extracomment>
        <translation>特大</translation>
    </message>
    <message>
        <source>对比</source>
        <extracomment>Overlay for text size and contrast: second group</extracomment>
        <translation>對比</translation>
    </message>
    <message>
        <source>黑底白字</source>
        <extracomment>Contrast: white and yellow on black</extracomment>
        <translation>黑底白字</translation>
    </message>
    <message>
        <source>白底黑字</source>
        <extracomment>Contrast: black on white</extracomment>
        <translation>白底黑字</translation>
    </message>
    <message>
        <source>柔和</source>
        <extracomment>Contrast: soft, for eyes that glare hurts</extracomment>
        <translation>柔和</translation>
    </message>
    <message>
        <source>知道了，继续办</source>
        <translation>知道了，繼續辦</translation>
    </message>
</context>
<context>
    <name>Done</name>
    <message>
        <source>身份证</source>
        <extracomment>A thing to take along</extracomment>
        <translation>身份證</translation>
    </message>
    <message>
        <source>打印的纸</source>
        <extracomment>A thing to take along</extracomment>
        <translation>列印的紙</translation>
    </message>
    <message>
        <source>原件</source>
        <extracomment>A thing to take along</extracomment>
        <translation>原件</translation>
    </message>
    <message>
        <source>箱门</source>
        <extracomment>A thing to see to: the door of the box</extracomment>
        <translation>箱門</translation>
    </message>
    <message>
        <source>、</source>
        <extracomment>Separates the things of a list</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>受理号 %1</source>
        <extracomment>Done: number of the case</extracomment>
        <translation>受理號 %1</translation>
    </message>
    <message>
        <source>别忘了拿：%1</source>
        <extracomment>Done: things to take; %1 is a list</extracomment>
        <translation>別忘了拿：%1</translation>
    </message>
    <message>
        <source>接下来</source>
        <extracomment>Done: what happens next</extracomment>
        <translation>接下來</translation>
    </message>
    <message>
        <source>查进度</source>
        <extracomment>Done: the QR code leads to the progress page</extracomment>
        <translation>查進度</translation>
    </message>
    <message>
        <source>扫码，或回来刷证。
码里没有您的信息。</source>
        <extracomment>Done: below the QR code</extracomment>
        <translation>掃碼，或回來拍證。
碼裏沒有您的資料。</translation>
    </message>
    <message>
        <source>您的东西在哪里</source>
        <extracomment>Done: heading over where originals, slip and application are now</extracomment>
        <translation>您的東西在哪裏</translation>
    </message>
    <message>
        <source>这台机器已清除</source>
        <extracomment>Done: heading of the list of what was wiped</extracomment>
        <translation>這台機器已清除</translation>
    </message>
    <message>
        <source>东西拿好了，离开</source>
        <extracomment>Done: the last button</extracomment>
        <translation>東西拿好了，離開</translation>
    </message>
    <message>
        <source>请先拿好东西</source>
        <extracomment>Done: the last button while something is still here</extracomment>
        <translation>請先拿好東西</translation>
    </message>
</context>
<context>
    <name>EdgeWords</name>
    <message>
        <source>在屏幕左边</source>
        <extracomment>Where a device is, seen from the screen; a clause at the beginning of a sentence</extracomment>
        <translation>在螢幕左邊</translation>
    </message>
    <message>
        <source>在屏幕下面</source>
        <extracomment>Where a device is, seen from the screen; a clause at the beginning of a sentence</extracomment>
        <translation>在螢幕下面</translation>
    </message>
    <message>
        <source>在屏幕上面</source>
        <extracomment>Where a device is, seen from the screen; a clause at the beginning of a sentence</extracomment>
        <translation>在螢幕上面</translation>
    </message>
    <message>
        <source>在屏幕右边</source>
        <extracomment>Where a device is, seen from the screen; a clause at the beginning of a sentence</extracomment>
        <translation>在螢幕右邊</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>还没有选</source>
        <extracomment>In place of a value that is still missing</extracomment>
        <translation>還沒有選</translation>
    </message>
    <message>
        <source>看</source>
        <extracomment>Button: show the masked value for 10 seconds</extracomment>
        <translation>看</translation>
    </message>
    <message>
        <source>选</source>
        <extracomment>Button: change this value of one&apos;s own</extracomment>
        <translation>選</translation>
    </message>
    <message>
        <source>改</source>
        <translation>改</translation>
    </message>
    <message>
        <source>不对</source>
        <extracomment>Button: this value from card or register is wrong</extracomment>
        <translation>不對</translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message>
        <source>数一数，再签字</source>
        <extracomment>Title: the courier signs for what was taken and loaded</extracomment>
        <translation>數一數，再簽字</translation>
    </message>
    <message>
        <source>屏上的数和手里的袋子要一样。签了就由邮政保管。</source>
        <extracomment>Lead: the count on the screen and in the bag must agree</extracomment>
        <translation>螢幕上的數和手裏的袋子要一樣。簽了就由郵政保管。</translation>
    </message>
    <message>
        <source>取走</source>
        <extracomment>Count of envelopes taken out</extracomment>
        <translation>取走</translation>
    </message>
    <message>
        <source>%1 袋</source>
        <extracomment>So many envelopes</extracomment>
        <translation>%1 袋</translation>
    </message>
    <message>
        <source>放入</source>
        <extracomment>Count of results put in</extracomment>
        <translation>放入</translation>
    </message>
    <message>
        <source>要说明</source>
        <extracomment>Count of rows with an exception</extracomment>
        <translation>要説明</translation>
    </message>
    <message>
        <source>交接已经记下</source>
        <extracomment>The receipt could not be printed; what is safe</extracomment>
        <translation>交接已經記下</translation>
    </message>
    <message>
        <source>签好了：%1</source>
        <extracomment>The courier has signed; %1 masked name</extracomment>
        <translation>簽好了：%1</translation>
    </message>
    <message>
        <source>请在框里签：%1</source>
        <extracomment>Who signs; %1 masked name</extracomment>
        <translation>請在框裏籤：%1</translation>
    </message>
    <message>
        <source>用手指写，不用笔也行</source>
        <extracomment>Inside the signature field</extracomment>
        <translation>用手指寫，不用筆也行</translation>
    </message>
    <message>
        <source>重写</source>
        <extracomment>Button: empty the signature field and write again</extracomment>
        <translation>重寫</translation>
    </message>
    <message>
        <source>返回</source>
        <extracomment>Button: one step back, nothing is lost</extracomment>
        <translation>返回</translation>
    </message>
    <message>
        <source>还没有签字</source>
        <extracomment>Button: sign the hand-over</extracomment>
        <translation>還沒有簽字</translation>
    </message>
    <message>
        <source>签字交接</source>
        <translation>簽字交接</translation>
    </message>
    <message>
        <source>正在印交接单</source>
        <extracomment>Button that waits while the hand-over slip is printed</extracomment>
        <translation>正在印交接單</translation>
    </message>
    <message>
        <source>好了，下一步</source>
        <extracomment>Button: all is signed</extracomment>
        <translation>好了，下一步</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>大厅有人值守</source>
        <extracomment>Header: staff are in the hall now</extracomment>
        <translation>大廳有人值守</translation>
    </message>
    <message>
        <source>远程值守中</source>
        <extracomment>Header: staff answer from afar now</extracomment>
        <translation>遠程值守中</translation>
    </message>
    <message>
        <source>人工 %1 起</source>
        <extracomment>Header: nobody is on duty; %1 is the time at which staff are back</extracomment>
        <translation>人工 %1 起</translation>
    </message>
    <message>
        <source>现在无人值守</source>
        <extracomment>Header: nobody is on duty now</extracomment>
        <translation>現在無人值守</translation>
    </message>
    <message>
        <source>政务客厅</source>
        <extracomment>Name of the product</extracomment>
        <translation>政務客廳</translation>
    </message>
    <message>
        <source>%1 · 24 小时不打烊 · 免费</source>
        <extracomment>Header: open 24 hours, free of charge. %1 is the place</extracomment>
        <translation>%1 · 24 小時不打烊 · 免費</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>要人帮忙吗？</source>
        <extracomment>Help overlay: its question</extracomment>
        <translation>要人幫忙嗎？</translation>
    </message>
    <message>
        <source>您办到哪一步都不会丢。</source>
        <extracomment>Help overlay: nothing is lost while asking</extracomment>
        <translation>您辦到哪一步都不會丟。</translation>
    </message>
    <message>
        <source>找大厅的工作人员</source>
        <extracomment>Help: staff are in the hall</extracomment>
        <translation>找大廳的工作人員</translation>
    </message>
    <message>
        <source>就在旁边的服务台</source>
        <extracomment>Help: where staff are</extracomment>
        <translation>就在旁邊的服務台</translation>
    </message>
    <message>
        <source>打 12345</source>
        <extracomment>Help: the national government service number</extracomment>
        <translation>打 12345</translation>
    </message>
    <message>
        <source>24 小时有人接，说出机身上的编号</source>
        <extracomment>Help: open at any hour, the number of this machine is written on it</extracomment>
        <translation>24 小時有人接，說出機身上的編號</translation>
    </message>
    <message>
        <source>工作人员 %1 到</source>
        <extracomment>Help: when staff are here again; %1 is a time</extracomment>
        <translation>工作人員 %1 到</translation>
    </message>
    <message>
        <source>知道了，继续办</source>
        <extracomment>Overlay: close it and go on</extracomment>
        <translation>知道了，繼續辦</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>办事</source>
        <extracomment>Door of home: hand in an application</extracomment>
        <translation>辦事</translation>
    </message>
    <message>
        <source>小蜜蜂箱</source>
        <extracomment>Door of home: the Little Bee Box, deposit and collect</extracomment>
        <translation>小蜜蜂箱</translation>
    </message>
    <message>
        <source>查询打印</source>
        <extracomment>Door of home: print certificates</extracomment>
        <translation>查詢列印</translation>
    </message>
    <message>
        <source>预约与进度</source>
        <extracomment>Door of home: appointments and progress</extracomment>
        <translation>預約與進度</translation>
    </message>
    <message>
        <source>晚上好，想办什么？</source>
        <extracomment>Greeting at night and in the evening</extracomment>
        <translation>晚上好，想辦甚麼？</translation>
    </message>
    <message>
        <source>早上好，想办什么？</source>
        <extracomment>Greeting in the morning</extracomment>
        <translation>早上好，想辦甚麼？</translation>
    </message>
    <message>
        <source>下午好，想办什么？</source>
        <extracomment>Greeting in the afternoon</extracomment>
        <translation>下午好，想辦甚麼？</translation>
    </message>
    <message>
        <source>能点的都在下半屏。上半屏只放说明。</source>
        <extracomment>Home with low reach on</extracomment>
        <translation>能點的都在下半屏。上半屏只放說明。</translation>
    </message>
    <message>
        <source>先看看也行，到要用的时候再认证身份。</source>
        <extracomment>Home: look first, identify later</extracomment>
        <translation>先看看也行，到要用的時候再認證身份。</translation>
    </message>
    <message>
        <source>搜事项</source>
        <extracomment>Home: what the search field is for</extracomment>
        <translation>搜事項</translation>
    </message>
    <message>
        <source>搜事项，如 sb → 社保</source>
        <extracomment>Home: hint in the search field; initials of pinyin find a matter too</extracomment>
        <translation>搜事項，如 sb → 社保</translation>
    </message>
    <message>
        <source>键盘</source>
        <extracomment>Home: opens the keyboard</extracomment>
        <translation>鍵盤</translation>
    </message>
    <message>
        <source>常办</source>
        <extracomment>Home: matters often done here</extracomment>
        <translation>常辦</translation>
    </message>
    <message>
        <source>约 %1 分钟</source>
        <extracomment>Minutes at this machine</extracomment>
        <translation>約 %1 分鐘</translation>
    </message>
    <message>
        <source> · 人工预审</source>
        <extracomment>A person looks at this matter before it is decided</extracomment>
        <translation> · 人工預審</translation>
    </message>
    <message>
        <source>邮政取件</source>
        <extracomment>Home: entrance for the courier</extracomment>
        <translation>郵政取件</translation>
    </message>
</context>
<context>
    <name>Identify</name>
    <message>
        <source>正在等身份证… 还有 %1 秒</source>
        <extracomment>Waiting for the card; %1 seconds</extracomment>
        <translation>正在等身份證… 還有 %1 秒</translation>
    </message>
    <message>
        <source>%1：把身份证放在亮灯处</source>
        <extracomment>Title: one of several persons lays the card down; %1 is who, such as buyer</extracomment>
        <translation>%1：把身份證放在亮燈處</translation>
    </message>
    <message>
        <source>把身份证平放在亮灯处</source>
        <extracomment>Title: lay the identity card at the lit place</extracomment>
        <translation>把身份證平放在亮燈處</translation>
    </message>
    <message>
        <source>%1，和手一样高。读到以后就可以拿开。</source>
        <extracomment>Lead: %1 says where, such as &quot;right of the screen&quot;</extracomment>
        <translation>%1，和手一樣高。讀到以後就可以拿開。</translation>
    </message>
    <message>
        <source>读到：%1。%2</source>
        <extracomment>A card that cannot be used: %1 is its kind, such as resident identity card; %2 says why and what to do</extracomment>
        <translation>讀到：%1。%2</translation>
    </message>
    <message>
        <source>这件事要 %1 个人一起办，现在是第 %2 位。</source>
        <extracomment>Several persons identify themselves one after the other: number and count</extracomment>
        <translation>這件事要 %1 個人一起辦，現在是第 %2 位。</translation>
    </message>
    <message>
        <source>这些证件都可以</source>
        <extracomment>Identify: heading over the kinds of identity card that the reader takes</extracomment>
        <translation>這些證件都可以</translation>
    </message>
    <message>
        <source>、</source>
        <extracomment>Separates the kinds of identity card</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>读取证件上的文字、照片和指纹数据，只放在内存里，结束就清除。</source>
        <extracomment>The matter needs the fingerprint data of the card too</extracomment>
        <translation>讀取證件上的文字、照片和指紋資料，只放在記憶體裏，結束就清除。</translation>
    </message>
    <message>
        <source>读取证件上的文字和照片，只放在内存里，结束就清除。</source>
        <extracomment>What is read from the card and what becomes of it</extracomment>
        <translation>讀取證件上的文字和照片，只放在記憶體裏，結束就清除。</translation>
    </message>
    <message>
        <source>不认证，先看指南</source>
        <extracomment>Button: back to the guide without identification</extracomment>
        <translation>不認證，先看指南</translation>
    </message>
    <message>
        <source>再读一次</source>
        <extracomment>Button: the time ran out or the reader did not answer; read the card once more</extracomment>
        <translation>再讀一次</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>您还在吗？</source>
        <extracomment>Idle warning, the question</extracomment>
        <translation>您還在嗎？</translation>
    </message>
    <message>
        <source>为了不让别人看到您的信息，
%1 秒后会收起并清除。碰一下屏幕就继续。</source>
        <extracomment>Idle warning; %1 seconds are left</extracomment>
        <translation>為了不讓別人看到您的資料，
%1 秒後會收起並清除。碰一下螢幕就繼續。</translation>
    </message>
    <message>
        <source>我还在，继续办</source>
        <extracomment>Idle warning: I am here</extracomment>
        <translation>我還在，繼續辦</translation>
    </message>
    <message>
        <source>结束并清除</source>
        <translation>結束並清除</translation>
    </message>
    <message>
        <source>身份证还在读卡处，请带走</source>
        <extracomment>Idle warning: the identity card still lies on the reader</extracomment>
        <translation>身份證還在讀卡處，請帶走</translation>
    </message>
</context>
<context>
    <name>KeyPad</name>
    <message>
        <source>确定</source>
        <extracomment>Key: confirm the typed number</extracomment>
        <translation>確定</translation>
    </message>
    <message>
        <source>删除</source>
        <extracomment>Key: take the last digit back</extracomment>
        <translation>刪除</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>知道了，继续办</source>
        <translation>知道了，繼續辦</translation>
    </message>
</context>
<context>
    <name>LiveSheet</name>
    <message>
        <source>放好了，可以扫</source>
        <extracomment>Live picture of the document camera: the page lies well</extracomment>
        <translation>放好了，可以掃</translation>
    </message>
    <message>
        <source>太暗了，别让身体挡住灯</source>
        <extracomment>Live picture of the document camera: hint</extracomment>
        <translation>太暗了，別讓身體擋住燈</translation>
    </message>
    <message>
        <source>台面上还没有纸，正面朝上放好</source>
        <extracomment>Live picture of the document camera: hint</extracomment>
        <translation>檯面上還沒有紙，正面朝上放好</translation>
    </message>
    <message>
        <source>四边没有全看见，放平、往中间挪</source>
        <extracomment>Live picture of the document camera: hint</extracomment>
        <translation>四邊沒有全看見，放平、往中間挪</translation>
    </message>
    <message>
        <source>有反光，把纸往左挪一点</source>
        <extracomment>Live picture of the document camera: hint</extracomment>
        <translation>有反光，把紙往左挪一點</translation>
    </message>
    <message>
        <source>看不清字，把纸压平，别动</source>
        <extracomment>Live picture of the document camera: hint</extracomment>
        <translation>看不清字，把紙壓平，別動</translation>
    </message>
    <message>
        <source>台面上的纸</source>
        <extracomment>The live picture of the sheet below the camera</extracomment>
        <translation>檯面上的紙</translation>
    </message>
    <message>
        <source>正在扫，别动纸</source>
        <extracomment>A page is being scanned</extracomment>
        <translation>正在掃，別動紙</translation>
    </message>
    <message>
        <source>没有画面也能扫。
把第 %1 页放好，点下面的按钮。</source>
        <extracomment>The document camera shows nothing yet, or nothing at all; %1 is the number of the next page</extracomment>
        <translation>沒有畫面也能掃。
把第 %1 頁放好，點下面的按鈕。</translation>
    </message>
</context>
<context>
    <name>LoadResults</name>
    <message>
        <source>放办好的结果</source>
        <extracomment>Title: the courier puts results into boxes</extracomment>
        <translation>放辦好的結果</translation>
    </message>
    <message>
        <source>这次没有带来的结果。</source>
        <extracomment>Lead: nothing was brought</extracomment>
        <translation>這次沒有帶來的結果。</translation>
    </message>
    <message>
        <source>已放 %1 袋，共 %2 袋</source>
        <extracomment>Lead: %1 loaded of %2</extracomment>
        <translation>已放 %1 袋，共 %2 袋</translation>
    </message>
    <message>
        <source>放进 %1，推上门</source>
        <extracomment>The door is open: put the envelope in; %1 is the box code</extracomment>
        <translation>放進 %1，推上門</translation>
    </message>
    <message>
        <source>没有要放的了</source>
        <extracomment>Nothing is left to load</extracomment>
        <translation>沒有要放的了</translation>
    </message>
    <message>
        <source>扫一袋结果的标签</source>
        <extracomment>Scan the label of any result</extracomment>
        <translation>掃一袋結果的標籤</translation>
    </message>
    <message>
        <source>一格一袋，标签朝上。</source>
        <extracomment>One envelope in each box</extracomment>
        <translation>一格一袋，標籤朝上。</translation>
    </message>
    <message>
        <source>接着两边签字交接。</source>
        <extracomment>What comes next</extracomment>
        <translation>接着兩邊簽字交接。</translation>
    </message>
    <message>
        <source>扫对了，会开一个空箱的门。</source>
        <extracomment>The box opens by itself after the scan</extracomment>
        <translation>掃對了，會開一個空箱的門。</translation>
    </message>
    <message>
        <source>这一袋不在清单上</source>
        <extracomment>A wrong label was scanned</extracomment>
        <translation>這一袋不在清單上</translation>
    </message>
    <message>
        <source>先不要放，带回去；清单上的再扫一次。</source>
        <extracomment>What to do with an envelope that is not on the list</extracomment>
        <translation>先不要放，帶回去；清單上的再掃一次。</translation>
    </message>
    <message>
        <source>已放好</source>
        <extracomment>State of a result: in its box</extracomment>
        <translation>已放好</translation>
    </message>
    <message>
        <source>带回</source>
        <extracomment>State of a result: could not be loaded</extracomment>
        <translation>帶回</translation>
    </message>
    <message>
        <source>门开着</source>
        <extracomment>State of a result: its door is open</extracomment>
        <translation>門開着</translation>
    </message>
    <message>
        <source>等候</source>
        <extracomment>State of a result: its turn comes later</extracomment>
        <translation>等候</translation>
    </message>
    <message>
        <source>上一页</source>
        <extracomment>Button: earlier rows of the list</extracomment>
        <translation>上一頁</translation>
    </message>
    <message>
        <source>下一页</source>
        <extracomment>Button: later rows of the list</extracomment>
        <translation>下一頁</translation>
    </message>
    <message>
        <source>返回</source>
        <extracomment>Button: back to the list of what was collected</extracomment>
        <translation>返回</translation>
    </message>
    <message>
        <source>先推上门</source>
        <extracomment>Button that waits until the door is shut</extracomment>
        <translation>先推上門</translation>
    </message>
    <message>
        <source>放进去了</source>
        <extracomment>Button: the envelope is in and its door is shut</extracomment>
        <translation>放進去了</translation>
    </message>
    <message>
        <source>门关好了</source>
        <extracomment>State of a result: its door was shut, the courier has not yet said that it is in</extracomment>
        <translation>門關好了</translation>
    </message>
    <message>
        <source>放好了，去交接</source>
        <extracomment>Button: to the hand-over</extracomment>
        <translation>放好了，去交接</translation>
    </message>
    <message>
        <source>%1 袋没有带来，去交接</source>
        <extracomment>Button: %1 of the listed results were not brought; to the hand-over</extracomment>
        <translation>%1 袋沒有帶來，去交接</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>政务客厅</source>
        <extracomment>Title of the window, seen only by technicians</extracomment>
        <translation>政務客廳</translation>
    </message>
</context>
<context>
    <name>MatterGuide</name>
    <message>
        <source>费用，办好再交</source>
        <extracomment>Guide: what the matter costs</extracomment>
        <translation>費用，辦好再交</translation>
    </message>
    <message>
        <source>费用</source>
        <translation>費用</translation>
    </message>
    <message>
        <source>您在这里要花</source>
        <extracomment>Guide: how long the person stays at the machine</extracomment>
        <translation>您在這裏要花</translation>
    </message>
    <message>
        <source>约 %1 分钟</source>
        <extracomment>Guide: minutes at the machine</extracomment>
        <translation>約 %1 分鐘</translation>
    </message>
    <message>
        <source>结果</source>
        <extracomment>Guide: how the result comes</extracomment>
        <translation>結果</translation>
    </message>
    <message>
        <source>时限和费用以当地公布为准 · %1 核对</source>
        <extracomment>Guide: time limits and fees are as published; %1 is a day such as 2026-11-01</extracomment>
        <translation>時限和費用以當地公佈為準 · %1 核對</translation>
    </message>
    <message>
        <source>要用到的 %1 份</source>
        <extracomment>Guide: heading over the list of materials</extracomment>
        <translation>要用到的 %1 份</translation>
    </message>
    <message>
        <source>原件放进小蜜蜂箱</source>
        <translation>原件放進小蜜蜂箱</translation>
    </message>
    <message>
        <source>这台机器准备好了</source>
        <extracomment>Guide: all parts of the machine are ready for this matter</extracomment>
        <translation>這台機器準備好了</translation>
    </message>
    <message>
        <source>这台机器现在的情况</source>
        <extracomment>Guide: something is not ready; the tiles below say what and the way round</extracomment>
        <translation>這台機器現在的情況</translation>
    </message>
    <message>
        <source>返回</source>
        <extracomment>Button: one step back, nothing is lost</extracomment>
        <translation>返回</translation>
    </message>
    <message>
        <source>打印清单</source>
        <extracomment>Button: print the list of what to bring</extracomment>
        <translation>列印清單</translation>
    </message>
    <message>
        <source>开始办理</source>
        <extracomment>Button: start the application</extracomment>
        <translation>開始辦理</translation>
    </message>
    <message>
        <source>这里现在办不了</source>
        <extracomment>Button that cannot be pressed: this matter cannot be done here now</extracomment>
        <translation>這裏現在辦不了</translation>
    </message>
</context>
<context>
    <name>OpeningBox</name>
    <message>
        <source>号箱门正在打开</source>
        <extracomment>Title after a box code: its door is being opened</extracomment>
        <translation>號箱門正在打開</translation>
    </message>
    <message>
        <source>%1，会弹开一条缝。</source>
        <extracomment>Lead: %1 says where, such as &quot;left of the screen&quot;</extracomment>
        <translation>%1，會彈開一條縫。</translation>
    </message>
    <message>
        <source>等门弹开</source>
        <extracomment>Step: wait until the door springs open</extracomment>
        <translation>等門彈開</translation>
    </message>
    <message>
        <source>一两秒就好，不用拉</source>
        <extracomment>How long it takes</extracomment>
        <translation>一兩秒就好，不用拉</translation>
    </message>
    <message>
        <source>放或取</source>
        <extracomment>Step: what to do when the door is open</extracomment>
        <translation>放或取</translation>
    </message>
    <message>
        <source>里面会亮灯</source>
        <extracomment>The place is lit inside</extracomment>
        <translation>裏面會亮燈</translation>
    </message>
    <message>
        <source>推上门</source>
        <extracomment>Step: push the door shut</extracomment>
        <translation>推上門</translation>
    </message>
    <message>
        <source>听到“嗒”一声，灯会变绿</source>
        <extracomment>How the person notices that the door is shut</extracomment>
        <translation>聽到「嗒」一聲，燈會變綠</translation>
    </message>
</context>
<context>
    <name>OutOfService</name>
    <message>
        <source>这台机器现在办不了事</source>
        <extracomment>Out of service: the headline</extracomment>
        <translation>這台機器現在辦不了事</translation>
    </message>
    <message>
        <source>可以去这里办</source>
        <extracomment>Out of service: where else to go</extracomment>
        <translation>可以去這裏辦</translation>
    </message>
    <message>
        <source>从 %1 起。维护人员已经知道。</source>
        <extracomment>Out of service: since when; %1 is a date and time. Staff already know</extracomment>
        <translation>從 %1 起。維護人員已經知道。</translation>
    </message>
</context>
<context>
    <name>PageStrip</name>
    <message>
        <source>清楚</source>
        <extracomment>Verdict on a scanned page</extracomment>
        <translation>清楚</translation>
    </message>
    <message>
        <source>重扫</source>
        <translation>重掃</translation>
    </message>
    <message>
        <source>加一页</source>
        <extracomment>Button: scan one more page</extracomment>
        <translation>加一頁</translation>
    </message>
    <message>
        <source>删除第 %1 页</source>
        <extracomment>Button: drop the selected page; %1 is its number</extracomment>
        <translation>刪除第 %1 頁</translation>
    </message>
    <message>
        <source>重扫第 %1 页</source>
        <extracomment>Button: scan the selected page again; %1 is its number</extracomment>
        <translation>重掃第 %1 頁</translation>
    </message>
    <message>
        <source>看台面</source>
        <extracomment>Button: look at the live picture of what lies below the document camera</extracomment>
        <translation>看檯面</translation>
    </message>
    <message>
        <source>前页</source>
        <extracomment>Button: small pictures of earlier pages</extracomment>
        <translation>前頁</translation>
    </message>
    <message>
        <source>后页</source>
        <extracomment>Button: small pictures of later pages</extracomment>
        <translation>後頁</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>第 %1 页，下面还有 %2 页</source>
        <extracomment>How many more pages of the same sheet follow</extracomment>
        <translation>第 %1 頁，下面還有 %2 頁</translation>
    </message>
    <message>
        <source>第 %1 页，最后一页</source>
        <extracomment>The last page of a sheet</extracomment>
        <translation>第 %1 頁，最後一頁</translation>
    </message>
    <message>
        <source>上一页</source>
        <extracomment>Button: turn to the page before</extracomment>
        <translation>上一頁</translation>
    </message>
    <message>
        <source>下一页</source>
        <extracomment>Button: turn to the page after</extracomment>
        <translation>下一頁</translation>
    </message>
</context>
<context>
    <name>Pickups</name>
    <message>
        <source>这里有您的 1 件</source>
        <extracomment>Title: one envelope lies here for this person</extracomment>
        <translation>這裏有您的 1 件</translation>
    </message>
    <message>
        <source>这里有您的 %1 件</source>
        <extracomment>Title: several envelopes lie here for this person</extracomment>
        <translation>這裏有您的 %1 件</translation>
    </message>
    <message>
        <source>可以放原件了</source>
        <extracomment>Title: nothing lies here, but originals that were taken home can go into a box</extracomment>
        <translation>可以放原件了</translation>
    </message>
    <message>
        <source>现在没有要取的</source>
        <extracomment>Title: nothing lies here for this person</extracomment>
        <translation>現在沒有要取的</translation>
    </message>
    <message>
        <source>一次开一个门，拿好再开下一个。</source>
        <extracomment>Lead: how to take an envelope</extracomment>
        <translation>一次開一個門，拿好再開下一個。</translation>
    </message>
    <message>
        <source>装进信封再放进箱子，一步一步带您做。</source>
        <extracomment>Lead: originals that were taken home can go into a box</extracomment>
        <translation>裝進信封再放進箱子，一步一步帶您做。</translation>
    </message>
    <message>
        <source>您的事办到这一步了：</source>
        <extracomment>Lead: nothing to take, but cases are open</extracomment>
        <translation>您的事辦到這一步了：</translation>
    </message>
    <message>
        <source>没有放在这台机器的件，也没有在办的事。</source>
        <extracomment>Lead: nothing at all</extracomment>
        <translation>沒有放在這部機器的件，也沒有在辦的事。</translation>
    </message>
    <message>
        <source>您的原件 · %1 号箱</source>
        <extracomment>What lies in the box: the person&apos;s own papers</extracomment>
        <translation>您的原件 · %1 號箱</translation>
    </message>
    <message>
        <source>办好的结果 · %1 号箱</source>
        <extracomment>What lies in the box: the result</extracomment>
        <translation>辦好的結果 · %1 號箱</translation>
    </message>
    <message>
        <source>已取走</source>
        <extracomment>Badge: already taken</extracomment>
        <translation>已取走</translation>
    </message>
    <message>
        <source>现在能取</source>
        <extracomment>Badge: opens at once; left out where text is large</extracomment>
        <translation>現在能取</translation>
    </message>
    <message>
        <source>现在能放</source>
        <extracomment>Badge: originals can be put in at once; left out where text is large</extracomment>
        <translation>現在能放</translation>
    </message>
    <message>
        <source>还不能放</source>
        <extracomment>Badge: originals cannot be put in yet; left out where text is large</extracomment>
        <translation>還不能放</translation>
    </message>
    <message>
        <source>还在办的</source>
        <extracomment>Heading over open cases</extracomment>
        <translation>還在辦的</translation>
    </message>
    <message>
        <source>先不取</source>
        <extracomment>Button: leave this part</extracomment>
        <translation>先不取</translation>
    </message>
    <message>
        <source>先不放</source>
        <extracomment>Button: leave without putting the originals in</extracomment>
        <translation>先不放</translation>
    </message>
    <message>
        <source>知道了，完成</source>
        <extracomment>Button: nothing to do here</extracomment>
        <translation>知道了，完成</translation>
    </message>
    <message>
        <source>放原件</source>
        <extracomment>Button: put the originals into a box</extracomment>
        <translation>放原件</translation>
    </message>
    <message>
        <source>打开 %1 号箱</source>
        <extracomment>Button: open the door of a box; %1 is the box code</extracomment>
        <translation>打開 %1 號箱</translation>
    </message>
</context>
<context>
    <name>PlaceDocuments</name>
    <message>
        <source>号箱门开了</source>
        <extracomment>Title after a box code: its door is open</extracomment>
        <translation>號箱門開了</translation>
    </message>
    <message>
        <source>号箱门关上了</source>
        <extracomment>Title after a box code: its door is shut</extracomment>
        <translation>號箱門關上了</translation>
    </message>
    <message>
        <source>号箱门看不清</source>
        <extracomment>Title after a box code: the state of its door is not known</extracomment>
        <translation>號箱門看不清</translation>
    </message>
    <message>
        <source>%1，第 %2 列第 %3 格，里面亮着灯。</source>
        <extracomment>Lead: where the door is; %1 such as &quot;left of the screen&quot;, %2 column, %3 row from the top</extracomment>
        <translation>%1，第 %2 列第 %3 格，裏面亮着燈。</translation>
    </message>
    <message>
        <source>装袋封好</source>
        <extracomment>Step done: papers are in the sealed envelope</extracomment>
        <translation>裝袋封好</translation>
    </message>
    <message>
        <source>标签已扫描</source>
        <extracomment>The label of the envelope was scanned</extracomment>
        <translation>標籤已掃描</translation>
    </message>
    <message>
        <source>放进 %1</source>
        <extracomment>Step: put the envelope into the box; %1 is the box code</extracomment>
        <translation>放進 %1</translation>
    </message>
    <message>
        <source>标签朝上，不用压紧</source>
        <extracomment>How to put the envelope in</extracomment>
        <translation>標籤朝上，不用壓緊</translation>
    </message>
    <message>
        <source>推上门</source>
        <extracomment>Step: push the door shut</extracomment>
        <translation>推上門</translation>
    </message>
    <message>
        <source>听到“嗒”一声，灯会变绿</source>
        <extracomment>How the person notices that the door is shut</extracomment>
        <translation>聽到「嗒」一聲，燈會變綠</translation>
    </message>
    <message>
        <source>门还开着，请推上</source>
        <extracomment>The door of the box is still open</extracomment>
        <translation>門還開着，請推上</translation>
    </message>
    <message>
        <source>提示音会响到门关上，值班人员会和您说话。</source>
        <extracomment>The alarm sounds until the door is shut</extracomment>
        <translation>提示音會響到門關上，值班人員會和您説話。</translation>
    </message>
    <message>
        <source>再过 %1 秒会有提示音，值班人员会和您说话。</source>
        <extracomment>The alarm will sound in %1 seconds</extracomment>
        <translation>再過 %1 秒會有提示音，值班人員會和您説話。</translation>
    </message>
    <message>
        <source>机器看不清门关没关</source>
        <extracomment>The sensor gives no reliable answer</extracomment>
        <translation>機器看不清門關沒關</translation>
    </message>
    <message>
        <source>请用手推一下，推不动就是关好了。也可以换一格。</source>
        <extracomment>What to do when the sensor gives no reliable answer</extracomment>
        <translation>請用手推一下，推不動就是關好了。也可以換一格。</translation>
    </message>
    <message>
        <source>托管：预审没过之前，谁也不取。</source>
        <extracomment>What leaving in trust means, in short</extracomment>
        <translation>託管：預審沒過之前，誰也不取。</translation>
    </message>
    <message>
        <source>换一格</source>
        <extracomment>Button: take another box</extracomment>
        <translation>換一格</translation>
    </message>
    <message>
        <source>再开一次</source>
        <extracomment>Button: open the same door again</extracomment>
        <translation>再開一次</translation>
    </message>
    <message>
        <source>先推上门</source>
        <extracomment>Button that waits until the door is shut</extracomment>
        <translation>先推上門</translation>
    </message>
    <message>
        <source>放好了，关好了</source>
        <extracomment>Button: it is in and the door is shut</extracomment>
        <translation>放好了，關好了</translation>
    </message>
</context>
<context>
    <name>PortraitView</name>
    <message>
        <source>拍好的照片</source>
        <extracomment>The identity photo that was taken</extracomment>
        <translation>拍好的照片</translation>
    </message>
    <message>
        <source>镜头里的您</source>
        <extracomment>The live picture of the person</extracomment>
        <translation>鏡頭裏的您</translation>
    </message>
    <message>
        <source>相机现在没有画面，照片可以到窗口拍。</source>
        <extracomment>In place of the live picture: the camera gives none</extracomment>
        <translation>相機現在沒有畫面，照片可以到窗口拍。</translation>
    </message>
    <message>
        <source>正在打开相机</source>
        <extracomment>In place of the live picture, for a moment</extracomment>
        <translation>正在打開相機</translation>
    </message>
</context>
<context>
    <name>PrepareEnvelope</name>
    <message>
        <source>把原件装进信封</source>
        <extracomment>Title: originals go into an envelope</extracomment>
        <translation>把原件裝進信封</translation>
    </message>
    <message>
        <source>先托管：预审没过之前，谁也不取。</source>
        <extracomment>Lead: originals are left in trust</extracomment>
        <translation>先託管：預審沒過之前，誰也不取。</translation>
    </message>
    <message>
        <source>预审过了，装好就放进小蜜蜂箱。</source>
        <extracomment>Lead: pre-audit has passed</extracomment>
        <translation>預審過了，裝好就放進小蜜蜂箱。</translation>
    </message>
    <message>
        <source>办件没丢</source>
        <extracomment>What is safe first</extracomment>
        <translation>辦件沒丟</translation>
    </message>
    <message>
        <source>再印一次</source>
        <extracomment>Button: print the label once more</extracomment>
        <translation>再印一次</translation>
    </message>
    <message>
        <source>要装的 1 样</source>
        <extracomment>Heading: one original goes into the envelope</extracomment>
        <translation>要裝的 1 樣</translation>
    </message>
    <message>
        <source>要装的 %1 样</source>
        <extracomment>Heading: so many originals go into the envelope</extracomment>
        <translation>要裝的 %1 樣</translation>
    </message>
    <message>
        <source>贴标签</source>
        <extracomment>Step: put the printed label on the envelope</extracomment>
        <translation>貼標籤</translation>
    </message>
    <message>
        <source>标签在右边出纸口，已经印好</source>
        <extracomment>The label has been printed</extracomment>
        <translation>標籤在右邊出紙口，已經印好</translation>
    </message>
    <message>
        <source>标签没印出来</source>
        <extracomment>The label has not been printed</extracomment>
        <translation>標籤沒印出來</translation>
    </message>
    <message>
        <source>正在印，在右边出纸口</source>
        <translation>正在印，在右邊出紙口</translation>
    </message>
    <message>
        <source>装好封口</source>
        <extracomment>Step: put the papers in and close the envelope</extracomment>
        <translation>裝好封口</translation>
    </message>
    <message>
        <source>信封在台面下的格子里</source>
        <extracomment>Where envelopes are</extracomment>
        <translation>信封在台面下的格子裏</translation>
    </message>
    <message>
        <source>扫一下标签</source>
        <extracomment>Step: hold the label under the bar code reader</extracomment>
        <translation>掃一下標籤</translation>
    </message>
    <message>
        <source>扫到了，是这一袋</source>
        <extracomment>The right label was read</extracomment>
        <translation>掃到了，是這一袋</translation>
    </message>
    <message>
        <source>对着右边亮灯的扫码口</source>
        <extracomment>Where the bar code reader is</extracomment>
        <translation>對着右邊亮燈的掃碼口</translation>
    </message>
    <message>
        <source>托管：通过了邮政才来取；要改或没通过，原件在箱里等您，刷证就能拿回。</source>
        <extracomment>What leaving in trust means</extracomment>
        <translation>託管：通過了郵政才來取；要改或沒通過，原件在箱裏等您，拍證就能拿回。</translation>
    </message>
    <message>
        <source>返回</source>
        <extracomment>Button: one step back, nothing is lost</extracomment>
        <translation>返回</translation>
    </message>
    <message>
        <source>没有标签也能放：请在信封上写 %1。</source>
        <extracomment>There is no label; %1 is the number of the envelope</extracomment>
        <translation>沒有標籤也能放：請在信封上寫 %1。</translation>
    </message>
    <message>
        <source>扫不了也能放：看一下标签上的号码，是 %1 就对了。</source>
        <extracomment>The label cannot be scanned; %1 is the number that must stand on it</extracomment>
        <translation>掃不了也能放：看一下標籤上的號碼，是 %1 就對了。</translation>
    </message>
    <message>
        <source>号码对，打开箱门</source>
        <extracomment>Button: the number on the label is right; open the door of a box</extracomment>
        <translation>號碼對，打開箱門</translation>
    </message>
    <message>
        <source>打开箱门</source>
        <extracomment>Button: open the door of a box</extracomment>
        <translation>打開箱門</translation>
    </message>
    <message>
        <source>先扫信封标签</source>
        <extracomment>Button that waits for the label to be scanned</extracomment>
        <translation>先掃信封標籤</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>求助</source>
        <extracomment>Rail: call a person</extracomment>
        <translation>求助</translation>
    </message>
    <message>
        <source>中文 / EN</source>
        <extracomment>Rail: choose the language; keep both names as they are in every language</extracomment>
        <translation>中文 / EN</translation>
    </message>
    <message>
        <source>大字·对比</source>
        <extracomment>Rail: text size and contrast</extracomment>
        <translation>大字·對比</translation>
    </message>
    <message>
        <source>语音</source>
        <extracomment>Rail: read this screen aloud</extracomment>
        <translation>語音</translation>
    </message>
    <message>
        <source>低位操作</source>
        <extracomment>Rail: everything to touch in the lower half of the screen</extracomment>
        <translation>低位操作</translation>
    </message>
    <message>
        <source>结束并清除</source>
        <extracomment>Rail, in a session: end and erase everything of this person</extracomment>
        <translation>結束並清除</translation>
    </message>
    <message>
        <source>退出取件</source>
        <extracomment>Rail, courier mode: leave</extracomment>
        <translation>退出取件</translation>
    </message>
    <message>
        <source>首页</source>
        <extracomment>Rail: to the home screen</extracomment>
        <translation>首頁</translation>
    </message>
</context>
<context>
    <name>Received</name>
    <message>
        <source>预审通过了</source>
        <extracomment>Headline: pre-audit passed</extracomment>
        <translation>預審通過了</translation>
    </message>
    <message>
        <source>收下了</source>
        <extracomment>Headline: received, originals may be left in trust
----------
Headline: received, originals later
----------
Headline: received, still being looked at</extracomment>
        <translation>收下了</translation>
    </message>
    <message>
        <source>存好了，还没送到</source>
        <extracomment>Headline: stored, the link is down</extracomment>
        <translation>存好了，還沒送到</translation>
    </message>
    <message>
        <source>原件现在就可以放进小蜜蜂箱。</source>
        <extracomment>Line under the headline</extracomment>
        <translation>原件現在就可以放進小蜜蜂箱。</translation>
    </message>
    <message>
        <source>原件先托管在箱里，预审没过之前谁也不取。</source>
        <extracomment>Line under the headline</extracomment>
        <translation>原件先託管在箱裏，預審沒過之前誰也不取。</translation>
    </message>
    <message>
        <source>原件先带回家，通过后再来放。</source>
        <extracomment>Line under the headline</extracomment>
        <translation>原件先帶回家，通過後再來放。</translation>
    </message>
    <message>
        <source>有人看过才有结果。不用等，以后刷身份证就能查到。</source>
        <extracomment>Line under the headline</extracomment>
        <translation>有人看過才有結果。不用等，以後拍身份證就能查到。</translation>
    </message>
    <message>
        <source>网络断了。已经封好存下，连上后自动送出，不会丢，也不会送两次。</source>
        <extracomment>Line under the headline: the truth about the link</extracomment>
        <translation>網絡斷了。已經封好存下，連上後自動送出，不會丟，也不會送兩次。</translation>
    </message>
    <message>
        <source>受理号</source>
        <extracomment>Before the number of the case</extracomment>
        <translation>受理號</translation>
    </message>
    <message>
        <source>最晚办好</source>
        <extracomment>Before the promised day</extracomment>
        <translation>最晚辦好</translation>
    </message>
    <message>
        <source>暂定：那一年的放假安排还没公布，按周一到周五算。</source>
        <extracomment>The promised day lies in a year whose holidays are not published yet</extracomment>
        <translation>暫定：那一年的放假安排還沒公佈，按週一到週五算。</translation>
    </message>
    <message>
        <source>接下来</source>
        <extracomment>Heading over what follows</extracomment>
        <translation>接下來</translation>
    </message>
    <message>
        <source>投件码</source>
        <extracomment>Before the code with which originals are brought later</extracomment>
        <translation>投件碼</translation>
    </message>
    <message>
        <source>查进度</source>
        <extracomment>What the QR code is for</extracomment>
        <translation>查進度</translation>
    </message>
    <message>
        <source>扫码查进度，
或回来刷证。</source>
        <extracomment>Below the QR code</extracomment>
        <translation>掃碼查進度，
或回來拍證。</translation>
    </message>
    <message>
        <source>下一步：把原件装进信封，放进小蜜蜂箱。约 2 分钟。</source>
        <extracomment>What happens next with the paper originals</extracomment>
        <translation>下一步：把原件裝進信封，放進小蜜蜂箱。約 2 分鐘。</translation>
    </message>
    <message>
        <source>先不放，完成</source>
        <extracomment>Button: leave without putting the originals into the box</extracomment>
        <translation>先不放，完成</translation>
    </message>
    <message>
        <source>好了，完成</source>
        <extracomment>Button: all is done</extracomment>
        <translation>好了，完成</translation>
    </message>
    <message>
        <source>原件放进箱</source>
        <extracomment>Button: put the originals into the Little Bee Box</extracomment>
        <translation>原件放進箱</translation>
    </message>
</context>
<context>
    <name>Refused</name>
    <message>
        <source>这次办不了</source>
        <extracomment>Title: refused by a person</extracomment>
        <translation>這次辦不了</translation>
    </message>
    <message>
        <source>由工作人员作出 · 受理号 %1</source>
        <extracomment>Lead: a person decided; %1 is the case number</extracomment>
        <translation>由工作人員作出 · 受理號 %1</translation>
    </message>
    <message>
        <source>为什么</source>
        <extracomment>Heading over the reason</extracomment>
        <translation>為甚麼</translation>
    </message>
    <message>
        <source>接下来怎么办</source>
        <extracomment>Heading over what to do next</extracomment>
        <translation>接下來怎麼辦</translation>
    </message>
    <message>
        <source>理由和救济途径写在通知里，可以打印，也可以刷证再看。</source>
        <extracomment>The reason is also on paper</extracomment>
        <translation>理由和救濟途徑寫在通知裏，可以列印，也可以拍證再看。</translation>
    </message>
    <message>
        <source>知道了，完成</source>
        <extracomment>Button: understood, done</extracomment>
        <translation>知道了，完成</translation>
    </message>
</context>
<context>
    <name>ReviewAndSign</name>
    <message>
        <source>承诺</source>
        <extracomment>Name of the line that holds the declaration</extracomment>
        <translation>承諾</translation>
    </message>
    <message>
        <source>您授权核对的全文</source>
        <extracomment>Title: the full text of all answered consent questions</extracomment>
        <translation>您授權核對的全文</translation>
    </message>
    <message>
        <source>看一遍，再签名</source>
        <extracomment>Title: read and sign</extracomment>
        <translation>看一遍，再簽名</translation>
    </message>
    <message>
        <source>问您的就是这些字，记录里一字不差。</source>
        <extracomment>Lead: the consent questions as they are kept</extracomment>
        <translation>問您的就是這些字，記錄裏一字不差。</translation>
    </message>
    <message>
        <source>签的就是下面这些字，打印出来一字不差。</source>
        <extracomment>Lead: what is signed is what is printed</extracomment>
        <translation>籤的就是下面這些字，列印出來一字不差。</translation>
    </message>
    <message>
        <source>同意，%1</source>
        <extracomment>What the person answered to a consent question; %1 is day and time</extracomment>
        <translation>同意，%1</translation>
    </message>
    <message>
        <source>不同意，%1</source>
        <extracomment>What the person answered to a consent question; %1 is day and time</extracomment>
        <translation>不同意，%1</translation>
    </message>
    <message>
        <source>%1 申请书</source>
        <extracomment>Name of the paper that is signed; %1 is the matter</extracomment>
        <translation>%1 申請書</translation>
    </message>
    <message>
        <source>看授权全文</source>
        <extracomment>Button: show the full text of the answered consent questions</extracomment>
        <translation>看授權全文</translation>
    </message>
    <message>
        <source>念全文</source>
        <extracomment>Button: read all words aloud</extracomment>
        <translation>念全文</translation>
    </message>
    <message>
        <source>签好了：%1</source>
        <extracomment>Heading: this person has signed; %1 is the masked name</extracomment>
        <translation>簽好了：%1</translation>
    </message>
    <message>
        <source>请在框里签：%1（第 %2 位，共 %3 位）</source>
        <extracomment>Heading: who signs, which of how many; %1 masked name</extracomment>
        <translation>請在框裏籤：%1（第 %2 位，共 %3 位）</translation>
    </message>
    <message>
        <source>请在框里签：%1</source>
        <extracomment>Heading: who signs; %1 masked name</extracomment>
        <translation>請在框裏籤：%1</translation>
    </message>
    <message>
        <source>用手指写，不用笔也行</source>
        <extracomment>Inside the signature field</extracomment>
        <translation>用手指寫，不用筆也行</translation>
    </message>
    <message>
        <source>重写</source>
        <extracomment>Button: empty the signature field and write again</extracomment>
        <translation>重寫</translation>
    </message>
    <message>
        <source>不方便手写，用姓名章</source>
        <extracomment>Button: a name seal instead of writing by hand</extracomment>
        <translation>不方便手寫，用姓名章</translation>
    </message>
    <message>
        <source>返回</source>
        <extracomment>Button: one step back, nothing is lost</extracomment>
        <translation>返回</translation>
    </message>
    <message>
        <source>看完了，回去签名</source>
        <extracomment>Button: from the full text back to what is signed</extracomment>
        <translation>看完了，回去簽名</translation>
    </message>
    <message>
        <source>看下一页，再签名</source>
        <extracomment>Button: the words go on, the field to sign in is on the next page</extracomment>
        <translation>看下一頁，再簽名</translation>
    </message>
    <message>
        <source>还没有签名</source>
        <extracomment>Button that waits: nothing is written in the field yet</extracomment>
        <translation>還沒有簽名</translation>
    </message>
    <message>
        <source>确认签名</source>
        <extracomment>Button: this is my signature</extracomment>
        <translation>確認簽名</translation>
    </message>
    <message>
        <source>送出申请</source>
        <extracomment>Button: send the signed application</extracomment>
        <translation>送出申請</translation>
    </message>
    <message>
        <source>请下一位签名</source>
        <extracomment>Button: the next person signs</extracomment>
        <translation>請下一位簽名</translation>
    </message>
</context>
<context>
    <name>ReviewForm</name>
    <message>
        <source>请选：%1</source>
        <extracomment>Title while one field is chosen from a list; %1 is its name</extracomment>
        <translation>請選：%1</translation>
    </message>
    <message>
        <source>请写：%1</source>
        <extracomment>Title while one field is typed; %1 is its name</extracomment>
        <translation>請寫：%1</translation>
    </message>
    <message>
        <source>请核对，不对就改</source>
        <extracomment>Title of the sheet with all values</extracomment>
        <translation>請核對，不對就改</translation>
    </message>
    <message>
        <source>点一项就选好了。</source>
        <extracomment>Lead while choosing</extracomment>
        <translation>點一項就選好了。</translation>
    </message>
    <message>
        <source>写好以后点“就用这个”。</source>
        <extracomment>Lead while typing</extracomment>
        <translation>寫好以後點「就用這個」。</translation>
    </message>
    <message>
        <source>这些不用您填。每一行都写着从哪里来。</source>
        <extracomment>Lead of the sheet with all values</extracomment>
        <translation>這些不用您填。每一行都寫着從哪裏來。</translation>
    </message>
    <message>
        <source>不改了</source>
        <extracomment>Button: close the choices or the keyboard without a change</extracomment>
        <translation>不改了</translation>
    </message>
    <message>
        <source>还没有写</source>
        <extracomment>Button: take the typed value</extracomment>
        <translation>還沒有寫</translation>
    </message>
    <message>
        <source>就用这个</source>
        <translation>就用這個</translation>
    </message>
    <message>
        <source>返回</source>
        <extracomment>Button: one step back, nothing is lost</extracomment>
        <translation>返回</translation>
    </message>
    <message>
        <source>还有 %1 项没选</source>
        <extracomment>Button that waits: so many values are missing</extracomment>
        <translation>還有 %1 項沒選</translation>
    </message>
    <message>
        <source>都对，下一步</source>
        <extracomment>Button: all values are right</extracomment>
        <translation>都對，下一步</translation>
    </message>
    <message>
        <source>都对，看下一页</source>
        <extracomment>Button: what stands on this page is right; shows the next page of values</extracomment>
        <translation>都對，看下一頁</translation>
    </message>
</context>
<context>
    <name>ScanMaterials</name>
    <message>
        <source>四边完整</source>
        <extracomment>Quality check: all four edges of the page are there</extracomment>
        <translation>四邊完整</translation>
    </message>
    <message>
        <source>缺了一边</source>
        <translation>缺了一邊</translation>
    </message>
    <message>
        <source>字迹清楚</source>
        <extracomment>Quality check: the writing is sharp</extracomment>
        <translation>字跡清楚</translation>
    </message>
    <message>
        <source>字迹模糊</source>
        <translation>字跡模糊</translation>
    </message>
    <message>
        <source>没有反光</source>
        <extracomment>Quality check: no glare</extracomment>
        <translation>沒有反光</translation>
    </message>
    <message>
        <source>有反光</source>
        <translation>有反光</translation>
    </message>
    <message>
        <source>没有阴影</source>
        <extracomment>Quality check: no shadow</extracomment>
        <translation>沒有陰影</translation>
    </message>
    <message>
        <source>有阴影</source>
        <translation>有陰影</translation>
    </message>
    <message>
        <source>不是空白页</source>
        <extracomment>Quality check: the page is not empty</extracomment>
        <translation>不是空白頁</translation>
    </message>
    <message>
        <source>是空白页</source>
        <translation>是空白頁</translation>
    </message>
    <message>
        <source>方向正确</source>
        <extracomment>Quality check: the right way up</extracomment>
        <translation>方向正確</translation>
    </message>
    <message>
        <source>上下颠倒</source>
        <translation>上下顛倒</translation>
    </message>
    <message>
        <source>扫到了底</source>
        <extracomment>Quality check: the page was scanned to its end</extracomment>
        <translation>掃到了底</translation>
    </message>
    <message>
        <source>没有扫到底</source>
        <translation>沒有掃到底</translation>
    </message>
    <message>
        <source>把整张纸放进亮灯的台面，再扫一次</source>
        <extracomment>What to do about a fault of the page</extracomment>
        <translation>把整張紙放進亮燈的枱面，再掃一次</translation>
    </message>
    <message>
        <source>把纸压平，别动，再扫一次</source>
        <extracomment>What to do about a fault of the page</extracomment>
        <translation>把紙壓平，別動，再掃一次</translation>
    </message>
    <message>
        <source>有反光，把纸往左挪一点再扫</source>
        <extracomment>What to do about a fault of the page</extracomment>
        <translation>有反光，把紙往左挪一點再掃</translation>
    </message>
    <message>
        <source>手离开台面，再扫一次</source>
        <extracomment>What to do about a fault of the page</extracomment>
        <translation>手離開台面，再掃一次</translation>
    </message>
    <message>
        <source>这面是空白的，翻过来再扫</source>
        <extracomment>What to do about a fault of the page</extracomment>
        <translation>這面是空白的，翻過來再掃</translation>
    </message>
    <message>
        <source>把纸转半圈，再扫一次</source>
        <extracomment>What to do about a fault of the page</extracomment>
        <translation>把紙轉半圈，再掃一次</translation>
    </message>
    <message>
        <source>纸走得太快，请重新放好再扫</source>
        <extracomment>What to do about a fault of the page</extracomment>
        <translation>紙走得太快，請重新放好再掃</translation>
    </message>
    <message>
        <source>扫描：%1</source>
        <extracomment>Title: scanning one material; %1 is its name</extracomment>
        <translation>掃描：%1</translation>
    </message>
    <message>
        <source>第 %1 份，共 %2 份。</source>
        <extracomment>Lead: which of the materials this is, and a hint</extracomment>
        <translation>第 %1 份，共 %2 份。</translation>
    </message>
    <message>
        <source>画面检查</source>
        <extracomment>Heading over the quality checks of a page</extracomment>
        <translation>畫面檢查</translation>
    </message>
    <message>
        <source>扫完马上告诉您清不清楚。</source>
        <extracomment>In place of the quality checks while there is no page</extracomment>
        <translation>掃完馬上告訴您清不清楚。</translation>
    </message>
    <message>
        <source>第 %1 页：</source>
        <extracomment>Before what is wrong with a scanned page: its number</extracomment>
        <translation>第 %1 頁：</translation>
    </message>
    <message>
        <source>已扫 %1 页</source>
        <extracomment>Heading over the small pictures: so many pages scanned</extracomment>
        <translation>已掃 %1 頁</translation>
    </message>
    <message>
        <source>这份要 %1 页</source>
        <extracomment>How many pages this material has</extracomment>
        <translation>這份要 %1 頁</translation>
    </message>
    <message>
        <source>点一页可以重扫、删除</source>
        <extracomment>Small pictures of pages can be pressed</extracomment>
        <translation>點一頁可以重掃、刪除</translation>
    </message>
    <message>
        <source>一页一页扫</source>
        <translation>一頁一頁掃</translation>
    </message>
    <message>
        <source>重扫第 %1 页</source>
        <translation>重掃第 %1 頁</translation>
    </message>
    <message>
        <source>返回</source>
        <extracomment>Button: one step back, nothing is lost</extracomment>
        <translation>返回</translation>
    </message>
    <message>
        <source>正在扫</source>
        <extracomment>Button that waits while a page is scanned</extracomment>
        <translation>正在掃</translation>
    </message>
    <message>
        <source>都清楚，下一步</source>
        <extracomment>Button: all pages are readable</extracomment>
        <translation>都清楚，下一步</translation>
    </message>
    <message>
        <source>扫第 %1 页</source>
        <extracomment>Button: scan the next page; %1 is its number</extracomment>
        <translation>掃第 %1 頁</translation>
    </message>
</context>
<context>
    <name>ScanView</name>
    <message>
        <source>扫到的这一页</source>
        <extracomment>The picture of the scanned page</extracomment>
        <translation>掃到的這一頁</translation>
    </message>
    <message>
        <source>正在扫，别动纸</source>
        <extracomment>A page is being scanned</extracomment>
        <translation>正在掃，別動紙</translation>
    </message>
    <message>
        <source>还没有扫。
把第 1 页放好，点下面的按钮。</source>
        <extracomment>No page has been scanned yet</extracomment>
        <translation>還沒有掃。
把第 1 頁放好，點下面的按鈕。</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>要查什么、印什么？</source>
        <extracomment>Search narrowed to certificates</extracomment>
        <translation>要查甚麼、印甚麼？</translation>
    </message>
    <message>
        <source>想办什么事？</source>
        <extracomment>Search: its question</extracomment>
        <translation>想辦甚麼事？</translation>
    </message>
    <message>
        <source>写名字、拼音或首字母都行。</source>
        <extracomment>Search: how to look</extracomment>
        <translation>寫名字、拼音或首字母都行。</translation>
    </message>
    <message>
        <source>如：社保、shebao、sb</source>
        <extracomment>Search: what to type</extracomment>
        <translation>如：社保、shebao、sb</translation>
    </message>
    <message>
        <source>找到 %1 件</source>
        <extracomment>Search: number of matters found</extracomment>
        <translation>找到 %1 件</translation>
    </message>
    <message>
        <source>没找到，换个说法试试</source>
        <extracomment>Search: nothing found</extracomment>
        <translation>沒找到，換個說法試試</translation>
    </message>
    <message>
        <source>全部 %1 件</source>
        <extracomment>Search: number of matters in the whole list</extracomment>
        <translation>全部 %1 件</translation>
    </message>
    <message>
        <source>约 %1 分钟</source>
        <translation>約 %1 分鐘</translation>
    </message>
    <message>
        <source> · 人工预审</source>
        <translation> · 人工預審</translation>
    </message>
    <message>
        <source>返回</source>
        <extracomment>Button: one step back, nothing is lost</extracomment>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>正在送出</source>
        <extracomment>Title while the application is sent</extracomment>
        <translation>正在送出</translation>
    </message>
    <message>
        <source>先封好</source>
        <extracomment>What happens while sending, first</extracomment>
        <translation>先封好</translation>
    </message>
    <message>
        <source>只有受理部门打得开</source>
        <translation>只有受理部門打得開</translation>
    </message>
    <message>
        <source>再存好</source>
        <extracomment>What happens while sending, second</extracomment>
        <translation>再存好</translation>
    </message>
    <message>
        <source>断电也不丢，也不会送两次</source>
        <translation>斷電也不丟，也不會送兩次</translation>
    </message>
    <message>
        <source>马上送</source>
        <extracomment>What happens while sending, third</extracomment>
        <translation>馬上送</translation>
    </message>
    <message>
        <source>网络断了就先留着，连上后自动送出</source>
        <translation>網絡斷了就先留着，連上後自動送出</translation>
    </message>
    <message>
        <source>一般几秒就好，不用再点。</source>
        <extracomment>While sending: how long, what the person need not do</extracomment>
        <translation>一般幾秒就好，不用再點。</translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>签名框</source>
        <extracomment>The field for the written signature</extracomment>
        <translation>簽名框</translation>
    </message>
</context>
<context>
    <name>SourceBadge</name>
    <message>
        <source>身份证读取</source>
        <extracomment>Badge: this value was read from the identity card</extracomment>
        <translation>身份證讀取</translation>
    </message>
    <message>
        <source>共享数据</source>
        <extracomment>Badge: this value came from another department, with consent</extracomment>
        <translation>共享數據</translation>
    </message>
    <message>
        <source>您选的</source>
        <extracomment>Badge: the person chose or typed this value</extracomment>
        <translation>您選的</translation>
    </message>
    <message>
        <source>扫描件</source>
        <extracomment>Badge: this value is on a scanned page</extracomment>
        <translation>掃描件</translation>
    </message>
    <message>
        <source>现场拍照</source>
        <extracomment>Badge: a photo taken at this machine</extracomment>
        <translation>現場拍照</translation>
    </message>
    <message>
        <source>要改</source>
        <extracomment>Badge: this has to be corrected</extracomment>
        <translation>要改</translation>
    </message>
    <message>
        <source>未使用</source>
        <extracomment>Badge: not used</extracomment>
        <translation>未使用</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>第 %1 步，共 %2 步：%3</source>
        <extracomment>Spoken: step 2 of 6, consent</extracomment>
        <translation>第 %1 步，共 %2 步：%3</translation>
    </message>
</context>
<context>
    <name>TakeEnvelope</name>
    <message>
        <source>号箱门开了</source>
        <extracomment>Title after a box code: its door is open</extracomment>
        <translation>號箱門開了</translation>
    </message>
    <message>
        <source>号箱门关上了</source>
        <extracomment>Title after a box code: its door is shut</extracomment>
        <translation>號箱門關上了</translation>
    </message>
    <message>
        <source>号箱门看不清</source>
        <extracomment>Title after a box code: the state of its door is not known</extracomment>
        <translation>號箱門看不清</translation>
    </message>
    <message>
        <source>%1，第 %2 列第 %3 格，里面亮着灯。</source>
        <extracomment>Lead: where the door is; %1 such as &quot;left of the screen&quot;, %2 column, %3 row from the top</extracomment>
        <translation>%1，第 %2 列第 %3 格，裏面亮着燈。</translation>
    </message>
    <message>
        <source>拿出信封</source>
        <extracomment>Step: take the envelope out of the box; %1 is the box code</extracomment>
        <translation>拿出信封</translation>
    </message>
    <message>
        <source>看一眼标签上的事项</source>
        <extracomment>Look whether it is the right one</extracomment>
        <translation>看一眼標籤上的事項</translation>
    </message>
    <message>
        <source>推上门</source>
        <extracomment>Step: push the door shut</extracomment>
        <translation>推上門</translation>
    </message>
    <message>
        <source>听到“嗒”一声，灯会变绿</source>
        <extracomment>How the person notices that the door is shut</extracomment>
        <translation>聽到「嗒」一聲，燈會變綠</translation>
    </message>
    <message>
        <source>拿好以后，请推上门</source>
        <extracomment>Take the envelope, then shut the door</extracomment>
        <translation>拿好以後，請推上門</translation>
    </message>
    <message>
        <source>提示音会响到门关上，值班人员会和您说话。</source>
        <extracomment>The alarm sounds until the door is shut</extracomment>
        <translation>提示音會響到門關上，值班人員會和您説話。</translation>
    </message>
    <message>
        <source>再过 %1 秒会有提示音，值班人员会和您说话。</source>
        <extracomment>The alarm will sound in %1 seconds</extracomment>
        <translation>再過 %1 秒會有提示音，值班人員會和您説話。</translation>
    </message>
    <message>
        <source>机器看不清门关没关</source>
        <extracomment>The sensor gives no reliable answer</extracomment>
        <translation>機器看不清門關沒關</translation>
    </message>
    <message>
        <source>请用手推一下，推不动就是关好了。</source>
        <extracomment>What to do when the sensor gives no reliable answer</extracomment>
        <translation>請用手推一下，推不動就是關好了。</translation>
    </message>
    <message>
        <source>再开一次</source>
        <extracomment>Button: open the same door again</extracomment>
        <translation>再開一次</translation>
    </message>
    <message>
        <source>先推上门</source>
        <extracomment>Button that waits until the door is shut</extracomment>
        <translation>先推上門</translation>
    </message>
    <message>
        <source>拿好了，关好了</source>
        <extracomment>Button: the envelope is in the hand and the door is shut</extracomment>
        <translation>拿好了，關好了</translation>
    </message>
</context>
<context>
    <name>TakePhoto</name>
    <message>
        <source>亮度合适</source>
        <extracomment>Rule of the identity photo, kept | broken</extracomment>
        <translation>亮度合適</translation>
    </message>
    <message>
        <source>太暗或太亮</source>
        <translation>太暗或太亮</translation>
    </message>
    <message>
        <source>一个人在画面里</source>
        <extracomment>Rule of the identity photo, kept | broken</extracomment>
        <translation>一個人在畫面裏</translation>
    </message>
    <message>
        <source>要正好一个人</source>
        <translation>要正好一個人</translation>
    </message>
    <message>
        <source>脸的大小合适</source>
        <extracomment>Rule of the identity photo, kept | broken</extracomment>
        <translation>臉的大小合適</translation>
    </message>
    <message>
        <source>离镜头远近不对</source>
        <translation>離鏡頭遠近不對</translation>
    </message>
    <message>
        <source>头是正的</source>
        <extracomment>Rule of the identity photo, kept | broken</extracomment>
        <translation>頭是正的</translation>
    </message>
    <message>
        <source>头歪了或侧了</source>
        <translation>頭歪了或側了</translation>
    </message>
    <message>
        <source>画面清楚</source>
        <extracomment>Rule of the identity photo, kept | broken</extracomment>
        <translation>畫面清楚</translation>
    </message>
    <message>
        <source>画面糊了</source>
        <translation>畫面糊了</translation>
    </message>
    <message>
        <source>光线均匀</source>
        <extracomment>Rule of the identity photo, kept | broken</extracomment>
        <translation>光線均勻</translation>
    </message>
    <message>
        <source>脸上光线不匀</source>
        <translation>臉上光線不勻</translation>
    </message>
    <message>
        <source>眼睛睁开</source>
        <extracomment>Rule of the identity photo, kept | broken</extracomment>
        <translation>眼睛睜開</translation>
    </message>
    <message>
        <source>看不清眼睛</source>
        <translation>看不清眼睛</translation>
    </message>
    <message>
        <source>白色背景</source>
        <extracomment>Rule of the identity photo, kept | broken</extracomment>
        <translation>白色背景</translation>
    </message>
    <message>
        <source>背景不是白的</source>
        <translation>背景不是白的</translation>
    </message>
    <message>
        <source>站在中间</source>
        <extracomment>Rule of the identity photo, kept | broken</extracomment>
        <translation>站在中間</translation>
    </message>
    <message>
        <source>没有站在中间</source>
        <translation>沒有站在中間</translation>
    </message>
    <message>
        <source>照片拍好了</source>
        <extracomment>Title: the identity photo is taken</extracomment>
        <translation>照片拍好了</translation>
    </message>
    <message>
        <source>拍证件照</source>
        <translation>拍證件照</translation>
    </message>
    <message>
        <source>照片合乎要求。满意就用这张，不满意可以重拍。</source>
        <extracomment>Lead: the photo is there</extracomment>
        <translation>照片合乎要求。滿意就用這張，不滿意可以重拍。</translation>
    </message>
    <message>
        <source>看着屏幕上方的镜头。合乎要求才能拍，坐着也能拍，不满意可以重拍。</source>
        <extracomment>Lead: how the photo is taken</extracomment>
        <translation>看着螢幕上方的鏡頭。合乎要求才能拍，坐着也能拍，不滿意可以重拍。</translation>
    </message>
    <message>
        <source>不想在这里拍</source>
        <extracomment>Heading over the other ways to a photo</extracomment>
        <translation>不想在這裏拍</translation>
    </message>
    <message>
        <source>到窗口拍，取证时当场拍</source>
        <extracomment>Button: the photo is taken at the counter instead</extracomment>
        <translation>到窗口拍，取證時當場拍</translation>
    </message>
    <message>
        <source>重拍一张</source>
        <extracomment>Button: another photo</extracomment>
        <translation>重拍一張</translation>
    </message>
    <message>
        <source>照片只用于这张证件。不做人脸比对，结束后本机清除。</source>
        <extracomment>What happens with the photo</extracomment>
        <translation>照片只用於這張證件。不做人臉比對，結束後本機清除。</translation>
    </message>
    <message>
        <source>返回</source>
        <extracomment>Button: one step back, nothing is lost</extracomment>
        <translation>返回</translation>
    </message>
    <message>
        <source>就用这张，下一步</source>
        <extracomment>Button: this photo is used</extracomment>
        <translation>就用這張，下一步</translation>
    </message>
    <message>
        <source>拍照</source>
        <extracomment>Button: take the photo</extracomment>
        <translation>拍照</translation>
    </message>
    <message>
        <source>还差 %1 项</source>
        <extracomment>Button that waits: %1 rules are not kept yet</extracomment>
        <translation>還差 %1 項</translation>
    </message>
    <message>
        <source>等相机的画面</source>
        <extracomment>Button that waits: there is no picture yet</extracomment>
        <translation>等相機的畫面</translation>
    </message>
</context>
<context>
    <name>Taken</name>
    <message>
        <source>取走了</source>
        <extracomment>Headline: the envelope was taken</extracomment>
        <translation>取走了</translation>
    </message>
    <message>
        <source>受理号 %1</source>
        <extracomment>Below the headline; %1 is the case number</extracomment>
        <translation>受理號 %1</translation>
    </message>
    <message>
        <source>空了，门关好了</source>
        <extracomment>The box is empty and shut</extracomment>
        <translation>空了，門關好了</translation>
    </message>
    <message>
        <source>%1 号箱</source>
        <extracomment>Name of a box; %1 is its code</extracomment>
        <translation>%1 號箱</translation>
    </message>
    <message>
        <source>这里还有您的 %1 件，要不要一起拿？</source>
        <extracomment>More envelopes lie here; %1 how many</extracomment>
        <translation>這裏還有您的 %1 件，要不要一起拿？</translation>
    </message>
    <message>
        <source>这里没有您的别的件了。带好信封和身份证。</source>
        <extracomment>Nothing else lies here</extracomment>
        <translation>這裏沒有您的別的件了。帶好信封和身份證。</translation>
    </message>
    <message>
        <source>好了，完成</source>
        <extracomment>Button: all is done</extracomment>
        <translation>好了，完成</translation>
    </message>
    <message>
        <source>再取下一件</source>
        <extracomment>Button: take the next envelope</extracomment>
        <translation>再取下一件</translation>
    </message>
</context>
<context>
    <name>TextEntry</name>
    <message>
        <source>清空</source>
        <extracomment>Button: empty the typed field</extracomment>
        <translation>清空</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>工作人员看：%1，%2</source>
        <extracomment>Small line for staff on the error view: %1 is the code of the fault, %2 the time</extracomment>
        <translation>工作人員看：%1，%2</translation>
    </message>
</context>
<context>
    <name>WaitForDesk</name>
    <message>
        <source>有人在看您的材料</source>
        <extracomment>Title: a clerk is reading the case right now</extracomment>
        <translation>有人在看您的材料</translation>
    </message>
    <message>
        <source>%1 前答复。不想等也行，以后刷身份证就能查到。</source>
        <extracomment>Lead: the answer comes until %1 (a time)</extracomment>
        <translation>%1 前答覆。不想等也行，以後拍身份證就能查到。</translation>
    </message>
    <message>
        <source>受理号</source>
        <extracomment>Before the number of the case</extracomment>
        <translation>受理號</translation>
    </message>
    <message>
        <source>申请已经收到，走开也不会丢。要改的地方会一次说清。</source>
        <extracomment>What is safe while waiting</extracomment>
        <translation>申請已經收到，走開也不會丟。要改的地方會一次説清。</translation>
    </message>
    <message>
        <source>不等了，先走</source>
        <extracomment>Button: go on without waiting for the answer</extracomment>
        <translation>不等了，先走</translation>
    </message>
</context>
</TS>
