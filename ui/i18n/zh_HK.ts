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
        <translation>輕觸屏幕，開始</translation>
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
        <translation>打印的紙</translation>
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
        <extracomment>Button: change this value of one's own</extracomment>
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
%1 秒後會收起並清除。碰一下屏幕就繼續。</translation>
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
    <name>Main</name>
    <message>
        <source>政务客厅</source>
        <extracomment>Title of the window, seen only by technicians</extracomment>
        <translation>政務客廳</translation>
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
    <name>TextEntry</name>
    <message>
        <source>清空</source>
        <extracomment>Button: empty the typed field</extracomment>
        <translation>清空</translation>
    </message>
</context>
</TS>
