"""Learnt weights of the evidence for Chinese names of organisations (`organisations_weighed_zh`), in quarters.

Written by ``benchmarks/organisations_zh.py``, which says on what and how they are fitted. A key is a letter and characters: b and
B stand before the name, f and F begin it, i lies within it, l stands before its last word h, a and e follow it; n is its length;
A, H, J and j say that it begins with a country (C), a place (P) or a known body (K), S that it may begin with a place, X that one
stands within it; G and g that it is general words; R, L and Q that it begins where the rules say, left or right of it, V whether
they take it for a name.
"""

from __future__ import annotations

_KEYS = {
    -15: """
        b美 b西 f这
    """,
    -14: """
        b公 b大 f了
    """,
    -13: """
        b一 b中 b全 b法 f在 f的
    """,
    -12: """
        b1 b人 b内 b农 b华 b安 b广 b斯 b某 b海 b英 f为 f前 f家 h资本
    """,
    -11: """
        L0.6 b三 b不 b保 b信 b克 b军 b利 b十 b各 b城 b尔 b山 b工 b政 b教 b民 b江 b特 f一 f利 f后 f是 f讯
    """,
    -10: """
        F平局 HP分行 b世 b两 b亚 b俄 b发 b四 b基 b尼 b局 b德 b投 b武 b河 b游 b第 b这 b金 b长 b香 b高 b龙 f不 f于 f产 f他 f任 f会
        f关 f到 f办 f各 f和 f尔 f并 f当 f据 f本 f爱 f者 f而 f行 f被 f记 f（ i一家 i三大 n9
    """,
    -9: """
        B共和 B印度 B国家 F三部 F外贸 F大学 F治区 F电脑 L0.7 a议 b专 b事 b二 b交 b今 b他 b住 b体 b共 b员 b墨 b多 b小 b巴 b庄 b总
        b我 b所 b文 b最 b林 b港 b生 b社 b私 b等 b级 b维 b罗 b能 b蒙 b要 b该 b里 b银 b阳 b阿 b集 b韩 b马 b黑 f— f两 f今 f份 f其
        f力 f化 f及 f命 f场 f局 f州 f年 f志 f投 f由 f该 f车 f过 f还 f都 f首 i两国 i建立 i成为 i有关
    """,
    -8: """
        B中共 B大的 B欧洲 B汉市 B法国 B西哥 B，并 F信用 F国内 F旅游 F西亚 HS银行 L0.0 b2 b九 b产 b伯 b儿 b光 b兰 b勒 b化 b印 b可
        b台 b土 b坦 b塔 b备 b太 b宁 b常 b平 b月 b机 b欧 b水 b物 b环 b瑞 b科 b组 b贸 b通 b重 b野 b镇 b队 b防 b际 b首 b０ f3 f下
        f与 f书 f从 f企 f但 f使 f分 f十 f参 f发 f名 f员 f如 f学 f导 f将 f就 f度 f影 f托 f报 f收 f放 f服 f术 f毒 f游 f源 f然 f现
        f研 f管 f线 f组 f络 f能 f要 f请 f贷 f进 f邦 f门 f际 h城商行 h基金 i一个 i农民 i副政 i家和 i总理 i的中 i著名 i行等 i部副
        l贩毒 l部副
    """,
    -7: """
        B、市 B份制 B全国 B国际 B学院 B广东 B斯坦 B电子 B西省 B记者 B马来 F中医 F合作 F山县 F工程 F开发 F房地 F支部 F政委 F村民
        F某部 F民委 F环保 F研究 F科技 F第二 F营业 F贷款 F这部 F部委 F金融 L0.85 a制 a动 a比 b3 b4 b9 bt b》 b七 b之 b乌 b也 b书
        b云 b党 b其 b则 b创 b力 b务 b协 b博 b参 b又 b反 b吉 b周 b场 b士 b奥 b女 b威 b布 b张 b房 b技 b指 b提 b支 b明 b星 b普 b李
        b杰 b正 b汽 b治 b消 b淘 b湖 b爱 b直 b石 b程 b纳 b统 b综 b绿 b网 b考 b航 b荣 b营 b计 b诺 b财 b赛 b邦 b门 b青 b非 e、企
        e，也 f4 f5 f9 f主 f乡 f代 f传 f何 f作 f克 f入 f决 f切 f制 f券 f副 f卡 f即 f原 f去 f品 f回 f图 f城 f境 f士 f备 f女 f子
        f届 f师 f库 f往 f心 f恩 f所 f打 f担 f指 f推 f料 f标 f校 f此 f点 f版 f球 f目 f程 f等 f系 f级 f胜 f色 f视 f识 f话 f赛 f达
        f近 f酒 f队 f院 f集 f面 h人民政府 i主任 i以及 i作为 i再就 i几家 i华社 i各级 i基地 i多家 i宣布 i很多 i我国 i本报 i村民
        i贩毒 i通过 i首都 l两国 n1 n8 n9K
    """,
    -6: """
        B上海 B中央 B主任 B主席 B产经 B务院 B协会 B发展 B国驻 B安徽 B州市 B德国 B独立 B经 B网络 B著名 B香港 B高校 F19 F三大
        F业集 F中级 F交流 F份制 F保护 F公共 F公司 F军区 F农民 F发展 F可乐 F大利 F尾部 F山市 F总局 F我国 F投资 F村镇 F汽车 F电子
        F管理 F经济 F网上 F西哥 F计划 F计生 F运动 F铁路 F镇银 F阳市 HC电视台 HP分公司 HS学校 a内 a形 a来 b0 b5 bS ba b万 b丰 b临
        b义 b乐 b些 b份 b企 b伊 b众 b会 b传 b佛 b作 b储 b元 b兴 b再 b北 b医 b升 b吴 b咨 b哈 b回 b团 b塞 b外 b央 b孙 b完 b官 b实
        b客 b宣 b家 b宾 b已 b希 b帕 b康 b徽 b志 b性 b意 b戈 b戏 b战 b打 b护 b接 b控 b推 b摩 b收 b放 b整 b新 b早 b曼 b杨 b汉 b没
        b波 b泰 b津 b派 b济 b湾 b澳 b然 b独 b王 b界 b百 b盟 b真 b研 b米 b红 b络 b续 b老 b艺 b花 b萨 b藏 b行 b视 b费 b赫 b足 b软
        b还 b远 b道 b间 b韦 b飞 b鲁 b齐 b３ b７ e会选 e，以 fo f举 f也 f仅 f件 f价 f众 f余 f你 f像 f兼 f几 f划 f则 f刚 f助 f勤
        f却 f又 f号 f告 f周 f售 f因 f坏 f型 f她 f好 f字 f官 f尾 f己 f已 f应 f式 f弹 f强 f性 f手 f持 f控 f提 f政 f数 f整 f更 f期
        f权 f杰 f正 f比 f汽 f洲 f消 f淘 f火 f煤 f牧 f病 f直 f看 f确 f示 f票 f私 f租 f籍 f类 f织 f给 f续 f脑 f至 f致 f花 f衡 f表
        f袁 f装 f认 f访 f询 f说 f贸 f费 f足 f路 f转 f运 f问 f附 f随 f风 f食 f馆 f鲁 h党校 h合资企业 h政府 i00 i10 i5家 i一些
        i一大 i一届 i一流 i上市 i主席 i举行 i乡镇 i交部 i今年 i众多 i元首 i先生 i党和 i全省 i公司 i再次 i区的 i医院 i可以 i合资
        i国的 i国第 i在中 i多数 i大型 i女士 i学技 i宣部 i影响 i成立 i所在 i所属 i手机 i担任 i提出 i日前 i是应 i机构 i根据 i没有
        i界一 i的商 i的大 i的是 i的联 i私立 i积极 i第一 i自己 i行的 i见了 i许多 i贸部 i送到 i项目 l一家 l军事 l和国 l多家 l西哥
        n9P
    """,
    -5: """
        B1、 B5年 B一、 B一些 B一批 B专业 B世界 B中新 B书记 B了， B们在 B任， B儿童 B党委 B全部 B区的 B司的 B和国 B国电 B国立
        B地的 B大会 B委会 B巴勒 B市委 B建设 B当 B徽省 B成都 B摩托 B日报 B明， B治区 B法院 B特区 B省 B石家 B罗斯 B西藏 B财经
        B这是 B郑州 B金融 B阳市 B，同 B，就 B，市 F10 F12 F三局 F专家 F中心 F事务 F二十 F京市 F代理 F企业 F克斯 F党和 F全省
        F共中 F共和 F军政 F勤部 F区域 F协会 F南省 F县公 F可以 F国税 F基层 F大会 F太阳 F工业 F工作 F工委 F市商 F市场 F总理 F我们
        F拉斯 F教育 F文学 F文物 F服务 F机银 F江公 F法学 F消防 F理局 F生产 F生物 F电视 F社区 F科学 F第四 F组织 F经贸 F罗拉 F财经
        F资源 F镇政 HC分行 HC学校 HS集团 a— a“ a不 a之 a任 a会 a保 a影 a方 a曲 a服 a电 a贷 a都 a长 a； b6 b7 bi bo br bs b严
        b举 b五 b伦 b何 b便 b健 b充 b先 b六 b典 b几 b划 b副 b劳 b勤 b包 b单 b卖 b南 b卡 b厂 b历 b友 b双 b史 b嘉 b器 b国 b坡 b堂
        b境 b夏 b天 b夫 b她 b媒 b宋 b宝 b容 b富 b居 b岛 b川 b师 b库 b彩 b影 b很 b态 b思 b恩 b抗 b担 b播 b敦 b料 b旅 b族 b旗 b昌
        b易 b更 b服 b朝 b村 b柬 b根 b格 b森 b油 b泽 b洋 b洛 b清 b源 b版 b牧 b珠 b球 b理 b瓦 b疆 b病 b监 b目 b短 b示 b福 b种 b童
        b紧 b纽 b编 b群 b育 b胜 b致 b色 b落 b著 b虹 b融 b装 b裕 b解 b试 b谢 b贷 b路 b运 b迪 b退 b那 b酒 b附 b雅 b靖 b面 b顺 b顿
        b风 b麦 b黄 b４ b６ b８ b９ e—— e内部 e影片 e提起 e教育 e方面 e服务 e采取 e长刘 e，而 f( f0 f6 f7 f业 f严 f个 f之 f争
        f些 f亲 f令 f们 f伙 f位 f依 f保 f做 f储 f儿 f元 f先 f免 f典 f再 f准 f刘 f判 f别 f勒 f升 f午 f卖 f厂 f取 f受 f只 f叫 f器
        f堂 f处 f多 f夫 f央 f失 f头 f存 f完 f定 f客 f小 f属 f川 f带 f引 f归 f彻 f很 f律 f态 f息 f情 f我 f批 f技 f把 f拍 f拜 f改
        f救 f杨 f构 f查 f根 f案 f次 f款 f止 f段 f每 f气 f水 f没 f油 f流 f测 f湾 f照 f牌 f率 f瓦 f界 f疆 f监 f盟 f眼 f着 f督 f知
        f短 f社 f离 f称 f究 f站 f罪 f置 f职 f自 f范 f药 f融 f裁 f规 f让 f议 f论 f设 f试 f诺 f责 f账 f质 f购 f走 f身 f软 f辅 f迫
        f送 f速 f量 f钢 f销 f间 f除 f险 f难 f靠 f韦 f音 f项 f顿 f题 h中心 h保险公司 h学校 h托拉斯 h报社 h联合体 h证券 h银行 i4家
        i9日 i”的 i一批 i上述 i下岗 i下的 i与中 i专业 i主持 i主要 i了这 i二十 i今天 i任国 i会的 i会见 i全球 i关部 i决定 i准备
        i创办 i加强 i包括 i司是 i司的 i各商 i各国 i员兼 i和日 i四家 i在全 i基层 i大的 i大银 i央银 i妇女 i委员 i季度 i学校 i它的
        i实施 i家大 i家的 i对商 i小贷 i巴勒 i开设 i当时 i总统 i成了 i成员 i我们 i批准 i控制 i推动 i支持 i政部 i是在 i来到 i来自
        i毕业 i法部 i涛在 i甚至 i由中 i由于 i电话 i的海 i的美 i直接 i社北 i立了 i第四 i组建 i继续 i网上 i要求 i负责 i责任 i这一
        i送往 i部的 i金管 i金融 l一流 l上市 l两家 l党和 l合资 l家大 l小贷 l手机 l有关 l特区 l私立 l网上 l联邦
    """,
    -4: """
        B0年 B10 B4年 B、上 B。上 B一步 B上 B业和 B业的 B临时 B为 B人民 B他们 B作为 B促进 B俄罗 B先后 B公共 B兴业 B其他 B出的
        B利时 B加拿 B务， B区、 B午在 B华社 B南省 B发现 B发行 B可以 B可口 B台湾 B司， B各种 B各级 B国网 B圳市 B大型 B委员 B学校
        B它的 B山县 B工商 B已经 B市场 B广州 B府和 B志， B成员 B所以 B所在 B控制 B推出 B政区 B政部 B教育 B文化 B新 B新疆 B新闻
        B日前 B是在 B最近 B杭州 B此前 B武汉 B汽车 B河南 B环境 B生产 B电视 B电话 B的中 B的是 B的电 B的， B目前 B看到 B石油 B社会
        B移动 B程， B综合 B联邦 B联酋 B股份 B能建 B腾讯 B航空 B行等 B解放 B计划 B许多 B访了 B负责 B贵州 B起， B这 B部长 B部，
        B阿拉 B集团 B韩国 B龙江 B，上 B，中 B，为 B，其 B，决 B，到 B，前 B，北 B，吉 B，如 B，此 B，王 B，省 B，联 B，让 B１９
        B３０ F上述 F专业 F两家 F中学 F中小 F义勇 F亚银 F产业 F人力 F以及 F众多 F保险 F军司 F军总 F出口 F出局 F创办 F办公 F加工
        F包括 F北省 F区人 F单位 F县人 F咨询 F商贸 F商银 F因此 F国国 F土地 F城县 F基本 F基金 F多数 F大中 F大型 F大银 F央行 F小组
        F山区 F州市 F巴勒 F市人 F师范 F庄市 F彩票 F很多 F战略 F托罗 F报业 F拍卖 F指挥 F提高 F支持 F斯特 F最近 F民间 F汉市 F海市
        F海新 F游戏 F由于 F监会 F监督 F福利 F私人 F第一 F第十 F经过 F综合 F联络 F自己 F色产 F西北 F西省 F西藏 F规定 F证券 F贝尔
        F贩毒 F足球 F软件 F这些 F选择 F通信 F通过 F那么 F长期 F附属 F集团 F领导 F食品 F龙江 HC大学 HC联盟 HC资本 HK合作平台
        HK政府 HK部 HP委 HS人大常委会 HS研究所 Q0.85 V0.0 a仍 a分 a国 a学 a客 a或 a收 a毕 b) b- bA bE bd be bn b亿 b什 b以 b优
        b供 b借 b冶 b凯 b切 b列 b刘 b别 b区 b售 b喀 b图 b地 b埃 b奖 b妇 b字 b审 b干 b庆 b店 b廉 b式 b弹 b律 b徐 b必 b快 b恒 b息
        b感 b扎 b招 b拥 b拿 b排 b改 b昆 b景 b智 b曾 b有 b朗 b期 b未 b朱 b权 b桥 b步 b毒 b气 b永 b汇 b沙 b浙 b浦 b润 b深 b疗 b盘
        b相 b眼 b督 b破 b确 b祖 b票 b离 b积 b筹 b籍 b类 b索 b结 b置 b署 b职 b肿 b荷 b莫 b菲 b街 b袁 b规 b认 b论 b语 b货 b贵 b转
        b速 b郑 b部 b酋 b钢 b销 b闻 b陈 b陕 b险 b难 b雷 b音 b顶 b项 b预 b食 b馆 b２ b５ e投入 e毕业 e电影 e贷款 f2 fM fe fn fr
        f上 f专 f且 f义 f乳 f交 f什 f仪 f低 f例 f侯 f便 f候 f借 f充 f八 f具 f出 f初 f务 f动 f勘 f区 f单 f听 f吴 f咨 f响 f固 f土
        f坐 f坚 f坡 f域 f堡 f声 f奖 f姆 f委 f察 f尤 f尼 f尽 f居 f庆 f底 f店 f府 f形 f感 f愿 f或 f战 f扶 f抗 f括 f拿 f排 f搬 f播
        f故 f族 f无 f昌 f春 f显 f景 f智 f曾 f有 f望 f材 f果 f样 f楼 f母 f氏 f氢 f独 f用 f申 f电 f略 f疗 f瘤 f矿 f破 f种 f立 f端
        f第 f算 f粮 f结 f继 f综 f署 f耀 f老 f背 f船 f艺 f节 f草 f获 f落 f藏 f虽 f许 f谢 f象 f贝 f贩 f赶 f述 f部 f采 f闻 f陈 f顾
        f领 f驶 h办公室 h实验室 h总会 h证券公司 i0万 i14 i1日 i30 i4年 i50 i96 i99 i一位 i一名 i一所 i一次 i一直 i一般 i下午
        i不能 i与国 i与美 i专门 i两年 i中小 i中心 i中标 i为一 i主流 i书记 i了全 i京大 i人为 i人员 i他们 i他的 i任中 i任命 i会议
        i作的 i先后 i先进 i其他 i兼国 i军区 i出席 i出版 i出的 i则是 i到了 i前的 i加入 i各大 i各种 i同志 i同意 i向中 i员国 i呼拉
        i和美 i因此 i国各 i国政 i在人 i在国 i坦能 i城市 i处理 i多次 i大呼 i如今 i委和 i媒体 i安局 i实现 i实际 i家国 i就是 i局和
        i已经 i帕伊 i年来 i应中 i开始 i引起 i当地 i必须 i总部 i报讯 i拉尔 i拥有 i接受 i推出 i提供 i提高 i日在 i日电 i时间 i最大
        i最近 i有1 i本次 i杰帕 i正在 i正式 i比赛 i民党 i源部 i然后 i物流 i现在 i瓦杰 i申请 i的全 i的北 i的外 i的这 i目前 i秘书
        i系统 i组成 i经过 i结合 i网络 i者在 i联系 i股东 i虽然 i表示 i要的 i规定 i议会 i该市 i走进 i这个 i这次 i进入 i那么 i部和
        i部门 i重要 i附近 l一些 l一届 l主任 l主流 l了这 l全国 l关部 l各级 l国家 l外国 l市场 l欧洲 l第一 n5 n6 n7 n9C
    """,
    -3: """
        B00 B11 B15 B19 B20 B2年 B4月 B”的 B、全 B、北 B、区 B、海 B一所 B一次 B专家 B两家 B中华 B中国 B亚洲 B人居 B伊朗 B会主
        B保险 B信息 B信托 B信用 B光彩 B全省 B共青 B兹别 B再次 B军区 B农民 B则是 B则， B勒斯 B北 B印尼 B各 B吉林 B员， B商业
        B商务 B国— B国人 B国土 B在上 B在全 B地产 B地区 B城市 B基本 B外贸 B多个 B多家 B多次 B大利 B天津 B宣布 B家电 B家， B小额
        B局， B工， B市 B帮助 B平， B广西 B庄市 B府， B建立 B心， B总局 B总理 B总统 B我 B招行 B提供 B支队 B政协 B斯拉 B昌市
        B易经 B是由 B最高 B月2 B来西 B杰帕 B款的 B款， B此 B此案 B段， B比赛 B民主 B民党 B民族 B江 B津市 B活动 B海军 B海南 B海外
        B消防 B涛在 B深圳 B湖北 B湖南 B源与 B澳门 B现在 B生态 B由中 B由于 B由市 B电力 B的全 B监会 B直接 B社北 B神， B科学 B科院
        B积极 B第三 B系和 B系， B经济 B继续 B自治 B荷兰 B行业 B行政 B西亚 B西南 B规定 B计算 B该 B调， B资源 B这个 B这样 B进入
        B部分 B限公 B院， B青团 B青年 B靖江 B面， B，伊 B，俄 B，全 B，加 B，南 B，可 B，各 B，向 B，因 B，国 B，多 B，广 B，我
        B，法 B，美 B，要 B，规 B，认 B，该 B，近 B，这 B０年 B００ B１２ B９日 B９６ F14 F上大 F业务 F业技 F业银 F东省 F两年
        F个部 F中信 F中国 F主义 F主任 F主持 F主流 F二是 F交易 F京电 F人银 F住宅 F依托 F保障 F信公 F信贷 F克林 F党支 F全球 F关部
        F兼并 F内银 F再就 F决定 F准备 F出版 F制作 F副部 F加入 F加强 F务公 F务部 F医院 F华使 F协调 F卖公 F发行 F口可 F司令 F合国
        F同时 F后勤 F员兼 F和国 F商业 F因为 F团支 F国人 F国宇 F国工 F国有 F国驻 F图为 F土资 F地产 F城市 F城镇 F培训 F境保 F外国
        F多家 F如果 F委会 F委员 F委宣 F委组 F子商 F学院 F实际 F审计 F对于 F对商 F导致 F小贷 F尼亚 F尽管 F居委 F工学 F市中 F广告
        F建立 F建筑 F开始 F引起 F当时 F彩公 F志愿 F总裁 F息产 F情况 F愿者 F我局 F手机 F执行 F拥有 F拿大 F损害 F控股 F推动 F改革
        F放军 F政局 F斯拉 F斯科 F斯达 F新一 F新能 F方政 F日前 F日在 F时间 F明翰 F易经 F未来 F本报 F机关 F机构 F材料 F来自 F根据
        F款公 F毒集 F毕业 F民党 F民银 F水利 F没有 F流公 F济合 F消费 F港特 F爱心 F版署 F率部 F理中 F理公 F理学 F理工 F理论 F理部
        F瓦杰 F用卡 F电器 F电话 F目前 F直接 F省分 F社会 F移动 F空公 F算机 F系统 F组委 F绿色 F考虑 F联合 F股票 F能源 F自然 F航天
        F艺术 F萨克 F著名 F董事 F虽然 F规划 F记者 F许多 F起了 F这两 F这家 F进出 F部分 F银行 F销售 F长城 F阳区 F附近 F青团 F顾问
        F驻华 F麦斯 HC基金 HC学院 HK局 HP部 HS学院 Q0.6 Q0.7 a3 a。 a中 a作 a共 a小 a法 a直 a编 a计 a赔 a转 a达 a选 a高 bC bG bW
        bl bv b个 b主 b争 b享 b京 b亲 b仪 b件 b价 b伙 b余 b你 b依 b侯 b具 b兹 b决 b刚 b剧 b加 b卢 b卫 b县 b另 b味 b命 b品 b响
        b唐 b因 b圳 b均 b坚 b埔 b增 b声 b失 b奇 b学 b它 b宇 b密 b少 b就 b层 b岸 b崇 b幸 b座 b微 b怀 b情 b愿 b扶 b挪 b探 b摄 b木
        b材 b杜 b极 b标 b样 b案 b检 b模 b欢 b款 b母 b每 b沃 b活 b测 b火 b热 b片 b牛 b犯 b状 b玉 b现 b甚 b疑 b登 b盖 b盛 b移 b算
        b粮 b约 b线 b织 b联 b良 b节 b芬 b苏 b药 b莱 b董 b蒂 b虽 b衡 b览 b警 b评 b象 b负 b贩 b赶 b越 b辅 b选 b邮 b采 b量 b钱 b锡
        b问 b陆 b限 b随 b需 b靠 b须 b顾 b额 b鹏 e。 e今年 e共建 e发展 e提供 e是一 e的邀 e选举 fC fW fb fd fl f· f久 f买 f云 f互
        f亿 f仁 f估 f佛 f供 f修 f值 f六 f况 f击 f刻 f势 f半 f变 f否 f味 f唐 f园 f地 f圳 f埔 f培 f增 f始 f媒 f孙 f它 f害 f层 f岗
        f岛 f岸 f工 f帮 f干 f平 f幸 f想 f成 f拥 f拨 f挥 f损 f接 f支 f断 f未 f朱 f李 f村 f极 f核 f森 f模 f步 f毕 f沙 f法 f注 f洋
        f活 f湘 f滨 f片 f物 f牵 f状 f环 f理 f生 f疑 f登 f相 f真 f童 f笔 f筑 f策 f素 f纸 f聘 f良 f莱 f营 f著 f董 f蒂 f蔡 f街 f裕
        f诉 f诚 f资 f较 f输 f造 f配 f重 f钱 f限 f露 f革 f须 f额 f验 f鹏 h分院 h工厂 i02 i12 i16 i18 i1年 i22 i24 i2年 i9年 i一步
        i一的 i一行 i万元 i不久 i不会 i不少 i不得 i东省 i中的 i为国 i也有 i乡结 i了两 i了中 i事业 i二是 i以上 i会上 i会主 i会堂
        i使用 i依托 i信贷 i克林 i全部 i关于 i兼并 i军事 i出任 i出现 i到国 i制作 i前在 i勒斯 i化的 i去年 i参加 i双方 i受到 i另一
        i只有 i同时 i名的 i后的 i和中 i品监 i因为 i团团 i团长 i国中 i国代 i国内 i国建 i图为 i在亚 i在这 i地的 i塞尔 i大中 i天在
        i天津 i央统 i奖励 i如果 i学生 i完全 i家信 i家外 i对于 i导的 i导致 i小城 i尽管 i属于 i山区 i己的 i年年 i年底 i应该 i建了
        i建的 i强调 i徽省 i总裁 i成的 i所有 i拍卖 i损害 i接下 i摄影 i收到 i收购 i教学 i新一 i新疆 i方式 i是一 i是中 i是由 i智能
        i月2 i有一 i有两 i有的 i朋友 i未来 i机场 i村镇 i来的 i林顿 i此前 i民族 i汉市 i法国 i港特 i源和 i理的 i由北 i的“ i的一
        i的国 i的新 i的武 i的电 i监管 i私人 i立的 i第三 i统战 i综合 i考虑 i联络 i能力 i苏州 i董事 i行还 i表团 i西北 i西安 i西藏
        i设在 i贸易 i资产 i资金 i起了 i起来 i起诉 i超过 i跨国 i软件 i过了 i还是 i这两 i这些 i这家 i这样 i这里 i选举 i部分 i都是
        i长、 i阳区 i首先 i首批 i）中 l一个 l不少 l专业 l中小 l事业 l交通 l外资 l大的 l奖励 l就业 l当地 l所在 l报业 l文物 l旅游
        l林顿 l电影 l结合 l这个 l这些 l通过 l部分 n3 n3K n8K n8P
    """,
    -2: """
        B30 B50 B8月 B96 B99 B—上 B“中 B、中 B、国 B、外 B、宁 B、广 B、总 B、新 B、江 B、省 B一家 B一直 B一般 B三大 B不会
        B不是 B东 B两年 B中 B中医 B中小 B中级 B主义 B主办 B乌兹 B了中 B事业 B交易 B产业 B今年 B他 B以及 B以色 B会， B位， B作，
        B俄 B先进 B克斯 B克莱 B全 B公司 B公安 B关于 B关系 B其 B其余 B内蒙 B再就 B军事 B农业 B准备 B准， B几家 B分别 B别克 B剧院
        B副部 B务部 B北大 B区行 B华东 B南 B南京 B合国 B同志 B团团 B团长 B国内 B国国 B国建 B国有 B土地 B在中 B在北 B在国 B在这
        B城乡 B塞尔 B墨西 B大银 B天 B好， B如果 B学生 B宁波 B安局 B定， B家体 B家发 B家国 B家大 B家计 B对外 B将、 B将由 B尔吉
        B山西 B工的 B工程 B市房 B席、 B常委 B广 B应该 B建行 B影响 B志愿 B息， B戈麦 B担任 B招商 B持， B提高 B携程 B放军 B文物
        B斯特 B斯达 B新能 B方式 B时间 B是， B有限 B朝阳 B期， B本 B本次 B术， B李 B杜马 B来， B林省 B根据 B此， B武 B武术 B武警
        B比 B比利 B民日 B民间 B民， B水电 B江西 B沧州 B法， B海市 B海洋 B环保 B理的 B瑞士 B瓦杰 B用卡 B由北 B申请 B电影 B的基
        B的海 B的联 B福建 B第 B第一 B第二 B第四 B管理 B系统 B纽约 B组织 B绿色 B美 B职工 B联 B自己 B航天 B艺术 B萨克 B虽然 B行信
        B行是 B行， B西 B见义 B证券 B贸易 B资本 B软件 B这些 B进出 B那么 B重庆 B银行 B青岛 B韩 B项目 B食品 B黄埔 B黑龙 B，“
        B，主 B，人 B，代 B，公 B，包 B，后 B，学 B，对 B，建 B，当 B，德 B，把 B，欧 B，正 B，每 B，江 B，澳 B，现 B，组 B，自
        B，蒙 B，被 B，西 B，马 B１０ B１３ B７年 F00 F18 F50 F8月 F一个 F一局 F一直 F一般 F万元 F不少 F世纪 F业协 F中标 F中的
        F举行 F乐公 F乡政 F二局 F云南 F亚大 F亚教 F京大 F人员 F人才 F他们 F他的 F传部 F住建 F住房 F作为 F使银 F保总 F储备 F元首
        F先进 F其中 F具有 F兼国 F几家 F则是 F利时 F利用 F别克 F制商 F制造 F券交 F务委 F务局 F务院 F勇为 F勒斯 F化学 F区行 F华人
        F南昌 F卡中 F参加 F双方 F只有 F各级 F合并 F员会 F员国 F和平 F团团 F国中 F国大 F国文 F国石 F国航 F国计 F国银 F基地 F多次
        F大的 F天在 F奖励 F女士 F媒体 F学校 F学科 F宁波 F安全 F安分 F安徽 F实施 F实现 F客户 F宣传 F家庄 F家计 F察局 F对银 F导人
        F尔斯 F就业 F展改 F展银 F属于 F工商 F币局 F市公 F市民 F帕伊 F帮助 F干部 F建委 F开设 F当地 F影家 F得到 F必须 F态环 F情报
        F成为 F成了 F成立 F担任 F拉公 F指导 F挥部 F控制 F支队 F政府 F政治 F教学 F文化 F斯儿 F斯克 F斯斯 F斯莱 F新疆 F方式 F方议
        F旗下 F日报 F日电 F日讯 F月1 F有的 F有限 F本届 F来的 F来西 F杰帕 F正在 F此前 F此案 F此次 F武器 F比亚 F比利 F比赛 F民族
        F民日 F民法 F江省 F治部 F法律 F法院 F津市 F活动 F浙江 F海合 F海洋 F爱地 F版权 F特别 F特尔 F独立 F现在 F甚至 F生态 F由中
        F电中 F电影 F电网 F省公 F知识 F石家 F确定 F空航 F级人 F经大 F经营 F网公 F罗斯 F者协 F而且 F联系 F育总 F航局 F花旗 F苏省
        F行信 F西大 F西安 F要求 F见了 F设在 F设立 F设计 F负责 F责任 F贸易 F资公 F资银 F起诉 F这一 F送往 F部门 F金会 F银联 F长、
        F问题 F闻出 F限公 F集中 F需要 F青年 F韩国 F额贷 F首批 F首都 F高校 F高级 F龙集 HC公司 HC委 HK中心 HP人大常委会 HS公司
        HS政府 HS有限公司 HS管委会 Q0.0 V0.6 a a^ a业 a人 a以 a体 a做 a全 a加 a外 a官 a实 a对 a市 a执 a批 a新 a有 a理 a由 a相
        a管 a组 a要 a辞 a进 a连 a造 a里 a， bD bL bM bb b上 b且 b东 b久 b么 b买 b仁 b介 b仍 b代 b伟 b修 b做 b免 b关 b分 b券 b刻
        b午 b半 b厅 b变 b司 b合 b商 b园 b困 b围 b培 b姆 b始 b委 b子 b季 b宜 b害 b尤 b岗 b己 b带 b帮 b归 b形 b心 b想 b才 b执 b损
        b授 b携 b救 b断 b无 b显 b晨 b朋 b本 b来 b杭 b果 b查 b核 b梅 b毕 b氢 b沈 b流 b温 b滨 b灵 b煤 b牵 b班 b益 b着 b矿 b禁 b秘
        b究 b空 b站 b策 b素 b终 b脑 b般 b范 b葛 b蔡 b裁 b训 b许 b识 b谈 b走 b赵 b较 b造 b配 b隆 e e业务 e代表 e体育 e信用 e副总
        e发言 e客户 e执行 e批准 e相关 e管理 e能够 e辞职 e进行 f- fG fi fm f、 f丁 f么 f乐 f事 f享 f介 f仍 f伦 f公 f兹 f列 f剧
        f功 f励 f勇 f另 f召 f台 f吸 f哥 f困 f围 f均 f基 f宁 f宅 f实 f审 f容 f寿 f少 f币 f座 f徽 f思 f择 f按 f授 f探 f旁 f机 f条
        f来 f林 f格 f欢 f泉 f津 f特 f甚 f禁 f积 f竞 f签 f练 f绕 f绘 f肥 f航 f虑 f观 f览 f计 f讨 f训 f课 f谈 f负 f贫 f超 f跟 f辑
        f远 f连 f针 f银 f闭 f需 f顶 f马 f驾 f黑 f鼓 f齐 h合作平台 h合作组织 h商会 h市政府 h控股公司 h法院 i01 i0个 i0多 i0年 i20
        i23 i3月 i4月 i5年 i5月 i8日 i8月 i上是 i不仅 i专项 i业的 i两个 i两家 i为中 i为了 i乌兹 i了一 i产党 i介绍 i他在 i代理
        i代表 i们的 i会科 i保险 i充分 i兰卡 i关系 i其中 i具体 i兹别 i利时 i别克 i前已 i副部 i办的 i加工 i务的 i务部 i北省 i单位
        i及中 i发现 i各地 i各家 i合并 i员会 i哈尔 i围绕 i国大 i国科 i在一 i在上 i在北 i地区 i增加 i多个 i子商 i客户 i家子 i家级
        i家银 i将由 i居环 i工的 i工程 i已有 i市民 i常务 i干部 i年内 i年被 i强对 i当选 i彩票 i得到 i战略 i技术 i报业 i拿大 i按照
        i推进 i支队 i放在 i政区 i政府 i政策 i教授 i文化 i新华 i方面 i日讯 i时的 i是国 i智力 i月1 i月3 i本届 i此案 i此次 i武器
        i比利 i求各 i沙市 i消防 i犯罪 i独立 i现代 i生在 i由市 i电中 i电建 i的1 i的法 i的第 i的首 i省文 i看到 i知识 i确定 i示范
        i社区 i绍了 i给了 i者从 i而且 i股票 i腾讯 i自然 i色产 i苏省 i获得 i融机 i行是 i论坛 i设立 i访了 i贷公 i达尔 i近日 i还有
        i进一 i选为 i部与 i部长 i里兰 i重点 i长城 i问题 i际上 i集中 i需要 i音像 i领导 i高校 i高等 i（记 l代理 l企业 l其他 l各家
        l国的 l环境 l私人 l要求 l证券 l足球 l银行 l阳市 n3C n3P n4
    """,
    -1: """
        AK B(中 B02 B0多 B1 B12 B24 B3月 B98 B9日 B、河 B、美 B、联 B、西 B。据 B一个 B上合 B下午 B下岗 B不久 B不得 B不能 B与国
        B与安 B世 B业技 B两 B个人 B中保 B中心 B中美 B为一 B为中 B为国 B主要 B乡结 B乡镇 B书， B了北 B了这 B事务 B二十 B亚教
        B交通 B产品 B人 B人力 B人员 B人大 B人， B今天 B任、 B任中 B会上 B会的 B会议 B伯明 B住房 B体育 B作者 B保护 B充分 B全球
        B共产 B况， B出版 B分行 B利亚 B别行 B制商 B制， B前已 B力资 B加 B务委 B北京 B区政 B医学 B医药 B十一 B南斯 B印 B厅、
        B双方 B口可 B古巴 B司法 B合作 B合并 B吉 B吉尔 B吉斯 B同时 B后， B向中 B和美 B咨询 B品监 B哈萨 B商银 B四川 B因为 B国
        B国农 B国务 B国宇 B国工 B国政 B国文 B国民 B国特 B国的 B国石 B国移 B国第 B国经 B国联 B国银 B国防 B图 B土资 B在亚 B在博
        B埃及 B基础 B基金 B外 B外交 B外经 B外， B大 B大常 B太阳 B央财 B女士 B委宣 B子商 B学中 B学技 B学， B宁省 B实际 B宣部
        B家银 B对 B导人 B尼亚 B工业 B工作 B工行 B巴 B巴塞 B市人 B市住 B市公 B市发 B市商 B市国 B市文 B市新 B市民 B干部 B年初
        B年年 B年底 B度， B建 B建筑 B开始 B张 B彩票 B得到 B必须 B态环 B成为 B成了 B房产 B托罗 B承德 B报评 B拉斯 B招 B持卡 B据中
        B接下 B摄影 B政治 B教学 B斯斯 B斯科 B新一 B新华 B方面 B旅游 B旅行 B日 B是一 B是中 B是我 B未来 B本报 B欧盟 B正式 B武器
        B毕业 B民 B民政 B求各 B江泽 B河 B法 B法律 B浙江 B海淀 B消费 B深 B温州 B港特 B爱地 B版社 B特别 B生物 B由美 B电中 B白俄
        B的1 B的“ B的不 B的北 B的国 B的武 B的法 B的第 B监督 B省文 B研究 B确定 B示范 B科技 B秘书 B究院 B第十 B算机 B级人 B而且
        B职业 B职， B能够 B能源 B色产 B苏州 B英 B药品 B莫斯 B融机 B行深 B表团 B西北 B西安 B记 B设计 B财产 B财政 B贷款 B资金
        B车销 B这两 B这里 B连续 B选择 B通过 B邦贸 B铁路 B银监 B长期 B间， B闻出 B际， B陕西 B露， B非洲 B额贷 B香 B高级 B麦斯
        B％， B）中 B，一 B，不 B，东 B，也 B，从 B，他 B，内 B，创 B，华 B，印 B，历 B，双 B，受 B，台 B，在 B，天 B，她 B，它
        B，山 B，工 B，平 B，张 B，成 B，所 B，日 B，更 B，最 B，本 B，来 B，武 B，河 B，海 B，第 B，绿 B，而 B，英 B，记 B，还
        B，那 B，阿 B０多 B２１ B７日 B８日 B：中 F0万 F0个 F0多 F1日 F22 F23 F24 F2年 F30 F3月 F4家 F4年 F4月 F5家 F9年 F9日
        F一些 F一位 F一名 F一家 F上是 F上海 F上银 F不久 F不是 F与中 F与国 F专门 F业中 F业公 F业厅 F业发 F业合 F业委 F业局 F业有
        F业部 F两个 F个中 F个学 F中联 F为中 F主要 F乌兹 F也是 F乡建 F乡镇 F书记 F了两 F了中 F了公 F于银 F交部 F产品 F京银 F人为
        F人大 F人武 F今天 F今年 F介绍 F他在 F代表 F以上 F以政 F们的 F任中 F任命 F伊朗 F佛大 F作委 F作者 F作联 F保局 F保财 F储银
        F儿童 F充分 F先后 F先生 F光集 F克兰 F党中 F党政 F全部 F公厅 F关于 F关系 F其他 F其余 F具体 F兹别 F再次 F农村 F出现 F分行
        F到了 F到医 F制品 F前政 F剧院 F副政 F力资 F务厅 F务的 F动管 F劳斯 F化工 F化部 F北京 F区的 F区管 F十一 F华社 F南非 F去年
        F受到 F古国 F另一 F各家 F合组 F合部 F吉斯 F同学 F同志 F名的 F后的 F向中 F向银 F和美 F品有 F品监 F哈萨 F哥银 F商品 F团市
        F团长 F围绕 F国— F国农 F国司 F国外 F国委 F国房 F国武 F国法 F国海 F国特 F国的 F国科 F国立 F国联 F国语 F国财 F国际 F土房
        F在一 F在这 F地政 F圳市 F场部 F坦国 F坦水 F坦能 F城乡 F城管 F城集 F基斯 F增加 F墨西 F处理 F多个 F大呼 F大常 F太经 F如今
        F妇女 F委中 F季度 F学生 F宁省 F它的 F安局 F完全 F家体 F家公 F家发 F家大 F家环 F家银 F导的 F将由 F小额 F尔吉 F就是 F居环
        F届政 F展基 F展计 F己的 F已由 F已经 F市第 F常务 F年被 F广州 F广西 F应中 F应该 F度国 F建的 F建集 F彩中 F彩事 F影响 F往医
        F徽省 F态城 F成员 F成的 F战部 F房保 F所以 F所在 F所属 F所有 F扶贫 F批准 F技术 F报讯 F报评 F拉夫 F招商 F按照 F挥中 F接下
        F接受 F推出 F推进 F提供 F提出 F收到 F收购 F政区 F政部 F教授 F斯公 F斯国 F斯塔 F斯里 F新区 F新华 F方面 F旦大 F时政 F时的
        F昌市 F易中 F易委 F是在 F最大 F月2 F有关 F有银 F本次 F来到 F林省 F林顿 F比如 F民解 F氢能 F江泽 F沙市 F沧州 F油公 F法国
        F法部 F洲中 F洲发 F流协 F测绘 F海交 F涛在 F温州 F游公 F源与 F源和 F源局 F源部 F然后 F环境 F球协 F球运 F生委 F生能 F生部
        F由北 F由市 F申请 F电局 F电报 F留学 F疗中 F的中 F的电 F监局 F监管 F省委 F示范 F科院 F秘书 F积极 F程研 F空局 F立了 F童医
        F筑设 F管局 F紧紧 F约证 F级党 F级政 F纽约 F线电 F组建 F组成 F绍了 F经纪 F结合 F给了 F网络 F美元 F翰大 F者在 F者集 F而现
        F职业 F职工 F股东 F能力 F自治 F航空 F色列 F范大 F药品 F莱斯 F获得 F行业 F行政 F行的 F行者 F表示 F被告 F计局 F论部 F设备
        F设部 F访了 F话电 F财产 F财险 F贷公 F贸部 F资金 F走进 F起来 F超过 F车公 F车销 F过了 F近日 F还有 F这是 F这样 F进一 F进入
        F连续 F送到 F选为 F通大 F邦贸 F部副 F部办 F部局 F部部 F部长 F都是 F金公 F钢铁 F随着 F非常 F音像 F项基 F项目 F风险 F首先
        F黑龙 F（中 F（记 F（集 HC局 HC集团 HK有限责任公司 HK银行 HK集团 HP公司 HP联盟 HP银行 HS研究院 a” a借 a党 a发 a在 a均
        a大 a应 a建 a很 a报 a申 a目 a看 a科 a立 a美 a职 a负 a部 a采 a重 b下 b业 b乡 b乳 b休 b例 b促 b候 b准 b出 b制 b功 b动 b助
        b势 b勘 b却 b古 b否 b吸 b呼 b坐 b够 b头 b如 b存 b定 b寿 b巨 b币 b市 b幕 b建 b开 b往 b惠 b成 b把 b拉 b拨 b择 b搬 b施 b次
        b比 b沧 b注 b洁 b洲 b涛 b淀 b率 b申 b留 b皇 b础 b税 b竞 b笔 b筑 b纪 b绍 b胡 b腾 b至 b获 b表 b观 b讨 b询 b贝 b超 b身 b车
        b辽 b达 b迎 b迫 b都 b针 b露 b革 b驶 b驻 b鼓 e20 e、中 e之间 e了解 e以及 e加强 e后， e对此 e的代 e的投 e的资 e目前 e经理
        e统一 e负责 e高级 e，在 fL f丹 f住 f信 f健 f党 f全 f兰 f冷 f创 f医 f印 f厅 f合 f呼 f商 f喀 f团 f季 f安 f宋 f对 f展 f巨
        f常 f幕 f才 f执 f承 f拉 f教 f旦 f晨 f普 f月 f求 f沃 f沧 f治 f济 f涛 f淀 f灵 f玛 f班 f留 f石 f础 f移 f税 f统 f维 f绿 f翔
        f翰 f联 f胡 f般 f警 f财 f贵 f道 f防 f障 f龄 h使馆 h公司 h大学 h开发银行 h政协 h时报 h电视台 h财险 h部 i0日 i13 i3日 i8年
        i不是 i专家 i中信 i中国 i中新 i中美 i中联 i主办 i也是 i了北 i了美 i交易 i人力 i以色 i们在 i企业 i伊朗 i促进 i俄罗 i候选
        i克兰 i党委 i全国 i共产 i其余 i分别 i别是 i别行 i制商 i剧院 i力资 i办了 i加拿 i区委 i十一 i午在 i华人 i南斯 i印尼 i合作
        i吉斯 i后勤 i和北 i和国 i哈萨 i国共 i国务 i国特 i土资 i在2 i在博 i在日 i地方 i圳市 i墨西 i外经 i大同 i学中 i家计 i尔吉
        i尼亚 i山东 i工作 i已由 i市中 i市国 i市委 i年1 i年初 i态环 i总局 i总经 i意大 i房管 i所以 i拉夫 i招商 i持卡 i据中 i政治
        i文物 i文艺 i斯坦 i斯斯 i斯里 i新区 i是各 i是我 i是美 i来西 i款的 i比如 i民共 i民大 i江公 i江泽 i法院 i泽民 i济和 i海外
        i海新 i温州 i游戏 i特别 i特区 i环保 i瑞典 i用卡 i由国 i由美 i电器 i电（ i的不 i的主 i的基 i的学 i的民 i科学 i立一 i第二
        i紧紧 i组织 i经大 i经理 i经营 i绿城 i罗斯 i美元 i美国 i群众 i而现 i能够 i色列 i花旗 i药品 i营业 i萨克 i行政 i被告 i西亚
        i西哥 i讯由 i购了 i资源 i走访 i这是 i连续 i选人 i金会 i销售 i长沙 i随着 i非常 i韩国 i驻华 l交流 l们的 l体育 l关系 l工程
        l房管 l新区 l民族 l游戏 l爱心 l绿城 l罗拉 l联合 l营业 l计生 l驻华 n2 n2C n8C
    """,
    1: """
        B”， B中， B为了 B件， B会同 B使用 B元， B利用 B前， B加强 B包括 B原 B去年 B受到 B司是 B员、 B员兼 B国， B地方 B夕，
        B头， B如 B室、 B对于 B年， B引起 B我们 B技术 B拥有 B施， B是应 B有关 B本届 B正在 B由 B看， B立了 B织， B而 B计， B起诉
        B这家 B这次 B金， B问题 B领导 B，使 B６年 F上合 F临时 F亚太 F体育 F佛山 F保定 F光彩 F党委 F全国 F军事 F农业 F华东 F华盛
        F南斯 F印度 F古巴 F国政 F地区 F埃及 F外交 F外资 F大同 F天津 F宇航 F意大 F戈麦 F招行 F摩托 F文艺 F机场 F村支 F林业 F武装
        F民主 F江苏 F海南 F海外 F深圳 F省文 F税务 F维克 F腾讯 F英国 F英特 F银监 F香港 HC商会 HC政府 HC部 HC银行 HK公司
        HK有限公司 HP中心 HP出版社 HP医院 HS中心 HS医院 HS厅 HS大学 HS政协 JK JP a1 a、 a下 a又 a可 a和 a总 a投 a指 a政 a时 a是
        a统 a继 a股 a自 a规 a记 a资 a起 a集 a领 a１ b( b^ b· b们 b办 b号 b在 b域 b处 b复 b好 b导 b将 b展 b度 b拍 b括 b数 b方
        b时 b是 b望 b求 b电 b者 b被 b说 b质 b购 b进 b连 b送 b铁 b除 b领 b（ b， b； e先后 e关于 e利用 e合并 e同时 e员工 e和人
        e官员 e总经 e投资 e的成 e的监 e获悉 e，并 fS fa f丰 f二 f优 f伯 f体 f兴 f内 f农 f冶 f加 f卢 f反 f口 f古 f司 f同 f墨 f大
        f巴 f市 f彩 f必 f总 f戏 f房 f文 f施 f易 f星 f朝 f桥 f欧 f汇 f河 f派 f海 f深 f白 f益 f经 f腾 f芬 f苏 f萨 f起 f野 f青 f香
        f高 f麦 g h学院 h州政府 h总局 h检察院 h理事会 i15 i19 i业集 i东北 i两岸 i个人 i产业 i人保 i人大 i人民 i信息 i信托 i党支
        i内政 i出口 i务院 i劳斯 i北爱 i华东 i南昌 i南省 i南通 i博彩 i和平 i咨询 i国农 i国土 i国社 i国银 i基斯 i外交 i大常 i学科
        i宇航 i家庄 i展银 i山西 i巴基 i巴塞 i广告 i德国 i托罗 i报评 i挪威 i摩托 i改革 i教育 i斯国 i斯拉 i斯科 i斯达 i日本 i有限
        i村党 i治区 i法律 i洲航 i活动 i海南 i深圳 i湖南 i源与 i爱心 i特尔 i生态 i石家 i石油 i社会 i职工 i联酋 i肿瘤 i英特 i蒙古
        i西南 i西省 i计生 i证券 i财产 i邮电 i闻出 i限公 i青年 i香港 i高级 l专项 l临时 l人保 l儿童 l出口 l北京 l博彩 l商业 l宇航
        l投资 l服务 l美国 l邮电 n6P n7P
    """,
    2: """
        AP B B0日 B8日 B9年 B^^ B“ B上述 B不仅 B东省 B为， B举行 B了“ B云南 B会、 B其中 B具有 B农村 B分， B创办 B别是 B力，
        B动， B北省 B司； B合资 B在 B大学 B季度 B学和 B导的 B就是 B山东 B年与 B建了 B心、 B我国 B按照 B据 B推动 B收购 B日本
        B日电 B日讯 B望， B机构 B来到 B案， B求， B组建 B经过 B者在 B蒙古 B行和 B行的 B被告 B设在 B还是 B里， B金会 B首都 B）与
        B，但 B，将 B０日 F世界 F东亚 F东北 F中央 F事业 F人居 F休斯 F伯明 F体委 F信托 F内蒙 F医学 F博彩 F司法 F国家 F塞尔 F山东
        F巴基 F市教 F希望 F广东 F新闻 F杜马 F海军 F湖南 F瑞士 F省教 F石油 F统计 F美国 F联邦 F股份 F肿瘤 F见义 F计算 F财政 F货币
        F邮电 F重庆 HC基金会 HC有限公司 HK管委会 HK署 HP协会 HP学校 HP电视台 HP研究院 HP管委会 HP集团 HS分行 HS办公室 HS委员会
        JC R0.0 R0.6 S a上 a也 a今 a代 a则 a创 a向 a商 a委 a将 a就 a当 a推 a提 a正 a派 a热 a现 a给 a联 a能 a解 b b“ b、 b为 b位
        b初 b去 b取 b只 b听 b坏 b堡 b对 b年 b应 b府 b户 b托 b承 b拜 b按 b故 b构 b牌 b的 b知 b称 b让 b起 b跟 b过 b近 b述 b院 b）
        b： e专家 e副主 e发行 e发表 e开展 e最近 e根据 e没有 e的“ e的大 e的工 e的这 e规定 e近日 e，一 e，为 fD fE fk fs f五 f促
        f凯 f北 f南 f博 f卫 f友 f可 f史 f外 f妇 f宣 f宾 f富 f意 f扎 f摩 f新 f旗 f日 f曼 f木 f梅 f棋 f毛 f民 f润 f清 f港 f瑞 f田
        f皇 f盘 f盛 f祖 f福 f科 f空 f筹 f米 f索 f纽 f终 f美 f肿 f虹 f评 f越 f边 f迪 f退 f选 f金 f镇 f长 f非 f预 h分行 h局
        h总公司 h服务中心 h管理处 h议会 h通讯社 i08 i—上 i上合 i中宣 i产经 i人事 i伯明 i住建 i住房 i克莱 i公共 i公安 i共中
        i内蒙 i利亚 i制品 i动管 i北京 i北海 i协调 i反对 i商业 i商务 i国人 i国工 i国石 i国财 i国际 i地产 i外国 i大学 i审计 i家发
        i对外 i导人 i展改 i川省 i工商 i市商 i市新 i希望 i帮助 i平安 i态城 i情况 i执行 i招行 i斯塔 i新能 i日报 i昆明 i明翰 i机械
        i机电 i杜马 i杭州 i林省 i欧盟 i武术 i民日 i洲发 i海洋 i消费 i澳大 i瑞士 i生能 i移动 i空航 i系和 i经纪 i维克 i自治 i航空
        i英国 i行业 i行者 i记者 i设备 i进出 i邮储 i银行 i长期 i黑龙 i龙江 l中央 l人事 l信息 l党支 l地方 l审计 l宣传 l工作 l开发
        l态城 l指挥 l政治 l文化 l汽车 l电信 l电网 l航空 l香港 n6C n7C
    """,
    3: """
        B08 B1年 B” B》， B一， B事， B从 B会见 B出席 B区委 B医院 B单位 B只有 B基地 B央、 B委、 B学、 B客户 B导， B展， B希望
        B年被 B当地 B当选 B提出 B支持 B源和 B理， B省委 B示， B称， B给了 B英国 B议， B讯由 B近日 B道： B长， B院和 B首批 B，与
        B，经 B，进 F11 F15 F20 F个人 F中美 F交通 F促进 F俄罗 F光大 F内政 F南县 F卫生 F双良 F反对 F国电 F基础 F外经 F大众 F大连
        F实业 F山西 F工行 F巴塞 F市住 F市委 F市文 F德国 F挪威 F摄影 F教委 F斯坦 F机电 F检察 F欧洲 F欧盟 F武术 F水电 F河南 F治安
        F湖北 F澳大 F特区 F理财 F生命 F电信 F皇家 F省民 F福建 F第三 F索尼 F终审 F考古 F莫斯 F西南 F解放 F评论 F贵州 F资产 F陕西
        F青岛 HC内阁 HC议会 HK理事会 HP学院 HP局 HP市政府 HP服务中心 HS法院 R0.85 a2 a举 a书 a亚 a从 a依 a先 a如 a已 a并 a捐 a昨
        a最 a没 a特 a积 a称 a结 a网 a获 a董 a行 a被 a认 a讯 a这 a通 a邀 a颁 b” b《 b但 b击 b判 b即 b及 b叫 b告 b察 b尽 b届 b属
        b并 b底 b得 b批 b春 b条 b点 b立 b签 b管 b证 b诉 b课 b邀 b！ e”的 e、 e主任 e主办 e主席 e举办 e决定 e副会 e副院 e和中
        e委员 e宣布 e常务 e捐赠 e授予 e有关 e的一 e的同 e等单 e签署 e组织 e董事 e讯) e邀请 e颁发 e，这 fv f七 f京 f以 f伊 f伟
        f佳 f俄 f光 f养 f县 f双 f哈 f国 f坦 f塔 f塞 f复 f奇 f威 f宜 f密 f山 f希 f帕 f席 f廉 f德 f户 f挪 f摄 f曲 f朗 f波 f泽 f浙
        f湖 f牛 f百 f秘 f绍 f育 f莫 f解 f赫 f通 f里 f锡 f阿 f陆 f陕 f隆 f雷 f顺 f飞 f黄 h促进会 h出版社 h协会 h委 h联盟 i上海
        i业发 i业技 i临时 i交流 i交通 i体育 i佛山 i保障 i储备 i再生 i军司 i北大 i区政 i医学 i医药 i发行 i团市 i团支 i团） i国电
        i国能 i国语 i国金 i国驻 i国） i城乡 i城镇 i大会 i央财 i宁省 i家教 i家测 i小额 i展计 i州中 i工行 i市政 i市文 i开发 i戈麦
        i房产 i指挥 i放军 i斯儿 i旅行 i林业 i欧洲 i武汉 i民主 i民政 i汽车 i济南 i海交 i海军 i海市 i澳门 i版权 i特灵 i理论 i生物
        i电子 i电影 i电网 i省教 i科技 i算机 i索尼 i经济 i统计 i职业 i联邦 i能建 i能源 i西部 i计算 i财政 i货币 i运动 i邦贸 i阿联
        i陕西 i院办 i青团 i非洲 i顾问 i麦斯 i（集 l产业 l人民 l化工 l发展 l团支 l团） l国语 l地产 l工商 l执行 l技术 l教育 l电子
        l省教 l科技 l经济 l航天 l设计 l资源 l铁路 n2P n4C n4K n6K
    """,
    4: """
        B( B。而 B一名 B下， B了。 B今， B企业 B会和 B作的 B元。 B前在 B务的 B区域 B参加 B司与 B员会 B场， B天在 B局、 B山市
        B开设 B悉， B批准 B投资 B报讯 B接受 B日， B构， B此次 B沙市 B没有 B生， B组成 B绍， B美国 B解， B近， B，任 B，据 B，比
        F中新 F中科 F亚洲 F人事 F体彩 F兰州 F创建 F区政 F华夏 F哈尔 F团委 F国网 F复旦 F外文 F对外 F市发 F总政 F房产 F旅行 F日兴
        F昆明 F星展 F有线 F村党 F杭州 F梅西 F电力 F省人 F科委 F苏州 F苹果 F西门 F辽宁 F长江 F阿联 F韩亚 F高等 HC使馆 HC出版社
        HC研究会 HC研究所 HC通讯社 HK分行 HK研究所 HK股份有限公司 HP基金会 HP集团公司 HS协会 R0.7 a主 a于 a公 a关 a各 a合 a宣
        a局 a年 a成 a授 a接 a日 a秘 a营 a调 a首 a： b, b。 b了 b从 b值 b到 b手 b持 b此 b由 b继 b罪 b见 b请 b闭 e、上 e副书 e办公
        e和北 e所长 e教授 e旗下 e日前 e的指 e的研 e的科 e研究 e社长 e秘书 e组成 e长迟 e长鲁 e１９ f东 f临 f亚 f军 f华 f奥 f快
        f惠 f昆 f杭 f玉 f盖 f纪 f苹 f蒙 f西 f雅 h支行 h研究会 h研究所 h署 h集团 i一中 i业和 i东亚 i中共 i中山 i中科 i义勇 i亚教
        i人居 i休斯 i保财 i党中 i兰州 i共青 i军总 i军政 i农业 i勇为 i化工 i华夏 i双良 i口可 i古国 i合国 i和社 i国房 i国文 i国民
        i国网 i土地 i境保 i大连 i太经 i央军 i委会 i实业 i家环 i州市 i市发 i市第 i市纪 i师范 i建设 i微软 i息产 i扬州 i指导 i控股
        i斯特 i旅游 i旗下 i昌市 i易经 i检察 i武装 i民生 i民银 i沈阳 i河南 i治安 i济合 i湖北 i球运 i理财 i电报 i皇家 i福利 i级人
        i联合 i育总 i苹果 i行信 i行深 i西门 i见义 i规划 i解放 i评论 i财经 i财险 i辽宁 i通信 i门子 i集团 i韩亚 l事务 l休斯 l住建
        l党委 l内政 l出版 l勇为 l华夏 l团市 l大学 l央军 l师范 l建设 l理工 l研究 l税务 l经贸 l行者 l计划 l货币 l银监
    """,
    5: """
        B%， B—— B”是 B京市 B但 B办， B化， B图为 B局和 B已由 B年来 B建的 B当时 B次由 B江省 B者从 B股东 B苏省 B见了 B选为
        B部和 B附近 B院与 F一汽 F中保 F中共 F中华 F中宣 F中组 F人保 F共青 F区委 F南通 F四川 F国民 F建行 F携程 F方正 F最高 F民生
        F海淀 F纪委 F美洲 F西部 F非洲 F黄埔 HC促进会 HC委员会 HC总公司 HC法院 HC科学院 HK支行 HK研究中心 HP厅 HP政协
        HP有限责任公司 HP海关 HS局 a一 a决 a名 a改 a旗 a设 a近 a预 a２ b同 b彻 b止 b段 b照 b给 b讯 b记 e、市 e与中 e会议 e合作
        e已经 e总裁 e所属 e报道 e推出 e提出 e昨天 e牵头 e的主 e的消 e称， e签订 e职员 e表示 e院长 e首席 f万 f三 f中 f九 f夏 f天
        f太 f崇 f庄 f康 f张 f携 f早 f汉 f菲 f葛 f辽 h友好协会 h投资公司 h股份公司 i一汽 i中保 i中级 i中组 i主义 i亚太 i亚洲
        i保护 i儿童 i光大 i制造 i办公 i县公 i可口 i司法 i商贸 i国司 i国国 i国立 i国计 i土房 i基础 i复旦 i外文 i外贸 i委组 i学院
        i安分 i家电 i市住 i度国 i建行 i影家 i志愿 i总政 i愿者 i房保 i携程 i斯克 i新闻 i方正 i日兴 i机关 i梅西 i水利 i水电 i沧州
        i津市 i浙江 i海淀 i爱地 i理工 i电脑 i监会 i监督 i福建 i科院 i约证 i美中 i美术 i航天 i计划 i设计 i话电 i贝尔 i资本 i车销
        i重庆 i铁路 i阿拉 i附属 i食品 i黄埔 l光大 l农业 l北省 l基金 l复旦 l安分 l家教 l市教 l影家 l改革 l文艺 l浙江 l电视 l管理
        l美术 l苹果 l评论 l门子 n4P n5P
    """,
    6: """
        B.^ B。” B兼并 B办了 B团与 B夫， B来自 B绍了 B获得 B购了 B部、 B长、 B题， F内务 F北爱 F县委 F可口 F哈佛 F国土 F市政
        F平安 F承德 F济南 F美中 F邮储 F阿拉 HC协会 HC研究院 HP大学 HP委员会 HP有限公司 a》 a副 a同 a审 a常 a牵 a研 a社 a等 a签
        a表 a院 b与 b使 b入 b？ e、新 e一位 e书记 e公布 e副部 e发布 e和国 e正在 e的官 f“ f乌 f恒 f敦 f永 f泰 f洛 f澳 f铁
        h分公司 h大使馆 h有限责任公司 h行业协会 i东方 i中华 i乡建 i人武 i内务 i创建 i区人 i可乐 i台湾 i四川 i国— i国移 i国税
        i国防 i城县 i培训 i大众 i市房 i市教 i情报 i承德 i拉斯 i斯欧 i星展 i有线 i氢能 i洲中 i测绘 i生命 i研究 i税务 i终审 i美洲
        i莱斯 i贵州 i钢铁 i长江 l东方 l京市 l人武 l保护 l克斯 l公安 l南京 l后勤 l国税 l州市 l市政 l微软 l情报 l日兴 l武汉 l民政
        l测绘 l环保 l生命 l电力 l监督 l终审 l统计 l美洲 l艺术 l行业 l食品 n2K
    """,
    7: """
        B。在 B人为 B加入 B团、 B成的 B社、 B行与 B部与 F军委 F北大 HC学会 HK厅 HK委员会 HP股份有限公司 O a与 a查 a第 b令 b任
        b像 b兼 b原 b和 b据 e、北 e会长 e常委 e行长 e部长 f宝 f布 f怀 f某 f沈 f省 f红 f荣 h内阁 h研究中心 h股份有限公司 i体彩
        i保定 i卫生 i哈佛 i国外 i工业 i建筑 i比亚 i电力 i留学 i青岛 l上海 l信托 l可乐 l新闻 l星展 l深圳 l特尔 l组织 l统战
    """,
    8: """
        B办、 B成立 B立的 B行、 HC厅 HC大使馆 HP交易所 a( e、省 e共同 e出版 e通过 f劳 f邮 h基金会 h律师事务所 h研究院 h科学院
        h管委会 h集团公司 i司令 i国航 i小组 i尔斯 i房地 i艺术 l东亚 l中宣 l办公 l卫生 l司令 l国民 l外交 l宁波 l工业 l平安 l林业
        l民生 l留学 l财政
    """,
    9: """
        B司、 b向 e今天 e局长 h人大常委会 h委员会 h工商联 h联合会 i协会 i央政 i家体 l司法
    """,
    10: """
        h有限公司 l国防 l能源
    """,
    11: """
        a（
    """,
}
WEIGHTS = {key: level * 0.25 for level, keys in _KEYS.items() for key in keys.split()}
"""Key -> weight [-]."""
