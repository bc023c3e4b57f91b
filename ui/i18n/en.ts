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
        <translation>%1 matters start here, %2 are finished at this machine</translation>
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
        <extracomment>Button: change this value of one's own</extracomment>
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
    <name>Main</name>
    <message>
        <source>政务客厅</source>
        <extracomment>Title of the window, seen only by technicians</extracomment>
        <translation>Civic Living Room</translation>
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
    <name>TextEntry</name>
    <message>
        <source>清空</source>
        <extracomment>Button: empty the typed field</extracomment>
        <translation>Clear</translation>
    </message>
</context>
</TS>
