"""Learnt weights of the evidence for Chinese names of organisations (`organisations_weighed_zh`), in quarters.

Written by ``benchmarks/organisations_zh.py``, which says on what and how they are fitted. A key is a letter and characters: b and
B stand before the name, f and F begin it, i lies within it, l stands before its last word h, a and e follow it; n is its length;
A, H, J and j say that it begins with a country (C), a place (P) or a known body (K), S that it may begin with a place, X that one
stands within it; G and g that it is general words; R, L and Q that it begins where the rules say, left or right of it, V whether
they take it for a name.
"""

from __future__ import annotations

_KEYS = {
    -16: """
        b全
    """,
    -15: """
        b美
    """,
    -14: """
        b西 f了
    """,
    -13: """
        b一 b中 b人 b公 b斯 b海 f在 f的 f这
    """,
    -12: """
        b1 b华 b大 b江 b法 b第 b英 f为 f前 f家 f是 f行 h资本
    """,
    -11: """
        L0.6 b三 b不 b俄 b保 b共 b内 b军 b农 b利 b城 b安 b尔 b山 b广 b某 b民 b金 f一 f于 f利 f发 f和 f由 i一家
    """,
    -10: """
        HP分行 b亚 b信 b克 b十 b发 b各 b多 b尼 b局 b德 b投 b政 b教 b河 b特 b苏 b要 b阳 b韩 b高 b龙 f两 f会 f到 f各 f学 f尔 f年
        f并 f据 f爱 f者 f而 f被 f该 f（ i三大 i两国 n9
    """,
    -9: """
        B中共 B共和 B印度 B国家 B欧洲 B西哥 F大学 F治区 L0.0 L0.7 a议 b世 b两 b事 b二 b产 b今 b伯 b化 b员 b四 b基 b墨 b小 b工
        b巴 b文 b月 b欧 b武 b游 b生 b社 b等 b级 b维 b罗 b该 b这 b际 b香 b马 f— f不 f与 f他 f企 f关 f办 f化 f后 f命 f场 f就 f当
        f影 f所 f本 f管 f要 f讯 f邦 f都 f际 i本报 n1
    """,
    -8: """
        B、市 B全国 B汉市 B法国 B西省 F合作 F国内 F外贸 F我国 F旅游 F电脑 F西亚 HS银行 a制 b0 b2 b专 b交 b他 b住 b体 b光 b兰 b力
        b勒 b印 b台 b土 b坦 b太 b宁 b常 b平 b庄 b总 b我 b所 b明 b最 b林 b水 b港 b物 b环 b瑞 b组 b能 b蒙 b赛 b里 b重 b野 b银 b长
        b队 b防 b阿 b集 b首 b黑 e、企 f4 f书 f产 f今 f任 f份 f但 f使 f其 f制 f力 f及 f员 f境 f导 f将 f局 f州 f度 f志 f托 f报 f收
        f服 f术 f校 f毒 f游 f然 f现 f目 f研 f系 f络 f色 f记 f贷 f车 f近 f还 f进 h城商行 h基金 i农民 i多家 i建立 i总理 i成为
        i我国 i有关 i村民 i的中 i贩毒 i部副 l两国 l部副 n9K
    """,
    -7: """
        B份制 B国际 B大的 B学院 B广东 B德国 B斯坦 B电子 B，并 F19 F份制 F农民 F工程 F开发 F房地 F村民 F民委 F研究 F第二 F营业
        F贷款 L0.85 a动 a电 b3 b4 b5 b9 bt b乌 b九 b云 b些 b伊 b儿 b党 b其 b则 b创 b务 b北 b协 b参 b可 b吉 b团 b场 b塔 b士 b备
        b奥 b女 b威 b实 b康 b张 b控 b提 b支 b星 b机 b李 b杨 b杰 b正 b汽 b治 b淘 b湖 b爱 b盟 b直 b石 b私 b科 b程 b纳 b统 b续 b综
        b绿 b航 b荣 b诺 b财 b贸 b还 b邦 b镇 b青 b非 b３ e，也 e，以 f0 f3 f9 f下 f主 f代 f克 f兼 f决 f几 f分 f切 f副 f勤 f十 f卡
        f参 f名 f品 f图 f备 f女 f如 f子 f字 f届 f投 f指 f控 f推 f提 f放 f料 f更 f此 f比 f流 f源 f煤 f版 f球 f直 f租 f线 f胜 f能
        f装 f视 f识 f话 f请 f赛 f过 f酒 f门 f队 f附 f院 f集 f首 h人民政府 h合资企业 i00 i10 i一个 i主任 i以及 i党和 i副政 i家和
        i家大 i成员 i我们 i担任 i私立 i著名 i贸部 i首都 l贩毒 n8
    """,
    -6: """
        B一批 B中央 B主任 B主席 B党委 B发展 B司的 B国驻 B地的 B大会 B安徽 B建设 B当 B明， B江苏 B治区 B目前 B网络 B著名 B记者
        B财经 B马来 B高校 B，市 F三大 F中医 F中心 F中级 F交流 F保护 F信用 F全省 F公共 F协会 F可乐 F基金 F山县 F总局 F村镇 F汽车
        F环保 F电子 F管理 F经济 F网上 F西哥 F计划 F计生 F运动 F金融 F铁路 HC电视台 HP分公司 HS学校 HS集团 a内 a影 a来 a比 a法 ba
        b七 b丰 b临 b义 b之 b也 b书 b企 b众 b会 b作 b储 b元 b先 b兴 b再 b包 b医 b南 b博 b又 b反 b周 b哈 b回 b塞 b夏 b央 b孙 b完
        b官 b宣 b家 b宾 b已 b布 b希 b徽 b志 b性 b意 b戈 b戏 b战 b房 b打 b技 b担 b指 b接 b摩 b收 b整 b旅 b早 b普 b曼 b没 b波 b泰
        b洛 b津 b济 b消 b清 b湾 b然 b独 b王 b理 b界 b百 b研 b米 b红 b络 b网 b考 b艺 b花 b营 b萨 b藏 b行 b计 b费 b赫 b足 b软 b远
        b通 b道 b那 b门 b靖 b顺 b顿 b飞 b鲁 b齐 b０ b６ e影片 f5 f业 f严 f举 f也 f乡 f从 f众 f传 f位 f何 f作 f你 f储 f像 f元 f先
        f入 f准 f刚 f助 f单 f即 f原 f去 f又 f取 f号 f告 f周 f售 f回 f因 f坏 f型 f城 f士 f央 f她 f好 f完 f小 f己 f已 f师 f库 f应
        f式 f弹 f往 f心 f性 f恩 f手 f打 f把 f担 f持 f数 f整 f期 f杨 f标 f汽 f油 f洲 f消 f淘 f火 f点 f牧 f瓦 f病 f私 f程 f等 f籍
        f级 f组 f织 f给 f续 f至 f花 f衡 f袁 f设 f说 f费 f路 f转 f软 f达 f间 f除 f面 f食 f鲁 h党校 h政府 i5家 i一大 i一届 i一流
        i上市 i下的 i乡镇 i众多 i会见 i作为 i关部 i再就 i几家 i华社 i可以 i各国 i各级 i员兼 i国第 i多数 i大型 i央银 i学技 i宣布
        i宣部 i很多 i所在 i手机 i批准 i提出 i日前 i根据 i法部 i甚至 i界一 i的商 i的联 i立了 i第一 i网上 i要求 i见了 i许多 i送到
        i通过 i项目 l一家 l一流 l党和 l多家 l家大 l小贷 l私立 n9P
    """,
    -5: """
        B一些 B上海 B专业 B世界 B中新 B临时 B为 B书记 B了， B们在 B任， B儿童 B先后 B全部 B兴业 B务院 B区的 B协会 B南省 B和国
        B国立 B山县 B州市 B巴勒 B市场 B市委 B徽省 B总局 B摩托 B文化 B新闻 B日报 B此前 B汽车 B法院 B特区 B独立 B由于 B的是 B省
        B罗斯 B联邦 B腾讯 B西藏 B调， B起， B金融 B阳市 B集团 B香港 B，为 B，同 B，省 F业集 F两家 F事务 F二十 F京市 F人力 F代理
        F企业 F克斯 F共和 F军区 F区域 F单位 F南省 F县公 F可以 F大利 F山市 F工作 F市人 F市商 F市场 F彩票 F总理 F投资 F报业 F政委
        F服务 F江公 F游戏 F生产 F生物 F由于 F社区 F福利 F私人 F科技 F第一 F第四 F组织 F经贸 F罗拉 F能源 F财经 F资源 F软件 F选择
        F阳市 F附属 HC分行 HC学校 HC资本 HS研究所 a— a“ a不 a之 a加 a客 a形 a贷 a都 a长 b6 bS bi bo bs b》 b万 b严 b举 b乐 b五
        b份 b传 b何 b佛 b便 b健 b充 b典 b几 b划 b副 b劳 b勤 b升 b单 b卖 b卡 b厂 b历 b友 b史 b器 b坡 b境 b外 b夫 b她 b容 b富 b岛
        b川 b师 b帕 b干 b廉 b彩 b影 b很 b态 b思 b抗 b护 b推 b播 b放 b敦 b料 b新 b昌 b易 b更 b朝 b柬 b根 b格 b森 b汉 b泽 b洋 b派
        b源 b澳 b版 b珠 b球 b瓦 b疆 b病 b监 b目 b真 b确 b示 b福 b种 b童 b紧 b群 b老 b育 b致 b色 b菲 b落 b著 b虹 b融 b装 b视 b解
        b警 b试 b货 b贷 b路 b迪 b速 b部 b酒 b销 b间 b闻 b面 b韦 b风 b黄 b４ b７ b８ b９ e—— e会选 e内部 e采取 e长刘 f( f6 fo
        f上 f个 f之 f些 f交 f亲 f仅 f令 f们 f件 f价 f伙 f依 f做 f儿 f免 f典 f再 f划 f则 f券 f勒 f升 f午 f卖 f却 f受 f只 f器 f地
        f坐 f坚 f堂 f处 f多 f夫 f失 f头 f奖 f存 f官 f定 f客 f尽 f属 f川 f带 f店 f引 f强 f归 f态 f息 f情 f批 f抗 f拜 f排 f搬 f改
        f政 f救 f教 f景 f望 f权 f杰 f查 f根 f案 f次 f止 f正 f每 f气 f沙 f没 f测 f牌 f独 f界 f疆 f监 f盟 f看 f眼 f着 f督 f知 f短
        f确 f示 f票 f离 f称 f究 f站 f类 f结 f罪 f置 f职 f脑 f自 f致 f范 f药 f著 f融 f表 f裁 f规 f让 f议 f论 f访 f试 f诺 f责 f质
        f购 f贸 f走 f足 f身 f运 f迫 f送 f速 f量 f钢 f钱 f销 f问 f随 f难 f韦 f顿 f题 f风 f馆 h报社 h联合体 h银行 i0万 i12 i1日
        i4家 i”的 i一些 i一名 i一的 i下午 i下岗 i与中 i与国 i中小 i主持 i主要 i举行 i了中 i二十 i交部 i今年 i任国 i会的 i会议
        i元首 i先生 i全省 i公司 i再次 i决定 i准备 i出版 i创办 i包括 i区的 i医院 i司是 i各商 i合资 i同志 i向中 i员国 i和日 i国各
        i国的 i在中 i基地 i基层 i处理 i大的 i女士 i委员 i媒体 i家的 i小贷 i局和 i帕伊 i开始 i当地 i影响 i成了 i成立 i所属 i拥有
        i接受 i推出 i推动 i支持 i收购 i政部 i是在 i是应 i机构 i来到 i来自 i毕业 i民党 i没有 i涛在 i现在 i由中 i由于 i的全 i的国
        i的外 i的是 i的海 i的电 i的美 i积极 i第四 i组成 i综合 i联络 i自己 i虽然 i行的 i负责 i送往 i部分 i部的 i金融 l一些 l上市
        l两家 l关部 l军事 l合资 l和国 l手机 l有关 l特区 l第一 l网上 l联邦 n5 n6 n7 n9C
    """,
    -4: """
        B0年 B1、 B2年 B5年 B、上 B。上 B一、 B一步 B上 B业和 B业的 B两家 B亚洲 B人民 B作为 B俄罗 B信息 B公共 B则是 B利时 B加拿
        B务， B区、 B午在 B华社 B印尼 B发行 B可以 B可口 B台湾 B各级 B吉林 B商业 B商务 B国电 B圳市 B大型 B委会 B它的 B工商 B已经
        B广州 B府和 B心， B志， B成为 B成员 B成都 B我 B所以 B招行 B控制 B推出 B教育 B新 B新疆 B日前 B是在 B最近 B有限 B来西
        B杭州 B武汉 B段， B津市 B活动 B海军 B环境 B生产 B电话 B的中 B的电 B的， B看到 B石家 B科学 B第三 B系， B继续 B综合 B联酋
        B股份 B能建 B航空 B行等 B解放 B计划 B许多 B访了 B贵州 B这个 B这是 B郑州 B部分 B部长 B部， B靖江 B韩国 B龙江 B，上 B，中
        B，其 B，北 B，吉 B，如 B，就 B，此 B，王 B，联 B，让 B１９ B３０ F10 F12 F14 F上述 F专业 F专家 F中国 F中小 F义勇 F产业
        F人银 F众多 F党和 F全球 F共中 F军司 F出口 F创办 F制作 F办公 F包括 F北省 F协调 F县人 F发展 F发行 F合国 F后勤 F咨询 F商贸
        F团支 F国国 F国有 F土地 F城县 F基层 F基本 F多数 F大中 F大会 F大银 F太阳 F央行 F小贷 F尽管 F山区 F州市 F巴勒 F市中 F师范
        F庄市 F建筑 F很多 F我们 F战略 F托罗 F执行 F拉斯 F拍卖 F指挥 F提高 F文学 F文物 F斯特 F新能 F最近 F机银 F民间 F汉市 F海市
        F海新 F消防 F理工 F电器 F电视 F监会 F监督 F科学 F第十 F经过 F联络 F股票 F自己 F色产 F著名 F虽然 F西北 F西藏 F记者 F证券
        F贝尔 F贩毒 F进出 F通信 F通过 F那么 F镇银 F长期 F附近 F领导 F食品 F龙江 HC大学 HC学院 HC联盟 HK合作平台 HK部
        HS人大常委会 HS学院 HS管委会 Q0.85 V0.0 a任 a保 a国 a学 a或 a服 a毕 a； b) b- b7 bA bE bd bn br b争 b亿 b什 b优 b伦 b六
        b切 b列 b刘 b别 b区 b双 b咨 b喀 b嘉 b国 b图 b堂 b天 b妇 b媒 b字 b宋 b宝 b客 b庆 b式 b弹 b律 b徐 b必 b快 b恒 b恩 b息 b扎
        b招 b拜 b拥 b拿 b排 b改 b族 b旗 b景 b智 b曾 b有 b服 b朗 b期 b权 b村 b桥 b步 b母 b每 b气 b汇 b沃 b沙 b油 b润 b深 b牧 b玉
        b疑 b疗 b盘 b破 b积 b筹 b籍 b类 b粮 b索 b纽 b线 b署 b职 b胜 b荷 b莫 b莱 b街 b袁 b裕 b规 b论 b谢 b贵 b转 b运 b退 b郑 b酋
        b钢 b附 b陈 b限 b险 b难 b靠 b音 b顶 b项 b预 b食 b馆 b麦 b２ e投入 e服务 e毕业 e的邀 e贷款 e，而 f2 f7 fM fd fe fn fr f专
        f义 f买 f争 f什 f仪 f低 f余 f例 f便 f保 f充 f六 f具 f刘 f初 f判 f别 f勘 f区 f医 f厂 f另 f叫 f听 f吴 f味 f咨 f响 f土 f域
        f堡 f声 f姆 f始 f委 f孙 f它 f尤 f尼 f岛 f干 f庆 f底 f府 f形 f很 f律 f愿 f成 f我 f或 f户 f扶 f技 f拍 f括 f接 f播 f族 f无
        f显 f智 f曾 f有 f材 f村 f构 f果 f模 f款 f段 f母 f水 f湾 f照 f物 f状 f率 f用 f申 f电 f略 f疗 f矿 f破 f社 f种 f立 f端 f第
        f筑 f算 f继 f署 f老 f节 f落 f藏 f虽 f警 f认 f询 f贝 f账 f贩 f赶 f述 f闻 f陈 f险 f靠 f音 f项 f顾 f领 f额 f驶 h中心
        h保险公司 h学校 h实验室 h托拉斯 h证券 h证券公司 i0多 i30 i4年 i50 i99 i9年 i9日 i一位 i一所 i一批 i一次 i一直 i上述
        i不会 i专业 i专门 i两年 i中心 i主席 i主流 i书记 i了两 i了全 i了这 i人为 i今天 i他们 i他的 i任中 i作的 i先后 i先进 i全部
        i兼国 i兼并 i出任 i出席 i出的 i则是 i前的 i加入 i加工 i加强 i务的 i去年 i参加 i另一 i司的 i各大 i各种 i合并 i同意 i名的
        i呼拉 i和中 i和美 i团团 i团长 i国政 i在人 i在全 i在国 i地的 i城市 i大中 i大银 i央统 i如今 i妇女 i季度 i学校 i完全 i实施
        i对商 i小城 i就是 i尽管 i属于 i己的 i巴勒 i年来 i应中 i建的 i开设 i当时 i必须 i总统 i总裁 i总部 i成的 i报讯 i拉尔 i提高
        i新一 i方式 i日在 i日电 i时间 i最大 i最近 i有1 i有两 i有的 i本次 i杰帕 i正在 i正式 i比赛 i源部 i然后 i瓦杰 i电话 i的一
        i的北 i的新 i目前 i第三 i系统 i组建 i经过 i统战 i继续 i联系 i股东 i能力 i表团 i表示 i要的 i规定 i设在 i该市 i责任 i走进
        i起了 i这一 i这个 i这些 i这样 i进入 i那么 i部和 i部门 i重要 i金管 i长、 i首批 i）中 l一届 l不少 l专业 l中小 l主流 l了这
        l全国 l国家 l市场 l西哥 l部分 n3
    """,
    -3: """
        B00 B10 B11 B19 B4年 B、中 B专家 B东 B中 B中华 B中国 B人居 B他们 B伊朗 B会主 B位， B保险 B克莱 B内蒙 B再次 B军区 B几家
        B出的 B北 B司， B各 B各种 B合国 B国土 B国网 B在上 B在全 B地产 B地区 B城乡 B城市 B外贸 B多个 B多家 B多次 B大利 B天津
        B委员 B学校 B宣布 B家电 B家， B市 B帮助 B平， B广西 B庄市 B建立 B总统 B所在 B政区 B昌市 B易经 B是由 B最高 B月2 B本次
        B来， B林省 B款的 B款， B此案 B比赛 B民主 B民党 B民族 B民间 B沧州 B河南 B海外 B消防 B深圳 B湖北 B湖南 B源与 B澳门 B现在
        B生态 B由中 B电力 B电视 B监会 B直接 B石油 B社会 B神， B科院 B积极 B移动 B程， B系和 B经济 B美 B联 B自治 B行业 B行政
        B行是 B西亚 B规定 B计算 B该 B负责 B资本 B这 B这样 B进入 B重庆 B阿拉 B青年 B项目 B，伊 B，俄 B，决 B，到 B，加 B，南
        B，向 B，国 B，广 B，我 B，把 B，法 B，美 B，自 B，西 B，该 B，近 B，这 B０年 B００ B９日 F业务 F东省 F两年 F主流 F二是
        F亚教 F交易 F人员 F人才 F住宅 F依托 F保险 F保障 F信公 F信贷 F元首 F关部 F兼并 F再就 F军总 F军政 F决定 F出版 F加入 F加工
        F加强 F务公 F区人 F口可 F同时 F员兼 F商银 F因为 F国中 F国人 F国大 F国宇 F国工 F国石 F国立 F图为 F土资 F地产 F城市 F城镇
        F外国 F多家 F大型 F如果 F委会 F委员 F委宣 F子商 F学校 F安全 F实际 F审计 F对于 F对商 F导人 F导致 F小组 F尼亚 F展银 F工业
        F市民 F广告 F建立 F开始 F引起 F当地 F当时 F彩公 F志愿 F总裁 F息产 F情况 F愿者 F手机 F拥有 F拿大 F损害 F控制 F控股 F推动
        F支持 F改革 F放军 F斯拉 F斯科 F斯达 F新一 F日前 F日在 F日报 F时间 F易经 F有限 F本报 F机关 F材料 F来自 F根据 F毒集 F比赛
        F毕业 F民党 F没有 F法院 F济合 F消费 F港特 F爱心 F理中 F理学 F理论 F瓦杰 F生态 F用卡 F电话 F目前 F直接 F社会 F算机 F系统
        F综合 F绿色 F考虑 F联合 F自然 F航天 F艺术 F萨克 F董事 F西省 F规划 F规定 F许多 F设计 F起了 F足球 F这一 F这两 F这些 F这家
        F部门 F金会 F银行 F长城 F阳区 F集团 F韩国 F顾问 F首批 F驻华 F高校 F麦斯 HC基金 HK局 HK政府 HP委 HP部 Q0.6 Q0.7 a3 a。
        a仍 a会 a体 a共 a分 a收 a方 a编 a计 a转 a辞 a达 a选 a高 bC bD bG bM bW be bl bv b个 b么 b京 b亲 b代 b以 b仪 b件 b价 b余
        b你 b供 b依 b修 b具 b凯 b分 b加 b午 b卢 b卫 b另 b叫 b吴 b命 b品 b响 b地 b圳 b均 b坚 b埃 b增 b声 b失 b奖 b子 b审 b密 b少
        b就 b层 b居 b岸 b崇 b幸 b库 b店 b座 b形 b微 b怀 b情 b感 b扶 b探 b昆 b未 b朱 b材 b极 b查 b标 b样 b案 b检 b模 b款 b毒 b永
        b活 b测 b浙 b浦 b火 b热 b片 b牛 b状 b现 b甚 b登 b盖 b盛 b相 b眼 b督 b祖 b票 b离 b移 b算 b约 b结 b编 b置 b良 b节 b范 b药
        b葛 b蒂 b虽 b衡 b裁 b览 b认 b评 b话 b语 b象 b负 b贩 b赶 b越 b邮 b采 b量 b钱 b锡 b问 b陕 b隆 b随 b雷 b需 b须 b顾 b额 b鹏
        b５ e。 e今年 e体育 e共建 e发展 e提供 e教育 e方面 e是一 e能够 e辞职 e选举 fC fW fb fl f· f且 f久 f乳 f云 f亿 f仁 f仍
        f估 f供 f侯 f修 f候 f借 f值 f出 f击 f刻 f功 f务 f动 f势 f变 f否 f商 f园 f圳 f坡 f埔 f培 f增 f媒 f实 f害 f察 f少 f层 f岗
        f岸 f工 f帮 f幸 f想 f感 f战 f拥 f拨 f拿 f损 f故 f断 f昌 f春 f未 f李 f极 f样 f核 f森 f步 f毕 f氏 f氢 f注 f洋 f活 f湘 f片
        f牵 f生 f疑 f登 f相 f童 f笔 f策 f素 f纸 f综 f聘 f良 f艺 f草 f莱 f获 f董 f蒂 f蔡 f街 f裕 f许 f诉 f诚 f谈 f谢 f象 f超 f较
        f输 f远 f造 f部 f采 f限 f露 f革 f须 f鹏 h办公室 h商会 h总会 i02 i0年 i16 i1年 i20 i22 i24 i96 i一步 i一般 i一行 i不久
        i不少 i不得 i不能 i与美 i东省 i两个 i中标 i中的 i为一 i为中 i为了 i为国 i也有 i乡结 i事业 i二是 i京大 i人员 i任命 i会上
        i会堂 i依托 i保险 i信贷 i克林 i其他 i军区 i出现 i到了 i制作 i前在 i办的 i勒斯 i化的 i双方 i受到 i只有 i同时 i后的 i哈尔
        i因为 i国中 i国代 i国内 i国建 i图为 i在亚 i地区 i坦能 i多个 i多次 i大呼 i天在 i天津 i奖励 i委和 i子商 i它的 i安局 i实际
        i家信 i家国 i家外 i家子 i对于 i导的 i导致 i已经 i常务 i年底 i应该 i建了 i引起 i强对 i强调 i当选 i得到 i徽省 i所有 i技术
        i拍卖 i损害 i接下 i推进 i提供 i摄影 i支队 i收到 i放在 i教学 i教授 i新疆 i方面 i是一 i是由 i月1 i月2 i朋友 i未来 i本届
        i村镇 i来的 i林顿 i此案 i民族 i法国 i港特 i源和 i物流 i现代 i理的 i由市 i申请 i电中 i的“ i的大 i的武 i的这 i直接 i社北
        i秘书 i立的 i结合 i网络 i考虑 i者在 i苏州 i董事 i行还 i西北 i西安 i西藏 i议会 i设立 i贸易 i资产 i资金 i起来 i起诉 i超过
        i跨国 i软件 i过了 i近日 i还是 i这家 i这次 i这里 i选举 i都是 i附近 i集中 i需要 i首先 l一个 l主任 l事业 l交通 l企业 l各级
        l国的 l外资 l奖励 l当地 l所在 l报业 l文物 l旅游 l林顿 l欧洲 l电影 l结合 l这个 l这些 n3C n4 n8P
    """,
    -2: """
        B20 B4月 B96 B99 B—上 B“中 B”的 B、全 B、北 B、区 B、国 B、外 B、宁 B、总 B、新 B、江 B、海 B、省 B一家 B一所 B一次
        B一直 B三大 B不是 B两年 B中医 B中小 B中级 B为国 B主义 B主办 B了中 B事业 B事务 B交易 B产业 B人力 B今天 B他 B以及 B以色
        B会， B体育 B作， B俄 B信托 B信用 B先进 B光彩 B克斯 B全 B全省 B公安 B共青 B关于 B关系 B其余 B兹别 B军事 B农业 B农民
        B准备 B准， B分别 B初， B利用 B别克 B剧院 B力资 B务部 B勒斯 B北京 B北大 B区行 B医学 B华东 B南 B南京 B发现 B同志 B员，
        B团团 B团长 B国— B国人 B国国 B国建 B国有 B国的 B土地 B在中 B在国 B在这 B基本 B塞尔 B墨西 B外经 B大银 B天 B好， B如果
        B学技 B宁波 B宁省 B定， B家体 B家发 B家大 B家计 B对外 B将、 B将由 B小额 B局， B山西 B工行 B工， B市房 B市新 B常委 B广
        B应该 B府， B建筑 B建行 B影响 B总理 B戈麦 B招商 B提供 B携程 B支队 B放军 B政协 B教学 B文物 B新能 B方式 B日 B朝阳 B期，
        B李 B杜马 B根据 B欧盟 B此 B此， B武 B武术 B比 B比利 B民日 B民， B水电 B江 B法， B海南 B海市 B港特 B环保 B理的 B瓦杰
        B由北 B由市 B申请 B电影 B的全 B的联 B社北 B第一 B第二 B第四 B系统 B纽约 B组织 B绿色 B职工 B自己 B航天 B艺术 B苏州 B药品
        B荷兰 B萨克 B行信 B行， B西 B西南 B西安 B见义 B设计 B证券 B贸易 B资源 B软件 B这些 B那么 B银行 B限公 B院， B青团 B青岛
        B非洲 B面， B韩 B食品 B黑龙 B，“ B，一 B，主 B，人 B，从 B，代 B，全 B，公 B，包 B，可 B，各 B，学 B，对 B，当 B，德
        B，日 B，更 B，欧 B，江 B，澳 B，现 B，组 B，蒙 B，被 B，要 B，规 B１０ B１３ B８日 B９６ F18 F50 F8月 F一个 F一位 F一直
        F一般 F不少 F专门 F世纪 F业协 F业技 F业银 F中信 F中标 F中的 F中联 F主义 F主任 F主持 F举行 F云南 F亚大 F京电 F今天 F今年
        F他们 F他的 F以及 F住建 F住房 F体委 F作为 F保总 F储备 F先进 F克林 F其中 F其他 F具有 F农村 F准备 F几家 F则是 F利时 F利用
        F制商 F制造 F券交 F务部 F务院 F动管 F勇为 F勒斯 F化学 F北京 F区行 F医院 F十一 F华人 F华社 F卖公 F南昌 F卡中 F双方 F受到
        F另一 F只有 F司令 F各级 F合并 F合组 F员会 F员国 F和国 F和平 F商业 F因此 F国农 F国税 F国联 F国航 F国计 F国语 F国银 F国际
        F国驻 F培训 F基地 F境保 F多次 F天在 F奖励 F女士 F委组 F媒体 F学院 F宁波 F安分 F安徽 F实施 F实现 F客户 F宣传 F家计 F就业
        F展基 F展改 F工商 F帕伊 F帮助 F广州 F建委 F开设 F彩事 F影家 F必须 F态环 F情报 F成为 F成了 F成立 F战部 F报评 F拉公 F指导
        F接受 F政府 F政治 F教学 F教育 F斯儿 F斯克 F斯莱 F斯里 F新华 F新疆 F方式 F日电 F日讯 F时的 F明翰 F有的 F未来 F本届 F机构
        F来的 F来西 F杰帕 F款公 F正在 F此案 F此次 F武器 F比亚 F比利 F民族 F民日 F民银 F江省 F法国 F法学 F法律 F津市 F活动 F流公
        F浙江 F海合 F海洋 F特别 F独立 F环境 F现在 F理公 F理局 F甚至 F生能 F由中 F电中 F电影 F省分 F知识 F石家 F确定 F移动 F空公
        F空航 F立了 F约证 F级人 F组成 F经大 F经营 F罗斯 F而且 F职工 F联系 F育总 F花旗 F苏省 F行信 F西安 F要求 F见了 F设在 F负责
        F责任 F贸易 F起诉 F这是 F送往 F选为 F银联 F销售 F长、 F问题 F闻出 F限公 F集中 F青团 F青年 F非常 F额贷 F风险 F首都 F高级
        F龙集 F（记 HC公司 HC委 HK中心 HP人大常委会 HS公司 HS政府 HS有限公司 Q0.0 V0.6 a a^ a专 a业 a中 a人 a以 a作 a借 a官 a对
        a执 a批 a新 a有 a理 a由 a直 a相 a看 a管 a组 a要 a， bL bb b上 b东 b主 b买 b仁 b介 b仍 b伟 b侯 b促 b免 b关 b兹 b决 b刚
        b券 b剧 b功 b动 b半 b厅 b县 b受 b司 b合 b唐 b售 b因 b园 b困 b围 b埔 b培 b奇 b姆 b始 b季 b学 b它 b宇 b害 b岗 b己 b带 b帮
        b幕 b归 b心 b愿 b才 b执 b拉 b授 b携 b摄 b救 b断 b显 b晨 b朋 b木 b杜 b来 b杭 b果 b梅 b欢 b毕 b氢 b沈 b流 b温 b滨 b灵 b煤
        b牵 b班 b益 b着 b矿 b禁 b秘 b税 b空 b站 b竞 b筑 b策 b素 b织 b终 b联 b董 b观 b许 b识 b谈 b走 b较 b选 b配 e e业务 e之间
        e信用 e副总 e发言 e执行 e批准 e的投 e相关 e管理 e进行 f- fi fm f、 f丁 f么 f乐 f事 f互 f伦 f佛 f党 f兹 f况 f列 f剧 f勇
        f印 f召 f台 f吸 f哥 f唐 f喀 f团 f困 f围 f均 f基 f宁 f宅 f容 f寿 f居 f幕 f座 f徽 f思 f择 f按 f挥 f授 f探 f支 f朱 f条 f来
        f林 f欢 f治 f泉 f法 f津 f滨 f特 f环 f理 f甚 f真 f积 f税 f竞 f签 f粮 f绕 f绘 f航 f营 f虑 f观 f览 f计 f讨 f课 f负 f贫 f资
        f连 f配 f重 f针 f银 f闭 f防 f需 f顶 f马 f鼓 h分院 h合作平台 h工厂 h市政府 h政协 h法院 h海关 i01 i0个 i14 i18 i23 i2年
        i3日 i3月 i4月 i5年 i8日 i8月 i万元 i上是 i不仅 i业的 i中信 i中联 i了一 i了美 i介绍 i他在 i代理 i代表 i以上 i们的 i会主
        i使用 i充分 i党委 i全国 i兰卡 i关于 i其中 i军事 i利时 i别行 i到国 i前已 i副部 i加拿 i华人 i及中 i发现 i各地 i各家 i后勤
        i员会 i和北 i品监 i四家 i因此 i围绕 i国大 i在一 i在上 i在北 i在这 i塞尔 i增加 i大同 i如果 i实现 i客户 i家级 i家银 i将由
        i山区 i工的 i已有 i市中 i市场 i市民 i干部 i年年 i年被 i彩票 i总局 i总经 i战略 i报业 i拿大 i按照 i政区 i政府 i文化 i文物
        i斯坦 i斯里 i日讯 i是中 i是国 i是美 i智力 i智能 i月3 i有一 i机场 i款的 i此前 i此次 i武器 i比利 i民共 i求各 i汉市 i沙市
        i消防 i特别 i犯罪 i独立 i环保 i生在 i由北 i的1 i的法 i的第 i的首 i监管 i省文 i看到 i确定 i示范 i社区 i私人 i绍了 i经理
        i经营 i给了 i美元 i者从 i而且 i股票 i能够 i腾讯 i色产 i苏省 i药品 i获得 i融机 i行是 i西哥 i论坛 i访了 i购了 i达尔 i还有
        i这两 i这是 i连续 i选为 i部与 i里兰 i重点 i销售 i问题 i阳区 i际上 i音像 i领导 i高校 i（记 l代理 l其他 l各家 l外国 l大的
        l就业 l工程 l新区 l游戏 l环境 l私人 l要求 l证券 l足球 l通过 l银行 l阳市 n2 n3K n3P n8K
    """,
    -1: """
        AK B(中 B02 B12 B30 B3日 B3月 B50 B8月 B98 B9日 B”， B、广 B、河 B、联 B。中 B一位 B一般 B上合 B下午 B下岗 B不久 B不得
        B不能 B与国 B与安 B世 B业技 B业集 B业， B中保 B中心 B中美 B为一 B为中 B主要 B乌兹 B乡建 B乡镇 B书， B二十 B亚太 B交通
        B人 B人员 B人大 B今年 B任、 B任中 B份有 B会上 B会的 B会议 B伯明 B住房 B作者 B保护 B全球 B公司 B共中 B出版 B分行 B利亚
        B别行 B到了 B到， B制商 B制， B前已 B副部 B务委 B区政 B十一 B南斯 B印 B厅、 B原 B双方 B司法 B合作 B合并 B吉 B吉尔 B同时
        B名的 B后， B向中 B和美 B咨询 B品监 B哈萨 B四川 B国 B国内 B国农 B国务 B国外 B国大 B国工 B国政 B国民 B国特 B国移 B国第
        B国经 B国联 B国防 B在北 B在博 B埃及 B基础 B基金 B外 B外交 B外， B大常 B太阳 B始， B委宣 B子商 B学中 B学生 B学， B安局
        B实施 B实际 B尔吉 B尼亚 B工业 B工作 B工的 B工程 B巴 B巴塞 B市中 B市住 B市公 B市发 B市商 B市国 B市文 B市民 B席、 B干部
        B年初 B年年 B年底 B度， B开始 B张 B彩票 B必须 B态环 B总经 B息， B意大 B成了 B房产 B房地 B托罗 B承德 B担任 B拉斯 B招
        B持卡 B持， B据中 B政治 B斯特 B斯科 B斯达 B新华 B方面 B旅游 B时间 B是中 B是我 B是， B服务 B未来 B本 B本报 B欧 B正式
        B武器 B毕业 B民 B民政 B江泽 B江西 B河 B法 B浙江 B海洋 B海淀 B消费 B深 B温州 B版社 B瑞士 B生物 B用卡 B用， B由美 B电中
        B白俄 B的1 B的主 B的北 B的国 B的基 B的武 B的法 B的海 B的第 B的美 B的这 B监督 B省文 B研究 B示范 B福建 B秘书 B究院 B第十
        B策， B算机 B管理 B经贸 B而且 B职业 B能够 B能源 B英 B表团 B记 B财产 B贷款 B车销 B辽宁 B运动 B这两 B这里 B进出 B连续
        B选择 B通过 B铁路 B银监 B长期 B间， B阿联 B际， B露， B额贷 B香 B高级 B黄埔 B％， B）中 B，不 B，东 B，也 B，他 B，内
        B，创 B，华 B，历 B，受 B，因 B，在 B，天 B，她 B，它 B，山 B，工 B，已 B，建 B，张 B，成 B，所 B，推 B，新 B，最 B，本
        B，正 B，武 B，河 B，海 B，第 B，绿 B，而 B，英 B，记 B，还 B，通 B，那 B，阿 B，马 B０多 B２１ B７年 B：中 F00 F0万
        F0个 F1日 F22 F23 F24 F2年 F30 F4家 F4年 F4月 F9年 F—上 F一些 F一名 F一家 F万元 F上大 F上是 F上海 F上银 F不久 F不是
        F不能 F与国 F与美 F业公 F业发 F业研 F两个 F为了 F主要 F也是 F乡建 F乡镇 F书记 F了两 F了中 F了这 F亚银 F交部 F产经 F京大
        F京银 F人为 F人大 F人武 F介绍 F他在 F代表 F以上 F任中 F任命 F伊朗 F传部 F佛大 F作委 F作者 F使用 F保财 F储银 F充分 F先后
        F先生 F光集 F党支 F全部 F公厅 F关于 F关系 F其余 F具体 F兹别 F兼国 F再次 F再生 F出现 F分行 F别克 F到了 F制品 F剧院 F副政
        F力资 F务委 F务的 F劳斯 F化工 F化部 F区的 F区管 F医学 F南非 F去年 F参加 F古国 F台湾 F吉斯 F同志 F名的 F后的 F向中 F和美
        F品有 F品监 F哈萨 F商品 F四家 F团团 F围绕 F国— F国司 F国外 F国委 F国房 F国文 F国武 F国法 F国海 F国特 F国的 F国社 F国科
        F国移 F国第 F国经 F国能 F国财 F国金 F土房 F在一 F在这 F圳市 F场部 F坦能 F城乡 F城管 F城集 F增加 F墨西 F处理 F多个 F大呼
        F大常 F大的 F太经 F如今 F妇女 F委中 F季度 F学生 F宁省 F它的 F安局 F完全 F家体 F家公 F家发 F家大 F家庄 F家环 F导的 F将由
        F小额 F尔斯 F就是 F居环 F展中 F展计 F属于 F己的 F已有 F已由 F已经 F市公 F常务 F干部 F年与 F年被 F广播 F广西 F应中 F应该
        F度国 F建的 F建集 F强对 F彩中 F影响 F得到 F徽省 F态城 F成的 F房保 F所以 F所在 F扬州 F扶贫 F批准 F报讯 F担任 F拉夫 F招商
        F按照 F挥中 F接下 F推出 F推进 F提供 F支部 F支队 F收到 F收购 F政区 F政局 F政部 F教委 F文化 F斯国 F斯塔 F斯斯 F新区 F方出
        F旗下 F旦大 F时政 F昌市 F易委 F是在 F最大 F月1 F月2 F有关 F朋友 F本次 F来到 F林省 F林顿 F此前 F武汉 F比如 F民政 F民法
        F氢能 F江泽 F江西 F沙市 F沧州 F洲中 F洲发 F测绘 F济和 F海交 F涛在 F温州 F源与 F源和 F源部 F然后 F爱地 F版权 F特尔 F特灵
        F球协 F球运 F瑞典 F由北 F申请 F电报 F电网 F界一 F留学 F的中 F监局 F监管 F省公 F省委 F示范 F科院 F秘书 F积极 F筑设 F管局
        F级党 F组建 F绍了 F经纪 F结合 F继续 F网络 F美元 F者从 F者在 F而现 F职业 F股东 F能力 F自治 F航空 F色列 F范大 F药品 F莱斯
        F获得 F行业 F行政 F行的 F行者 F表示 F被告 F西大 F设备 F设立 F话电 F财产 F财险 F购了 F贸部 F资金 F走进 F起来 F超过 F车公
        F车销 F过了 F近日 F还有 F这个 F这样 F这次 F这里 F进一 F连续 F送到 F邦贸 F部分 F部副 F部办 F部长 F都是 F金公 F钢铁 F长沙
        F需要 F靖江 F音像 F项目 F首先 F（中 HC局 HC集团 HK有限责任公司 HK银行 HK集团 HP人民政府 HP公司 HP联盟 HP银行 HS研究院
        HS部 V0.7 a做 a党 a全 a利 a发 a均 a外 a大 a实 a应 a建 a开 a报 a教 a申 a目 a科 a立 a美 a职 a被 a负 a进 a里 b下 b且 b业
        b久 b乳 b休 b做 b准 b出 b刻 b势 b勘 b否 b吸 b商 b坐 b够 b头 b如 b委 b存 b定 b宜 b寿 b尤 b巨 b币 b市 b建 b强 b往 b惠 b成
        b拨 b择 b搬 b施 b无 b本 b核 b比 b沧 b注 b洁 b涛 b淀 b率 b用 b申 b留 b皇 b础 b究 b笔 b纪 b绍 b经 b胡 b脑 b腾 b至 b般 b蔡
        b表 b讨 b训 b询 b贝 b赵 b超 b身 b辽 b达 b迫 b造 b都 b露 b革 b驻 e、中 e了解 e代表 e以及 e开出 e目前 e经理 e统一 e负责
        e高级 e，在 fG fL f丹 f享 f介 f以 f体 f信 f健 f全 f共 f冷 f半 f厅 f呼 f季 f审 f对 f巨 f常 f平 f戈 f才 f扬 f承 f旦 f明
        f晨 f普 f月 f朋 f机 f格 f沃 f沧 f涛 f淀 f灵 f班 f留 f石 f禁 f科 f移 f紧 f统 f维 f绿 f翔 f翰 f肥 f胡 f般 f训 f证 f财 f贵
        f跟 f迎 f障 f靖 f韩 f驾 f黑 f齐 f龄 h公司 h合作组织 h大学 h开发银行 h控股公司 h时报 h电视台 h财险 i0日 i13 i5月 i8年
        i不是 i专项 i两家 i中美 i主办 i乌兹 i也是 i了北 i交易 i产党 i产品 i人力 i们在 i伊朗 i会科 i促进 i克兰 i共产 i共和 i关系
        i其余 i具体 i兹别 i分别 i别克 i别是 i制商 i剧院 i力资 i办了 i务部 i北省 i区委 i医疗 i十一 i午在 i单位 i印尼 i合作 i和国
        i哈萨 i商品 i国共 i国务 i国武 i国科 i土资 i在博 i在日 i地方 i圳市 i坦国 i墨西 i太阳 i委宣 i学生 i安徽 i宣传 i尔吉 i尼亚
        i居环 i山东 i山县 i已由 i市委 i常委 i年1 i年与 i年内 i年初 i广东 i态环 i意大 i房管 i所以 i拉夫 i招商 i持卡 i据中 i政治
        i政策 i斯斯 i新区 i新华 i时的 i是各 i是我 i来西 i比如 i民大 i民解 i江公 i江泽 i泽民 i海外 i海新 i温州 i游戏 i特区 i特色
        i环境 i瑞典 i由国 i由美 i电器 i电建 i电（ i的不 i的主 i的基 i的学 i的民 i知识 i科学 i立一 i第二 i紧紧 i级党 i纽约 i绿城
        i罗斯 i美国 i群众 i而现 i自然 i花旗 i莫斯 i营业 i萨克 i行政 i被告 i西亚 i讯由 i贷公 i资源 i走访 i进一 i部长 i金会 i银联
        i长城 i长沙 i随着 i非常 i马来 i驻华 i高等 l交流 l们的 l关系 l房管 l民族 l爱心 l用卡 l绿城 l联合 l营业 l计生 l金融 l驻华
        n2C n8C
    """,
    1: """
        B8日 B上， B中， B为了 B件， B会同 B使用 B出， B别是 B加强 B动。 B包括 B午， B受到 B司和 B司是 B员、 B员兼 B地方 B头，
        B如 B季度 B室、 B年， B建了 B技术 B拥有 B施， B是应 B有关 B本届 B正在 B河北 B由 B目， B看， B称， B行。 B被告 B设在
        B这家 B这次 B金， B问题 B领导 B，但 B，使 B，有 F上合 F世界 F东亚 F东方 F临时 F亚太 F以色 F休斯 F保定 F光彩 F内蒙 F农业
        F加拿 F华东 F南斯 F印度 F国家 F国政 F国防 F地区 F外交 F外资 F大同 F天津 F宇航 F常委 F招行 F挪威 F机场 F林业 F武装 F武警
        F江苏 F沈阳 F海南 F湖南 F省文 F维克 F联邦 F肿瘤 F腾讯 F英国 F计算 F资本 F重庆 F香港 G HC政府 HC有限公司 HC海关
        HC研究中心 HC部 HC银行 HK公司 HK管委会 HP中心 HP医院 HP协会 HP研究所 HP研究院 HP管委会 HS分行 HS医院 HS政协 JP X a为 a也
        a了 a今 a创 a协 a又 a可 a员 a和 a委 a市 a所 a投 a指 a政 a时 a是 a统 a规 a资 a起 a１ b( b8 b^ b— b乡 b去 b号 b域 b好 b展
        b席 b度 b当 b托 b拍 b数 b方 b时 b望 b此 b洲 b电 b白 b的 b省 b称 b被 b责 b质 b购 b述 b铁 b除 b领 b（ b， b； e19 e、县
        e副局 e发行 e发表 e合并 e总经 e的大 e的成 e的资 e联合 e领导 e，其 e，并 f8 fD fS fa f二 f人 f优 f伯 f促 f兰 f内 f军 f农
        f冶 f凯 f反 f古 f同 f四 f墨 f大 f宣 f展 f巴 f市 f彩 f德 f意 f执 f护 f招 f挪 f摩 f文 f易 f星 f最 f朝 f欧 f河 f派 f济 f浦
        f深 f温 f瑞 f田 f白 f福 f纳 f经 f罗 f肿 f腾 f苏 f萨 f见 f货 f香 f高 f麦 h交易所 h医院 h委 h总局 h议会 i19 i世纪 i东北
        i两岸 i产业 i人保 i人大 i人才 i人民 i信息 i信托 i党支 i公共 i内蒙 i出口 i利亚 i务委 i北京 i北海 i北爱 i华东 i南昌 i咨询
        i国土 i国海 i国社 i国银 i基斯 i基金 i外交 i大常 i学科 i宁波 i安全 i审计 i家庄 i展银 i工程 i市公 i平安 i广告 i招行 i挪威
        i控制 i摩托 i改革 i教育 i斯国 i斯拉 i斯科 i斯达 i日本 i机械 i武术 i民日 i治区 i法律 i洲航 i海洋 i深圳 i特尔 i生态 i电视
        i省民 i石家 i石油 i社会 i管理 i职工 i联酋 i英国 i英特 i财产 i选择 i邮储 i香港 i黑龙 i龙江 l临时 l人保 l份制 l保险 l儿童
        l党支 l出口 l南省 l地区 l审计 l文化 l日本 l电网 l美国 l自治 l航空 l贷款 l邮电 l香港 n5K n6C n6P n7P
    """,
    2: """
        AP B B0日 B9年 B“ B上述 B不仅 B东省 B为， B举行 B了“ B云南 B元， B农村 B分， B创办 B前， B动， B北省 B区委 B单位 B司；
        B合资 B在 B大学 B央、 B导， B就是 B山东 B年与 B心、 B我们 B我国 B据 B接受 B推动 B收购 B日本 B日电 B望， B来到 B案，
        B求， B立了 B组建 B织， B而 B英国 B蒙古 B行和 B计， B近日 B还是 B里， B金会 B院和 B首都 B）与 B，将 B０日 F11 F东北
        F中央 F事业 F人居 F伯明 F体育 F促进 F俄罗 F信托 F党委 F全国 F公司 F军事 F军委 F博彩 F古巴 F商务 F国电 F埃及 F塞尔 F山西
        F巴基 F市委 F市教 F希望 F广东 F意大 F文艺 F新闻 F杜马 F检察 F民主 F海军 F湖北 F瑞士 F省教 F石油 F纪委 F统计 F美国 F股份
        F苏州 F见义 F评论 F财政 F资产 F邮电 F青岛 HK有限公司 HK署 HP学校 HP学院 HP集团 HS办公室 HS厅 HS大学 JC R0.0 S a1 a2 a、
        a上 a举 a代 a向 a商 a如 a就 a当 a总 a推 a提 a正 a派 a现 a称 a给 a继 a网 a联 a能 a集 a领 b b“ b为 b位 b初 b办 b取 b只
        b听 b在 b坏 b堡 b处 b将 b年 b并 b应 b府 b承 b按 b故 b是 b求 b点 b牌 b让 b过 b近 b连 b院 b： e主办 e主席 e先后 e关于
        e副主 e和人 e委员 e官员 e常务 e成立 e根据 e的“ e的工 e的监 e的这 e组织 e获悉 e规定 e近日 e，一 e，为 fE fk f丰 f五 f俄
        f养 f南 f博 f卫 f友 f史 f塔 f外 f妇 f宾 f富 f山 f席 f必 f总 f戏 f房 f新 f施 f旗 f日 f曼 f木 f桥 f毛 f民 f汇 f海 f清 f港
        f皇 f益 f盘 f盛 f祖 f空 f米 f索 f终 f育 f虹 f评 f赫 f起 f越 f迪 f选 f里 f野 f长 f青 f预 f飞 f黄 g h分行 h学院 h局
        h总公司 h检察院 h理事会 h通讯社 i08 i—上 i上合 i业集 i东亚 i个人 i中宣 i交流 i产经 i人事 i伯明 i住建 i住房 i储备 i克莱
        i公安 i共中 i内政 i制品 i务院 i医药 i南省 i反对 i发行 i商业 i商务 i团支 i国农 i国工 i国石 i国财 i国际 i地产 i外国 i大学
        i宁省 i导人 i展计 i山西 i州中 i工商 i巴基 i市商 i市政 i市新 i希望 i帮助 i德国 i态城 i情况 i房产 i执行 i报评 i指挥 i斯塔
        i旗下 i昆明 i明翰 i有限 i村党 i杜马 i杭州 i林省 i欧盟 i洲发 i济南 i消费 i源与 i版权 i特灵 i瑞士 i生能 i省教 i移动 i系和
        i经纪 i统计 i维克 i肿瘤 i自治 i航空 i行业 i行者 i西南 i西省 i计生 i计算 i设备 i进出 i银行 i长期 i闻出 i限公 i非洲 i高级
        l中央 l人事 l人民 l信息 l化工 l商业 l地产 l地方 l工作 l开发 l态城 l投资 l指挥 l政治 l汽车 l电信 l经济 n2P n4K n7C
    """,
    3: """
        B08 B1年 B^^ B” B一名 B一， B事， B从 B会、 B会和 B会见 B其中 B前在 B务的 B医院 B去年 B只有 B基地 B学和 B客户 B导的
        B展， B希望 B当地 B当选 B按照 B提出 B支持 B日讯 B机构 B组成 B者在 B行的 B解， B议， B讯由 B道： B长， B首批 B，与 B，进
        F15 F20 F个人 F中美 F亚洲 F人事 F光大 F内政 F创建 F华夏 F南县 F卫生 F反对 F司法 F外文 F外经 F大众 F大连 F实业 F山东
        F工行 F巴塞 F市住 F市发 F市文 F德国 F总政 F摄影 F昆明 F有线 F机电 F欧洲 F欧盟 F武术 F水电 F河南 F治安 F澳大 F特区 F理财
        F生命 F皇家 F省人 F省民 F第三 F索尼 F终审 F莫斯 F西门 F解放 F货币 F贵州 F辽宁 F阿联 HC出版社 HK理事会 HK股份有限公司
        HP市政府 HP服务中心 HP电视台 HS法院 R0.6 R0.85 a书 a亚 a从 a先 a各 a将 a已 a年 a成 a接 a日 a昨 a热 a特 a自 a董 a讯 a这
        a通 a邀 a颁 b, b” b、 b《 b从 b但 b判 b即 b告 b察 b对 b尽 b届 b属 b底 b户 b批 b持 b春 b构 b知 b立 b管 b见 b证 b诉 b课
        b起 b跟 b邀 b） e主任 e举办 e利用 e副院 e和中 e宣布 e旗下 e有关 e的一 e的指 e的研 e董事 e讯) e邀请 e颁发 e，这 e１９ fs
        fv f七 f京 f伊 f伟 f佳 f北 f可 f哈 f国 f塞 f奇 f威 f密 f希 f帕 f廉 f扎 f摄 f朗 f梅 f棋 f波 f泽 f浙 f润 f湖 f牛 f百 f盖
        f秘 f筹 f纪 f绍 f美 f莫 f解 f退 f通 f金 f锡 f阿 f陆 f雷 f顺 h促进会 h内阁 h出版社 h协会 h服务中心 h管理处 h署 h联盟
        i业发 i临时 i亚太 i交通 i体育 i佛山 i再生 i军总 i农业 i动管 i北大 i医学 i华夏 i协调 i和社 i团） i国人 i国电 i国语 i国金
        i国驻 i国） i土地 i城乡 i城镇 i大连 i太经 i央财 i家发 i家测 i对外 i展改 i川省 i工行 i市发 i市文 i市纪 i开发 i总政 i息产
        i放军 i旅行 i机电 i林业 i欧洲 i武汉 i民主 i民政 i汽车 i海交 i海军 i海市 i澳大 i理论 i生物 i电子 i电影 i电网 i科技 i算机
        i索尼 i级人 i经济 i育总 i能建 i能源 i西门 i规划 i记者 i财政 i财险 i货币 i资本 i辽宁 i运动 i通信 i邦贸 i钢铁 i门子 i阿联
        i院办 i顾问 i（集 l内政 l北京 l发展 l团支 l团） l国语 l宣传 l工商 l教育 l理工 l电子 l省教 l科技 l税务 l管理 l经贸 l计划
        l设计 l资源 l铁路 l门子 n4C
    """,
    4: """
        B%， B( B。而 B》， B下， B今， B企业 B作的 B出席 B力， B区域 B参加 B员会 B天在 B委、 B学、 B局和 B山市 B已由 B年被
        B底， B建的 B开设 B悉， B批准 B投资 B报讯 B日， B构， B次由 B此次 B沙市 B源和 B理， B生， B省委 B示， B给了 B美国 B者从
        B苏省 B近， B部和 B院与 B，任 B，据 F中新 F交通 F体彩 F兰州 F区政 F南通 F双良 F哈尔 F四川 F国民 F国网 F基础 F复旦 F对外
        F房产 F斯坦 F最高 F村党 F杭州 F梅西 F济南 F海淀 F电信 F电力 F考古 F苹果 F西南 F长江 F陕西 F韩亚 F高等 HC使馆 HC基金会
        HC研究会 HC研究所 HC研究院 HC通讯社 HK分行 HK研究所 HP基金会 HP局 HS协会 HS局 R0.7 a主 a于 a依 a关 a宣 a局 a并 a捐 a改
        a最 a没 a结 a股 a获 a行 a调 a预 b了 b到 b及 b同 b得 b手 b条 b由 b签 b给 b继 b闭 b！ e、 e、上 e与中 e决定 e副书 e副会
        e合作 e员工 e和北 e所长 e报道 e捐赠 e推出 e日前 e最近 e的消 e研究 e社长 e等单 e签署 e组成 e职员 e长迟 e长鲁 f东 f临 f光
        f县 f双 f坦 f复 f宜 f崇 f惠 f昆 f曲 f杭 f玉 f纽 f苹 f西 f辽 f陕 f隆 f非 h研究所 h股份公司 h集团 i一中 i上海 i业技 i中共
        i中科 i中组 i义勇 i乡建 i亚教 i亚洲 i人居 i休斯 i保障 i党中 i全球 i兰州 i共青 i军司 i办公 i勇为 i化工 i区政 i合国 i国房
        i国民 i国税 i国能 i土房 i基础 i复旦 i大会 i委会 i家教 i小额 i市教 i师范 i建行 i建设 i影家 i微软 i房保 i扬州 i指导 i控股
        i斯儿 i斯特 i旅游 i日报 i易经 i武装 i民生 i沈阳 i沧州 i河南 i治安 i济合 i海淀 i湖北 i澳门 i球运 i电报 i监会 i福利 i空航
        i职业 i联合 i联邦 i苹果 i行信 i西部 i见义 i解放 i财经 i重庆 i铁路 i陕西 i集团 i青团 i青岛 i韩亚 i食品 i麦斯 l东方 l产业
        l住建 l光大 l党委 l农业 l出版 l勇为 l华夏 l团市 l国税 l复旦 l大学 l市教 l师范 l建设 l影家 l执行 l技术 l改革 l文艺 l监督
        l研究 l组织 l航天 l苹果 l行者 l货币 l银监 n4P n6K
    """,
    5: """
        B—— B。” B京市 B但 B元。 B办了 B办， B化， B司与 B场， B局、 B年来 B当时 B江省 B没有 B绍， B行与 B见了 B长、 B附近
        B题， B，比 F一汽 F中保 F中共 F中宣 F中科 F中组 F人保 F内务 F区委 F可口 F平安 F建行 F承德 F携程 F方正 F旅行 F日兴 F星展
        F民生 F福建 F美洲 F西部 F非洲 HC内阁 HC协会 HC委员会 HC总公司 HC法院 HC议会 HK厅 HK支行 HP厅 HP政协 HP集团公司 a一 a公
        a副 a合 a名 a常 a旗 a研 a秘 a营 a表 a认 a近 a首 a： b。 b止 b段 b罪 b讯 b请 b？ e会议 e办公 e已经 e常委 e总裁 e提出
        e教授 e昨天 e的科 e秘书 e签订 e表示 e院长 e首席 f万 f三 f中 f九 f亚 f华 f夏 f天 f太 f奥 f康 f张 f快 f携 f早 f汉 f菲 f蒙
        h投资公司 h支行 h研究会 i一汽 i中保 i中山 i中级 i主义 i保定 i保护 i保财 i儿童 i内务 i军政 i区人 i县公 i双良 i口可 i古国
        i可口 i司法 i商贸 i四川 i团市 i国司 i国国 i国文 i国立 i国网 i国计 i培训 i境保 i外文 i外贸 i大众 i央军 i委组 i安分 i实业
        i家环 i家电 i州市 i市住 i市房 i市第 i建筑 i志愿 i情报 i愿者 i戈麦 i承德 i携程 i新闻 i方正 i日兴 i昌市 i机关 i检察 i民银
        i水电 i津市 i测绘 i浙江 i爱地 i理工 i理财 i生命 i电脑 i皇家 i监督 i税务 i约证 i美中 i莱斯 i行深 i计划 i设计 i评论 i话电
        i贝尔 i车销 i阿拉 i附属 i黄埔 l事务 l休斯 l北省 l南京 l后勤 l央军 l安分 l家教 l日兴 l测绘 l深圳 l环保 l美术 l行业 l评论
    """,
    6: """
        B.^ B。在 B了。 B兼并 B团与 B图为 B夫， B成的 B立的 B绍了 B股东 B获得 B购了 B部、 B院、 F中华 F共青 F北爱 F县委 F哈佛
        F国土 F美中 F阿拉 F黄埔 HC促进会 HK研究中心 HP大学 HP委员会 HP有限公司 HP有限责任公司 HP海关 HP股份有限公司 a》 a同 a社
        a签 a院 a２ b与 b使 b据 b照 b记 e、北 e、新 e、省 e一位 e书记 e会长 e公布 e发布 e和国 e所属 e正在 e的主 e的官 e称，
        e行长 e通过 e部长 f“ f乌 f庄 f恒 f敦 f某 f沈 f泰 f洛 f澳 f葛 f铁 h分公司 h友好协会 h大使馆 h律师事务所 h有限责任公司
        h行业协会 i业和 i东方 i中华 i人武 i体彩 i光大 i可乐 i台湾 i哈佛 i国— i国外 i国防 i城县 i央政 i学院 i工业 i度国 i拉斯
        i星展 i有线 i梅西 i比亚 i氢能 i洲中 i电力 i研究 i福建 i科院 i终审 i美术 i美洲 i航天 i贵州 i长江 l京市 l人武 l保护 l克斯
        l公安 l基金 l州市 l情报 l新闻 l星展 l民政 l浙江 l电视 l终审 l统计 l美洲 l食品 n2K n5P
    """,
    7: """
        B加入 B团、 B来自 B社、 B选为 B部与 F北大 F市政 F邮储 HC厅 HC大使馆 HC学会 HC科学院 HP交易所 O a( a决 a审 a查 a第 a等
        b令 b像 b入 b原 b和 e、市 e出版 e牵头 f劳 f宝 f布 f怀 f永 f红 f荣 h研究中心 h集团公司 i创建 i制造 i卫生 i国移 i国航
        i家体 i小组 i尔斯 i房地 i斯克 i留学 l上海 l办公 l卫生 l可乐 l宁波 l工业 l市政 l平安 l武汉 l特尔 l生命 l电力 l留学 l统战
        l艺术
    """,
    8: """
        B人为 B办、 B成立 HK委员会 a与 a牵 b任 b兼 e共同 e副部 f省 f邮 h研究院 h科学院 h联合会 h股份有限公司 i协会 i斯欧 i艺术
        l中宣 l信托 l国防 l外交 l微软 l林业 l民生 l财政
    """,
    9: """
        B司、 B行、 b向 e局长 h人大常委会 h基金会 h管委会 i司令 l东亚 l司令 l司法 l国民 l能源
    """,
    10: """
        a（ e今天 h委员会 h工商联 h有限公司
    """,
}
WEIGHTS = {key: level * 0.25 for level, keys in _KEYS.items() for key in keys.split()}
"""Key -> weight [-]."""
