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
        b西
    """,
    -14: """
        b全 b公 b大 b美 f了
    """,
    -13: """
        b中 b人 b斯 b法 b第 f在 f家 f的 f这
    """,
    -12: """
        b一 b农 b华 b山 b广 b某 b江 b海 b英 f为 f于 f是 f行
    """,
    -11: """
        F平局 L0.6 b1 b三 b不 b亚 b俄 b信 b克 b内 b利 b十 b城 b安 b政 b特 b金 f一 f与 f两 f他 f前 f发 f和 f学 f年 f本 f由 f讯
        f记 h资本 i三大
    """,
    -10: """
        B西哥 L0.7 b世 b保 b发 b各 b员 b四 b基 b尔 b尼 b局 b工 b巴 b德 b投 b教 b武 b民 b河 b游 b生 b私 b维 b这 b里 b香 b高 b龙
        f— f不 f产 f任 f份 f关 f利 f到 f办 f后 f场 f子 f尔 f并 f据 f者 f而 f被 f该 f都 i一家 i两国 i建立 n9
    """,
    -9: """
        B印度 B国家 B西省 F信用 F外贸 F第二 HP分行 L0.0 b0 b两 b二 b交 b今 b兰 b共 b兴 b军 b勒 b化 b多 b宁 b小 b平 b庄 b文 b最
        b林 b欧 b港 b物 b社 b科 b组 b罗 b能 b要 b该 b银 b防 b阳 b韩 b马 f企 f会 f使 f其 f分 f力 f化 f各 f员 f命 f导 f将 f局 f州
        f当 f影 f志 f报 f收 f爱 f管 f能 f要 f过 f进 f（
    """,
    -8: """
        B中共 B全国 B共和 B电子 B，并 F三部 F合作 F大学 F我国 F治区 F西亚 F这部 F铁路 a议 b2 b专 b九 b事 b他 b伯 b住 b体 b光 b党
        b动 b参 b台 b团 b土 b坦 b塔 b墨 b士 b太 b奥 b常 b总 b意 b所 b控 b明 b月 b机 b正 b水 b环 b瑞 b等 b级 b航 b蒙 b贸 b重 b野
        b长 b队 b阿 b际 b集 b首 b黑 e，也 f3 f主 f书 f今 f代 f但 f券 f十 f原 f去 f参 f名 f境 f就 f所 f指 f服 f术 f游 f源 f现 f目
        f线 f色 f贷 f车 f近 f还 f邦 f门 f际 f集 f面 h园区 i作为 i几家 i总理 i我国 i有关 i本报 i的中 i行等 i贩毒 i部副 l两国
        l贩毒 l部副 n1 n9K
    """,
    -7: """
        B、市 B份制 B国际 B地的 B大的 B学院 B安徽 B广东 B德国 B斯坦 B欧洲 B汉市 B法国 B马来 F中医 F份制 F农民 F国内 F山县 F开发
        F房地 F支部 F政委 F旅游 F村民 F民委 F电脑 F科技 F西哥 F贷款 F部委 F金融 HS银行 L0.85 a制 a动 a来 b3 b4 b5 b9 bt b七 b乌
        b书 b云 b企 b伊 b则 b创 b力 b务 b医 b协 b印 b反 b可 b场 b备 b威 b宣 b宾 b已 b布 b希 b康 b张 b徽 b戈 b我 b房 b技 b指 b提
        b支 b星 b普 b李 b杰 b汽 b波 b淘 b湖 b源 b爱 b盟 b直 b石 b程 b纳 b统 b综 b绿 b考 b艺 b荣 b营 b计 b财 b赛 b通 b邦 b镇 b青
        b非 b鲁 b０ e、企 e会选 e长刘 e，以 f0 f4 f5 f9 f下 f业 f从 f众 f传 f像 f副 f助 f即 f告 f品 f因 f图 f型 f士 f备 f女 f好
        f如 f字 f官 f届 f度 f强 f往 f心 f托 f投 f担 f持 f推 f放 f料 f校 f此 f毒 f比 f淘 f然 f煤 f版 f球 f直 f租 f程 f等 f织 f络
        f胜 f表 f袁 f装 f视 f话 f请 f赛 f达 f队 f附 f院 f首 h城商行 h基金 h经济特区 i10 i一个 i主任 i以及 i众多 i党和 i公司
        i再就 i农民 i副政 i华社 i国第 i多家 i宣部 i家和 i很多 i成为 i成立 i所属 i村民 i的联 i著名 i贸部 i项目 n8
    """,
    -6: """
        B一批 B世界 B中央 B主任 B党委 B发展 B国驻 B巴勒 B当 B徽省 B成都 B摩托 B治区 B独立 B网络 B著名 B记者 B财经 B集团 B香港
        B高校 F19 F三大 F中心 F交流 F京市 F保护 F全省 F公共 F公司 F兴建 F军区 F勤部 F可乐 F尾部 F山市 F工程 F村镇 F某部 F江公
        F汽车 F环保 F电子 F社区 F科学 F经济 F罗拉 F营业 F计生 F资源 HC分行 HC电视台 HK园区 HS学校 a内 a形 a曲 a比 b6 bS ba b》
        b万 b丰 b临 b义 b之 b乐 b也 b些 b产 b什 b份 b众 b会 b传 b伦 b作 b储 b儿 b元 b其 b再 b包 b北 b南 b博 b历 b又 b吉 b吴 b周
        b咨 b哈 b回 b埃 b塞 b境 b央 b女 b孙 b完 b官 b实 b客 b家 b岛 b帕 b干 b志 b态 b思 b性 b戏 b打 b抗 b护 b担 b接 b收 b敦 b整
        b旅 b早 b曼 b格 b汉 b没 b治 b泰 b洋 b洛 b派 b济 b消 b清 b湾 b澳 b然 b版 b独 b王 b理 b界 b疆 b百 b目 b真 b研 b米 b红 b络
        b续 b网 b老 b育 b色 b花 b菲 b萨 b藏 b视 b解 b诺 b费 b赫 b足 b软 b还 b远 b迪 b道 b那 b门 b间 b靖 b韦 b风 b麦 b齐 b３ b６
        e提起 e教育 f6 fo f举 f乡 f仅 f件 f价 f位 f何 f余 f作 f你 f元 f先 f克 f入 f兼 f再 f决 f准 f切 f则 f刚 f制 f勤 f卖 f又
        f及 f取 f号 f周 f售 f器 f回 f坏 f坚 f城 f头 f尾 f己 f已 f师 f库 f应 f式 f弹 f态 f性 f手 f打 f批 f把 f控 f提 f数 f整 f更
        f权 f杨 f查 f标 f汽 f洲 f点 f牧 f瓦 f病 f监 f研 f示 f票 f离 f私 f籍 f类 f系 f给 f脑 f至 f花 f衡 f认 f论 f设 f访 f识 f试
        f询 f说 f购 f足 f路 f软 f迫 f量 f销 f问 f间 f除 f随 f顿 f鲁 h人民政府 h合资企业 h工业园区 h政府 h高新区 i00 i一些 i一大
        i一流 i上市 i下的 i主持 i举行 i二十 i交部 i今年 i全省 i兴建 i决定 i区的 i医院 i可以 i各商 i各级 i员兼 i在中 i基地 i多数
        i央银 i女士 i学技 i实施 i宣布 i家大 i小贷 i我们 i手机 i担任 i收购 i日前 i来到 i根据 i法部 i界一 i的全 i的商 i的外 i私立
        i第一 i组建 i行的 i要求 i负责 i送往 i通过 i首都 l一家 l一流 l上市 l党和 l和国 l多家 l有关 n9P
    """,
    -5: """
        B5年 B上海 B专业 B中新 B为 B了， B产经 B们在 B任， B俄罗 B儿童 B先后 B兴业 B利时 B务院 B区的 B协会 B司的 B国电 B国立
        B大会 B委会 B州市 B市委 B广州 B建设 B新疆 B日报 B法院 B特区 B的是 B的， B目前 B省 B石家 B经 B联邦 B西藏 B调， B这是
        B郑州 B金融 B，同 B，市 F10 F12 F三局 F业集 F中级 F事务 F二十 F人力 F代理 F企业 F保险 F共中 F军政 F出口 F包括 F北省
        F区域 F协会 F单位 F南省 F县公 F发展 F可以 F咨询 F城县 F大利 F工委 F市商 F总局 F投资 F报业 F拉斯 F文学 F文物 F服务 F机银
        F民间 F生产 F由于 F研究 F第四 F管理 F经贸 F网上 F计划 F财经 F运动 F选择 F镇银 F阳市 F附属 HC大学 HC资本 HP分公司
        HS研究所 HS集团 a— a“ a不 a之 a保 a影 a服 a电 a贷 a都 bi bo bs b严 b举 b五 b何 b佛 b便 b健 b充 b先 b六 b几 b副 b助 b劳
        b勤 b升 b单 b卖 b卡 b厂 b友 b双 b器 b坡 b堂 b夏 b外 b天 b夫 b她 b媒 b宋 b宝 b容 b富 b居 b川 b师 b库 b廉 b彩 b影 b很 b律
        b恩 b扎 b拥 b推 b摩 b播 b放 b料 b新 b族 b昌 b易 b智 b更 b服 b朝 b村 b杨 b柬 b森 b沙 b泽 b珠 b球 b瓦 b畜 b病 b监 b短 b确
        b示 b福 b童 b紧 b纽 b编 b胜 b致 b莫 b落 b著 b虹 b融 b行 b袁 b装 b警 b论 b试 b谢 b货 b贷 b路 b运 b销 b雅 b面 b顺 b顿 b飞
        b黄 b４ b７ b９ e—— e内部 e建设 e影片 e服务 e，而 f( f7 f上 f严 f个 f之 f也 f些 f交 f亲 f什 f令 f们 f伙 f储 f充 f免
        f典 f几 f划 f刘 f别 f勒 f升 f午 f单 f卡 f却 f受 f另 f叫 f听 f吴 f咨 f响 f域 f堂 f堡 f处 f多 f夫 f央 f她 f委 f存 f它 f完
        f客 f察 f小 f尽 f属 f川 f带 f店 f引 f归 f彻 f很 f律 f恩 f息 f情 f我 f拜 f排 f搬 f改 f政 f族 f景 f望 f期 f材 f根 f案 f次
        f止 f正 f每 f气 f沙 f没 f流 f测 f消 f湾 f火 f照 f牌 f率 f界 f略 f疆 f盟 f看 f着 f督 f短 f确 f称 f究 f站 f粮 f级 f组 f继
        f续 f置 f署 f自 f致 f船 f范 f药 f著 f虽 f融 f让 f议 f诺 f谢 f质 f贸 f费 f走 f身 f转 f辅 f送 f速 f酒 f钢 f险 f难 f韦 f音
        f项 f领 f题 f风 f食 f馆 h党校 h托拉斯 h报社 h示范区 h联合体 i4家 i5家 i9日 i”的 i一名 i一届 i一批 i上述 i下午 i与中
        i与国 i专业 i主席 i主流 i主要 i乡镇 i书记 i了中 i人为 i今天 i任命 i任国 i会的 i会见 i作的 i元首 i先后 i先生 i全球 i关部
        i再次 i准备 i创办 i加强 i包括 i各大 i合资 i同志 i和日 i国各 i国的 i大型 i大批 i委员 i媒体 i它的 i开设 i当地 i当时 i必须
        i总统 i总裁 i成员 i成的 i所在 i批准 i拥有 i提出 i支持 i政部 i日在 i是应 i有的 i机构 i来自 i毕业 i民党 i涛在 i物流 i甚至
        i由中 i由于 i电话 i的工 i的是 i的美 i目前 i社北 i第四 i组成 i经过 i继续 i网上 i联络 i见了 i许多 i设在 i该市 i这些 i部分
        i部和 i重要 i金管 l两家 l了这 l关部 l军事 l家大 l小贷 l手机 l私立 l网上 n5 n7
    """,
    -4: """
        B0年 B1、 B2年 B、上 B。上 B一、 B一些 B一步 B上 B业和 B业的 B两家 B临时 B主席 B书记 B人民 B他们 B作为 B全部 B公共 B共同
        B其他 B再次 B军区 B务， B区、 B华社 B南省 B发行 B可以 B可口 B台湾 B司， B各级 B和国 B商业 B商务 B地区 B多家 B大型 B天津
        B委员 B它的 B将在 B山县 B工商 B已经 B市场 B年年 B府和 B府， B心， B志， B总局 B成员 B我 B所在 B招行 B控制 B政部 B教育
        B文化 B新闻 B明， B是在 B最近 B来西 B此前 B武汉 B汽车 B深圳 B环境 B生产 B生态 B由于 B电话 B的中 B的电 B看到 B社会 B第三
        B系， B综合 B罗斯 B股份 B能建 B腾讯 B航空 B行等 B解放 B计划 B许多 B访了 B负责 B贵州 B起， B这 B这个 B迪 B部分 B部长
        B阳市 B韩国 B龙江 B，上 B，中 B，到 B，北 B，可 B，吉 B，如 B，就 B，把 B，此 B，王 B，联 B，近 B１２ B１９ B３０ F上述
        F专业 F两家 F中国 F中学 F中小 F主流 F义勇 F亚银 F产业 F以及 F克斯 F党和 F共和 F内银 F军司 F军总 F出局 F出版 F加工 F加强
        F务部 F区人 F协调 F县人 F发行 F后勤 F商贸 F四个 F因此 F团支 F国国 F国有 F土地 F基层 F基金 F多数 F大中 F大会 F大型 F大批
        F大银 F太阳 F央行 F小组 F尽管 F山区 F州市 F工作 F巴勒 F市中 F市人 F市场 F师范 F广告 F庄市 F建筑 F彩公 F彩票 F总理 F我们
        F战略 F执行 F技工 F拍卖 F指挥 F放军 F教育 F新能 F最近 F毒集 F汉市 F没有 F法学 F海市 F海新 F消防 F游戏 F版署 F理学 F理局
        F生物 F监会 F监督 F社会 F私人 F第十 F组委 F经过 F综合 F绿色 F联络 F股票 F自己 F色产 F著名 F虽然 F西北 F西省 F西藏 F规划
        F证券 F软件 F这两 F这些 F通信 F通过 F镇政 F集团 F领导 F食品 F麦斯 F龙江 HC学校 HC学院 HK部 HP委 HP联盟 HS人大常委会 V0.0
        a仍 a任 a会 a分 a国 a学 a或 a方 a毕 a长 a项 a； b) b- b7 bA bB bE bd be bn br b亲 b亿 b优 b依 b借 b具 b典 b冶 b凯 b切
        b划 b列 b刘 b区 b另 b史 b售 b嘉 b因 b国 b图 b圳 b均 b坚 b失 b奇 b妇 b字 b审 b庆 b店 b式 b弹 b徐 b必 b快 b恒 b息 b感 b战
        b招 b拿 b挪 b排 b改 b旗 b景 b曾 b朗 b期 b未 b权 b标 b根 b案 b桥 b步 b毒 b气 b永 b汇 b沃 b油 b津 b浙 b润 b深 b牧 b犯 b疗
        b盘 b眼 b督 b破 b离 b种 b积 b筹 b籍 b类 b粮 b索 b结 b置 b署 b群 b职 b肿 b药 b荷 b莱 b蒂 b街 b裕 b规 b认 b评 b负 b贩 b贵
        b转 b达 b退 b速 b郑 b部 b酒 b钢 b锡 b闻 b附 b陈 b陕 b险 b难 b雷 b需 b音 b顶 b项 b预 b食 b２ b５ b８ e发展 e投入 e方面
        e毕业 e的邀 e贷款 e采取 e项目 f2 fB fb fd fe fn fr f· f且 f义 f买 f乳 f争 f井 f仪 f低 f例 f依 f便 f保 f候 f做 f儿 f八
        f六 f具 f出 f初 f判 f务 f动 f勘 f区 f厂 f变 f只 f否 f固 f坐 f声 f失 f奖 f姆 f始 f定 f尤 f居 f岛 f岸 f工 f干 f府 f形 f感
        f愿 f成 f或 f战 f扶 f技 f抗 f拍 f括 f拿 f损 f接 f播 f故 f救 f无 f昌 f春 f显 f智 f曾 f有 f村 f杰 f构 f果 f森 f楼 f款 f段
        f母 f氏 f水 f油 f湘 f片 f独 f用 f电 f疗 f瘤 f眼 f知 f矿 f立 f端 f第 f算 f结 f综 f罪 f老 f职 f肯 f背 f节 f草 f获 f落 f蔡
        f藏 f裁 f规 f许 f诚 f象 f贝 f责 f账 f运 f远 f述 f部 f采 f钱 f闻 f陈 f限 f靠 f须 f顾 f额 f驶 h中心 h产业园区 h保险公司
        h证券 h银行 i0万 i0多 i12 i16 i1年 i30 i4年 i50 i96 i99 i一位 i一所 i一次 i一的 i一直 i下岗 i专门 i两年 i中小 i中标
        i为一 i乡结 i了全 i了这 i人员 i他们 i他的 i任中 i会议 i先进 i共同 i其他 i出了 i出版 i则是 i前在 i前的 i加入 i加工 i务的
        i参加 i司是 i司的 i各国 i各种 i合并 i同时 i名的 i向中 i员国 i四个 i四家 i因为 i因此 i国中 i在亚 i在人 i在全 i地的 i城市
        i基层 i处理 i多次 i大中 i大的 i大银 i天在 i央统 i如今 i学校 i完全 i实现 i家的 i对商 i导的 i导致 i将在 i小城 i就是 i尽管
        i局和 i属于 i己的 i巴勒 i应中 i开始 i引起 i影响 i总部 i成了 i报讯 i损害 i接受 i控制 i新一 i方式 i是一 i是在 i最近 i月2
        i有1 i有两 i来的 i正在 i比赛 i没有 i源部 i然后 i的一 i的北 i的新 i的海 i的这 i直接 i秘书 i积极 i立了 i立的 i第三 i结合
        i综合 i者在 i联系 i股东 i能力 i自己 i表示 i西安 i西藏 i资金 i走进 i进入 i送到 i部的 i金融 i附近 i首先 l一些 l专业 l中小
        l主流 l交通 l各级 l合资 l外资 l市场 l当地 l欧洲 l特区 l第一 l结合 l联邦 l西哥 l这些 l部分 n6 n9C
    """,
    -3: """
        B00 B10 B11 B19 B4月 B”的 B、中 B、全 B、北 B、区 B、国 B、海 B一所 B一次 B中 B中国 B中标 B主办 B事业 B亚洲 B人居 B伊朗
        B会主 B位， B促进 B保险 B信息 B信用 B先进 B克莱 B全省 B农民 B准备 B几家 B出的 B则是 B则， B加拿 B北 B午在 B印尼 B各种
        B吉林 B国土 B国网 B在上 B在全 B地产 B圳市 B基本 B外贸 B多个 B多次 B大利 B学校 B宁波 B定， B宣布 B家国 B家大 B家电 B家，
        B将、 B局， B山西 B工， B市 B平， B广西 B庄市 B建立 B戈麦 B所以 B推出 B提供 B政区 B新 B日前 B易经 B是由 B是， B最高 B月2
        B本次 B杭州 B杰帕 B款， B此 B武警 B段， B比利 B比赛 B民主 B民党 B民族 B水电 B河南 B津市 B活动 B海军 B海外 B消防 B涛在
        B湖北 B湖南 B源与 B澳门 B由中 B由市 B电视 B的全 B监会 B直接 B石油 B社北 B神， B福建 B科学 B科院 B积极 B程， B系和 B经济
        B继续 B绿色 B联酋 B自治 B荷兰 B行业 B行是 B西亚 B规定 B该 B这样 B进入 B那么 B部， B重庆 B阿拉 B限公 B院， B青年 B靖江
        B项目 B，为 B，代 B，全 B，其 B，决 B，前 B，加 B，南 B，后 B，向 B，因 B，国 B，多 B，广 B，当 B，我 B，提 B，省 B，美
        B，自 B，规 B，认 B，让 B，该 B，这 B０年 B９日 B９６ F14 F上大 F专家 F世纪 F业务 F业银 F东省 F两年 F个部 F中标 F乡政
        F二是 F亚教 F京电 F人才 F人银 F众多 F住宅 F依托 F保障 F信公 F元首 F关部 F再就 F决定 F创办 F制作 F副部 F办公 F加入 F务公
        F医院 F双方 F口可 F合国 F同时 F员兼 F商业 F商银 F因为 F国中 F国人 F国宇 F国工 F国税 F国驻 F图为 F土资 F地产 F城市 F城镇
        F培训 F基本 F境保 F外国 F多家 F如果 F委会 F委员 F子商 F学校 F安全 F安徽 F实际 F审计 F对于 F导致 F小贷 F尼亚 F居委 F工业
        F帮助 F广州 F建立 F开始 F当地 F很多 F志愿 F总裁 F息产 F情况 F愿者 F成为 F我局 F手机 F拥有 F拿大 F损害 F控股 F提高 F支持
        F改革 F政局 F斯儿 F斯克 F斯拉 F斯特 F斯科 F斯达 F新疆 F方政 F日前 F日在 F时间 F明翰 F易经 F有限 F未来 F本报 F机关 F材料
        F来自 F来西 F根据 F款公 F毕业 F民党 F水利 F治部 F法院 F流公 F济合 F海合 F消费 F港特 F爱心 F独立 F率部 F理中 F理公 F理工
        F理部 F用卡 F电器 F电视 F电话 F目前 F省分 F福利 F移动 F空公 F第一 F算机 F组织 F考虑 F联合 F能源 F自然 F航天 F艺术 F董事
        F西安 F规定 F记者 F许多 F贝尔 F资公 F起了 F足球 F这家 F进出 F那么 F银行 F长城 F长期 F阳区 F阳能 F附近 F限公 F顾问 F首都
        F驻华 F高校 F高级 HC联盟 HK局 HP人大常委会 HP部 HS学院 Q0.6 Q0.7 Q0.85 a3 a。 a体 a共 a客 a小 a收 a法 a理 a编 a计 a赔
        a转 a辞 a达 a选 a高 bC bD bG bW bl bv b上 b个 b么 b争 b享 b京 b介 b以 b仪 b件 b价 b伙 b余 b你 b供 b侯 b修 b兹 b决 b刚
        b别 b剧 b加 b午 b卢 b卫 b县 b变 b味 b命 b品 b响 b唐 b喀 b地 b埔 b增 b声 b奖 b姆 b季 b它 b宇 b密 b少 b层 b岸 b崇 b幸 b座
        b形 b怀 b情 b愿 b扶 b拉 b探 b断 b昆 b有 b木 b朱 b材 b杜 b极 b样 b检 b模 b欢 b款 b母 b每 b活 b测 b浦 b火 b热 b片 b牛 b状
        b玉 b甚 b疑 b登 b盖 b盛 b相 b着 b祖 b票 b移 b约 b织 b联 b良 b芬 b苏 b董 b虽 b衡 b裁 b览 b语 b象 b赶 b越 b辅 b选 b邮 b酋
        b采 b量 b钱 b问 b陆 b限 b随 b靠 b须 b顾 b额 b馆 b鹏 e。 e今年 e体育 e共建 e发言 e提供 e是一 e电影 e能够 e辞职 e进行
        e选举 f- fC fM fW fl f丁 f专 f久 f云 f亿 f仁 f估 f佛 f供 f侯 f修 f借 f值 f公 f况 f击 f刻 f功 f势 f半 f味 f哥 f善 f园 f围
        f土 f地 f圳 f坡 f埔 f培 f增 f媒 f孙 f害 f射 f少 f尼 f层 f帮 f幸 f庆 f底 f徽 f想 f拥 f拨 f按 f挥 f断 f未 f朱 f机 f李 f极
        f样 f核 f模 f步 f毕 f氢 f洋 f活 f物 f牵 f状 f理 f生 f申 f疑 f登 f相 f真 f破 f社 f种 f童 f笔 f筑 f策 f素 f纸 f耀 f聘 f良
        f艺 f莱 f营 f董 f蒂 f街 f裕 f计 f讨 f诉 f谈 f资 f赶 f较 f连 f造 f重 f露 f革 f顶 f验 f鹏 h办公室 h商会 h学校 h实验室
        h总会 h证券公司 i02 i0年 i14 i18 i1日 i22 i2年 i4月 i9年 i一步 i一般 i一行 i万元 i不久 i不少 i不得 i不能 i与美 i两个
        i中心 i中的 i为中 i为国 i也有 i了两 i事业 i二是 i京大 i代表 i以上 i会上 i会主 i会堂 i依托 i信贷 i克林 i全部 i关于 i兼国
        i军事 i军区 i出席 i出现 i出的 i到了 i到国 i勒斯 i化的 i去年 i双方 i受到 i另一 i只有 i同意 i后的 i呼拉 i和中 i和美 i哈尔
        i团团 i团长 i国内 i国建 i国政 i图为 i在国 i在这 i地区 i多个 i大同 i大呼 i天津 i太阳 i奖励 i如果 i季度 i安局 i实际 i家信
        i家国 i家外 i家子 i对于 i居环 i山区 i已经 i帕伊 i常务 i年年 i年底 i年来 i年被 i应该 i建的 i强调 i当选 i得到 i徽省 i所有
        i拉尔 i拍卖 i推出 i推动 i提供 i提高 i支队 i放在 i教学 i教授 i新疆 i方面 i日电 i日讯 i时间 i是中 i是由 i最大 i月1 i有一
        i有中 i未来 i本届 i本次 i机场 i村镇 i条件 i杰帕 i林顿 i正式 i此前 i此案 i民族 i汉市 i法国 i港特 i现在 i理的 i瓦杰 i申请
        i的国 i的大 i的武 i的电 i看到 i私人 i系统 i统战 i网络 i考虑 i虽然 i行是 i表团 i规定 i访了 i责任 i贸易 i资产 i起了 i起来
        i起诉 i超过 i跨国 i软件 i近日 i还是 i这一 i这两 i这个 i这家 i这次 i这里 i选举 i那么 i部门 i都是 i长、 i集中 i首批 i）中
        l一个 l一届 l不少 l主任 l企业 l全国 l国家 l外国 l奖励 l所在 l报业 l文物 l旅游 l林顿 l电影 l私人 l这个 l通过 l银行 n3 n3C
        n3K n4 n8K n8P
    """,
    -2: """
        B15 B20 B4年 B96 B99 B9日 B“中 B、宁 B、广 B、总 B、新 B、省 B一家 B一直 B三大 B不会 B不是 B不能 B与上 B专家 B东 B两年
        B中医 B中华 B中小 B中级 B为国 B主义 B乌兹 B了中 B事务 B二十 B交易 B人力 B人大 B他 B以及 B以色 B任、 B会， B体育 B作，
        B俄 B信托 B光彩 B克斯 B全 B公司 B公安 B共青 B关于 B关系 B其 B其余 B内蒙 B再就 B军事 B农业 B准， B分别 B初， B利用 B别克
        B剧院 B副部 B务部 B勒斯 B北大 B华东 B南 B南京 B发现 B各 B合作 B合国 B同志 B员， B四川 B团长 B国 B国人 B国内 B国国 B国建
        B国有 B国的 B土地 B在中 B在北 B在国 B城乡 B城市 B塞尔 B墨西 B大银 B天 B如果 B学， B家体 B家发 B家计 B对外 B小额 B尼亚
        B工的 B工程 B工行 B市房 B市文 B席、 B帮助 B常委 B干部 B广 B应该 B建 B建行 B影响 B志愿 B态环 B总理 B招商 B提高 B携程
        B支队 B放军 B文物 B斯拉 B斯特 B新能 B方式 B日 B昌市 B是我 B有限 B朝阳 B期， B本 B术， B李 B杜马 B来， B林省 B根据 B欧盟
        B款的 B此案 B此， B武 B武术 B比 B民间 B民， B求各 B江 B沧州 B法 B法律 B法， B海南 B海市 B环保 B现在 B理的 B瑞士 B瓦杰
        B用卡 B由北 B申请 B电力 B电影 B白俄 B的北 B移动 B第一 B第二 B第四 B管理 B系统 B纽约 B组织 B美 B职工 B职， B联 B能源
        B自己 B航天 B艺术 B苏州 B药品 B萨克 B虽然 B行信 B行政 B行， B西 B西北 B西南 B西安 B见义 B计算 B设计 B证券 B贸易 B资本
        B资源 B软件 B这些 B选择 B银行 B青团 B青岛 B面， B韩 B食品 B黄埔 B黑龙 B，“ B，一 B，主 B，也 B，人 B，从 B，伊 B，俄
        B，公 B，包 B，各 B，德 B，所 B，日 B，欧 B，正 B，武 B，每 B，江 B，河 B，法 B，澳 B，现 B，组 B，绿 B，西 B，要 B，还
        B，马 B００ B１０ B１３ B２０ B８日 F30 F50 F8月 F一个 F一局 F一直 F一般 F万元 F不少 F专门 F业技 F中信 F中的 F中联 F主义
        F主任 F主持 F举行 F云南 F亚大 F交易 F京大 F人员 F今天 F今年 F他们 F传部 F住建 F住房 F作为 F使银 F保总 F信贷 F储备 F先进
        F克林 F党支 F全球 F共同 F其中 F其他 F其余 F具有 F兼并 F准备 F几家 F则是 F利时 F利用 F别克 F制商 F制造 F券交 F前政 F务委
        F务局 F务院 F勇为 F化学 F区行 F华使 F卖公 F南昌 F卡中 F另一 F只有 F司令 F各级 F合并 F合组 F同志 F员会 F员国 F和国 F和平
        F国农 F国大 F国海 F国特 F国石 F国立 F国联 F国航 F国计 F国语 F国银 F国高 F地政 F基地 F多次 F大的 F天在 F奖励 F女士 F委宣
        F委组 F媒体 F学院 F宁波 F安局 F实施 F实现 F客户 F宣传 F家计 F察局 F对商 F导人 F尔斯 F就业 F展改 F展银 F工商 F工学 F币局
        F市公 F市民 F帕伊 F干部 F广西 F建委 F开设 F引起 F当时 F影家 F得到 F必须 F态环 F情报 F成了 F成立 F战部 F托罗 F拉公 F指导
        F挥部 F控制 F推动 F支队 F政府 F政治 F教学 F斯塔 F新一 F方式 F方议 F日报 F日电 F日讯 F时政 F时的 F月1 F有关 F有的 F有银
        F本届 F机构 F来的 F正在 F此前 F此案 F此次 F武器 F比亚 F比赛 F民族 F民日 F民银 F江省 F法国 F法律 F津市 F浙江 F海洋 F然后
        F爱地 F版权 F特别 F特尔 F环境 F现在 F理论 F瓦杰 F甚至 F生态 F电中 F电影 F电网 F直接 F知识 F确定 F科院 F空航 F立了 F系统
        F约证 F级人 F级党 F经大 F经营 F网公 F而且 F职业 F职工 F联系 F育总 F自由 F花旗 F苏省 F萨克 F行信 F要求 F见了 F设在 F设备
        F设计 F负责 F责任 F贩毒 F贸易 F资银 F起诉 F这一 F这是 F部分 F部门 F金会 F银联 F销售 F问题 F闻出 F集中 F需要 F青团 F青年
        F韩国 F额贷 F首批 F龙集 F（中 F（记 HC公司 HC基金 HC委 HK中心 HK政府 HS政府 HS有限公司 HS管委会 Q0.0 V0.6 a a^ a业 a中
        a人 a以 a作 a党 a全 a外 a实 a对 a市 a建 a执 a批 a新 a有 a由 a直 a相 a看 a组 a要 a连 a造 a， bL bM bb b下 b且 b东 b主 b买
        b仁 b代 b伟 b做 b免 b关 b分 b券 b刻 b功 b勘 b却 b厅 b司 b合 b园 b困 b围 b培 b始 b子 b学 b害 b尤 b就 b岗 b巨 b己 b市 b带
        b帮 b幕 b归 b微 b心 b想 b才 b执 b拨 b择 b损 b授 b携 b摄 b救 b无 b显 b晨 b朋 b本 b来 b杭 b果 b查 b核 b梅 b毕 b氢 b沈 b温
        b灵 b煤 b牵 b现 b班 b用 b益 b矿 b禁 b秘 b税 b空 b站 b策 b算 b终 b肯 b腾 b节 b范 b葛 b蔡 b表 b观 b训 b许 b识 b谈 b走 b赵
        b轮 b迎 b配 b隆 e e20 e业务 e副总 e客户 e开出 e执行 e批准 e的代 e的投 e相关 fG fm f、 f么 f乐 f事 f互 f享 f介 f仍 f党
        f全 f兹 f列 f剧 f励 f勇 f召 f台 f吸 f唐 f商 f喀 f困 f均 f基 f宁 f宅 f实 f容 f对 f寿 f岗 f币 f平 f座 f思 f择 f授 f探 f支
        f旁 f条 f林 f欢 f注 f滨 f特 f环 f甚 f积 f移 f税 f竞 f签 f绕 f绘 f翰 f肥 f航 f虑 f观 f览 f训 f课 f负 f贩 f贫 f超 f辑 f输
        f道 f配 f银 f闭 f防 f障 f需 f驾 f鼓 h分院 h合作平台 h合作组织 h工厂 h生态城 h财险 i0个 i20 i21 i23 i24 i3日 i3月 i5年
        i5月 i8日 i8月 i上是 i不仅 i不会 i业的 i东省 i两家 i中信 i中联 i为了 i乌兹 i也是 i了一 i了美 i介绍 i代理 i们在 i们的
        i使用 i保险 i充分 i关系 i其中 i其余 i具体 i兹别 i兼并 i出任 i分别 i利时 i别克 i别行 i制作 i前已 i副部 i力资 i办的 i加拿
        i务部 i区委 i午在 i华人 i及中 i发现 i各地 i各家 i后勤 i和其 i和北 i品监 i围绕 i国代 i国大 i在一 i在北 i坦能 i增加 i妇女
        i委和 i子商 i学生 i客户 i家级 i家计 i家银 i将由 i工的 i已有 i干部 i广州 i建了 i开展 i强对 i彩票 i总局 i战略 i技术 i报业
        i拿大 i按照 i接下 i推进 i摄影 i收到 i政区 i政府 i新区 i时的 i是国 i是美 i智力 i月3 i朋友 i此次 i比利 i民共 i求各 i江泽
        i沙市 i泽民 i海外 i海新 i消防 i游戏 i源和 i独立 i环保 i现代 i生在 i由北 i由市 i电中 i电器 i的1 i的“ i的法 i的第 i的首
        i监管 i省文 i确定 i示范 i社区 i绍了 i经营 i给了 i美元 i而且 i股票 i能够 i腾讯 i色产 i花旗 i苏州 i苏省 i获得 i董事 i融机
        i行还 i西北 i西哥 i议会 i论坛 i设立 i购了 i贷公 i过了 i还有 i这是 i这样 i进一 i选为 i郑州 i部与 i部长 i重点 i长城 i问题
        i阳区 i阳能 i际上 i需要 i音像 i领导 i高等 i（记 l事业 l代理 l其他 l到了 l各家 l国的 l大的 l就业 l要求 l足球 n2 n7K
    """,
    -1: """
        AK B(中 B01 B02 B1 B12 B21 B30 B3日 B3月 B50 B8年 B8月 B98 B^中 B、外 B、江 B、河 B、美 B、联 B、西 B。中 B。据 B一个
        B一般 B万元 B上合 B下午 B下岗 B不久 B不得 B与国 B与安 B世 B业技 B两 B个人 B中保 B中心 B中美 B为一 B为中 B主要 B乡结
        B乡镇 B书， B了一 B了北 B了这 B亚太 B交通 B产业 B产品 B人 B人员 B今天 B今年 B任中 B任国 B份有 B会的 B会议 B伯明 B住房
        B作组 B作者 B保护 B克林 B全球 B共中 B共产 B兹别 B兼国 B况， B出版 B分行 B利亚 B别行 B制商 B前已 B力资 B加 B务委 B势，
        B化部 B北京 B区政 B区行 B医学 B十一 B南斯 B印 B厅、 B双方 B口可 B古巴 B司法 B合并 B合组 B吉 B吉尔 B吉斯 B向中 B和美
        B咨询 B品监 B因为 B团团 B国务 B国外 B国宇 B国工 B国政 B国文 B国民 B国石 B国移 B国第 B国经 B国联 B国银 B国防 B图 B土资
        B在博 B在这 B埃及 B基础 B基金 B外交 B外经 B外， B大众 B大常 B太经 B太阳 B央财 B女士 B好， B委宣 B子商 B子， B学中 B学技
        B学生 B宁省 B安局 B实际 B宣部 B家级 B对 B导人 B将由 B尔吉 B展改 B展， B工业 B工作 B巴 B巴塞 B市住 B市公 B市商 B市国
        B市新 B市民 B布 B年初 B年底 B度， B建筑 B开始 B张 B彩票 B得到 B必须 B总经 B总统 B息， B成为 B成了 B房产 B房地 B托罗
        B承德 B报评 B担任 B拉斯 B招 B持卡 B持， B据中 B政治 B教学 B教授 B斯科 B斯达 B新华 B方面 B旅游 B时间 B时， B是中 B月1
        B月， B未来 B本报 B正式 B武器 B毕业 B民政 B民日 B江泽 B江西 B河 B浙江 B海合 B海洋 B海淀 B消费 B深 B温州 B港特 B澳大
        B爱地 B生物 B用， B由美 B电中 B的1 B的“ B的一 B的不 B的国 B的基 B的学 B的武 B的法 B的海 B的第 B的联 B监督 B盛顿 B省文
        B省民 B研究 B确定 B示范 B科技 B秘书 B究院 B第 B第十 B策， B算机 B级人 B级党 B而且 B职业 B能够 B色产 B英 B莫斯 B行深
        B表团 B要求 B记 B财产 B贷款 B资产 B资金 B起了 B车销 B这一 B这两 B这里 B进出 B通过 B银监 B长期 B间， B际， B陕西 B露，
        B非洲 B额贷 B香 B高级 B麦斯 B％， B）中 B，不 B，东 B，他 B，共 B，内 B，创 B，华 B，印 B，历 B，双 B，受 B，台 B，在
        B，天 B，她 B，学 B，它 B，对 B，山 B，工 B，平 B，建 B，张 B，成 B，新 B，更 B，最 B，海 B，特 B，由 B，第 B，而 B，英
        B，蒙 B，被 B，记 B，那 B０多 B２１ B７日 B：“ B：中 B；与 F00 F0万 F16 F18 F1日 F21 F22 F23 F24 F2年 F3月 F4家 F4年
        F4月 F98 F99 F9年 F一些 F一位 F一名 F一家 F一所 F一次 F上海 F上银 F不久 F业协 F业发 F业合 F业委 F业局 F两个 F个中 F个学
        F中山 F为了 F为国 F主办 F主要 F乌兹 F乐公 F也是 F乡建 F乡镇 F书记 F了一 F了两 F了中 F了公 F了这 F二局 F于银 F京银 F人为
        F人大 F人武 F介绍 F他在 F他的 F代表 F以上 F以政 F以色 F们的 F任中 F任命 F份有 F会议 F佛大 F作委 F作组 F作者 F作联 F作部
        F使用 F保局 F保财 F储银 F儿童 F充分 F先后 F先生 F光集 F党中 F党政 F全部 F公厅 F关系 F具体 F兹别 F兼国 F再次 F再生 F农村
        F出了 F出任 F出现 F分行 F利亚 F到了 F到医 F制品 F制银 F剧院 F副政 F务厅 F务的 F动管 F勒斯 F化工 F化部 F北京 F区法 F区的
        F十一 F华人 F华社 F南非 F去年 F参加 F受到 F古国 F各家 F合部 F吉斯 F同学 F向中 F向银 F和美 F品有 F品监 F哈萨 F哥银 F商品
        F四家 F团团 F团市 F围绕 F国务 F国司 F国外 F国委 F国房 F国文 F国武 F国法 F国的 F国科 F国移 F国经 F国能 F国财 F国金 F国际
        F土房 F在一 F在这 F地方 F地的 F圳市 F场部 F坦国 F城乡 F城管 F城集 F增加 F墨西 F处理 F多个 F大同 F大呼 F大常 F太经 F央军
        F如今 F妇女 F委和 F季度 F学生 F学科 F它的 F安分 F完全 F宣部 F家体 F家公 F家大 F家庄 F家环 F家银 F对银 F将由 F小额 F就是
        F居环 F展基 F展计 F属于 F己的 F已由 F已经 F常务 F应中 F应该 F度国 F建的 F建集 F开展 F彩中 F彩事 F影响 F往医 F微软 F徽省
        F态城 F成员 F成的 F房保 F所以 F所在 F扬州 F扶贫 F批准 F技术 F报评 F担任 F拉夫 F按照 F挥中 F接下 F接受 F推出 F推进 F提供
        F提出 F收到 F政区 F政部 F教授 F文化 F斯公 F斯国 F斯斯 F斯欧 F斯莱 F新区 F新华 F旗下 F旦大 F昌市 F易中 F易委 F是在 F最大
        F月2 F有一 F有中 F条件 F来到 F杰帕 F林省 F林顿 F比利 F比如 F民法 F民解 F氢能 F江泽 F沙市 F沧州 F油公 F法部 F洲中 F洲发
        F活动 F测绘 F济和 F济部 F涛在 F温州 F游公 F源与 F源和 F源部 F球协 F球运 F瑞典 F生委 F生能 F由中 F申请 F电局 F电报 F疗中
        F的中 F的国 F监局 F监管 F省公 F省委 F石家 F示范 F社北 F秘书 F积极 F程研 F空局 F立的 F童医 F筑设 F管局 F紧紧 F级政 F线电
        F组建 F组成 F绍了 F经纪 F结合 F给了 F继续 F网络 F美元 F美术 F翰大 F者协 F者在 F股东 F能力 F自治 F航局 F航空 F色列 F范大
        F药品 F莱斯 F行业 F行政 F行者 F表示 F被告 F西大 F计局 F论部 F设立 F话电 F财产 F财险 F贷公 F贸部 F资金 F走进 F起来 F超过
        F车公 F车销 F过了 F近日 F还有 F这个 F这样 F这次 F进一 F进入 F连续 F送到 F送往 F选为 F邦贸 F部副 F部办 F部部 F部长 F都是
        F金公 F钢铁 F长、 F长沙 F防部 F随着 F非常 F革委 F音像 F项基 F项目 F风险 F首先 HC局 HC集团 HK有限责任公司 HK银行 HK集团
        HS人民政府 HS公司 HS委 a借 a做 a加 a发 a均 a大 a官 a应 a很 a抢 a报 a数 a时 a科 a立 a管 a美 a负 a进 a里 a重 b( b业 b久
        b乡 b乳 b仍 b休 b例 b促 b候 b准 b制 b势 b半 b古 b否 b吸 b呼 b商 b坐 b型 b够 b如 b委 b存 b定 b寿 b射 b州 b币 b建 b往 b惠
        b搬 b比 b沧 b注 b洁 b洲 b流 b涛 b淀 b滨 b率 b申 b留 b白 b皇 b础 b究 b竞 b笔 b筑 b系 b素 b线 b绍 b经 b者 b胡 b脑 b至 b般
        b获 b讨 b设 b话 b询 b贝 b超 b身 b较 b迫 b造 b露 b革 b驶 b驻 b鼓 e、中 e之间 e了解 e代表 e信用 e对此 e管理 e统一 e负责
        e通报 e高级 e，在 f8 fL fi f丹 f信 f健 f兰 f共 f兴 f冷 f创 f医 f协 f印 f厅 f向 f呼 f团 f季 f宋 f审 f巨 f常 f幕 f建 f微
        f才 f执 f扬 f承 f教 f旦 f晚 f晨 f月 f来 f格 f求 f江 f沧 f泉 f法 f津 f涛 f淀 f灵 f玛 f珠 f班 f石 f禁 f紧 f练 f统 f绿 f翔
        f联 f胡 f般 f警 f证 f调 f财 f贵 f跟 f轮 f迎 f针 f阳 f马 f黑 f龄 h市政府 h开发银行 h控股公司 h法院 i01 i0日 i13 i2月 i7日
        i8年 i不是 i与上 i专家 i专项 i中美 i主办 i了北 i交易 i产党 i人力 i他在 i以色 i企业 i伊朗 i会科 i促进 i党委 i全国 i兰卡
        i共产 i农村 i别是 i制商 i剧院 i办了 i北省 i十一 i单位 i南斯 i合作 i员会 i国共 i国务 i国有 i国武 i国科 i土资 i在上 i在博
        i在日 i圳市 i塞尔 i墨西 i外经 i委宣 i宁波 i宣传 i山东 i山县 i工程 i已由 i市中 i市人 i市场 i市民 i常委 i年内 i年初 i广播
        i总经 i意大 i房管 i所以 i拉夫 i持卡 i据中 i政治 i政策 i文化 i文物 i文艺 i斯坦 i斯里 i新华 i是各 i是我 i来西 i款的 i武器
        i比如 i民大 i江公 i河北 i津生 i济和 i温州 i特别 i特区 i特色 i犯罪 i环境 i瑞典 i由国 i由美 i电信 i电建 i电视 i电（ i的不
        i的基 i的学 i的民 i知识 i科学 i立一 i第二 i紧紧 i级党 i纽约 i组织 i经理 i绿城 i绿色 i美国 i群众 i考古 i者从 i自然 i色列
        i药品 i被告 i西省 i讯由 i走访 i达尔 i连续 i选人 i里兰 i金会 i银联 i销售 i长沙 i随着 i靖江 i非常 i韩国 i马来 i驻华 i高校
        l交流 l们的 l关系 l工程 l房管 l新区 l民族 l游戏 l爱心 l用卡 l绿城 l联合 l计生 l证券 l阳市 l驻华 n2C n3P n8C
    """,
    1: """
        AP B0日 B1日 B8日 B中， B为了 B代表 B件， B使用 B别是 B到， B加强 B北省 B原 B受到 B司和 B司是 B员、 B员兼 B地方 B夕，
        B央、 B如 B季度 B实施 B对于 B年与 B年， B心、 B技术 B拥有 B施， B日本 B是应 B有关 B本届 B正在 B目， B立了 B织， B联合
        B表示 B设立 B起诉 B还有 B这次 B都是 B金， B问题 B）， B，使 B，将 B，有 F临时 F亚太 F体育 F信托 F光彩 F克莱 F党委 F全国
        F公安 F军事 F华东 F南斯 F印度 F古巴 F商务 F国家 F国防 F地区 F埃及 F外交 F外资 F天津 F宇航 F山西 F建设 F意大 F新闻 F村支
        F林业 F武装 F江苏 F海南 F海外 F省文 F税务 F统计 F绿城 F联邦 F计算 F银监 F青岛 F香港 HC商会 HC政府 HC研究中心 HC部 HC银行
        HK公司 HP出版社 HP医院 HP协会 HP法院 HS中心 HS分行 HS医院 HS委员会 HS政协 JK JP a1 a为 a协 a参 a又 a可 a和 a投 a指 a政
        a是 a根 a统 a规 a记 a资 a起 a领 a１ b^ b— b仅 b们 b号 b听 b域 b处 b复 b好 b察 b将 b展 b席 b当 b拍 b括 b数 b方 b是 b望
        b求 b省 b称 b股 b自 b被 b说 b质 b购 b进 b连 b院 b除 b领 b（ b， b： b； e19 e、县 e一直 e举行 e先后 e关于 e发表 e合并
        e员工 e和人 e官员 e总经 e承办 e理财 e规定 e， e，其 e，并 fD f丰 f五 f京 f人 f休 f伯 f体 f促 f农 f冶 f凯 f加 f卢 f反 f古
        f吉 f宣 f彩 f必 f总 f意 f戏 f摩 f文 f朝 f桥 f欧 f毛 f河 f派 f海 f深 f温 f瑞 f田 f白 f皇 f终 f经 f维 f网 f芬 f苏 f英 f起
        f邀 f野 f青 f香 f龙 g h交易所 h医院 h合作区 h学会 h州政府 h总局 h集团有限公司 i15 i19 i业务 i业集 i东北 i两岸 i个人
        i云南 i产业 i产经 i人保 i人大 i住宅 i信托 i克斯 i党支 i公共 i内政 i内蒙 i出口 i制品 i务委 i劳斯 i北京 i北海 i北爱 i华东
        i南昌 i南省 i南通 i和平 i商务 i国人 i国土 i国财 i国银 i坦国 i外交 i大常 i太原 i学科 i家庄 i尼亚 i展银 i市商 i市新 i平安
        i广告 i德国 i挪威 i摩托 i改革 i斯国 i斯拉 i斯科 i斯莱 i新天 i日本 i最高 i有限 i服务 i林省 i欧盟 i武术 i江苏 i治区 i法律
        i洲航 i海洋 i深圳 i源与 i石家 i社会 i究院 i系和 i经纪 i职工 i肿瘤 i自由 i英国 i行业 i行者 i西南 i计生 i证券 i试点 i邮电
        i银监 i长期 i闻出 i限公 i青年 i香港 i黑龙 i龙江 l人保 l保险 l党支 l南省 l国际 l地区 l宁波 l文化 l日本 l服务 l电网 l第二
        l试点 l邮电 n5K n6C n6P n7P
    """,
    2: """
        B B%。 B1年 B9年 B^^ B“ B”， B》， B上述 B不仅 B东省 B为， B了“ B会、 B元， B具有 B农村 B分， B创办 B前在 B前， B力，
        B动。 B动， B包括 B单位 B去年 B司； B合资 B在 B基地 B大学 B委、 B学和 B山东 B建了 B引起 B我们 B我国 B据 B提出 B收购
        B日电 B来到 B标， B案， B求， B由 B经过 B者在 B英国 B蒙古 B行和 B行的 B被告 B计， B议， B讯由 B论， B设在 B近日 B这家
        B里， B金会 B首都 B）与 B，但 B０日 F11 F20 F世界 F东亚 F东北 F个人 F中央 F休斯 F伯明 F俄罗 F保定 F光大 F内蒙 F劳斯
        F医学 F博彩 F卫生 F国电 F希望 F广东 F德国 F戈麦 F招行 F挪威 F文艺 F杜马 F检察 F欧洲 F民主 F海军 F湖南 F瑞士 F省教 F石油
        F福建 F终审 F美国 F股份 F肿瘤 F见义 F财政 F资产 F邮电 F重庆 HC有限公司 HK有限公司 HK管委会 HK署 HP中心 HP学校 HP学院
        HP集团 HS办公室 HS厅 HS大学 HS法院 JC R0.0 R0.6 S a、 a上 a也 a亚 a代 a创 a向 a如 a委 a就 a当 a总 a推 a提 a最 a正 a派
        a热 a特 a称 a给 a继 a联 a股 a能 a自 a被 a解 a集 b b“ b为 b位 b初 b办 b去 b在 b坏 b导 b年 b并 b应 b度 b户 b托 b批 b拜
        b按 b牌 b的 b知 b立 b管 b让 b起 b过 b述 b） e”的 e专家 e副主 e发行 e同时 e委员 e开展 e最近 e根据 e的“ e的大 e的工
        e的成 e的监 e的这 e获悉 e近日 e，一 e，这 fE fk fs f俄 f养 f内 f北 f南 f博 f卫 f友 f可 f同 f墨 f外 f妇 f密 f富 f山 f巴
        f席 f戈 f户 f房 f挪 f斯 f新 f施 f旗 f日 f易 f曼 f木 f棋 f民 f汇 f波 f泽 f润 f清 f港 f牛 f百 f益 f盘 f盛 f祖 f空 f米 f索
        f罗 f育 f肿 f萨 f虹 f评 f越 f边 f迪 f退 f选 f里 f金 f镇 f长 f非 f预 f高 f麦 f黄 h学院 h局 h检察院 h理事会 h管理处 i08
        i中宣 i人事 i人才 i人民 i伯明 i住建 i体育 i佛山 i克兰 i克莱 i共中 i农业 i务院 i化部 i反对 i发行 i咨询 i商业 i团支 i国工
        i国石 i国社 i国金 i国际 i国驻 i地产 i城镇 i外国 i大学 i太经 i安全 i审计 i导人 i展改 i展计 i工商 i巴塞 i市纪 i希望 i情况
        i报评 i招行 i指挥 i斯达 i昆明 i明翰 i机械 i机电 i村党 i杜马 i杭州 i武汉 i民主 i民日 i水电 i消费 i澳大 i特尔 i理论 i瑞士
        i生物 i生能 i石油 i移动 i级人 i维克 i自治 i英特 i记者 i设备 i货币 i运动 i进出 i银行 i阿联 i高级 l专项 l中央 l临时 l人事
        l人民 l信息 l儿童 l北京 l商业 l地方 l审计 l宣传 l工作 l工商 l开发 l技术 l投资 l指挥 l政治 l汽车 l电信 l电子 l航空 l香港
        n2P n7C
    """,
    3: """
        B08 B” B举行 B事， B云南 B从 B企业 B会和 B会见 B作的 B其中 B出席 B医院 B只有 B天在 B客户 B导的 B导， B就是 B希望 B按照
        B日讯 B望， B机构 B构， B没有 B源和 B理， B省委 B称， B组建 B而 B设， B还是 B送到 B道： B长， B院和 B首批 B，与 B，经
        B，进 F15 F中新 F事业 F亚洲 F交通 F人居 F体委 F促进 F内政 F创建 F区政 F反对 F司法 F哈尔 F国网 F塞尔 F外经 F大众 F大连
        F实业 F山东 F市住 F市委 F市教 F市文 F摄影 F教委 F有线 F杭州 F武术 F水电 F河南 F湖北 F澳大 F特区 F理财 F生命 F皇家 F省人
        F科委 F第三 F索尼 F维克 F考古 F苏州 F英特 F西南 F西门 F解放 F评论 F货币 F贵州 F阿联 F陕西 HK理事会 HP市政府 HP服务中心
        HP电视台 R0.7 R0.85 a2 a举 a今 a从 a依 a先 a则 a各 a商 a将 a已 a并 a接 a昨 a现 a积 a结 a网 a董 a讯 a这 a通 b” b、 b《
        b但 b值 b击 b判 b即 b取 b只 b叫 b告 b哥 b堡 b对 b尽 b届 b属 b底 b府 b承 b故 b春 b构 b点 b继 b证 b诉 b课 b近 b邀 b！
        e主任 e主办 e主席 e举办 e决定 e利用 e副院 e和中 e宣布 e教授 e的一 e的同 e的指 e的经 e等单 e签署 e签订 e组织 e董事 e讯)
        e颁发 fv f七 f以 f伊 f伟 f佳 f光 f军 f县 f双 f史 f国 f坦 f塔 f奇 f威 f宾 f希 f廉 f德 f扎 f摄 f朗 f杭 f梅 f浙 f湖 f福 f科
        f筹 f纳 f纽 f美 f莫 f解 f通 f陕 f隆 f雷 f顺 f飞 h促进会 h出版社 h分行 h委 h总公司 h服务中心 h联盟 h议会 h通讯社 i一中
        i上合 i上海 i业发 i东亚 i临时 i义勇 i亚太 i交流 i交通 i人居 i休斯 i住房 i储备 i公安 i再生 i军总 i利亚 i勇为 i北大 i区政
        i医学 i协调 i古国 i团市 i团） i国农 i国房 i国电 i国语 i国） i基斯 i央财 i宁省 i家发 i家测 i对外 i小额 i川省 i州中 i工行
        i巴基 i市政 i帮助 i建设 i开发 i影家 i息产 i房产 i房保 i执行 i放军 i斯儿 i旅行 i旗下 i日报 i民政 i汽车 i洲发 i济南 i海军
        i海市 i湖北 i版权 i特灵 i电子 i电影 i电网 i科技 i空航 i算机 i经济 i统计 i联邦 i育总 i能建 i能源 i航空 i行信 i西部 i规划
        i计算 i财政 i财险 i通信 i陕西 i院办 i非洲 i顾问 i麦斯 i（集 l内政 l勇为 l化工 l发展 l团市 l团支 l团） l国语 l建设 l影家
        l态城 l省教 l研究 l科技 l经济 l经贸 l设计 l铁路 n4C n4K
    """,
    4: """
        B%， B.^ B”是 B。而 B一名 B一， B下， B了。 B今， B务的 B区域 B场， B学、 B山市 B年被 B开设 B当地 B当选 B悉， B批准
        B投资 B报讯 B接受 B支持 B日， B此次 B江省 B沙市 B生， B看， B示， B组成 B给了 B苏省 B解， B近， B院与 B，任 B，据 B，比
        F中美 F人事 F体彩 F兰州 F华夏 F南县 F双良 F团委 F国民 F基础 F外文 F工行 F巴基 F巴塞 F总政 F房产 F斯坦 F昆明 F星展 F机电
        F村党 F梅西 F欧盟 F治安 F海淀 F电信 F电力 F省民 F苹果 F莫斯 F西部 F辽宁 F长江 F韩亚 F高等 HC使馆 HC内阁 HC基金会 HC法院
        HC议会 HC通讯社 HK分行 HK股份有限公司 HP基金会 HP局 HS协会 HS局 a( a主 a书 a于 a名 a宣 a局 a成 a捐 a授 a日 a获 a调 a邀
        a颁 a预 a首 a： b, b了 b从 b到 b及 b同 b得 b手 b持 b条 b此 b由 b签 b罪 b见 b讯 b请 b跟 b闭 e、 e、上 e、市 e副会 e合作
        e常务 e总裁 e所长 e捐赠 e授予 e旗下 e日前 e有关 e的研 e的科 e研究 e社长 e职员 e邀请 e长鲁 e１９ f东 f临 f亚 f哈 f塞 f复
        f太 f帕 f惠 f早 f昆 f曲 f秘 f纪 f绍 f苹 f菲 f西 f锡 f陆 f雅 h协会 h署 h集团 i业技 i中共 i中科 i亚教 i亚洲 i保障 i光大
        i党中 i兰州 i共青 i军司 i办公 i动管 i医药 i双良 i合国 i和社 i国司 i国文 i国民 i国网 i国能 i土地 i城乡 i基础 i外贸 i大众
        i大会 i大连 i家教 i家电 i市住 i市教 i市文 i师范 i微软 i总政 i戈麦 i扬州 i控股 i斯克 i斯塔 i方正 i旅游 i昌市 i易经 i林业
        i欧洲 i武装 i民生 i民银 i沈阳 i沧州 i河南 i治安 i津市 i济合 i浙江 i海交 i海淀 i澳门 i爱地 i理工 i理财 i电报 i福利 i福建
        i索尼 i约证 i职业 i苹果 i行深 i西门 i见义 i解放 i计划 i评论 i财经 i资本 i车销 i辽宁 i邦贸 i重庆 i门子 i附属 i集团 i青团
        i韩亚 l事务 l产业 l休斯 l住建 l党委 l华夏 l地产 l大学 l工业 l市教 l师范 l执行 l深圳 l税务 l管理 l行者 l计划 l资源 l银监
        n4P n6K
    """,
    5: """
        B( B—— B。” B。在 B京市 B元。 B办， B化， B参加 B员会 B团、 B团与 B局和 B年来 B建的 B当时 B次由 B绍了 B绍， B美国
        B股东 B见了 B长、 B附近 B题， F中保 F中共 F中华 F中科 F中组 F共青 F内务 F南通 F哈佛 F四川 F国土 F复旦 F对外 F建行 F承德
        F携程 F方正 F旅行 F日兴 F最高 F民生 F济南 F纪委 F美中 F美洲 F阿拉 F非洲 HC出版社 HC委员会 HC总公司 HC研究所 HC科学院
        HK支行 HK研究所 HP海关 HP管委会 HP集团公司 a一 a公 a关 a决 a合 a同 a年 a改 a研 a社 a秘 a第 a等 a营 a行 a认 a设 a院 b。
        b使 b彻 b段 b照 b给 b记 e与中 e会议 e副书 e办公 e和北 e和国 e已经 e常委 e报道 e推出 e提出 e昨天 e正在 e的消 e秘书 e称，
        e表示 e长迟 e院长 f万 f三 f中 f九 f华 f夏 f天 f崇 f庄 f康 f张 f快 f恒 f携 f玉 f盖 f葛 f蒙 f赫 f辽 h友好协会 h支行
        h有限责任公司 h研究会 h研究所 h行业协会 i中保 i中山 i中级 i中组 i主义 i乡建 i保护 i保财 i儿童 i内务 i军政 i化工 i区人
        i华夏 i县公 i口可 i可口 i司法 i四川 i国国 i国税 i国立 i国计 i国防 i城县 i培训 i境保 i复旦 i外文 i委会 i委组 i安分 i实业
        i州市 i市第 i度国 i建行 i志愿 i情报 i愿者 i承德 i指导 i携程 i斯特 i新闻 i日兴 i机关 i检察 i水利 i测绘 i球运 i电脑 i监会
        i省教 i科院 i美术 i联合 i航天 i设计 i话电 i贝尔 i钢铁 i阿拉 i青岛 i食品 i黄埔 l东方 l出版 l北省 l国税 l基金 l复旦 l安分
        l家教 l情报 l教育 l文艺 l日兴 l测绘 l浙江 l理工 l监督 l美术 l航天 l苹果 l评论 l货币 l门子 n5P
    """,
    6: """
        B但 B兼并 B办了 B司与 B图为 B夫， B局、 B已由 B成的 B来自 B者从 B部、 B部与 B部和 F一汽 F中宣 F人保 F北爱 F区委 F县委
        F可口 F市政 F平安 F黄埔 HC促进会 HC协会 HC大使馆 HC学会 HC研究会 HC研究院 HK研究中心 HP交易所 HP厅 HP大学 HP委员会
        HP政协 HP有限公司 HP有限责任公司 HP股份有限公司 a》 a副 a审 a旗 a查 a签 a表 a近 a２ b与 b像 b据 b止 b？ e、北 e、新
        e书记 e公布 e所属 e牵头 e的主 e的官 e组成 e行长 e部长 e首席 f“ f奥 f敦 f汉 f洛 f澳 f铁 f阿 h分公司 h大使馆 h股份公司
        i一汽 i业和 i中华 i人武 i保定 i创建 i制造 i可乐 i台湾 i商贸 i国外 i土房 i央军 i学院 i家环 i工业 i市房 i星展 i有线 i梅西
        i比亚 i氢能 i生命 i电力 i留学 i皇家 i监督 i研究 i税务 i终审 i美中 i美洲 i莱斯 i贵州 i铁路 i长江 l人武 l光大 l公安 l南京
        l后勤 l央军 l州市 l新闻 l星展 l民政 l特尔 l环保 l生命 l电视 l终审 l统计 l美洲 l艺术 l行业 l食品 n2K
    """,
    7: """
        B人为 B办、 B加入 B社、 B获得 B行与 B购了 B选为 F军委 F北大 F邮储 HC厅 HK厅 a常 a牵 b令 b任 b入 b兼 b原 b和 e一位 e共同
        f乌 f宝 f布 f怀 f某 f永 f沈 f省 f荣 h内阁 h投资公司 h集团公司 i东方 i体彩 i卫生 i司令 i哈佛 i国移 i小组 i建筑 i拉斯
        i斯欧 i洲中 l东亚 l保护 l信托 l克斯 l可乐 l司令 l市政 l平安 l微软 l林业 l武汉 l电力 l留学 l组织 l统战
    """,
    8: """
        B成立 B立的 B行、 HK委员会 a与 b向 e、省 e今天 e会长 e发布 e通过 f劳 f泰 f红 f邮 h基金会 h律师事务所 h研究中心 h研究院
        h科学院 h管委会 h联合会 h股份有限公司 i协会 i国航 i央政 i家体 i尔斯 i房地 i艺术 l上海 l中宣 l办公 l卫生 l司法 l民生
        l财政
    """,
    9: """
        B司、 a（ e局长 l外交 l能源
    """,
    10: """
        e出版 e副部 h人大常委会 h委员会 h工商联 h有限公司 l国民
    """,
    12: """
        l国防
    """,
}
WEIGHTS = {key: level * 0.25 for level, keys in _KEYS.items() for key in keys.split()}
"""Key -> weight [-]."""
