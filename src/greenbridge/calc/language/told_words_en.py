"""Words of English news by which a name is taken for an organisation, a person or neither."""

from __future__ import annotations

from greenbridge.calc.language.wordlists import listed

ACTS = frozenset(
    listed("""
        signed signs sign inked concluded concludes won wins win announced announces announce unveiled unveils launched
        launches broke breaks built builds build supplied supplies supply delivered delivers deliver installed installs
        install invested invests invest financed finances finance acquired acquires acquire bought buys buy sold sells
        sell owns owned own holds hold operates operated operate developed develops develop plans planned plan intends
        aims aimed expects lent lends lend provided provides provide approved approves approve tested tests test certified
        certify commissioned commission inaugurated completed completes complete started starts start agreed agrees agree
        joined joins joining formed hired beat beats lost bids submitted produces produced produce manufactures
        manufactured manufacture makes employs exports exported export imports imported import offers offered raised
        raises recycles recycled committed pledged secured shipped ships operating negotiating building developing
        constructing constructs constructed considering seeking studying supplying financing teamed partnered opened opens
        opening expanded cancelled withdrew suspended terminated postponed rejected denied refused declined sought seeks
        received receives obtained licensed registered audited advised advises arranged issued issues placed floated
        listed merged bundled upgraded modernised modernized retrofitted leased leases runs transferred allocated
        disbursed estimates estimated predicts forecasts calculated published publishes hosted hosts organised organized
        trains trained employed set took takes gave entered entering leading led handed replaced bids bid shelved scrapped
        welcomed guaranteed insures insured funded funds donated collects collected processes processed treats treated
        sets teams rated rates takes take taken underwrite underwrites underwrote ordered orders order contributed
        contributes contribute presented presents present plan own hold produce make manufacture invest finance operate
        import recycle ship pledge commit intend aim expect form raise receive obtain fund host lease build publish
        provides serves served demonstrated showcased tops topped ranks ranked cut cuts doubled tripled bundles assembles
        assembled mines mined refines refined pays paid borrowed borrows repaid spent spends closed closes reopened
        stopped halted resumed invites invited tendered procured procures procure insists insisted insist compete competes
        outbid team contracted appointed mandated engaged enlisted resumes resume restarts restarted
    """)
)
"""What an organisation does; many of these a person does too, so a name like a person's needs more."""

SPEAKS = frozenset(
    listed("""
        said says say told tells added adds confirmed confirms warned warns noted notes stressed commented explained
        reported reports report wrote declined stated recalled argued believes called
    """)
)

HELPING = frozenset(
    listed("""
        has have had will would is are was were be been being to also recently jointly now already not yet may can could
        should must did does do reportedly later then officially formally already together each both first currently
        successfully still since finally in turn ultimately soon initially plans set due expected intends aims agreed
    """)
)

AGREEING = frozenset(
    listed("""
        agreement agreements contract contracts deal deals memorandum mou memoranda understanding venture ventures talks
        negotiations partnership partnerships cooperation co-operation collaboration consortium alliance ppa signed sign
        signing signs inked agreed partnered partnering partner teamed negotiating negotiate negotiated cooperate
        cooperating collaborate collaborating collaborated together jointly along competes competing compete merger merge
        merged consultations discussions discussed venture dispute arbitration settlement pact accord swap tie-up
        order orders shared co-invest co-investing joint working work works worked concluded entered
    """)
)

ROLES_OF = frozenset(
    listed("""
        ceo cfo cto chief executive officer chairman chairwoman chairperson spokesman spokeswoman spokesperson founder
        co-founder representatives representative manager managers analyst analysts economist economists expert experts
        researchers researcher engineers engineer shareholder shareholders shares stake subsidiary unit arm division
        branch board staff employees owner owners partner lawyers adviser advisor specialists scientists scholars
        borrowers customers clients management office headquarters secretariat subsidiaries affiliate
        scientist fellow executives bonds stakes team teams loan loans grant grants funding financing support
        backing order bid bids bidders offer offers investment participation involvement members guarantee approval
        director professor economist turbines panels modules equipment inverters batteries technology services
    """)
)

COMPANY_NOUNS = frozenset(
    listed("""
        developer developers company companies firm firms manufacturer manufacturers operator producer producers utility
        utilities startup start-up contractor contractors supplier suppliers maker makers lender lenders consultancy
        giant automaker miner holding conglomerate recycler subsidiary subsidiaries investor investors bidder bidders borrower
        partner partners rival rivals competitor competitors shareholder shareholders affiliate unit arm division
        customer client clients builder builders group insurer refiner steelmaker chipmaker carmaker agency newspaper
        broadcaster bank banks newswire ngo charity retailer broker financier trader consultant consultants
        institute institutes university universities adviser advisers advisor advisors underwriter integrator
        provider providers vendor vendors owner offtaker off-taker major majors winner laboratory foundation fund funds
        association regulator watchdog shipbuilder shipper railway carrier airline airlines think-tank daily weekly
        outlet portal website packager integrators hauler organisations organizations members signatories participants
        attendees exhibitors winners sponsors arrangers insurer insurers certifier engineer licensor
    """)
)

COUNTED_BY = frozenset(
    listed("""
        built supplied developed delivered financed funded owned operated run manufactured produced made backed led
        certified designed provided installed constructed signed issued published drafted prepared approved commissioned
        organised organized hosted held supported conducted out founded established ordered calculated compiled lent won
        awarded submitted advised selected audited arranged insured acquired bought purchased tested assembled co-financed
        co-developed headed underwritten guaranteed managed sponsored maintained licensed invested initiated launched
        co-organised co-organized co-founded implemented executed planned proposed engineered processed collected
        recycled verified reviewed monitored assessed estimated studied rated commissioned covered controlled taken
        represented offered contributed raised seen overseen audit audits study report survey analysis review bid bids
        investment offer assessment appraisal proposal seen shown given sent filed written
    """)
)
"""Participles before ``by``: done by an organisation."""

CHOSEN = frozenset(
    listed("""
        picked picks pick hired hires hire selected selects select chose chosen chooses invited appointed told tells beating
        beat beats acquire acquired acquires buy bought buys approached awarded awards joins joining joined citing cited quoting
        engaged engages retained mandated tapped licensed suing sued fined contracted against versus via through
        replacing including include includes like namely among are were
        selecting choosing hiring appointing
    """)
)

LISTED_BEFORE = frozenset(listed("including include includes like namely as are were"))
"""Words before a list of names: their word alone tells nothing without a noun such as companies."""

ACRONYMS = frozenset(
    listed("""
        EBITDA EBIT IFRS GAAP CAPEX OPEX CIF FOB DAP DDP ROE ROI NPV KIBOR LIBOR SOFR EURIBOR XLPE TCE BCM MTPA GHGS USSR
        GDP LNG LPG CNG USD EUR CNY RMB KZT RUB UZS MW GW KW MWH GWH KWH PPA EPC PV BESS MOU CEO CFO CTO COO PPP SEZ FEZ
        ESG SDG SDGS NDC NDCS EV EVS ICE AI IT ICT IOT R&D CO2 GHG HVAC HVDC UHV DC AC COP BRI FDI IPO JV SOE SOES SME
        SMES NGO NGOS VAT TV PM US UK UAE EU USA PRC HPP TPP NPP CHP WTE MSW RES VRE LCOE LFP NMC NCM EIA ESIA
        ETS CBAM CDM REC RECS IREC NOX SOX PM10 PET HDPE PVC PP PE OEM SPV BOO BOT BOOT UTC GMT COVID HQ TBD FAQ OK API
        CCS CCUS CCGT SAF DRI EAF HRC TIR QR GPS GIS SCADA FID FEED PR HR Q1 Q2 Q3 Q4 H1 H2 AM DNA II III IV VI VII
        TOPCON HJT PERC VPP UPS RFQ RFP EOI KPI ISO IEC GOST EN GB ASTM KPIS CSR MRV TCFD ODA TEU EXPO
    """)
)

GROUPS = frozenset(
    listed("""
        researchers scientists engineers experts analysts team executives lawyers economists specialists officials managers
        representatives shareholders employees staff customers subsidiary subsidiaries shares bonds turbines panels modules
        inverters trucks buses chief chairman chairwoman spokesman spokeswoman spokesperson founder co-founder boss CEO CFO CTO
        unit subsidiary-owned board headquarters factory
    """)
)
"""Words after a name: those who belong to it, or what it makes."""

NOT_PAST = frozenset(
    listed("""
    seabed need feed seed speed bed hundred red shed breed indeed bleed weed greed embed riverbed unneeded
""")
)

COMMON = frozenset(
    listed("""
        Proceeds Cost Tenor Survival Dust Capex Opex Revenue Margin Margins Yield Yields Efficiency Repayment Collection Deposit
        Depreciation Duty Duties Fare Fares Fine Fines Gap Gaps Grace Grant Grants Income Losses Loss Noise Payback Payment
        Payments Pressure Ratio Rate Rates Rent Return Returns Risk Risks Scale Season Shortage Shortages Size Slump Speed
        Spending Spread Stocks Stock Subsidy Subsidies Surplus Deficit Target Targets Temperature Tenure Term Throughput
        Turnover Utilisation Utilization Volume Volumes Weight Width Length Height Depth Width Warranty Attendance
        Criticism Concern Concerns Confidence Controversy Crisis Damage Deadline Deadlines Debate Delay Delays Difference
        Disposal Drought Earnings Effort Efforts Evidence Expansion Experience Exploration Expertise Flooding Floods Focus
        Forecast Forecasts Foundation Guidance Harvest Heat Heating Hope Hopes Housing Implementation Import Export
        Improvement Increase Inflow Inspection Inspections Integration Irrigation Issue Issues Knowledge Lack Leakage Leak
        Leaks Life Light Liquidity Localisation Logistics Management Manufacturing Market Markets Material Materials Measure
        Measures Meeting Meetings Membership Methane Migration Mining Modernisation Modernization Momentum Monitoring
        Motorists Nature Network Networks Objections Opposition Option Options Order Orders Ore Overhaul Packaging Peak
        Penalties Performance Permission Phase Physical Planning Population Potential Practice Precipitation Pricing Priority
        Priorities Processing Product Products Productivity Programme Progress Promise Property Protests Public Publication
        Pumps Quality Quotas Rain Rainfall Recovery Reform Reforms Registration Regulation Reliability Repair Repairs
        Replacement Reserve Reserves Resource Resources Response Restoration Rules Runoff Sanctions Satellite Savings Schools
        Scrap Sewage Shift Shipping Signing Silicon Site Sites Smog Snow Solution Solutions Space Staffing Standards Start
        Statistics Status Street Strong Structure Success Summer Supplies Support Surveys Sustainability System Systems
        Tailings Team Teams Testing Textiles Timber Time Topics Traffic Transport Transportation Travel Treatment Trees
        Trend Trends Tyres Urban Use Value Values Variation Vegetables Vehicles Vehicle Violations Visibility Voting Walls
        Warming Wastewater Weather Wells Wildlife Wires Wood Yields Zinc Tests Test Trial Batch Batches Wagons Glacier Glaciers
        Directors Governors Trustees Coordinator Co-ordinator Plenty Lots Economics
        Analysts Analyst Officials Experts Negotiations Negotiators Talks Construction Financing Engineers Researchers
        Scientists Farmers Workers Residents Investors Developers Companies Firms Banks Lenders Participants Speakers
        Delegates Representatives Members Students Authorities Ministers Leaders Businesses Households Critics Sources
        Partners Shareholders Parties Both Bids Bidders Contractors Suppliers Manufacturers Producers Operators Utilities
        Equipment Work Works Production Electricity Power Water Energy Gas Oil Coal Solar Wind Hydrogen Batteries Panels
        Modules Turbines Trucks Buses Cars Trains Exports Imports Prices Costs Tariffs Revenues Profits Sales Shares Phase
        Stage Unit Units Plant Plants Station Project Projects Deal Deals Contract Contracts Agreement Agreements Loan
        Loans Funds Money Capital Investment Investments Commissioning Completion Operations Output Capacity Demand Supply
        Nearly About Around Over Almost Only Just Even Still Such Some Others Other Another Many Most Few Half Last Next
        Following Citing Speaking Asked According Based Located Founded Established Built Built Signed Announced Under
        Through Within Without Between Among Across Against Despite Although Though Because Unlike Like Until Unless
        Whether Which Whose Where Would Will Can May Could Should Must Is Are Was Were Has Have Had Do Does Did Not No Yes
        So Such Up Out Off Down By Per Via As At Be Its My Your One Two Three Four Five Six Seven Eight Nine Ten Eleven
        Twelve Twenty Hundred Thousands Dozens Hundreds Millions Figures Data Results Details Terms Documents Reports
        Report Studies Study Survey Plans Plan News Source Photo Image Read More See Note Press Release Share Government
        Ministry Parliament Cabinet President Minister Ambassador Governor Director Chairman Chief Deputy Vice Head State
        Federal National Regional Local Central Eastern Western Northern Southern North South East West Asia Europe Africa
        Eurasia Latin America Americas Middle Gulf Caspian Pacific Arctic Mediterranean Baltic Siberia Caucasus Balkans
        Sahara Gobi Himalayas Pamir Tian Shan Silk Road Belt Initiative Monday Tuesday Wednesday Thursday Friday Saturday
        Sunday January February March April May June July August September October November December English Russian
        Chinese Kazakh Uzbek Kyrgyz Tajik Arabic Persian Hindi Urdu Mandarin European Asian African Eurasian Islamic Arab
        Muslim Soviet Western Nordic Carbon Green Clean Net Zero Low Smart Renewable Sustainable Internet Ramadan Nowruz
        Earth Sun Moon Christmas Easter God Covid Pandemic Scope Article Annex Chapter Section Table Figure Appendix
        Schedule Paragraph Line Lot Block Train Route Track Package Tier Class Grade Type Model Mark Series Level Category
        Round Quarter Year Month Week Day Morning Evening Night Spring Summer Autumn Winter Fall Meanwhile However
        Therefore Moreover Furthermore Nevertheless Additionally Separately Together Instead Elsewhere Recently Previously
        Formerly Currently Overall Finally Lastly Firstly Secondly Thirdly Negotiating Recycling Once Later Earlier Soon
        Afterwards Thereafter Thanks Due Given Besides Along Amid Behind Beyond Beside Near Inside Outside Above Below
        Dear Sir Madam Letter Transmission Distribution Storage Generation Generators Turbine Rooftop Villages Villagers
        Cities Towns Regions Provinces Countries Nations Governments States Drivers Passengers Customers Consumers Users
        Buyers Sellers Traders Miners Designers Builders Owners Tenants Regulators Lawmakers Deputies Journalists
        Observers Economists Environmentalists Activists Scholars Lawyers Auditors Consultants Visitors Guests Organisers
        Organizers Signatories Side Sides Everyone Nobody Nothing Something Anything Bilateral Trade Tourism Tax Taxes
        Customs Visa Steel Cement Copper Lithium Nickel Cobalt Aluminium Aluminum Gold Silver Zinc Lead Uranium Ammonia
        Methanol Ethanol Biogas Biomass Plastic Plastics Waste Glass Paper Textile Clinker Grid Grids Substation
        Substations Pipeline Pipelines Canal Canals Dam Dams Reservoir Reservoirs Factory Factories Mill Mills Refinery
        Port Ports Airport Railway Road Roads Bridge Tunnel Metro Bus Corridor Deliveries Shipments Cargo Freight
        Containers Wagons Locomotives Tests Trials Feasibility Preparations Preliminary Technical Design Engineering
        Procurement Installation Maintenance Technology Technologies Innovation Science Education Training Jobs Employment
        Staff Salaries Wages Insurance Guarantees Collateral Equity Debt Bonds Interest Inflation Growth Development
        Cooperation Partnership Partnerships Friendship Relations Ties Security Safety Health Environment Climate
        Emissions Pollution Biodiversity Forests Rivers Lakes Mountains Glaciers Desert Land Soil Air Agriculture Food
        Wheat Cotton Rice Meat Dairy Fruit Fish Cattle Tender Tenders Auction Auctions Bidding Winners Winner Permit
        Permits Licences Licenses Approval Approvals
    """)
)
"""Words with which a sentence begins, or which are written with a capital in headings: alone they are no name."""

NOT_ORG_AFTER = frozenset(
    listed("""
        region province district oblast river valley desert port county basin sea canal coast steppe airport village
        town city lake mountains mountain pass border highway dam reservoir peninsula island islands prefecture street
        avenue square hotel hall palace law act agreement convention protocol accord principles standard standards process
        method model curve effect award prize day week month year season plan strategy initiative project programme program
        forum summit conference exhibition expo fair congress field fields deposit mine pipeline corridor route bridge
        tunnel railway oblasts regions districts municipality governorate emirate plateau gorge glacier wilayat rayon
        time language people tribe scale era period degree version series battery
    """)
)
"""Words in small letters after a name that show it is a place, a law, an event or a thing."""

PLACE_BEFORE = frozenset(listed("in near at across around outside north south east west into towards toward throughout within"))
ORG_TAILS = listed("""
    neft gaz gas energo mash stroy stroi bank prom invest tech chem vodkhoz atom export trans telecom telekom kommunmash
    copper oil power solar energy electric khim therm hydro uran altyn zoloto cement steel grid petrol petro avto auto net
    works soft labs temir nerud agro volt watt green eco cycle metal metall nickel group holding corp
""")
"""Endings of names made of one word that only organisations have."""

ORG_WORDS = frozenset(
    listed("""
        Energy Power Solar Renewables Green Electric Energies Invest Investment Investments Capital Textile Textiles
        Cement Resources Resource Environment Environmental Construction Engineering Technologies Technology Tech Systems
        Solutions Logistics Industries Industrial Industry Chemical Chemicals Steel Metals Mining Minerals Petroleum Oil
        Gas Motors Motor Auto Automotive Machinery Materials Battery Batteries Recycling Water Waste Grid Rail Railway
        Railways Airlines Airways Shipping Ports Terminals Trading Consulting Partners Advisory Ventures Enterprises
        Enterprise Services Telecom Telecommunications Networks Digital Electronics Semiconductor Bio Biotech Foods Agro
        Cotton Paper Glass Group Holding Holdings International Global Corporation Company Bank Insurance Leasing Finance
        Financial Fund Securities Hydrogen Hydro Nuclear Wind Storage Cars Bus Buses Truck Trucks Aluminium Aluminum
        Copper Lithium Nickel Gold Uranium Law Legal LLP News Times Post Daily Journal Today Express Press Tribune Herald
        Agency Media Broadcasting Foundation Trust Institute Associates Service University College Academy Association
        Council Union Alliance Network Watch Organisation Organization Lab Labs Prosperity Cable Cables Pipe Pipes Tyre
        Corps Enerji Elektrik Energie Energia Polymer Petrokimya
        Tyres Plastics Polymers Fertilizers Fertilisers Potash Refinery Petrochemical Petrochemicals
    """)
)

GIVEN = frozenset(
    listed("""
        John James Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark
        Donald Steven Paul Andrew Joshua Kenneth Kevin Brian George Edward Ronald Timothy Jason Jeffrey Ryan Jacob Gary
        Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Frank Gregory Raymond Alexander Patrick
        Jack Dennis Peter Henry Carl Arthur Roger Martin Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica
        Sarah Karen Lisa Nancy Betty Margaret Sandra Ashley Emily Donna Michelle Carol Amanda Melissa Deborah Stephanie
        Rebecca Laura Sharon Cynthia Kathleen Amy Angela Anna Emma Nicole Helen Samantha Katherine Christine Julia Maria
        Olivia Alice Sophia Ivan Sergei Sergey Alexei Alexey Alexandr Aleksandr Aleksey Dmitry Dmitri Andrei Andrey
        Mikhail Nikolai Nikolay Vladimir Viktor Victor Yuri Yury Igor Oleg Pavel Roman Konstantin Maxim Maksim Anton Denis
        Artem Evgeny Yevgeny Vitaly Vadim Boris Kirill Ilya Anatoly Valery Gennady Stanislav Ruslan Timur Rustam Marat
        Elena Olga Natalia Tatiana Irina Svetlana Ekaterina Marina Galina Yulia Ksenia Daria Nurlan Yerlan Erlan
        Almassadam Almasadam Bakytzhan Askar Daniyar Kanat Serik Marat Bolat Yerbol Erbol Galymzhan Kairat Nurzhan Murat
        Timur Aidar Azamat Arman Alibek Dauren Gani Zhaslan Kassym-Jomart Olzhas Sungat Makhabbat Akylbek Sadyr Taalaibek
        Sherzod Jamshid Shavkat Bobur Aziz Azim Alisher Rustam Ravshan Bakhtiyor Dilshod Farhod Farrukh Jasur Otabek
        Sardor Ulugbek Umid Zafar Abdulla Emomali Rustami Zavqi Daler Firdavs Sirojiddin Mahmadtoir Mohammed Mohammad
        Muhammad Mohamed Ahmed Ahmad Ali Hassan Hasan Hussein Hussain Abdullah Abdul Omar Khalid Saeed Sultan Faisal
        Salman Fahd Yasir Mustafa Ibrahim Yousef Youssef Karim Mehdi Reza Hossein Abbas Javad Amir Fatima Zahra Narendra
        Rajesh Sanjay Amit Anil Vijay Ajay Ravi Suresh Ramesh Rahul Priya Gautam Mukesh Ratan Imran Shehbaz Nawaz Bilal
        Asif Ishaq Awais Hans Klaus Wolfgang Stefan Jens Jan Lars Erik Olaf Sven Pierre Jean Jacques Francois François
        Laurent Philippe Patrick Luc Giovanni Marco Paolo Luca Carlos Jose José Juan Luis Pedro Antonio Fatih Recep Mehmet
        Kemal Emre Alparslan Ilham Parviz Parvin Mukhtar Nikol Viktoria Aleksander Aleksandar Kanokpan Masatsugu Odile
        Virginie Juergen Jürgen Hiroshi Takeshi Kenji Akira Jinping Keqiang Qiang Xiaoping Boao Nargiza Dilnoza Gulnora
        Aigul Aigerim Dinara Madina Saule Togzhan Zulfiya
    """)
)

PINYIN_SURNAMES = frozenset(
    listed("""
        Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Gao Lin Luo Zheng Liang Xie Song Tang Han Feng
        Deng Cao Peng Zeng Xiao Tian Dong Yuan Pan Yu Jiang Cai Du Ye Cheng Su Wei Lu Ding Ren Shen Yao Cui Zhong Tan Fan Jin
        Shi Liao Jia Xia Fu Fang Bai Zou Meng Xiong Qin Qiu Yin Xue Yan Duan Lei Hou Long Tao Li Xi Ji Zuo Kang Mao Hao Qian
        Dai Bao Gu Wan Shao Kong Mo Gong Pang Ouyang Zhuang Nie Lian Ruan Zhan Geng Guan Jiao Ge Ai Mu Niu Zhai Liao An Chang
        Hua Qi Shang Tong You Rong Ning Gan Wen Hong Xiang Tu Lan Min Qu Sheng Zong Ju Pu Tai Yue Zang
    """)
)

TOPICS = frozenset(
    listed("""
        Ecology Environment Environmental Protection Climate Change Natural Resources Industry Industries Trade Investment
        Investments Infrastructure Development Energy Water Agriculture Technology Technologies Science Education
        Transport Communications Economy Economic Finance Mineral Minerals Labour Labor Tourism Housing Digital Innovation
        Innovations Emergency Emergencies Situations Irrigation Construction Architecture Supervision Technical Regulation
        Commerce Forestry Food Rural Affairs Mines Mining Power Petroleum Gas Oil Electricity Renewable New Culture Health
        Justice Foreign Internal Social Security Employment Human Privatization Geology Metallurgy Fisheries Land Planning
        Statistics Antimonopoly Competition Efficiency Utilities Communal Services Sustainable Green Cooperation Regional
        Urban Municipal Territorial Administration Horticulture Livestock Dairy Veterinary Subsoil Use Nature Conservation Forest
        Wildlife Reclamation Entrepreneurship Standardization Metrology Meteorology Petrochemicals Atomic
    """)
)
"""What ministries are for: alone such words name nobody."""

DOES = frozenset(
    listed("""
        is are was were will has have had would may can could must might plans expects hopes wants intends says
        criticised criticized prepared submitted oversees oversaw declined asked urged withdrew challenged complained came comes
        went became becomes began begins made gave took found grew fell rose met kept left lost led paid put ran sent set
        sought spent stood taught threw won wrote emerged refused recommended proposed pointed promised vowed remains remained
        quoted belongs appealed argued offered wins
    """)
)
"""A name before one of these words does something: an organisation or a person."""

SKIPPED = frozenset(listed('the a an its their and or " “ ” then new also both local former'))

OPENERS = frozenset(
    listed("""
        The A An In On At For From With By And But As If When While After Before Since To Of It He She They We This That
        These Those His Her Their Our Rival Rivals Developer Developers Meanwhile Developers' Analysts Shareholders
        Late Sealed Eligible Interested Prequalified Successful
        Startup Separately Earlier Later Last Next Under During Through Between According Citing Once Although Though
        Because Until Unless Like There Here Then Now What Who How Why Also Both Either Neither Each Every All
    """)
)

TITLES = frozenset(
    listed("""
    Mr Ms Mrs Dr Prof Minister President Director Chairman Governor Ambassador Mayor Akim Secretary CEO
""")
)

TITLES_LOW = frozenset(
    listed("""
        executive minister president director chairman chairwoman chief governor ambassador mayor akim professor spokesman
        spokeswoman spokesperson secretary engineer founder rector officer manager analyst economist premier adviser researcher
        head lawyer
    """)
)

LANDS_LIKE = frozenset(
    listed("""
        Iran Sudan Bhutan Japan Oman Jordan Pakistan Kazakhstan Uzbekistan Kyrgyzstan Tajikistan Turkmenistan Afghanistan
        Azerbaijan Taiwan Bahrain Spain Bangladesh Denmark Mali Fiji Haiti Malawi Brunei Britain Ireland Sweden Yemen
        Lebanon Gabon Kazakh
    """)
)
"""Names of countries that end like adjectives, and Kazakh, with which names begin."""

GOT_FROM = frozenset(
    listed("""
        bought buy buys purchased purchase loan bids equipment order ordered orders borrowed come comes came supplied delivered
        procured procure technology turbines panels funding financing grant licence license support backing contract contracts
        statement letter offer offers guarantee credit
    """)
)

PAID_TO = frozenset(
    listed("bought buy buys purchased purchase borrowed borrow loan loans bids ordered orders order procure procured")
)

CHOSEN_AFTER = frozenset(("hired", "selected", "chosen", "picked", "approached", "awarded", "named", "mandated", "shortlisted"))

QUOTED_WITH = frozenset(("told", "tells", "citing", "cited", "quoting"))

KINDS_OF_PLANT = frozenset(
    listed("""
        power wind solar hydropower gas nuclear thermal photovoltaic storage coal coal-fired gas-fired hydroelectric
        pumped-storage geothermal biogas biomass hydro
    """)
)

PLANTS = frozenset(("plant", "station", "farm", "park", "project", "field", "fields", "plants", "stations", "projects"))

ASIDES = frozenset(("however", "meanwhile", "too", "moreover", "though", "instead", "therefore", "also"))
